"""What a model's answer says, taken out of its text, and whether it is the one that was wanted."""

import re
from functools import lru_cache

from s1gui.core.meaning import is_same

__all__ = ["extract", "is_same"]

_BOXES = re.compile(r"\\(?:boxed|fbox)\s*")
_CUE = re.compile(r"answer\s*(?:is\s*)?:(?:\*\*)?\s*", re.IGNORECASE)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_WORD = re.compile(r"[^\s$.,;]+")


@lru_cache(maxsize=1024)
def extract(text: str) -> str:
    """The answer in a text: the last \\boxed{…}, else what follows the last "Answer:", else the last line.

    The order is s1's (tasks/aime/utils.py); "" where there is nothing. Plain text, as the model wrote it.
    """
    boxes = list(_BOXES.finditer(text))
    ends = _braces(text) if boxes else {}
    for box in reversed(boxes):
        content = _boxed(text, box.end(), ends)
        if content is not None:
            return content.strip()
    cues = list(_CUE.finditer(text))
    if cues and text[cues[-1].end() :].strip():
        return text[cues[-1].end() :].strip()
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else ""


def _boxed(text: str, start: int, ends: dict[int, int]) -> str | None:
    """What stands in braces at `start`; the next word where there are none; None where they never close."""
    if text.startswith("{", start):
        return text[start + 1 : ends[start]] if start in ends else None
    word = _WORD.match(text, start)
    return word.group() if word else None


def _braces(text: str) -> dict[int, int]:
    """Where each brace that opens is closed; those after a backslash are text.

    One walk: a model in a loop writes thousands that never are.
    """
    opened: list[int] = []
    ends: dict[int, int] = {}
    for match in _BRACE.finditer(text):
        if match.group() == "{":
            opened.append(match.start())
        elif match.group() == "}" and opened:
            ends[opened.pop()] = match.start()
    return ends
