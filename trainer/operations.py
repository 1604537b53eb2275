"""How many floating-point operations training takes, counted from the model's shape."""

from trainer.recipe import Method
from trainer.shape import Shape

_FORWARD = 2
"""A multiplication and an addition for each element of a matrix."""
_ATTENTION_BACK = 2.5
"""Flash attention's way back has five products for the way forward's two (arXiv 2307.08691, section 4.1)."""


def per_token(shape: Shape, method: Method, *, context: float, recomputed: float = 1.0, chunked: bool = True) -> float:
    """Of one token in a row of `context` tokens, forward and back.

    recomputed: the part of the layers that is computed again on the way back; chunked: whether the output layer is too.
    """
    fixed, growing = parts(shape, method, recomputed=recomputed, chunked=chunked)
    return fixed + growing * context


def parts(shape: Shape, method: Method, *, recomputed: float, chunked: bool) -> tuple[float, float]:
    """(operations of a token, operations of a token for each token of its row): the second is attention's."""
    back = 2 if method == "full" else 1
    body = _FORWARD * shape.layers * shape.active * (1 + recomputed + back)
    head = _FORWARD * shape.embedding * (1 + chunked + back)
    # Half of the row is before a token on average: 2 products · 2 operations / 2.
    attention = 2 * shape.queries * shape.layers * (1 + recomputed + _ATTENTION_BACK)
    return body + head, attention
