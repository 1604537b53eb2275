"""A box for an exact number: it may be typed freely, keeps what was typed, and its arrows double and halve."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from s1gui.qt.budget.scale import FIRST
from s1gui.qt.words import marked, number, tr

NO_LIMIT = 2**31 - 1
WORDS = marked("no limit")


class NumberBox(QSpinBox):
    """A number of tokens; with `can_be_unlimited` also none. `chosen` is the user's, an int or None, never ours."""

    chosen = Signal(object)

    def __init__(self, name: str, *, can_be_unlimited: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_be_unlimited = can_be_unlimited
        self._end = 10_000_000
        self.setRange(0, NO_LIMIT if can_be_unlimited else self._end)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.setAccessibleName(name)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(f"{tr(WORDS)} 000"))
        self.valueChanged.connect(self._on_value_changed)

    def show_tokens(self, tokens: int | None) -> None:
        """Show this number."""
        self.blockSignals(True)
        self.setValue(NO_LIMIT if tokens is None else min(tokens, NO_LIMIT - 1))
        self.blockSignals(False)

    def set_end(self, end: int) -> None:
        """Where stepping up turns into no limit."""
        self._end = end

    def tokens(self) -> int | None:
        return None if self.value() == NO_LIMIT else self.value()

    def stepBy(self, steps: int) -> None:
        value = self.value()
        for _ in range(abs(steps)):
            value = self._up(value) if steps > 0 else self._down(value)
        self.setValue(value)
        self.selectAll()

    def textFromValue(self, value: int) -> str:
        return tr(WORDS) if value == NO_LIMIT else number(value)

    def valueFromText(self, text: str) -> int:
        typed = text.strip().casefold()
        if self._can_be_unlimited and (typed == "∞" or tr(WORDS).startswith(typed)):
            return NO_LIMIT
        digits = "".join(character for character in typed if character.isdecimal())
        return min(int(digits), self._end) if digits else 0

    def validate(self, text: str, position: int) -> object:
        typed = text.strip().casefold()
        is_words = self._can_be_unlimited and (typed == "∞" or tr(WORDS).startswith(typed))
        is_number = len(typed) < 16 and all(
            character.isdecimal() or character in ",. \u202f\xa0" for character in typed
        )
        return QValidator.State.Acceptable if is_words or is_number else QValidator.State.Invalid, text, position

    def _up(self, value: int) -> int:
        if value == NO_LIMIT:
            return value
        wanted = value * 2 if value else FIRST
        return wanted if wanted <= self._end else NO_LIMIT if self._can_be_unlimited else self._end

    def _down(self, value: int) -> int:
        half = (self._end if value == NO_LIMIT else value) // 2
        return half if half >= FIRST // 2 else 0

    def _on_value_changed(self, _: int) -> None:
        self.chosen.emit(self.tokens())
