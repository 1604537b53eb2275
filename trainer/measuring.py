"""The command `evaluate`: a run's model beside its base, or any model by itself, on a list of problems."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import launch

if TYPE_CHECKING:
    from trainer.asked import Problems

_TEXT = "measure accuracy against thinking tokens, with budget forcing"


def add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", say: Callable[[str], None]
) -> argparse.ArgumentParser:
    """say: prints a line."""
    evaluate = commands.add_parser(
        "evaluate",
        help=_TEXT,
        description=f"{_TEXT.capitalize()}. Each problem is thought about for at most 384 tokens; the thinking is cut "
        "at several budgets, left to the model's own end, and sent on with a wait. Answers to the embedded kinds of "
        "problem (sums, letters in words) are compared as integers, all others by what they mean. The model must know "
        "the markers of s1's format.",
    )
    evaluate.add_argument("model", type=Path, help="a model's folder, or a run's: its model and base, kept there")
    evaluate.add_argument(
        "--problems",
        type=Path,
        metavar="FILE",
        help="lines of JSON, each with a question and its answer (default: what the run held out, else the embedded "
        "model's problems)",
    )
    evaluate.add_argument("--first", type=_positive, metavar="N", help="only the first so many problems")
    evaluate.add_argument("--direct", action="store_true", help="measure direct answers: for a model that cannot think")
    evaluate.add_argument("--json", action="store_true", help="of a run: one line of JSON for each thing told")
    evaluate.set_defaults(run=lambda chosen: _run(chosen, say))
    return evaluate


def _run(chosen: argparse.Namespace, say: Callable[[str], None]) -> int:
    # Imported here because torch takes seconds, and `--help` should not.
    from trainer import asked
    from trainer.process import quiet

    quiet()

    folder: Path = chosen.model.expanduser()
    is_run = (folder / launch.RECIPE).is_file() and not (folder / "config.json").is_file()
    if chosen.problems is not None:
        problems = asked.listed(chosen.problems.expanduser())
    else:
        problems = asked.of_run(folder) if is_run else asked.embedded()
    problems = problems.first(chosen.first)
    if is_run:
        return _measure_run(folder, problems, say, as_json=chosen.json)
    from trainer.evaluating import pupil_of
    from trainer.nano.measure import measure, measure_direct
    from trainer.nano.scores import table

    pupil = pupil_of(folder)
    say(table([measure_direct(pupil, problems.asked)] if chosen.direct else measure(pupil, problems.asked)))
    return 0


def _measure_run(folder: Path, problems: "Problems", say: Callable[[str], None], *, as_json: bool) -> int:
    from trainer.evaluating import evaluate, table
    from trainer.evaluation import LINES, Progress, keep

    def tell(progress: Progress) -> None:
        say(LINES.encode(progress) if as_json else f"{progress.done} of {progress.of} answered")

    found = evaluate(folder, problems.asked, tell, file=problems.name)
    say(LINES.encode(found) if as_json else table(found))
    keep(folder, found)  # after it is told: minutes of measuring are not lost to a full disk
    return 0


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no whole number above 0")
    return int(text)
