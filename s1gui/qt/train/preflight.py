"""The preflight card: whether a training fits, what its memory is made of, how long it takes and what it costs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from s1gui.qt.card import Badge, Caption, Card, Title
from s1gui.qt.models.rows import size
from s1gui.qt.plain_text import PlainLabel
from s1gui.qt.sentences import told
from s1gui.qt.train.figures import duration, money, spanned
from s1gui.qt.train.memory_bar import MemoryBar, Slice
from s1gui.qt.words import marked, number, tr
from trainer.preflight import Peak, Preflight, Verdict

SIGNS: dict[Verdict, tuple[str, str, str]] = {
    "fits": ("right", marked("Fits"), "own"),
    "tight": ("warning", marked("Tight"), "warning"),
    "no": ("wrong", marked("Does not fit"), "injected"),
    "unknown": ("context", marked("Not known"), "muted"),
}
PARTS: tuple[tuple[str, str, str], ...] = (
    ("weights", marked("weights"), "accent"),
    ("gradients", marked("gradients"), "injected"),
    ("optimizer", marked("optimizer"), "own"),
    ("activations", marked("activations"), "forced"),
    ("logits", marked("logits"), "heat"),
    ("transient", marked("transient"), "muted"),
    ("context", marked("device"), "faint"),
)


ON_GPU: dict[Verdict, str] = {
    "fits": marked("It fits: about {need} on each GPU, which has {room}."),
    "tight": marked(
        "It is tight: about {need} on each GPU, which has {room}. The longest sample runs first, so a misfit shows at "
        "once."
    ),
    "no": marked("It does not fit: about {need} on each GPU, which has {room}."),
    "unknown": marked("Whether it fits is not known: it takes about {need} on each GPU."),
}
ON_CPU: dict[Verdict, str] = {
    "fits": marked("It fits: about {need} for each process, which may take {room}."),
    "tight": marked(
        "It is tight: about {need} for each process, which may take {room}. The longest sample runs first, so a misfit "
        "shows at once."
    ),
    "no": marked("It does not fit: about {need} for each process, which may take {room}."),
    "unknown": marked("Whether it fits is not known: it takes about {need} for each process."),
}


class PreflightCard(Card):
    """Shows a `Preflight`. applied(Recipe) asks to take the smallest change that fits."""

    applied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Preflight | None = None
        self.sign, self._busy = Badge(), Caption()
        self._summary, self._notes, self._change = PlainLabel(), Caption(), PlainLabel()
        for words in (self._summary, self._notes, self._change):
            words.setWordWrap(True)
        self.bar, self.apply = MemoryBar(), QPushButton(tr("Apply"))
        self.apply.setAccessibleName(tr("Apply the smallest change that fits"))
        self.apply.clicked.connect(self._on_applied)
        self._figures = QGridLayout()
        self._values: list[PlainLabel] = []
        self.setAccessibleName(tr("Preflight"))
        self._lay_out()
        self.show_nothing("")

    def show_busy(self, is_busy: bool) -> None:
        """Say that the figures are being worked out anew."""
        self._busy.show_text(tr("working it out …") if is_busy else "")

    def show_nothing(self, why: str) -> None:
        """There is no answer; why, in a sentence."""
        self._shown = None
        self.sign.show_sign("", "", "muted", "")
        self._summary.show_text(why)
        for part in (self.bar, self._change, self.apply, self._notes, self._grid):
            part.hide()

    def show_preflight(self, preflight: Preflight) -> None:
        """Show this answer."""
        self._shown = preflight
        icon, word, color = SIGNS[preflight.verdict]
        said = summary(preflight)
        self.sign.show_sign(icon, tr(word), color, said)
        self._summary.show_text(said)
        self._show_memory(preflight)
        self._show_figures(preflight)
        change = preflight.change
        self._change.show_text(told(change.text) if change else "")
        self._change.setVisible(change is not None)
        self.apply.setVisible(change is not None and change.recipe is not None)
        self._notes.show_text("\n".join(map(told, preflight.notes)))
        self._notes.setVisible(bool(preflight.notes))
        self.setAccessibleDescription(f"{tr(word)}. {said}")

    @property
    def text(self) -> str:
        """All that is said, for tests and for who listens."""
        values = [label.text() for label in self._values]
        return "\n".join([self.sign.text, self._summary.text(), self.bar.words, *values, self._change.text()])

    def _show_memory(self, preflight: Preflight) -> None:
        slices = _slices(preflight.peak)
        self.bar.show_slices(slices, preflight.capacity)
        self.bar.setVisible(bool(slices))

    def _show_figures(self, preflight: Preflight) -> None:
        peak = size(preflight.peak.total) if preflight.peak else "–"
        room = tr("{peak} of {capacity}", peak=peak, capacity=size(preflight.capacity))
        values = (
            (tr("On"), preflight.device),
            (tr("Memory"), room if preflight.capacity else peak),
            (tr("Time"), spanned(preflight.seconds, duration)),
            (tr("Cost"), spanned(preflight.cost, money)),
            (tr("Steps"), tr("{n} with {tokens} tokens", n=preflight.steps, tokens=preflight.tokens)),
            (tr("Trained"), f"{number(preflight.trained)} / {number(preflight.parameters)}"),
            (tr("Disk"), size(preflight.disk)),
        )
        while self._figures.count():
            taken = self._figures.takeAt(0)
            if taken is not None and (widget := taken.widget()) is not None:
                widget.deleteLater()
        self._values = []
        for place, (name, value) in enumerate(values):
            row, column = divmod(place, 2)
            words = PlainLabel(value)
            words.setAccessibleName(name)
            self._figures.addWidget(Caption(name), row, column * 2)
            self._figures.addWidget(words, row, column * 2 + 1)
            self._values.append(words)
        self._grid.show()

    def _on_applied(self) -> None:
        if self._shown is not None and self._shown.change is not None and self._shown.change.recipe is not None:
            self.applied.emit(self._shown.change.recipe)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Title(tr("Preflight")))
        head.addWidget(self.sign)
        head.addStretch(1)
        head.addWidget(self._busy)
        self._grid = QWidget()
        self._grid.setLayout(self._figures)
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._figures.setHorizontalSpacing(12)
        self._figures.setColumnStretch(1, 1)
        self._figures.setColumnStretch(3, 1)
        change = QHBoxLayout()
        change.addWidget(self._change, 1)
        change.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._summary)
        layout.addWidget(self.bar)
        layout.addWidget(self._grid)
        layout.addLayout(change)
        layout.addWidget(self._notes)


def summary(preflight: Preflight) -> str:
    """The verdict with its figures, in the window's language."""
    if preflight.peak is None:
        return told(preflight.summary)
    words = ON_GPU if preflight.gpus else ON_CPU
    return tr(words[preflight.verdict], need=size(preflight.peak.total), room=size(preflight.capacity))


def _slices(peak: Peak | None) -> tuple[Slice, ...]:
    if peak is None:
        return ()
    found = [Slice(tr(words), getattr(peak, name), color) for name, words, color in PARTS]
    return tuple(part for part in found if part.bytes)
