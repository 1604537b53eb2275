"""What one lane of a comparison has of its own; all else is asked of every lane alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from s1gui.core.budget import Budget
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """model: a folder, "" for the model that is loaded. format: a thinking format as in `Load`, "" to recognise it."""

    budget: Budget = field(default_factory=Budget)
    wait: str = "Wait"
    sampling: Sampling = field(default_factory=Sampling)
    model: str = ""
    format: str = ""

    @property
    def engine(self) -> tuple[str, str]:
        """Lanes that are equal in this can share an engine."""
        return self.model, self.format

    @property
    def model_name(self) -> str:
        """The model's name without the folders it lies in; "" for the model that is loaded."""
        return self.model.rstrip("/\\").replace("\\", "/").split("/")[-1]

    def settings(self, common: Settings) -> Settings:
        """What the lane is asked with. common: what all lanes are asked with.

        Answers on the way are asked for up to the lane's own maximum; a model of its own has a context of its own, so
        without a maximum it is asked for none.
        """
        most = self.budget.max_thinking_tokens
        if most is None and self.model:
            probes: tuple[int, ...] = ()
        else:
            probes = tuple(probe for probe in common.probes if most is None or probe < most)
        return replace(common, budget=self.budget, wait=self.wait, sampling=self.sampling, probes=probes)


def spec_of(settings: Settings) -> LaneSpec:
    """The lane that is asked as a run was."""
    return LaneSpec(settings.budget, settings.wait, settings.sampling)


ASPECTS = ("maximum", "minimum", "waits", "wait", "temperature", "top_p", "top_k", "min_p", "seed", "model", "format")
"""Everything lanes may differ in, in the order it is told."""
_OF_CHANCE = ("top_p", "top_k", "min_p", "seed")
"""Those without effect on a lane that takes the likeliest token."""


def aspect(spec: LaneSpec, name: str) -> object:
    """One of ASPECTS of a lane."""
    match name:
        case "maximum":
            return spec.budget.max_thinking_tokens
        case "minimum":
            return spec.budget.min_thinking_tokens
        case "waits":
            return spec.budget.waits
        case "wait" | "model" | "format":
            return getattr(spec, name)
        case _:
            return getattr(spec.sampling, name)


def has_effect(spec: LaneSpec, name: str) -> bool:
    """Whether this aspect changes what the lane does."""
    return name not in _OF_CHANCE or not spec.sampling.is_greedy


def differing(specs: Iterable[LaneSpec]) -> tuple[str, ...]:
    """In which ASPECTS not all lanes on which they have an effect are equal."""
    lanes = list(specs)
    return tuple(name for name in ASPECTS if len({aspect(spec, name) for spec in lanes if has_effect(spec, name)}) > 1)


def in_words(spec: LaneSpec, names: Sequence[str]) -> str:
    """The lane by these aspects, in a few words; "" where there are none."""
    return ", ".join(_told(name, spec) for name in names if has_effect(spec, name))


def _told(name: str, spec: LaneSpec) -> str:
    value = aspect(spec, name)
    match name:
        case "maximum":
            return "no limit" if value is None else f"at most {value:,}"
        case "minimum":
            return f"at least {value:,}"
        case "waits":
            return f"{value} wait{'' if value == 1 else 's'}"
        case "wait":
            return f"wait {value!r}" if value else "wait without words"
        case "model":
            return spec.model_name or "the loaded model"
        case "format":
            return f"format {value or 'recognised'}"
    return f"{name.replace('_', '-')} {value}"
