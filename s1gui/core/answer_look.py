"""How a distinct answer looks on every curve, on screen and on paper: never by its colour alone."""

import math
from dataclasses import dataclass
from typing import Literal

Shape = Literal["circle", "square", "up", "diamond", "down", "cross", "plus", "star"]
SHAPES: tuple[Shape, ...] = ("circle", "square", "up", "diamond", "down", "cross", "plus", "star")
DASHES: tuple[tuple[float, ...], ...] = ((), (6.0, 3.0), (1.5, 3.0), (8.0, 3.0, 1.5, 3.0), (12.0, 4.0))
LIGHT = ("#0a5fa8", "#b84a00", "#00704f", "#a8407a", "#776000", "#5a48b4", "#4a5560")
DARK = ("#63b3f5", "#ff9b57", "#4fc79f", "#ee9fcb", "#dfc04d", "#b0a4f5", "#b4bdc6")
"""The hues of Okabe and Ito, darkened or lightened until they stand out on white and on black."""

Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class AnswerLook:
    """shape: of its marker. dash: strokes and gaps of its line in pixels, () for none. light, dark: #rrggbb."""

    shape: Shape
    dash: tuple[float, ...]
    light: str
    dark: str


def look_of(group: int) -> AnswerLook:
    """The look of the group-th distinct answer; of the first 56, no two have the same marker and colour."""
    return AnswerLook(
        SHAPES[group % len(SHAPES)],
        DASHES[group % len(DASHES)],
        LIGHT[group % len(LIGHT)],
        DARK[group % len(DARK)],
    )


def corners(shape: Shape) -> tuple[Corner, ...]:
    """The outline of a marker about (0, 0), as wide as a circle of radius 1; () for the circle itself. y goes down."""
    half, arm = 0.88, 0.36
    match shape:
        case "square":
            return ((-half, -half), (half, -half), (half, half), (-half, half))
        case "up":
            return ((0, -1.1), (1.1, 0.85), (-1.1, 0.85))
        case "down":
            return ((0, 1.1), (1.1, -0.85), (-1.1, -0.85))
        case "diamond":
            return ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0))
        case "plus":
            return _cross(arm, 1.15, turned=0.0)
        case "cross":
            return _cross(arm, 1.15, turned=math.pi / 4)
        case "star":
            points = [(math.pi * step / 5 - math.pi / 2, 1.3 if step % 2 == 0 else 0.55) for step in range(10)]
            return tuple((far * math.cos(angle), far * math.sin(angle)) for angle, far in points)
    return ()


def _cross(arm: float, far: float, *, turned: float) -> tuple[Corner, ...]:
    quarter = ((-arm, -far), (arm, -far), (arm, -arm))
    turns = (turned + math.pi / 2 * step for step in range(4))
    return tuple(
        (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))
        for turn in turns
        for x, y in quarter
    )
