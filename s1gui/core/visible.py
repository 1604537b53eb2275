"""Text that anyone may have written, with nothing in it hidden."""

import re

# C0 and C1 controls but tab and line feed, bidi controls, line separators, invisible spaces, surrogates, tags, and the
# characters a QTextDocument keeps for itself.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with every character shown that would be invisible, reorder others, or be a command to a terminal."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_name, text)


def _name(match: "re.Match[str]") -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
