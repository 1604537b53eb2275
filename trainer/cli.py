"""Teach a model to think: plan a run, look at its data, train, follow it, stop, resume, export.

A run is a folder, and everything it tells is in its journal.jsonl. It goes on when its terminal is closed; only one
that was begun by `train RUN_DIR` saves and ends then."""

import argparse
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from shlex import join

from s1gui.core.errors import S1Error
from s1gui.storage.home import data_folder
from trainer import asking, following, launch, measuring
from trainer.places import resources

_TOY_TOKENS = 20_000
OK, FAILED, WRONG, NO_ROOM = 0, 1, 2, 3
_EXITS = """exit status:
  0    done, or stopped as asked
  1    the run failed, or a file could not be written
  2    wrong use: the command, the recipe, the model or the data
  3    the run would not fit
  130  interrupted

examples:
  python -m trainer plan --base Qwen/Qwen2.5-32B-Instruct --gpus 16xH100-80
  python -m trainer train nano --base resources/models/s1-nano-base --data resources/data/s1-nano-1k.jsonl
  python -m trainer train lora --base Qwen/Qwen2.5-7B-Instruct --data my-traces.jsonl --set epochs=3
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m trainer", description=__doc__, epilog=_EXITS, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_looks(commands)
    _add_train(commands)
    _add_runs(commands)
    _add_nano(commands)
    measuring.add_command(commands, _print_now)
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except S1Error as error:
        print(error, file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return following.INTERRUPTED
    except BrokenPipeError:
        # Whoever read has enough (`| head`). What is left in the buffer must not fail once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        print(f"The computer does not allow it: {error.strerror or error}{where}.", file=sys.stderr)
        return FAILED
    return status


def _add_looks(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    plan = asking.add_command(
        commands, "plan", "say whether a run fits, how long it takes and what it costs; exit status 3: it does not fit"
    )
    plan.add_argument("--gpus", metavar="16xH100-80", help="plan for these GPUs instead of this computer's; or cpu")
    plan.add_argument("--lengths", choices=("data", "typical"), default="data", help="typical: s1K's, data not read")
    plan.add_argument("--json", action="store_true", help="one line of JSON")
    plan.set_defaults(run=_run_plan)
    inspect = asking.add_command(
        commands, "inspect", "read the data and say what would be trained on; exit status 2: a run would not begin"
    )
    inspect.add_argument("--json", action="store_true", help="one line of JSON")
    inspect.set_defaults(run=_run_inspect)


def _add_train(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    train = asking.add_command(commands, "train", "make a run of a recipe and begin it; or be the run of a folder")
    train.add_argument("--root", type=Path, help="folder of runs (default: trainings in the program's data folder)")
    train.add_argument("--detach", action="store_true", help="begin it and return at once")
    train.add_argument("--only-make", action="store_true", help="make its folder, and say the line that begins it")
    train.add_argument("--anyway", action="store_true", help="begin it even if it would not fit")
    train.add_argument("--resume", action="store_true", help="with a run's folder: go on from its newest checkpoint")
    train.set_defaults(run=_run_train)


def _add_runs(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    follow = _of_run(commands, "follow", "show what a run tells until it ends; Ctrl-C looks away, the run goes on")
    follow.add_argument("--json", action="store_true", help="the journal's lines of JSON")
    follow.set_defaults(run=lambda chosen: following.follow(chosen.folder, _print_now, as_json=chosen.json))
    stop = _of_run(commands, "stop", "finish the step, save, export, and end")
    stop.add_argument("--force", action="store_true", help="end every process of the run now")
    stop.set_defaults(run=_run_stop)
    resume = _of_run(commands, "resume", "go on from the newest checkpoint that is whole")
    resume.add_argument("--detach", action="store_true", help="begin it and return at once")
    resume.set_defaults(run=_run_resume)
    export = _of_run(commands, "export", "make the newest checkpoint a model folder (a stopped run has one already)")
    export.set_defaults(run=_run_export)
    sbatch = _of_run(commands, "sbatch", "print a file for Slurm that trains this run")
    sbatch.set_defaults(run=_run_sbatch)


def _of_run(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text)
    command.add_argument("folder", type=_run_folder, metavar="RUN_DIR", help="the run's folder, with its recipe.json")
    return command


def _run_folder(text: str) -> Path:
    """As absolute as the run's own process is told it."""
    folder = Path(text).expanduser().resolve()
    if not (folder / launch.RECIPE).is_file():
        raise argparse.ArgumentTypeError(
            f"{text} is no run: it has no {launch.RECIPE}. `train` makes a run and says its folder; others are "
            f"in {data_folder() / 'trainings'} unless --root named another"
        )
    return folder


def _add_nano(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    nano = commands.add_parser("nano", help="make s1-nano, s1-nano-base, their data, problems and model cards")
    nano.add_argument("steps", nargs="*", metavar="step", help="problems, base, data, distil, cards (default: all)")
    nano.add_argument("--out", type=Path, default=resources(), help="folder of models/, data/, problems/")
    nano.add_argument("--toy", action="store_true", help="a model that learns nothing, in seconds: for tests")
    nano.set_defaults(run=_run_nano)


def _run_plan(chosen: argparse.Namespace) -> int:
    from trainer.lengths import Lengths, typical
    from trainer.plan import at, plan
    from trainer.preflight import PREFLIGHTS
    from trainer.words import plan_words

    recipe = asking.recipe_of(chosen)
    lengths = Lengths(typical(), "typical") if chosen.lengths == "typical" else None
    answer = plan(recipe, at(chosen.gpus, recipe, _root(chosen)), lengths=lengths)
    if not chosen.json and answer.verdict == "unknown":
        asking.require_base(recipe)  # the window asks while one types, and shows what is known
    _print_now(PREFLIGHTS.encode(answer) if chosen.json else plan_words(answer))
    return NO_ROOM if answer.verdict == "no" else OK


def _run_inspect(chosen: argparse.Namespace) -> int:
    from trainer.audit import INSPECTIONS
    from trainer.inspection import inspect
    from trainer.words import inspection_words

    found = inspect(asking.recipe_of(chosen))
    _print_now(INSPECTIONS.encode(found) if chosen.json else inspection_words(found))
    return WRONG if found.refusal else OK


def _run_train(chosen: argparse.Namespace) -> int:
    if Path(chosen.recipe).expanduser().is_dir():
        return _be_run(chosen)
    from trainer.plan import at, plan
    from trainer.words import plan_words

    recipe = asking.recipe_of(chosen)
    if chosen.resume or not recipe.base or not recipe.data:
        print("A new run needs --base and --data (or both in its recipe), and can't --resume.", file=sys.stderr)
        return WRONG
    lengths = None if chosen.only_make else asking.seen(recipe)
    answer = plan(recipe, at(None, recipe, _root(chosen)), lengths=lengths)
    _print_now(plan_words(answer) + "\n")
    if answer.verdict == "no" and not (chosen.anyway or chosen.only_make):
        print("Nothing was begun. Change the recipe, or add --anyway to try it all the same.", file=sys.stderr)
        return NO_ROOM
    folder = launch.create(_root(chosen), recipe)
    _print_now(f"The run is {folder}.")
    if chosen.only_make:
        _print_now(f"Begin it with (on several nodes: on each of them)\n    {join(launch.command(folder))}")
        return OK
    launch.launch(folder)
    return OK if chosen.detach else following.follow(folder, _print_now, ends_run=True)


def _be_run(chosen: argparse.Namespace) -> int:
    """This process is the run. Ctrl-C stops and saves; in a terminal it also shows what the run tells."""
    if chosen.base is not None or chosen.data is not None or chosen.changes:
        print("A run's recipe is frozen. Make another run of it, with what you want changed.", file=sys.stderr)
        return WRONG
    from trainer.process import main as train

    folder = Path(chosen.recipe).expanduser()
    if sys.stdout.isatty() and "RANK" not in os.environ:
        threading.Thread(target=following.show, args=(folder, _print_now), daemon=True).start()
    return train(folder, resume=chosen.resume)


def _run_stop(chosen: argparse.Namespace) -> int:
    state = launch.state(chosen.folder)
    if state not in ("running", "stopping"):
        print(f"There is nothing to stop: {chosen.folder.name} is {following.STATES[state]}.", file=sys.stderr)
        return WRONG
    if chosen.force:
        launch.force_stop(chosen.folder)
    else:
        launch.stop(chosen.folder)
        _print_now("It finishes its step, saves, and ends.")
    return OK


def _run_resume(chosen: argparse.Namespace) -> int:
    if launch.state(chosen.folder) == "finished":
        print(
            f"{chosen.folder.name} is finished: nothing is left to do. Make another run to teach on.", file=sys.stderr
        )
        return WRONG
    launch.launch(chosen.folder, resume=True)
    return OK if chosen.detach else following.follow(chosen.folder, _print_now, ends_run=True)


def _run_export(chosen: argparse.Namespace) -> int:
    from trainer.process import quiet

    quiet()
    from trainer.exporting import export_newest
    from trainer.world import joined

    for made in export_newest(chosen.folder, joined()):
        _print_now(f"The {made.kind} of step {made.step} is in {chosen.folder / made.path}.")
    return OK


def _run_sbatch(chosen: argparse.Namespace) -> int:
    _print_now(launch.sbatch(chosen.folder))
    return OK


def _root(chosen: argparse.Namespace) -> Path:
    """The folder of runs, which is also where the window looks for them."""
    given: Path | None = getattr(chosen, "root", None)
    return given if given is not None else data_folder() / "trainings"


def _run_nano(chosen: argparse.Namespace) -> int:
    # Imported here because torch takes seconds, and `--help` should not.
    from trainer.nano.pretrain import Pretraining
    from trainer.nano.recipe import STEPS, Recipe
    from trainer.nano.sft import Distillation

    unknown = [step for step in chosen.steps if step not in STEPS]
    if unknown:
        print(f"There is no step {unknown[0]!r}. The steps are {', '.join(STEPS)}.", file=sys.stderr)
        return WRONG
    recipe = Recipe(chosen.out)
    if chosen.toy:
        recipe = Recipe(
            chosen.out,
            width=64,
            layers=2,
            pretraining=Pretraining(tokens=_TOY_TOKENS, rows=4, row_length=128, report_every=10),
            distillation=Distillation(epochs=1),
            examples=32,
            problems=10,
        )
    for step in chosen.steps or STEPS:
        STEPS[step](recipe, _print_now)
    return 0


def _print_now(text: str) -> None:
    print(text, flush=True)
