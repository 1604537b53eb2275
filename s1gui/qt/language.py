"""Which language the window speaks: the one chosen in it, else the desktop's, else English."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from s1gui.storage.paths import resources

LanguageChoice = Literal["system", "en", "fr"]
LANGUAGES: tuple[LanguageChoice, ...] = get_args(LanguageChoice)
ENGLISH = "en"
PREFIX = "s1gui_"


def speak(
    application: QCoreApplication, choice: LanguageChoice = "system", environment: Mapping[str, str] = os.environ
) -> str:
    """Have every text told from here on in the language chosen, and its numbers written so; which one it became."""
    for old in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    language = spoken(choice, environment)
    QLocale.setDefault(QLocale(language) if language != ENGLISH else QLocale.c())
    if language != ENGLISH:
        ours, qts = (
            catalogues() / f"{PREFIX}{language}.qm",
            QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        )
        for file in (Path(qts) / f"qtbase_{language}.qm", ours):  # the last one installed is asked first
            translator = QTranslator(application)
            if translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
    return language


def spoken(choice: LanguageChoice, environment: Mapping[str, str]) -> str:
    """The first language wanted that there is a catalogue for."""
    there = {ENGLISH, *(file.stem.removeprefix(PREFIX) for file in catalogues().glob(f"{PREFIX}*.qm"))}
    return next((language for language in wanted(choice, environment) if language in there), ENGLISH)


def wanted(choice: LanguageChoice, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Languages, the best first. The system's are read as GNU gettext reads them (manual, "The LANGUAGE variable").

    LANGUAGE is a list that counts where there is a locale at all: LC_ALL, else LC_MESSAGES, else LANG.
    """
    if choice != "system":
        return (choice,)
    locale = next((name for variable in ("LC_ALL", "LC_MESSAGES", "LANG") if (name := environment.get(variable))), "C")
    if _code(locale) in ("c", "posix"):
        return (ENGLISH,)
    listed = [name for name in environment.get("LANGUAGE", "").split(":") if name]
    return tuple(map(_code, [*listed, locale]))


def catalogues() -> Path:
    """Where the catalogues are."""
    return resources() / "translations"


def _code(locale: str) -> str:
    """ "fr" of "fr_CA.UTF-8"."""
    return locale.replace("-", "_").split("_")[0].split(".")[0].split("@")[0].casefold()
