"""The line over a run that is told again: that it is recorded, how far it is told, and how fast."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSlider, QToolButton, QWidget

from s1gui.core.replay import SPEEDS
from s1gui.qt.card import Badge, Caption
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, number, tr

STEPS = 1000
RECORDED = marked("Recorded")
ABOUT = marked("This was thought at another time and is told again from what was kept. No model is thinking now.")
PLAY, PAUSE = marked("Play the recording"), marked("Pause the recording")


class ReplayBar(QWidget):
    """Shows where a replay stands, and asks for what is wanted of it. sought(fraction): to stand there, 0 to 1."""

    toggled = Signal()
    end_asked = Signal()
    speed_chosen = Signal(float)
    sought = Signal(float)
    offer_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_playing = False
        self._badge, self._time = Badge(), Caption()
        self._play, self._end = QToolButton(), QToolButton()
        self._place = QSlider(Qt.Orientation.Horizontal)
        self._speed = QComboBox()
        self._offer = QPushButton(tr("Try your own question"))
        self._make()
        self._lay_out()
        self.hide()

    def show_recorded(self, *, has_offer: bool) -> None:
        """Say that a run is recorded, and offer to ask something else."""
        self._badge.show_sign("recorded", tr(RECORDED), "forced", tr(ABOUT))
        self._offer.setVisible(has_offer)
        self.show()

    def show_place(self, position: float, length: float, *, is_playing: bool, speed: float) -> None:
        """Show where it stands, in seconds of the recording."""
        if is_playing != self._is_playing:
            self._is_playing = is_playing
            self._recolor()
        with QSignalBlocker(self._place), QSignalBlocker(self._speed):
            if not self._place.isSliderDown():
                self._place.setValue(round(STEPS * position / length) if length else STEPS)
            self._speed.setCurrentIndex(self._speed.findData(speed))
        at, of = number(position, ".1f"), number(length, ".1f")
        self._time.show_text(tr("{at} of {of} s", at=at, of=of))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_offer"):
            self._recolor()

    def _make(self) -> None:
        for button, asked in ((self._play, self.toggled), (self._end, self.end_asked)):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(asked)
        self._end.setAccessibleName(tr("To the end of the recording"))
        set_tip(self._end, tr("To the end of the recording"))
        self._place.setRange(0, STEPS)
        self._place.setAccessibleName(tr("Place in the recording"))
        self._place.valueChanged.connect(lambda value: self.sought.emit(value / STEPS))
        for speed in SPEEDS:
            self._speed.addItem(f"×{number(speed, 'g')}", speed)
        self._speed.setAccessibleName(tr("Speed of the recording"))
        set_tip(self._speed, tr("As a multiple of the speed at which the model thought"))
        self._speed.activated.connect(lambda index: self.speed_chosen.emit(self._speed.itemData(index)))
        self._offer.clicked.connect(self.offer_taken)
        self._recolor()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        parts: tuple[QWidget, ...] = (self._badge, self._play, self._end, self._place)
        for widget in (*parts, self._time, self._speed, self._offer):
            layout.addWidget(widget, int(widget is self._place))

    def _recolor(self) -> None:
        color = theme_of(self).text
        words = tr(PAUSE) if self._is_playing else tr(PLAY)
        self._play.setIcon(icon("pause" if self._is_playing else "run", color))
        self._play.setAccessibleName(words)
        set_tip(self._play, words)
        self._end.setIcon(icon("end", color))
