"""What is told in one thread arrives in the other, whole and in order."""

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from s1gui.qt.bridge import Bridge


def test_everything_arrives_in_order_and_in_the_windows_thread(qtbot: QtBot) -> None:
    bridge: Bridge[int] = Bridge()
    seen: list[int] = []
    threads: set[object] = set()
    batches: list[int] = []

    def take(batch: list[int]) -> None:
        seen.extend(batch)
        batches.append(len(batch))
        threads.add(QThread.currentThread())

    bridge.delivered.connect(take)
    teller = threading.Thread(target=lambda: [bridge.put(number) for number in range(20_000)])
    teller.start()
    qtbot.waitUntil(lambda: len(seen) == 20_000)
    teller.join()
    assert seen == list(range(20_000))
    assert threads == {bridge.thread()}
    assert len(batches) < 1000


def test_the_first_of_a_new_batch_is_not_held_back_for_ever(qtbot: QtBot) -> None:
    bridge: Bridge[str] = Bridge()
    for word in ("one", "two", "three"):
        with qtbot.waitSignal(bridge.delivered) as told:
            bridge.put(word)
        assert told.args == [[word]]
