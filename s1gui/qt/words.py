"""The words a person reads, in that person's language. How a text is marked, in every file of `s1gui/qt`:

    tr("Stop the model")                                a text, where it is shown
    tr("Kept in {folder}", folder=folder)               with values: named fields, filled in after the translation
    plural("{n} run", "{n} runs", n)                    English has two forms; other languages have their own
    TIP = marked("…")  …  set_tip(button, tr(TIP))      a constant is marked where it stands, and told where it is shown
    number(0.97, ".2f")  number(1024)                   "0,97" and "1 024" in French; an int among the values is
                                                        written so by itself, so a seed is passed as str(seed)

The first argument is a literal, never an f-string: `python -m tests.translations` (`make translations`) finds them all
in the source, and `tests/qt/test_words.py` fails where a text is not marked or has no French. Sentences are whole, with
fields, never glued from pieces. What a model, a file or a person wrote is no text of ours; it may be a value.

The catalogue is Qt's (resources/translations/s1gui_fr.ts, and the .qm made of it, which is shipped): QTranslator is
needed anyway for the words of Qt's own dialogs, and Qt's tools for translators open it.
"""

import re

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "s1gui"
FIELD = re.compile(r"\{(\w+)\}")


def tr(text: str, /, **values: object) -> str:
    """The text in the window's language, its {fields} filled in. A value is put in as it is, whatever it holds."""
    return _filled(QCoreApplication.translate(CONTEXT, text), values)


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The form of the text that goes with n, which is also the value of the field {n} if no other is given."""
    told = QCoreApplication.translate(CONTEXT, many, None, n)
    return _filled(one if told == many and n == 1 else told, {"n": n} | values)


def marked(text: str, /) -> str:
    """The text itself, known to the catalogue: for constants, which come to be before the language is chosen."""
    return text


def number(value: float, spec: str = ",") -> str:
    """A number as Python's format writes it, with the separators of the window's language."""
    return localized(format(value, spec))


def localized(written: str) -> str:
    """A number that was written the English way, as the window's language writes it."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.C, QLocale.Language.English):
        return written
    signs = {",": locale.groupSeparator(), ".": locale.decimalPoint(), "%": "\u00a0%"}
    return "".join(signs.get(sign, sign) for sign in written)


def plain(typed: str) -> str:
    """A number as it may be typed in the window's language, as Python reads it."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.C, QLocale.Language.English):
        return typed.replace(",", "")
    return "".join(typed.replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".").split())


def _filled(text: str, values: dict[str, object]) -> str:
    return FIELD.sub(lambda found: _written(values[found[1]]), text) if values else text


def _written(value: object) -> str:
    return number(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)
