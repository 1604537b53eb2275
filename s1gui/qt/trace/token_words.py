"""What is known of a token, in words."""

from s1gui.core.token_facts import TokenFacts
from s1gui.core.trace import Origin
from s1gui.qt.plain_text import visible
from s1gui.qt.words import marked, number, tr

ORIGINS: dict[Origin, tuple[str, str, str]] = {
    "sampled": ("●", marked("Sampled"), marked("The model chose it.")),
    "injected": ("▲", marked("Injected"), marked("It is part of a wait, put there in place of a stop.")),
    "forced": ("■", marked("Forced"), marked("The thinking format put it there.")),
}
"""A sign, a word and a sentence for who put a token there."""
LONGEST = 60


def quoted(piece: str) -> str:
    """A token's text with its blanks and line breaks shown as signs."""
    if not piece:
        return tr("(part of a character)")
    signs = piece.replace(" ", "␣").replace("\t", "⇥").replace("\n", "⏎").replace("\u00a0", "⍽")
    shown = visible(signs)
    return shown if len(shown) <= LONGEST else shown[:LONGEST] + " …"


def percent(p: float) -> str:
    """A probability with as many digits as say something."""
    return number(p, ".4f" if p >= 0.001 else ".1e")


def in_a_line(facts: TokenFacts) -> str:
    """The most important, for a tip."""
    words = [quoted(facts.piece)]
    if facts.p is not None:
        words.append(tr("probability {p}", p=percent(facts.p)))
    if facts.entropy is not None:
        words.append(tr("entropy {entropy} nats", entropy=number(facts.entropy, ".2f")))
    if facts.origin != "sampled":
        words.append(tr(ORIGINS[facts.origin][1]).lower())
    return " · ".join(words)
