"""What a model scores when its thinking is cut, left alone, or sent on with a wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.nano.chat import ANSWER, CUE, IM_END, IM_START, THINK, WAIT, prompt
from trainer.nano.problems import Asked, Told
from trainer.nano.pupil import Pupil
from trainer.nano.scores import Point, grade, last_integer

BUDGETS = (0, 16, 32, 64, 96, 128, 192)
MOST_WAITS = 4
_ANSWER_RESERVE = 16
_LONG_RESERVE = 128
"""Tokens of an answer: of the embedded kinds, which are integers, and of any other, which may be explained first."""
_MOST_TOKENS_A_ROUND = 384


@dataclass(frozen=True, slots=True)
class Trace:
    """Thinking tokens, and where the model wanted to stop: on its own, then after each wait.

    A stop is None when the round was cut at its limit; the later ones are missing then.
    """

    ids: tuple[int, ...]
    stops: tuple[int | None, ...]


def measure(
    pupil: Pupil,
    problems: Sequence[Asked],
    *,
    budgets: Sequence[int] = BUDGETS,
    waits: int = MOST_WAITS,
) -> list[Point]:
    """Greedy accuracy at each budget, at the model's own end, and after each wait (s1, section 3.1, budget forcing)."""
    traces = think(pupil, problems, waits=waits)
    settings = [(f"budget {budget}", [_cut(trace, budget) for trace in traces]) for budget in budgets]
    for wait in range(waits + 1):
        name = f"own end + {wait} wait{'s' if wait > 1 else ''}" if wait else "own end"
        settings.append((name, [_stopped(trace, wait) for trace in traces]))
    answers = _answer_all(pupil, problems, [ends for _, ends in settings])
    return [
        grade(name, problems, said, tokens=[len(ids) for ids, _ in ends])
        for (name, ends), said in zip(settings, answers, strict=True)
    ]


def measure_direct(pupil: Pupil, problems: Sequence[Asked]) -> Point:
    """Greedy accuracy of the answer that follows the prompt at once, for a model that knows no thinking format."""
    said = _said_directly(pupil, [problem.question for problem in problems], most=_reserve(problems))
    return grade("direct answer", problems, said, tokens=[0] * len(problems))


def answer_directly(pupil: Pupil, questions: Sequence[str]) -> list[str]:
    """The integers a model answers without the thinking format; an empty text where it says none."""
    return [last_integer(text) for text in _said_directly(pupil, questions, most=_ANSWER_RESERVE)]


def _said_directly(pupil: Pupil, questions: Sequence[str], *, most: int) -> list[str]:
    prompts = [pupil.encode(prompt(question)) for question in questions]
    stops = [*pupil.encode(IM_END), *pupil.encode(IM_START)]
    return [pupil.decode(ids) for ids in pupil.continue_greedily(prompts, most=most, stop_ids=stops)]


def _reserve(problems: Sequence[Asked]) -> int:
    return _LONG_RESERVE if any(isinstance(problem, Told) for problem in problems) else _ANSWER_RESERVE


def think(pupil: Pupil, problems: Sequence[Asked], *, waits: int) -> list[Trace]:
    """One trace a problem: each time the model wants to stop, the stop is dropped and a wait injected."""
    stop_ids = [*pupil.encode(IM_START), *pupil.encode(IM_END)]
    wait_ids = pupil.encode(WAIT)
    opened = [_opened(pupil, problem) for problem in problems]
    traces: list[list[int]] = [[] for _ in problems]
    stops: list[list[int | None]] = [[] for _ in problems]
    for round_number in range(waits + 1):
        running = [row for row in range(len(problems)) if None not in stops[row]]
        if round_number:
            for row in running:
                traces[row] += wait_ids
        new = pupil.continue_greedily(
            [opened[row] + traces[row] for row in running],
            most=_MOST_TOKENS_A_ROUND,
            stop_ids=stop_ids,
            stop_at_once=round_number == 0,
        )
        for row, ids in zip(running, new, strict=True):
            stopped = ids[-1] in stop_ids
            traces[row] += ids[:-1] if stopped else ids
            stops[row].append(len(traces[row]) if stopped else None)
    return [Trace(tuple(ids), tuple(ends)) for ids, ends in zip(traces, stops, strict=True)]


def _cut(trace: Trace, budget: int) -> tuple[tuple[int, ...], bool]:
    """The thinking a budget leaves, and whether the model stopped there by itself."""
    own_end = trace.stops[0]
    if own_end is not None and own_end <= budget:
        return trace.ids[:own_end], True
    return trace.ids[: min(budget, _MOST_TOKENS_A_ROUND)], False


def _stopped(trace: Trace, wait: int) -> tuple[tuple[int, ...], bool]:
    stop = trace.stops[wait] if wait < len(trace.stops) else None
    return (trace.ids, False) if stop is None else (trace.ids[:stop], True)


def _answer_all(
    pupil: Pupil,
    problems: Sequence[Asked],
    settings: Sequence[Sequence[tuple[tuple[int, ...], bool]]],
) -> list[list[str]]:
    """What is said in each setting, all in one batch; what two settings share is computed once."""
    asked = {
        tuple(_opened(pupil, problem) + list(ids) + _closing(pupil, ids, stopped)): None
        for ends in settings
        for problem, (ids, stopped) in zip(problems, ends, strict=True)
    }
    stops = [*pupil.encode(IM_END)]
    said = pupil.continue_greedily(list(asked), most=_reserve(problems), stop_ids=stops)
    answers = {ids: pupil.decode(new) for ids, new in zip(asked, said, strict=True)}
    return [
        [
            answers[tuple(_opened(pupil, problem) + list(ids) + _closing(pupil, ids, stopped))]
            for problem, (ids, stopped) in zip(problems, ends, strict=True)
        ]
        for ends in settings
    ]


def _closing(pupil: Pupil, ids: Sequence[int], stopped: bool) -> list[int]:
    """After the model's own stop the answer's marker alone; else a newline where one is missing, marker and cue."""
    if stopped:
        return pupil.encode(ANSWER)
    newline = [] if not ids or pupil.decode(ids).endswith("\n") else pupil.encode("\n")
    return newline + pupil.encode(ANSWER) + pupil.encode(CUE)


def _opened(pupil: Pupil, problem: Asked) -> list[int]:
    return pupil.encode(prompt(problem.question) + THINK + "\n")
