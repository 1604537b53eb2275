"""The command line, each command in a process of its own, on tiny models that are really trained."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.trainer import tiny_runs
from trainer import launch
from trainer.audit import INSPECTIONS
from trainer.cli import main
from trainer.journal import LINES, Done, Exported, Line
from trainer.preflight import PREFLIGHTS
from trainer.recipe import as_json, read_json

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored

TRAIN = ("train", "s1", "--base", "meta-llama/Llama-3.1-70B", "--data", "some/data", "--root", "/dev/null/never-made")
HEAVY = ("torch", "transformers", "tokenizers", "peft", "pyarrow")


def trainer(*words: object, **more: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "trainer", *map(str, words)], capture_output=True, text=True, timeout=240, **more
    )


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run's folder that was not begun."""
    return tiny_runs.made(tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["train", "--help"],
        ["plan", "--json", "--lengths", "typical", "--base", "Qwen2.5-32B", "--gpus", "16xH100-80"],
        ["follow", "RUN"],
        ["stop", "RUN"],
        ["sbatch", "RUN"],
    ],
    ids=lambda words: words[0],
)
def test_what_only_looks_imports_no_torch(words: list[str], run: Path) -> None:
    words = [str(run) if word == "RUN" else word for word in words]
    code = (
        "import sys\nfrom trainer.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_help_says_what_the_exit_status_means(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    for part in ("plan ", "inspect ", "train ", "follow ", "stop ", "resume ", "export ", "3    the run would not fit"):
        assert part in shown


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        pytest.param(["plan", "--base", "Qwen2.5-32B", "--gpus", "16xH100-80"], 0, "It fits", id="fits"),
        pytest.param(["plan", "--base", "Qwen2.5-32B", "--gpus", "8xH100-80"], 3, "does not fit", id="does not fit"),
        pytest.param(["plan", "--set", "epochs=0"], 2, "epochs is 0; it may be 1 to", id="a number out of range"),
        pytest.param(["plan", "--set", "foo=1"], 2, "no field 'foo'", id="unknown field"),
        pytest.param(["plan", "--set", "foo"], 2, "Write --set foo=VALUE", id="no value"),
        pytest.param(["plan", "no-such-preset"], 2, "Presets: lora", id="unknown preset"),
        pytest.param(["plan", "--gpus", "7xFOO"], 2, "names no GPUs", id="unknown card"),
        pytest.param(["plan"], 2, "The recipe names no base", id="a plan of nothing"),
        pytest.param(["plan", "--base", "/nowhere"], 2, "/nowhere is no folder here", id="a plan of what is not there"),
        pytest.param(["plan", "--base", "nobody/nothing"], 0, "is not known for this model", id="an unknown model"),
        pytest.param(["train", "s1"], 2, "needs --base and --data", id="train without data"),
        pytest.param([*TRAIN, "--set", "gpus=1000"], 2, "The recipe asks for 1000 GPUs", id="more GPUs than there are"),
        pytest.param([*TRAIN], 3, "Nothing was begun", id="a run that does not fit"),
        pytest.param([*TRAIN, "--base", "/nowhere"], 2, "/nowhere is no folder here, and no name on", id="no base"),
        pytest.param([*TRAIN, "--data", "none.jsonl"], 2, "There is no file or folder none.jsonl", id="no data"),
        pytest.param([*TRAIN, "--data", __file__], 2, "is no JSON", id="data that is none"),
    ],
)
def test_the_exit_status_means_something(
    words: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == status
    shown = capsys.readouterr()
    assert said in shown.out + shown.err


def test_a_folder_that_can_not_be_made_is_said_without_a_traceback(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["train", str(run / launch.RECIPE), "--only-make", "--root", str(tmp_path / "file" / "runs")]) == 1
    assert (
        capsys.readouterr().err == f"The computer does not allow it: Not a directory ({tmp_path / 'file' / 'runs'}).\n"
    )


@pytest.mark.parametrize("command", ["follow", "stop", "resume", "export", "sbatch"])
def test_a_folder_that_is_no_run_is_wrong_use(command: str, tmp_path: Path) -> None:
    done = trainer(command, tmp_path)
    assert (done.returncode, "it has no recipe.json" in done.stderr) == (2, True)


def test_plan_and_inspect_answer_in_lines_that_the_window_decodes(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "--json", str(run / launch.RECIPE), "--gpus", "cpu"]) == 0
    answer = PREFLIGHTS.decode(capsys.readouterr().out)
    assert main(["inspect", "--json", str(run / launch.RECIPE)]) == 0
    found = INSPECTIONS.decode(capsys.readouterr().out.splitlines()[-1])
    assert (answer.samples, answer.device, answer.lengths) == (found.audit.trained, "CPU", "estimated")
    assert found.audit is not None
    assert main(["inspect", str(run)]) == 0
    assert "12 samples, recognised as question, thinking, answer" in capsys.readouterr().out


def test_data_that_must_be_told_more_of_are_wrong_use_with_the_choice_on_the_screen(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.jsonl").write_text('{"prompt": "Q", "trace": "T", "final": "A"}\n')
    words = ["inspect", str(run / launch.RECIPE), "--data", str(tmp_path / "other.jsonl")]
    assert main(words) == 2
    assert "A run would not begin: " in (said := capsys.readouterr().out) and "prompt, trace, final" in said
    keys = [word for key in ("question=prompt", "thinking=trace", "answer=final") for word in ("--set", key)]
    assert main([*words, *keys]) == 0
    assert "1 samples, recognised as chosen in the recipe" in capsys.readouterr().out


def test_a_recipe_is_trained_followed_and_exported(run: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.json"
    recipe.write_text(as_json(read_json(run / launch.RECIPE)))
    done = trainer("train", recipe, "--root", tmp_path / "runs", "--set", "save_steps=2", "--set", "name=mine")
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "runs").glob("*-mine")
    assert "step 6 " in done.stdout and done.stdout.endswith(f"{made.name}: finished.\n")
    told = [LINES.decode(line).fact for line in trainer("follow", "--json", made).stdout.splitlines()]
    assert Done(6, True) in told and told.count(Exported(6, "model", "model")) == 1
    exported = trainer("export", made)
    assert (exported.returncode, "The model of step" in exported.stdout) == (0, True), exported.stderr
    assert "gemm_4bit" not in (made / launch.LOG).read_text() + exported.stderr  # what bitsandbytes lacks on a CPU
    for words in (("stop", made), ("resume", made)):
        refused = trainer(*words)
        assert refused.returncode == 2 and "finished" in refused.stderr, refused.stderr


@pytest.mark.slow
def test_a_run_can_be_made_and_begun_by_the_line_that_is_said(run: Path, tmp_path: Path) -> None:
    words = ["train", run / launch.RECIPE, "--root", tmp_path / "runs", "--only-make", "--set", "epochs=1"]
    done = trainer(*words)
    (made,) = (one for one in (tmp_path / "runs").iterdir() if one != run)
    assert (done.returncode, launch.state(made)) == (0, "created")
    line = done.stdout.splitlines()[-1].strip()
    assert line.split() == launch.command(made)
    subprocess.run(line, shell=True, check=True, capture_output=True, timeout=200)  # what a person types
    assert launch.state(made) == "finished"


def test_whoever_has_read_enough_is_no_error(run: Path) -> None:
    (run / "journal.jsonl").write_text(LINES.encode(Line(1.0, Done(3, True))) + "\n" * 2)
    line = f"{sys.executable} -m trainer follow --json {run} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_run_that_can_not_begin_fails_with_its_reason(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, too_long="refuse", block=16)
    done = trainer("train", folder / launch.RECIPE, "--root", tmp_path / "others")
    assert done.returncode == 1
    assert "failed (data)" in done.stdout and "failed, and can be resumed" in done.stdout


def test_ctrl_c_stops_and_saves_and_resume_goes_on(tmp_path: Path) -> None:
    folder = tiny_runs.made(tmp_path, epochs=400)
    words = [sys.executable, "-m", "trainer", "train", str(folder / launch.RECIPE), "--root", str(tmp_path / "runs")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "step 2 " in line:
                process.send_signal(signal.SIGINT)
                break
        rest = process.stdout.read()
    assert process.returncode == 0
    assert "Stopping: the step is finished and saved." in rest and "stopped, and can be resumed" in rest
    (made,) = (one for one in (tmp_path / "runs").iterdir() if one != folder)
    assert trainer("resume", made, "--detach").returncode == 0
    assert trainer("stop", made, "--force").returncode == 0
    assert launch.state(made) == "stopped"


def test_follow_bears_a_torn_last_line(run: Path) -> None:
    (run / "journal.jsonl").write_text('{"is":"Line","time":1.0,"fact":{"is":"Sav')
    done = trainer("follow", run)
    assert (done.returncode, done.stdout) == (0, f"{run.name}: not begun yet.\n")
