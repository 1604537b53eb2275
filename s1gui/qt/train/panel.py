"""The Train page: the list of trainings, and beside it a new one being set up or one that was begun."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from s1gui.qt.train.list import TrainingList
from s1gui.qt.train.run import RunPage
from s1gui.qt.train.setup import SetupPage


class TrainPanel(QWidget):
    """The parts of it, each owner of its own; one of `setup` and `run` is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.setup, self.run = TrainingList(), SetupPage(), RunPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.setup)
        self._stack.addWidget(self.run)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self._stack, 1)
        self.list.setFixedWidth(self.fontMetrics().height() * 13)

    def show_setup(self) -> None:
        """Bring the setting up to the front."""
        self._stack.setCurrentWidget(self.setup)

    def show_run(self) -> None:
        """Bring the run that is looked at to the front."""
        self._stack.setCurrentWidget(self.run)

    @property
    def is_setting_up(self) -> bool:
        """Whether a new one is being set up."""
        return self._stack.currentWidget() is self.setup
