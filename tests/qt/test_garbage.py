"""What is in a cycle with a widget dies in the window's thread, whoever fills the memory."""

import gc
import threading
import weakref

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s1gui.qt.garbage import MIDDLE, OLD, YOUNG, Garbage


class Knot:
    def __init__(self) -> None:
        self.me, self.widget = self, QWidget()


def fill(kept: list[list[int]]) -> None:
    kept.extend([number] for number in range(2 * YOUNG))


def test_a_widget_in_a_cycle_is_not_destroyed_by_the_thread_that_fills_the_memory(qtbot: QtBot) -> None:
    """Python alone would collect in that thread (the fixture of all these tests is what the window has)."""
    died: list[threading.Thread] = []
    weakref.finalize(Knot(), lambda: died.append(threading.current_thread()))
    kept: list[list[int]] = []
    thread = threading.Thread(target=fill, args=(kept,))
    thread.start()
    thread.join()
    assert not died

    def has_died() -> bool:
        fill(kept)  # as much again: what others free in the meantime counts against it
        return bool(died)

    qtbot.waitUntil(has_died)
    assert died == [threading.main_thread()]


@pytest.mark.parametrize(
    ("generation", "looks"), [(0, MIDDLE), (2, OLD)], ids=["that stayed a while", "that stayed long"]
)
def test_garbage_is_found(generation: int, looks: int, qtbot: QtBot) -> None:
    garbage, knot = Garbage(), Knot()
    gc.collect(generation)
    gone = weakref.ref(knot)
    del knot
    for _ in range(looks):
        kept: list[list[int]] = []
        fill(kept)
        garbage.look()
    assert gone() is None


def test_nothing_is_looked_at_while_little_was_made(qtbot: QtBot) -> None:
    garbage = Garbage()
    gc.collect()
    gone = weakref.ref(Knot())
    for _ in range(2 * OLD):
        garbage.look()
    assert gone() is not None
