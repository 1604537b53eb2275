"""What a short answer means, as a value that is equal for answers that mean the same.

Known are numbers as people and models write them (1,024 · 0.5 · 1/2 · \\frac{1}{2} · 1 1/2 · 50% · 3e4 · 10^3 · $5)
and the wrappings of LaTeX and Markdown; for all else, case, spaces and a final stop make no difference. Nothing is
reckoned beyond that: 2\\sqrt{2} and \\sqrt{8} are two answers.
"""

import re
from fractions import Fraction
from functools import lru_cache

Meaning = Fraction | str

LONGEST = 200
"""Characters of a number; longer texts are texts, for reckoning with them might take forever."""

_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
_DECIMAL = re.compile(rf"([-+]?)({_DIGITS})?(?:\.([0-9]*))?")
_POWER = re.compile(r"(?:e|\*10\^)\{?([-+]?[0-9]{1,3})\}?$")
_SPACING = re.compile(r"\\[,;:! ]|~|\\q?quad(?![a-z])|\\(?:left|right)(?![a-z])|\\displaystyle(?![a-z])")
_WORDS = re.compile(r"\\(?:text|mathrm|mathbf|mbox|textbf|operatorname)\s*\{([^{}]*)\}")
_BOX = re.compile(r"\\(?:boxed|fbox)\s*\{(.*)\}", re.DOTALL)
_THOUSANDS = re.compile(r"(?<=[0-9])(?:\\,|[\u2009\u202f])(?=[0-9]{3}(?![0-9]))")
_EXPONENT = re.compile(r"([\^_])\{(?:([0-9]+)\}(?![0-9])|([a-z])\}|(\\[a-z]+)\}(?![a-z]))")
_OPERATOR = re.compile(r"\s*([/*^])\s*|(?<![^\s])([-+])\s+(?=[0-9.])")
_BARE_POWER = re.compile(r"([-+]?)10\^")
_FRACTION = re.compile(r"\\[dt]?frac\s*(?:\{([^{}]*)\}|([0-9]))\s*(?:\{([^{}]*)\}|([0-9]))")
_NAMED = re.compile(r"[a-z]\s*(?:=|\\approx(?![a-z]))\s*(?=[^=])")
_LETTER = re.compile(r"\(([a-z])\)")
_SPACES = re.compile(r"\s*([^\w\s])\s*|(?<=[0-9])\s+(?=[a-z])")


def is_same(answer: str, wanted: str) -> bool:
    """Whether two short answers mean the same."""
    return meaning(answer) == meaning(wanted)


@lru_cache(maxsize=4096)
def meaning(text: str) -> Meaning:
    """A number's value, or the text as it is compared. Equal where two answers mean the same."""
    plain = _unwrapped(text)
    number = _number(plain) if len(plain) <= LONGEST else None
    if number is not None:
        return number
    letter = _LETTER.fullmatch(plain)
    return letter.group(1) if letter else _SPACES.sub(lambda found: found.group(1) or "", plain)


def _unwrapped(text: str) -> str:
    """Without what LaTeX and sentences put around an answer."""
    plain = (
        text.strip()
        .strip("`")
        .removeprefix("**")
        .removesuffix("**")
        .replace("\N{MINUS SIGN}", "-")
        .replace("\\%", "%")
        .replace("\\$", "$")
        .replace("{,}", ",")
    )
    plain = plain.casefold().rstrip(".").strip()
    for opening, close in (("\\(", "\\)"), ("\\[", "\\]")):
        if plain.startswith(opening) and plain.endswith(close):
            plain = plain[2:-2]
    plain = _WORDS.sub(r"\1", _SPACING.sub(" ", _THOUSANDS.sub("", plain.strip().strip("$"))))
    box = _BOX.fullmatch(plain.strip())
    plain = " ".join((box.group(1) if box and _is_balanced(box.group(1)) else plain).split()).rstrip(".")
    plain = _EXPONENT.sub(_without_braces, plain.replace("\\dfrac", "\\frac").replace("\\tfrac", "\\frac"))
    return _NAMED.sub("", plain, count=1) if _NAMED.match(plain) else plain


def _is_balanced(text: str) -> bool:
    """Whether every brace that closes was opened in this text."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _without_braces(found: re.Match[str]) -> str:
    return found[1] + (found[2] or found[3] or found[4])


def _number(plain: str) -> Fraction | None:
    percent = plain.endswith("%")
    value = _value(plain.removesuffix("%").strip().strip("$").strip())
    return value / 100 if value is not None and percent else value


def _value(text: str) -> Fraction | None:
    """A decimal, a power of ten, a fraction, or a whole number and a fraction."""
    text = text.replace("\\times", "*").replace("\\cdot", "*").replace("\N{MULTIPLICATION SIGN}", "*")
    text = _FRACTION.sub(lambda f: f" {f[1] if f[2] is None else f[2]}/{f[3] if f[4] is None else f[4]}", text)
    text = _OPERATOR.sub(lambda found: found[1] or found[2], " ".join(text.split()))
    text = _BARE_POWER.sub(r"\g<1>1*10^", text) if _BARE_POWER.match(text) else text
    whole, _, part = text.rpartition(" ")
    if whole.strip("-+").isdecimal() and "/" in part and part[0].isdecimal():
        first, second = _decimal(whole), _quotient(part)
        if first is None or second is None:
            return None
        return first - second if whole.startswith("-") else first + second
    return _quotient(text)


def _quotient(text: str) -> Fraction | None:
    sign, bare = (-1, text[1:]) if text.startswith("-") else (1, text)
    above, slash, below = bare.partition("/")
    if not slash:
        return _decimal(text)
    number, divisor = _decimal(above), _decimal(below)
    return sign * number / divisor if number is not None and divisor else None


def _decimal(text: str) -> Fraction | None:
    power = _POWER.search(text)
    found = _DECIMAL.fullmatch(text[: power.start()] if power else text)
    if found is None or not (found[2] or found[3]):
        return None
    digits = (found[2] or "0").replace(",", "")
    value = Fraction(f"{found[1]}{digits}.{found[3] or '0'}")
    return value * Fraction(10) ** int(power.group(1)) if power else value
