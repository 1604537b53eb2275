"""The names of the runs that are drawn over the one looked at, each in its curve's colour and dash."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from s1gui.qt.card import Caption
from s1gui.qt.plain_text import one_line
from s1gui.qt.train.plots import Curve
from s1gui.qt.words import tr

_DASHES = ("━━", "╍╍", "┅┅", "╌·")


class OverlayKey(QWidget):
    """Shows names and their curves; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, int], ...] = ()
        self._names: list[Caption] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(Caption(tr("Drawn over it:")))
        self._layout.addStretch(1)
        self.hide()

    def show_runs(self, runs: tuple[tuple[str, Curve], ...]) -> None:
        """Show these."""
        shown = tuple((name, curve.place) for name, curve in runs)
        self.setVisible(bool(runs))
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._names:
            self._layout.removeWidget(old)
            old.deleteLater()
        self._names = [_named(name, curve) for name, curve in runs]
        for place, label in enumerate(self._names, 1):
            self._layout.insertWidget(place, label)

    @property
    def text(self) -> str:
        """All that is said."""
        return "   ".join(label.text() for label in self._names)


def _named(name: str, curve: Curve) -> Caption:
    label = Caption(f"{_DASHES[curve.place % len(_DASHES)]} {one_line(name, longest=32)}")
    label.set_color(curve.color)
    return label
