"""The parts of the memory and their key."""

from pytestqt.qtbot import QtBot

from s1gui.qt.train.memory_bar import MemoryBar, Slice

GB = 10**9
SLICES = tuple(Slice(name, GB, "accent") for name in ("weights", "gradients", "optimizer", "activations", "logits"))


def test_the_key_takes_as_many_lines_as_it_needs_and_none_is_cut(qtbot: QtBot) -> None:
    bar = MemoryBar()
    qtbot.addWidget(bar)
    bar.show_slices(SLICES, 80 * GB)
    assert bar.words == "weights 1.0 GB · gradients 1.0 GB · optimizer 1.0 GB · activations 1.0 GB · logits 1.0 GB"
    assert bar.heightForWidth(2000) < bar.heightForWidth(300) < bar.heightForWidth(150)
    for width in (300, 2000):
        ends = [at.x() + bar.fontMetrics().horizontalAdvance(part.words) for at, part in bar._places(width)]
        assert max(ends) <= width
    assert not bar.grab().isNull()


def test_a_bar_of_nothing_is_drawn(qtbot: QtBot) -> None:
    bar = MemoryBar()
    qtbot.addWidget(bar)
    bar.show_slices((), 0)
    assert bar.words == "" and not bar.grab().isNull()
