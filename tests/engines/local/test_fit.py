"""Whether a model fits, in numbers, and which smaller choice would."""

import pytest

from s1gui.core.errors import ModelError
from s1gui.engines.local.fit import RESERVE, TAILS, Fit, Wish, fit

GIB = 2**30
SLOT = 128 * 1024
OTHERS = (("bfloat16", 15 * GIB), ("int8", 8 * GIB), ("nf4", 5 * GIB))


def fitted(weights: int, free: float, *, context: int = 0, lanes: int = 4, others: object = OTHERS) -> Fit:
    return fit(
        weights=weights,
        slot=SLOT,
        wish=Wish(context, lanes),
        own_limit=32768,
        free=int(free),
        kv_limit=0,
        where="cuda:0",
        smaller=others,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (20 * GIB, "In bfloat16 its weights take 15.00 GiB and fit; choose bfloat16."),
        (12 * GIB, "In int8 its weights take 8.00 GiB and fit; choose int8."),
        (7 * GIB, "In nf4 its weights take 5.00 GiB and fit; choose nf4."),
        (4 * GIB, "No dtype makes it fit; it would have to be 8.2 times smaller. Choose a smaller model."),
    ],
    ids=["bf16", "int8", "nf4", "none"],
)
def test_weights_that_are_too_large_name_the_first_dtype_that_fits(free: int, words: str) -> None:
    with pytest.raises(ModelError, match="30.00 GiB") as refused:
        fitted(30 * GIB, free)
    assert str(refused.value).endswith(words)


def test_a_context_that_is_too_long_names_lanes_a_context_and_a_dtype_that_fit() -> None:
    with pytest.raises(ModelError) as refused:
        fitted(15 * GIB, 24 * GIB, context=16384, others=OTHERS[1:])
    words = str(refused.value)
    assert "What fits: 3 lanes of 16,384" in words and "in 4 lanes" in words
    assert words.endswith("In int8 its weights take 8.00 GiB and fit; choose int8.")


@pytest.mark.parametrize(("rows", "words"), [(3, "With 3 lanes it fits."), (0, "Choose a smaller model.")])
def test_room_for_hardly_anything_names_the_lanes_that_fit(rows: int, words: str) -> None:
    free = (15 * GIB + SLOT * (TAILS + 64 * rows + 32)) / (1 - RESERVE)
    with pytest.raises(ModelError) as refused:
        fitted(15 * GIB, free, lanes=8, others=())
    assert str(refused.value).endswith(words)


def test_what_fits_is_given_in_full() -> None:
    assert fitted(15 * GIB, 80 * GIB).context == 32768
