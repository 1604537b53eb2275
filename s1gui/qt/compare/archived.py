"""A comparison on its way into a file of runs and out of it: which lanes there are, and which run is whose."""

from collections.abc import Sequence
from pathlib import Path

from s1gui.core.settings import Settings
from s1gui.qt.compare.runs import Lane
from s1gui.qt.runs.archive_desk import Seen
from s1gui.qt.words import plural, tr
from s1gui.storage.compared import LONGEST_REFUSAL, Compared, ComparedLane
from s1gui.storage.trainings import model_name


def seen_in(lanes: Sequence[Lane]) -> list[Seen]:
    """The lanes' runs, from left to right."""
    return [Seen(lane.run, lane.key) for lane in lanes if lane.run is not None]


def compared_of(lanes: Sequence[Lane], common: Settings | None, *, current: int, first: int) -> Compared:
    """The comparison for a file that holds the runs of `seen_in`."""
    kept, runs = [], 0
    for lane in lanes:
        at = None if lane.run is None else runs
        runs += lane.run is not None
        kept.append(ComparedLane(lane.spec, at, lane.asked, lane.looked_at, lane.refusal[:LONGEST_REFUSAL]))
    return Compared(common, tuple(kept), current, first)


def lanes_of(compared: Compared, runs: Sequence[Seen]) -> list[Lane]:
    """The lanes of a file, with the runs it holds."""
    lanes = []
    for kept in compared.lanes:
        lane = Lane(kept.spec, asked=kept.asked, refusal=kept.refusal, looked_at=kept.looked_at)
        if kept.run is not None:
            lane.run, lane.kept = runs[kept.run].record, runs[kept.run].key
            if kept.looked_at is not None:
                lane.run.look_at(kept.looked_at)
        lanes.append(lane)
    return lanes


def not_here(lanes: Sequence[Lane], loaded: str) -> str:
    """What can't be run again as it was, in words; "" where all of it can. loaded: the model's folder, "" for none."""
    away, other = list[tuple[int, str]](), list[tuple[int, str]]()
    for number, lane in enumerate(lanes, start=1):
        ran = "" if lane.run is None or lane.run.started is None else lane.run.started.model
        if lane.spec.model and not Path(lane.spec.model).is_dir():
            away.append((number, lane.spec.model))
        elif not lane.spec.model and ran and Path(ran).name != Path(loaded).name:
            other.append((number, ran))
    said = []
    if away:
        said.append(
            plural(
                "The model of lane {lanes} is not here: {models}. What it said is shown; "
                "to run it again, choose another model in it.",
                "The models of lanes {lanes} are not here: {models}. What they said is shown; "
                "to run them again, choose other models in them.",
                len(away),
                lanes=_numbers(away),
                models=_names(away),
            )
        )
    if other:
        now = tr("the model of Think, {name}", name=model_name(Path(loaded))) if loaded else tr("the model of Think")
        said.append(
            plural(
                "Lane {lanes} ran on {models}; run again, it takes {now}.",
                "Lanes {lanes} ran on {models}; run again, they take {now}.",
                len(other),
                lanes=_numbers(other),
                models=_names(other),
                now=now,
            )
        )
    return " ".join(said)


def _numbers(lanes: Sequence[tuple[int, str]]) -> str:
    return ", ".join(str(number) for number, _ in lanes)


def _names(lanes: Sequence[tuple[int, str]]) -> str:
    return ", ".join(dict.fromkeys(model_name(Path(folder)) for _, folder in lanes))
