"""The right answer to the question that stands there, where somebody knows it: answers are graded by it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import tr


class KnownAnswer(QLineEdit):
    """Owner of what was typed, and of the question it was used for: another one empties it, that one brings it back.

    Until then the question may still be changed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = self._its = ""
        self.show_listed(is_listed=False)
        set_tip(self, tr("If you know the right answer, answers are told right or wrong by it. It is not sent."))

    @property
    def answer(self) -> str | None:
        """What is known; None for nothing."""
        return self.text().strip() or None

    def asked(self, question: str) -> None:
        """It was used for this question: it belongs to that one from now on."""
        self._asked, self._its = question, self.text()

    def show_listed(self, *, is_listed: bool) -> None:
        """Say what holds where nothing is typed: the answer of the list that the question is from, or none."""
        self.setPlaceholderText(tr("as in the list") if is_listed else tr("none"))

    def follow(self, question: str) -> None:
        """This stands in the question box now."""
        if question == self._asked and not self.text():
            self._write(self._its)
        elif self._asked and question != self._asked and self.text():
            self._its = self.text()
            self._write("")

    def _write(self, text: str) -> None:
        """As a person would, so that it can be undone."""
        self.selectAll()
        self.insert(text)
