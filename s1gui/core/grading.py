"""What a model's answer says, taken out of its text, and whether it is the one that was wanted."""

import re

_BOXES = re.compile(r"\\(?:boxed|fbox)\s*")
_CUE = re.compile(r"answer\s*(?:is)?\s*:\s*", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")


def extract(text: str) -> str:
    """The answer in a text: the last \\boxed{…}, else what follows the last "Answer:", else the last line.

    The order is s1's (tasks/aime/utils.py); "" where there is nothing. Plain text, as the model wrote it.
    """
    for match in reversed(list(_BOXES.finditer(text))):
        content = _braced(text, match.end())
        if content is not None:
            return content.strip()
    cues = list(_CUE.finditer(text))
    if cues and text[cues[-1].end() :].strip():
        return text[cues[-1].end() :].strip()
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else ""


def is_same(answer: str, wanted: str) -> bool:
    """Whether two short answers mean the same: equal as numbers, else equal but for case, spaces and a final stop."""
    ours, theirs = _number(answer), _number(wanted)
    if ours is not None and theirs is not None:
        return ours == theirs
    return _plain(answer) == _plain(wanted)


def _braced(text: str, start: int) -> str | None:
    """What stands in balanced braces at `start`; the next word where there are none; None where they never close."""
    if not text.startswith("{", start):
        word = re.match(r"[^\s$.,;]+", text[start:])
        return word.group() if word else None
    depth = 0
    for index in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return text[start + 1 : index]
    return None


def _number(text: str) -> float | None:
    found = _NUMBER.fullmatch(text.strip().strip("$").rstrip("."))
    return float(found.group().replace(",", "")) if found else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
