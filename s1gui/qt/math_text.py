"""Where the formulas are in a text a model wrote."""

import re
from dataclasses import dataclass

LONGEST = 600
"""Characters of a formula beyond which it is shown as its source: drawing costs milliseconds per hundred of them."""

_MARKED = re.compile(
    r"\$\$(?P<display>.+?)\$\$"
    r"|\\\[(?P<bracket>.+?)\\\]"
    r"|\\\((?P<paren>.+?)\\\)"
    r"|(?<![\\$\w])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\d$])"
    r"|(?P<boxed>\\f?box(?:ed)?\s*(?=\{))",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX to draw. source: as the model wrote it, for copying and for where it can't be drawn."""

    latex: str
    source: str


Part = str | Formula


def split(text: str) -> tuple[Part, ...]:
    """The text as plain parts and formulas, in order; joined, their sources are the text again."""
    parts: list[Part] = []
    start = 0
    while (found := _MARKED.search(text, start)) is not None:
        latex, end = _formula(text, found)
        if latex is None:
            parts.append(text[start:end])
        else:
            parts += [text[start : found.start()], Formula(latex, text[found.start() : end])]
        start = end
    parts.append(text[start:])
    return tuple(part for part in parts if part)


def source(part: Part) -> str:
    """What the model wrote."""
    return part.source if isinstance(part, Formula) else part


def _formula(text: str, found: "re.Match[str]") -> tuple[str | None, int]:
    """The LaTeX of a match and where it ends; None where it is none that should be drawn."""
    if found["boxed"] is None:
        latex = next(value for value in found.groups() if value is not None).strip()
        return (latex if 0 < len(latex) <= LONGEST else None), found.end()
    end = _closing_brace(text, found.end())
    if end is None or end - found.start() > LONGEST:
        return None, found.end()
    return "\\boxed" + text[found.end() : end], end


def _closing_brace(text: str, start: int) -> int | None:
    depth = 0
    for index in range(start, min(len(text), start + LONGEST)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index + 1
    return None
