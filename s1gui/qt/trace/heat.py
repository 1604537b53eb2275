"""How unsure the model was of a token, as a shade behind it."""

import math
from typing import Literal, get_args

from s1gui.core.trace import Trace
from s1gui.qt.words import number, tr

Heat = Literal["off", "entropy", "probability"]
HEATS: tuple[Heat, ...] = get_args(Heat)
LEVELS = 6
"""Shades beside none at all."""
OPACITY = 0.5
"""Of the strongest shade: text on it can still be read."""
_MOST_ENTROPY = 2.5
_LEAST_PROBABILITY = 0.01


def level(trace: Trace, token: int, heat: Heat) -> int:
    """The shade of a token, 0 (sure, or not chosen by the model and so without numbers) to LEVELS."""
    if heat == "entropy":
        return level_of_entropy(trace.entropies[token])
    return level_of_logprob(trace.logprobs[token]) if heat == "probability" else 0


def level_of_entropy(nats: float) -> int:
    """By the root of the entropy, so that small doubts are seen."""
    return _level(math.sqrt(max(0.0, nats) / _MOST_ENTROPY))


def level_of_logprob(logprob: float) -> int:
    """By the logarithm of the probability: the strongest shade begins near 0.01."""
    return _level(logprob / math.log(_LEAST_PROBABILITY))


def legend(heat: Heat) -> tuple[str, tuple[str, ...]]:
    """What is shown, and the least unsure value of each shade, in words."""
    least = [(shade - 0.5) / LEVELS for shade in range(1, LEVELS + 1)]
    if heat == "entropy":
        return tr("Entropy in nats, from"), tuple(number(_MOST_ENTROPY * share * share, ".2f") for share in least)
    return tr("Probability, from"), tuple(number(_LEAST_PROBABILITY**share, ".2f") for share in least)


def _level(share: float) -> int:
    return round(LEVELS * min(1.0, max(0.0, share)))
