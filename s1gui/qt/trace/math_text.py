"""Where the formulas are in a text a model wrote."""

import re
from dataclasses import dataclass

LONGEST = 600
"""Characters of a formula beyond which it is shown as its source: drawing costs milliseconds per hundred of them."""

_MARKED = re.compile(
    rf"\$\$(?P<display>.{{1,{LONGEST}}}?)\$\$"
    rf"|\\\[(?P<bracket>.{{1,{LONGEST}}}?)\\\]"
    rf"|\\\((?P<paren>.{{1,{LONGEST}}}?)\\\)"
    r"|(?<![\\$\w])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\d$])"
    r"|\\begin\{(?P<name>align(?:ed)?|equation|gather(?:ed)?|cases|[pbvBV]?matrix)(?P<star>\*?)\}"
    rf"(?P<body>.{{1,{LONGEST}}}?)\\end\{{(?P=name)(?P=star)\}}"
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
        latex = _environment(found) if found["name"] else next(v for v in found.groups() if v is not None).strip()
        return (latex if 0 < len(latex) <= LONGEST else None), found.end()
    end = _closing_brace(text, found.end())
    if end is None or end - found.start() > LONGEST:
        return None, found.end()
    return "\\boxed" + text[found.end() : end], end


def _environment(found: "re.Match[str]") -> str:
    """An environment that stands by itself, as the one that is drawn in the same way within a formula."""
    if found["name"] == "equation":
        return found["body"].strip()
    name = {"align": "aligned", "gather": "gathered"}.get(found["name"], found["name"])
    return f"\\begin{{{name}}}{found['body']}\\end{{{name}}}"


def _closing_brace(text: str, start: int) -> int | None:
    depth = 0
    for index in range(start, min(len(text), start + LONGEST)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index + 1
    return None
