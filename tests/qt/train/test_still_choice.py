"""A wheel over a choice."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from s1gui.qt.train.form import RecipeForm
from s1gui.qt.train.setting import embedded_recipe


def test_a_wheel_turned_over_a_choice_is_left_to_what_scrolls_and_changes_no_field(qtbot: QtBot) -> None:
    form = RecipeForm()
    qtbot.addWidget(form)
    form.show()
    form.show_recipe(embedded_recipe())
    form.more.setChecked(True)
    assert not any(turn(choice).isAccepted() for choice in form.findChildren(QComboBox))
    assert form.typed().recipe == embedded_recipe()


def turn(choice: QComboBox) -> QWheelEvent:
    """A notch down, as the system sends it."""
    place = QPointF(choice.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, choice.mapToGlobal(place), QPoint(), QPoint(0, -120), buttons, keys, phase, False)
    QApplication.sendEvent(choice, event)
    return event
