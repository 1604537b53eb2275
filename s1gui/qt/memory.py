"""What the window remembers from one day to the next. Nothing here may fail: it is all a convenience."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QByteArray, QSettings

from s1gui.core.comparison import COMPARISONS, FEWEST, MOST, Comparison
from s1gui.core.errors import S1Error, WireError
from s1gui.core.price import Per, Price
from s1gui.core.wire import Codec
from s1gui.qt.language import LANGUAGES, LanguageChoice
from s1gui.qt.style import ThemeChoice
from s1gui.qt.trace.fold import FOLDS, Fold
from s1gui.qt.trace.heat import HEATS, Heat

LAYOUT = 3
"""Raise it when toolbars or docks change, so that an old layout is not put on a new window."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wished of one model. format, template: as in `Load`; system: the system prompt, None for its own."""

    format: str = ""
    template: str = ""
    system: str | None = None


@dataclass(frozen=True, slots=True)
class InUse:
    """A model that was loaded. folder: None for the embedded one; device, dtype: as chosen."""

    folder: Path | None = None
    device: str = "auto"
    dtype: str = "auto"


NO_WISHES = Wishes()
MOST_WISHES = 50
"""Models whose wishes are remembered, the latest."""
_WISHES: Codec[Wishes] = Codec((Wishes,))


class Memory:
    """Owner of the remembered values, on disk by QSettings; where that can't be written they are lost at the end."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def theme(self) -> ThemeChoice:
        match self._settings.value("theme"):
            case "light":
                return "light"
            case "dark":
                return "dark"
        return "system"

    def language(self) -> LanguageChoice:
        """The language chosen for the window."""
        kept = self._settings.value("language")
        return next((language for language in LANGUAGES if language == kept), "system")

    def zoom(self) -> float:
        """The font's size as a multiple of the desktop's."""
        try:
            return min(3.0, max(0.5, float(str(self._settings.value("zoom", 1.0)))))
        except ValueError:
            return 1.0

    def recent(self) -> tuple[Path, ...]:
        """Model folders, newest first."""
        try:
            read = json.loads(str(self._settings.value("recent", "[]")))
        except ValueError:
            return ()
        return tuple(Path(name) for name in read if isinstance(name, str)) if isinstance(read, list) else ()

    def last_model(self) -> InUse:
        """The model in use last; the embedded one where none is known."""
        try:
            folder, device, dtype = json.loads(str(self._settings.value("last_model", "null")))
            return InUse(Path(str(folder)), str(device), str(dtype))
        except (TypeError, ValueError):
            return InUse()

    def keep_last_model(self, used: InUse) -> None:
        """Remember it."""
        kept = None if used.folder is None else [str(used.folder), used.device, used.dtype]
        self._settings.setValue("last_model", json.dumps(kept))

    def loads_last(self) -> bool:
        """Whether a start loads the model in use last."""
        return str(self._settings.value("loads_last", "yes")) != "no"

    def keep_loads_last(self, loads_last: bool) -> None:
        self._settings.setValue("loads_last", "yes" if loads_last else "no")

    def loading(self) -> Path | None:
        """The model that a start was loading when it was heard of last; None where it got further."""
        kept = self._settings.value("loading")
        return Path(str(kept)) if kept else None

    def keep_loading(self, folder: Path | None) -> None:
        """Remember it at once: what is being loaded may take the program along."""
        if folder is None:
            self._settings.remove("loading")
        else:
            self._settings.setValue("loading", str(folder))
        self._settings.sync()

    def wishes(self) -> dict[Path, Wishes]:
        """What is wished of which model folder."""
        try:
            read = json.loads(str(self._settings.value("wishes", "{}")))
            return {Path(name): _WISHES.decode(line) for name, line in read.items()}
        except (ValueError, AttributeError, TypeError, WireError):
            return {}

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of the commands that have others than usual."""
        try:
            read = json.loads(str(self._settings.value("keys", "{}")))
            return {str(name): tuple(map(str, keys)) for name, keys in read.items()}
        except (ValueError, AttributeError, TypeError):
            return {}

    def keep_keys(self, keys: dict[str, tuple[str, ...]]) -> None:
        """Remember them."""
        self._settings.setValue("keys", json.dumps(keys))

    def heat(self) -> Heat:
        """By what the words are shaded."""
        kept = self._settings.value("heat")
        return next((heat for heat in HEATS if heat == kept), "off")

    def fold(self) -> Fold:
        """How much of the thinking is on screen."""
        kept = self._settings.value("fold")
        return next((fold for fold in FOLDS if fold == kept), "full")

    def keep_reading(self, *, heat: Heat | None = None, fold: Fold | None = None) -> None:
        """Remember what is given."""
        for name, value in (("heat", heat), ("fold", fold)):
            if value is not None:
                self._settings.setValue(name, value)

    def is_beside(self) -> bool:
        """Whether a branch is shown beside the run it left."""
        return str(self._settings.value("beside", "yes")) != "no"

    def keep_beside(self, is_beside: bool) -> None:
        """Remember it."""
        self._settings.setValue("beside", "yes" if is_beside else "no")

    def lane_share(self) -> float:
        """The left lane's part of the width, where there are two."""
        try:
            return min(0.8, max(0.2, float(str(self._settings.value("lane_share", 0.5)))))
        except ValueError:
            return 0.5

    def has_curves(self) -> bool:
        """Whether the compared lanes have their curves below them."""
        return str(self._settings.value("curves", "yes")) != "no"

    def keep_curves(self, has_curves: bool) -> None:
        self._settings.setValue("curves", "yes" if has_curves else "no")

    def keep_lane_share(self, share: float) -> None:
        """Remember it."""
        self._settings.setValue("lane_share", share)

    def was_welcomed(self) -> bool:
        """Whether the first run was shown."""
        return str(self._settings.value("welcomed")) == "yes"

    def keep_welcomed(self) -> None:
        """It was."""
        self._settings.setValue("welcomed", "yes")

    def comparison(self) -> Comparison | None:
        """The lanes that were compared last; None where there were none."""
        try:
            kept = COMPARISONS.decode(str(self._settings.value("comparison", "")))
        except S1Error:
            return None
        return kept if FEWEST <= len(kept.specs) <= MOST else None

    def keep_comparison(self, comparison: Comparison) -> None:
        """Remember them."""
        self._settings.setValue("comparison", COMPARISONS.encode(comparison))

    def geometry(self) -> QByteArray | None:
        return self._bytes("geometry")

    def layout(self) -> QByteArray | None:
        return self._bytes(f"layout{LAYOUT}")

    def page(self) -> str:
        """The name of the page that was in front; "" where that is not known."""
        return str(self._settings.value("page", ""))

    def page_docks(self) -> dict[str, set[str]]:
        """Which docks the pages have that were not in front."""
        try:
            read = json.loads(str(self._settings.value("page_docks", "{}")))
            return {str(page): set(map(str, docks)) for page, docks in read.items()}
        except (ValueError, AttributeError, TypeError):
            return {}

    def keep_page(self, page: str, docks: dict[str, set[str]]) -> None:
        """Remember them."""
        self._settings.setValue("page", page)
        self._settings.setValue("page_docks", json.dumps({name: sorted(shown) for name, shown in docks.items()}))

    def problems(self) -> tuple[Path, int] | None:
        """The list of problems that was open, and the row of the chosen one, -1 for none; None where none was."""
        try:
            name, row = json.loads(str(self._settings.value("problems", "null")))
            return Path(str(name)), int(row)
        except (TypeError, ValueError):
            return None

    def keep_problems(self, path: Path, row: int) -> None:
        """Remember them."""
        self._settings.setValue("problems", json.dumps([str(path), row]))

    def price(self) -> Price | None:
        """What computing costs; None where nobody said."""
        try:
            amount, per, currency = json.loads(str(self._settings.value("price", "null")))
            return Price(float(amount), per, str(currency)) if 0 < amount < 1e9 and per in get_args(Per) else None
        except (TypeError, ValueError):
            return None

    def keep_price(self, price: Price | None) -> None:
        """Remember it; None forgets it."""
        kept = None if price is None else [price.amount, price.per, price.currency]
        self._settings.setValue("price", json.dumps(kept))

    def keep(
        self,
        *,
        theme: ThemeChoice | None = None,
        language: LanguageChoice | None = None,
        zoom: float | None = None,
        recent: tuple[Path, ...] | None = None,
        wishes: dict[Path, Wishes] | None = None,
        geometry: QByteArray | None = None,
        layout: QByteArray | None = None,
    ) -> None:
        """Remember what is given."""
        folders = None if recent is None else json.dumps([str(folder) for folder in recent])
        values: dict[str, object] = {"theme": theme, "language": language, "zoom": zoom, "recent": folders}
        values |= {"geometry": geometry, f"layout{LAYOUT}": layout}
        if wishes is not None:
            latest = list(wishes.items())[-MOST_WISHES:]
            values["wishes"] = json.dumps({str(folder): _WISHES.encode(wish) for folder, wish in latest})
        for name, value in values.items():
            if value is not None:
                self._settings.setValue(name, value)

    def _bytes(self, name: str) -> QByteArray | None:
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else None
