"""What lanes have of their own, and how it is told."""

from dataclasses import fields

import pytest

from s1gui.core.budget import Budget
from s1gui.core.lane_spec import ASPECTS, LaneSpec, differing, in_words, spec_of
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings

COMMON = Settings("How much?", probes=(0, 16, 64, 256), reference="84", top=5, answer_tokens=99)


def test_a_lane_is_asked_with_its_own_and_with_what_is_common() -> None:
    spec = LaneSpec(Budget(64, waits=2), "Hmm", Sampling(0.7, seed=3))
    settings = spec.settings(COMMON)
    assert (settings.budget, settings.wait, settings.sampling) == (spec.budget, "Hmm", spec.sampling)
    assert (settings.question, settings.reference, settings.top, settings.answer_tokens) == ("How much?", "84", 5, 99)
    assert spec_of(settings) == spec


@pytest.mark.parametrize(
    ("spec", "probes"),
    [
        (LaneSpec(Budget(64)), (0, 16)),
        (LaneSpec(Budget(None)), (0, 16, 64, 256)),
        (LaneSpec(Budget(None), model="/m/other"), ()),
        (LaneSpec(Budget(20), model="/m/other"), (0, 16)),
    ],
    ids=["below its maximum", "no limit", "another model's context is not known", "another model with a maximum"],
)
def test_answers_on_the_way_are_asked_where_the_lane_comes_by(spec: LaneSpec, probes: tuple[int, ...]) -> None:
    assert spec.settings(COMMON).probes == probes


@pytest.mark.parametrize(
    ("specs", "names", "words"),
    [
        ((LaneSpec(Budget(256)), LaneSpec(Budget(None))), ("maximum",), ("at most 256", "no limit")),
        ((LaneSpec(Budget(9, waits=1)), LaneSpec(Budget(9))), ("waits",), ("1 wait", "0 waits")),
        ((LaneSpec(wait="Hmm"), LaneSpec(wait="")), ("wait",), ("wait 'Hmm'", "wait without words")),
        ((LaneSpec(), LaneSpec(model="/m/base/")), ("model",), ("the loaded model", "base")),
        (
            (LaneSpec(sampling=Sampling(0.7, seed=1)), LaneSpec(sampling=Sampling(0.7, 0.9, seed=2))),
            ("top_p", "seed"),
            ("top-p 1.0, seed 1", "top-p 0.9, seed 2"),
        ),
        ((LaneSpec(Budget(9, 3)), LaneSpec(Budget(9))), ("minimum",), ("at least 3", "at least 0")),
        ((LaneSpec(format="think"), LaneSpec()), ("format",), ("format think", "format recognised")),
        ((LaneSpec(sampling=Sampling(0, 0.9, seed=1)), LaneSpec(sampling=Sampling(0, 0.5, seed=2))), (), ("", "")),
        (
            (LaneSpec(), *(LaneSpec(sampling=Sampling(0.7, seed=seed)) for seed in (1, 2))),
            ("temperature", "seed"),
            ("temperature 0.0", "temperature 0.7, seed 1", "temperature 0.7, seed 2"),
        ),
        ((LaneSpec(), LaneSpec()), (), ("", "")),
    ],
)
def test_what_differs_is_found_and_told(
    specs: tuple[LaneSpec, ...], names: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert differing(specs) == names
    assert tuple(in_words(spec, names) for spec in specs) == words


def test_every_number_of_the_sampling_is_an_aspect() -> None:
    assert {each.name for each in fields(Sampling)} - {"stream"} <= set(ASPECTS)
