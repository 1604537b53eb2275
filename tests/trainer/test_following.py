"""What a journal says, in words."""

from pathlib import Path

import pytest

from trainer import launch
from trainer.following import follow, words
from trainer.journal import (
    Begun,
    Done,
    Errored,
    Evaluated,
    Exported,
    Fact,
    Journal,
    Line,
    Planned,
    Saved,
    Saving,
    Step,
    Stopping,
    Warned,
)
from trainer.launch import create
from trainer.recipe import Recipe

STEP = Step(7, 1.5, 0.25, 1e-5, 1.0, 4000, 1234.0, (2 * 10**9, 3 * 10**9), 60.0, 3661.0, 1.25)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Planned(1000, 10, 5_000_000, 4_000_000, 9000, 315, 5), "1,000 samples, 10 held out, 5,000,000 tokens"),
        (Begun(3, 2, "cpu", 100, 40, False, (1, 1), (), 1, "checkpoint-3"), "2 × cpu, resumed from checkpoint-3"),
        (STEP, "step 7  epoch 1.50  loss 0.2500  rate 1.00e-05  1,234 tokens/s  3.0 GB  1:01:01 left  $1.25"),
        (Evaluated(7, 0.5, 10), "held-out loss 0.5000 on 10 samples after step 7"),
        (Saving(7), "saving after step 7"),
        (Saved(7, "checkpoint-7", 10**9, 2.0), "saved checkpoint-7: 1.00 GB in 2.0 s"),
        (Warned("Mind this."), "warning: Mind this."),
        (Errored("out_of_memory", "It did not fit."), "failed (out of memory): It did not fit."),
        (Stopping(7, "asked to"), "stopping after step 7: asked to"),
        (Exported(7, "model", "model"), "exported the model of step 7 to model"),
        (Done(7, True), "done after step 7"),
        (Done(7, False), "stopped after step 7"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_every_kind_of_fact_is_one_line(fact: Fact, said: str) -> None:
    line = words(Line(0.0, fact))
    assert said in line and "\n" not in line


def test_why_a_run_ended_is_said_where_it_could_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = create(tmp_path, Recipe(name="it"))
    (folder / launch.FULL).touch()
    monkeypatch.setattr(launch, "state", lambda folder: "failed")
    told: list[str] = []
    assert follow(folder, told.append) == 1
    assert told[0] == "failed (disk): The disk is full. Make room and resume: the last checkpoint is kept."


def test_a_run_that_ended_is_told_to_its_end(tmp_path: Path) -> None:
    folder = create(tmp_path, Recipe(name="it"))
    journal = Journal(folder)
    journal.tell(Line(0.0, STEP))
    journal.close()
    told: list[str] = []
    assert follow(folder, told.append) == 0
    assert "step 7" in told[0] and told[1].endswith("not begun yet.")
