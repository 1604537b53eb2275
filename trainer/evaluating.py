"""Measures a run's model and its base on problems, by budget forcing, part by part, telling how far it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from s1gui.core.errors import InputError
from s1gui.engines.local.folder import inspect
from trainer.base import base_folder
from trainer.evaluation import Evaluation, Progress, Score
from trainer.journal import Exported, Follower
from trainer.launch import RECIPE
from trainer.nano.chat import IM_END, IM_START
from trainer.nano.measure import BUDGETS, measure, measure_direct
from trainer.nano.problems import Asked
from trainer.nano.pupil import Pupil, load_pupil
from trainer.nano.scores import Point
from trainer.recipe import read_json

PART = 25
WAITS = 1


def evaluate(
    folder: Path,
    problems: Sequence[Asked],
    tell: Callable[[Progress], object],
    *,
    file: str = "",
    budgets: Sequence[int] = BUDGETS,
    waits: int = WAITS,
) -> Evaluation:
    """Measure the run's exported model and its base.

    Raises InputError where the run has no whole model, its format is not s1's or there are no problems; ModelError.
    """
    recipe, made = read_json(folder / RECIPE), folder / "model"
    if not problems:
        raise InputError("There are no problems to ask. Choose a list that has some.")
    if not (made / "config.json").is_file():
        raise InputError(f"{folder.name} has no whole model yet. Let it finish, or export it first.")
    measured: list[tuple[Score, ...]] = []
    for number, place in enumerate((made, base_folder(recipe))):
        pupil = pupil_of(place)
        first = number * len(problems)
        measured.append(_scores(pupil, problems, tell, first, budgets=budgets, waits=waits))
    direct = _as_scores([measure_direct(pupil, problems)])[0]
    return Evaluation(len(problems), _step(folder), measured[0], measured[1], direct, file)


def table(found: Evaluation) -> str:
    """Both models as a Markdown table."""
    rows = ["| model | thinking | mean tokens | accuracy (n) | 95 % interval |", "|---|---|---|---|---|"]
    named = [("trained", score) for score in found.model]
    named += [("base", score) for score in (found.direct, *found.base)]
    for name, score in named:
        low, high = score.interval
        cells = (f"{score.tokens:.0f}", f"**{score.accuracy:.3f}** ({score.of})", f"{low:.2f}–{high:.2f}")
        rows.append(f"| {name} | {score.setting} | {' | '.join(cells)} |")
    return "\n".join(rows)


def pupil_of(folder: Path) -> Pupil:
    """A model that can be asked in s1's format. Raises ModelError, InputError."""
    inspect(folder)
    pupil = load_pupil(folder)
    if any(len(pupil.encode(marker)) != 1 for marker in (IM_START, IM_END)):
        raise InputError(
            f"{folder.name} does not know the markers of s1's format ({IM_START}), in which the problems are asked. "
            "Compare the models instead."
        )
    return pupil


def _scores(
    pupil: Pupil,
    problems: Sequence[Asked],
    tell: Callable[[Progress], object],
    done: int,
    *,
    budgets: Sequence[int],
    waits: int,
) -> tuple[Score, ...]:
    """In parts, so that there is something to tell; done: problems that were answered before."""
    parts: list[tuple[Score, ...]] = []
    for start in range(0, len(problems), PART):
        tell(Progress(done + start, 2 * len(problems)))
        part = problems[start : start + PART]
        parts.append(_as_scores(measure(pupil, part, budgets=budgets, waits=waits)))
    return tuple(_sum(same) for same in zip(*parts, strict=True))


def _as_scores(points: Sequence[Point]) -> tuple[Score, ...]:
    return tuple(Score(point.setting, point.mean_tokens, point.all.right, point.all.of) for point in points)


def _sum(parts: Sequence[Score]) -> Score:
    """One setting's parts as a whole, the mean of the tokens over all answers."""
    of = sum(part.of for part in parts)
    tokens = sum(part.tokens * part.of for part in parts) / of
    return Score(parts[0].setting, tokens, sum(part.right for part in parts), of)


def _step(folder: Path) -> int:
    """The step that the model is of."""
    facts = [line.fact for line in Follower(folder).read()]
    return max((fact.step for fact in facts if isinstance(fact, Exported)), default=0)
