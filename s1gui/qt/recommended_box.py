"""How the loaded model's makers sample, and a button that takes it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from s1gui.core.sampling import Sampling
from s1gui.qt.card import Caption
from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import localized, tr


class RecommendedBox(QWidget):
    """Shown where a model comes with it (distilled reasoning models do). taken(Sampling) tells that it is wanted."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recommended: Sampling | None = None
        self._words, self._take = Caption(), QPushButton(tr("Sample as they do"))
        self._words.setWordWrap(True)
        set_tip(
            self._take,
            tr(
                "The model's generation_config.json says so. Many reasoning models repeat themselves where the "
                "likeliest token is taken each time."
            ),
        )
        self._take.clicked.connect(lambda: self.taken.emit(self._recommended))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._take)
        self.hide()

    def show_recommended(self, sampling: Sampling | None) -> None:
        """Show this model's; None where it has none."""
        self._recommended = sampling
        self._words.show_text("" if sampling is None else _in_words(sampling))
        self.setVisible(sampling is not None)

    def show_sampling(self, sampling: Sampling) -> None:
        """What is set now: where it is that, there is nothing to take. Seeds are nobody's recommendation."""
        self._take.setEnabled(self._recommended not in (None, replace(sampling, seed=0)))


def _in_words(sampling: Sampling) -> str:
    numbers = [
        tr("temperature {number}", number=localized(f"{sampling.temperature:g}")),
        *([tr("top-p {number}", number=localized(f"{sampling.top_p:g}"))] if sampling.top_p < 1 else []),
        *([tr("top-k {number}", number=sampling.top_k)] if sampling.top_k else []),
        *([tr("min-p {number}", number=localized(f"{sampling.min_p:g}"))] if sampling.min_p else []),
    ]
    return tr("Its makers sample with {numbers}.", numbers=", ".join(numbers))
