"""What a curve says, in words."""

from s1gui.core.curve import Curve, Reading
from s1gui.qt.plain_text import one_line
from s1gui.qt.words import marked, number, plural, tr

LONGEST = 40
"""Characters of an answer on the curve."""
NO_WORDS = marked("(no words)")
NONE = marked("No answers along the way yet.")


def answer_of(text: str) -> str:
    """An answer on one line."""
    return one_line(text, longest=LONGEST) or tr(NO_WORDS)


def stopped_here(reading: Reading) -> str:
    """What the run would have said, had it stopped at a reading."""
    said = answer_of(reading.text)
    where = plural("{n} token", "{n} tokens", reading.at)
    if reading.p is None:
        return tr("Had it stopped here ({where}): {answer}, cut by its reserve", where=where, answer=said)
    p = sure(reading.p)
    if reading.own:
        return tr("It stopped here by itself ({where}): {answer}, p {p}", where=where, answer=said, p=p)
    return tr("Had it stopped here ({where}): {answer}, p {p}", where=where, answer=said, p=p)


def sure(p: float) -> str:
    """A probability as a sign and two digits, never as 0 or 1."""
    if p > 0.995:
        return f"> {number(0.99, '.2f')}"
    return f"= {number(p, '.2f')}" if p >= 0.005 else f"< {number(0.01, '.2f')}"


def readouts(curve: Curve) -> str:
    """The curve's numbers in a line; "" while there are none."""
    first, after, wasted = curve.first_final, curve.overthought, curve.wasted
    if first is None or after is None:
        return ""
    parts = [
        tr("final answer first at {first}", first=first),
        plural("{n} token after the last flip", "{n} tokens after the last flip", after),
    ]
    if wasted is not None:
        parts.append(tr("{share} of the thinking changed nothing", share=number(wasted, ".0%")))
    return " · ".join(parts)


def described(curve: Curve) -> str:
    """All of it, for who listens."""
    if not curve.readings:
        return tr(NONE)
    parts = [stopped_here(reading) for reading in curve.readings]
    flips = ", ".join(number(at) for at in curve.flips)
    if flips:
        parts.append(tr("The answer changes at {places}", places=flips))
    if numbers := readouts(curve):
        parts.append(numbers)
    return ". ".join(parts)
