"""The trainer's command line: `nano` makes the embedded model, `evaluate` measures one."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from trainer.places import resources

_TOY_TOKENS = 20_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="trainer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_nano(commands)
    _add_evaluate(commands)
    _add_train(commands)
    chosen = parser.parse_args(arguments)
    status: int = chosen.run(chosen)
    return status


def _add_nano(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    nano = commands.add_parser("nano", help="make s1-nano, s1-nano-base, their data, problems and model cards")
    nano.add_argument("steps", nargs="*", metavar="step", help="problems, base, data, distil, cards (default: all)")
    nano.add_argument("--out", type=Path, default=resources(), help="folder of models/, data/, problems/")
    nano.add_argument("--toy", action="store_true", help="a model that learns nothing, in seconds: for tests")
    nano.set_defaults(run=_run_nano)


def _add_evaluate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    evaluate = commands.add_parser("evaluate", help="measure accuracy against thinking tokens, with budget forcing")
    evaluate.add_argument("model", type=Path, help="the model's folder")
    evaluate.add_argument("--problems", type=Path, default=resources() / "problems" / "s1-nano-held-out.jsonl")
    evaluate.add_argument("--first", type=int, help="only the first so many problems")
    evaluate.add_argument("--direct", action="store_true", help="measure direct answers: for a model that cannot think")
    evaluate.set_defaults(run=_run_evaluate)


def _add_train(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    train = commands.add_parser("train", help="train in a run's folder, until it is finished or stopped")
    train.add_argument("folder", type=Path, help="the run's folder, with its recipe.json")
    train.add_argument("--resume", action="store_true", help="go on from the newest checkpoint that is whole")
    train.set_defaults(run=_run_train)


def _run_train(chosen: argparse.Namespace) -> int:
    from trainer.process import main as train

    return train(chosen.folder, resume=chosen.resume)


def _run_nano(chosen: argparse.Namespace) -> int:
    # Imported here because torch takes seconds, and `--help` should not.
    from trainer.nano.pretrain import Pretraining
    from trainer.nano.recipe import STEPS, Recipe
    from trainer.nano.sft import Distillation

    unknown = [step for step in chosen.steps if step not in STEPS]
    if unknown:
        print(f"There is no step {unknown[0]!r}. The steps are {', '.join(STEPS)}.")
        return 2
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


def _run_evaluate(chosen: argparse.Namespace) -> int:
    from trainer.nano.measure import measure, measure_direct, read_problems
    from trainer.nano.pupil import load_pupil
    from trainer.nano.scores import table

    pupil = load_pupil(chosen.model)
    problems = read_problems(chosen.problems)[: chosen.first]
    if chosen.direct:
        points = [measure_direct(pupil, problems)]
    else:
        points = measure(pupil, problems)
    _print_now(table(points))
    return 0


def _print_now(text: str) -> None:
    print(text, flush=True)
