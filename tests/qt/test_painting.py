"""A mistake while something is painted costs that picture: the next one is painted, and the window goes on."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

import s1gui.qt
from s1gui.qt.card import Card


@pytest.mark.parametrize("path", sorted(Path(s1gui.qt.__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_every_painter_of_a_widget_ends_with_its_event(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    made = {node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_painter_of_widget(node)}
    ended = {item.context_expr for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items}
    assert made <= ended, "with QPainter(…) as painter: or Qt crashes where what follows raises"


def test_after_a_mistake_it_is_painted_again(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(60, 40)
    card.set_accent("no such colour")
    with pytest.raises(AttributeError):
        card.grab()
    card.set_accent("accent")
    painted = QPixmap(card.size())
    card.render(painted)
    assert QPainter(painted).isActive() and not card.paintingActive()


def _is_painter_of_widget(node: ast.Call) -> bool:
    return ast.unparse(node.func) == "QPainter" and any(ast.unparse(given).startswith("self") for given in node.args)
