"""Where tokens stand in the document."""

import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from s1gui.core.trace import Origin, Trace
from s1gui.qt.trace.document import LONGEST_LINE, PICTURE, TraceDocument

FORMATS: dict[Origin, QTextCharFormat] = {
    "sampled": QTextCharFormat(),
    "injected": QTextCharFormat(),
    "forced": QTextCharFormat(),
}


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    return QTextDocument()


def trace_of(*pieces: str) -> Trace:
    trace = Trace()
    trace.extend("sampled", tuple(range(len(pieces))), pieces)
    return trace


def test_tokens_are_found_by_place_and_place_by_token(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    tokens.extend(trace_of("ab", "👩", "\n", "", "\u202e", "c"), FORMATS)
    assert document.toPlainText() == "ab👩\n⟨U+202E⟩c"
    assert [tokens.position(token) for token in range(7)] == [0, 2, 4, 5, 5, 13, 14]
    assert [tokens.token(place) for place in (0, 1, 2, 4, 5, 13)] == [0, 0, 1, 2, 4, 5]


def test_a_trace_that_grew_is_only_added_to(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    trace = trace_of("a", "b")
    tokens.extend(trace, FORMATS)
    trace.extend("injected", (1, 2), ("Wa", "it"))
    trace.extend("sampled", (3,), ("!",))
    tokens.extend(trace, FORMATS)
    assert document.toPlainText() == "abWait!"
    assert len(tokens) == 5


def test_a_text_without_line_breaks_is_broken_and_copied_unbroken(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    pieces = [f"word{number} " for number in range(3000)]
    tokens.extend(trace_of(*pieces), FORMATS)
    assert document.blockCount() > 5
    block = document.begin()
    while block.isValid():
        assert block.length() < LONGEST_LINE + 30
        block = block.next()
    end = document.characterCount() - 1
    assert tokens.source(0, end) == "".join(pieces)
    assert tokens.source(tokens.position(1000), tokens.position(1400)) == "".join(pieces[1000:1400])


def test_line_breaks_of_the_model_are_copied(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    tokens.extend(trace_of("one\n", "two\n\n", "three\n"), FORMATS)
    assert tokens.source(0, document.characterCount() - 1) == "one\ntwo\n\nthree\n"
    assert tokens.source(2, 5) == "e\nt"


def test_every_token_is_found_again_with_pictures_breaks_and_wide_characters(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    pieces = ["é", "👩👩", "\n", "$x", "^2$", " \n", "a" * 700, "👩", "\\[\n", "y\n\\]", "z", "\n\n"]
    tokens.extend(trace_of(*pieces), FORMATS)
    text = "".join(pieces)
    for source in ("$x^2$", "\\[\ny\n\\]"):
        start = text.index(source)
        tokens.draw(start, start + len(source), QTextCharFormat())
    assert document.toPlainText().count(PICTURE) == 2
    assert tokens.text() == text == tokens.source(0, document.characterCount() - 1)
    inside = {4, 9}
    for token in set(range(len(pieces))) - inside:
        assert tokens.token(tokens.position(token)) == token
    assert tokens.position(4) == tokens.position(3)


def test_raw_signs_and_markers_are_no_part_of_the_text(document: QTextDocument) -> None:
    tokens = TraceDocument(document)
    tokens.is_raw = True
    tokens.clear(before="<think>")
    tokens.extend(trace_of("a b", "\n", "c\t"), FORMATS)
    tokens.show_after("</think>", QTextCharFormat())
    assert document.toPlainText() == "<think>\na·b⏎\nc⇥\n</think>"
    assert tokens.source(0, document.characterCount() - 1) == "a b\nc\t"
    assert [tokens.token(tokens.position(token)) for token in range(3)] == [0, 1, 2]
    assert tokens.token(0) == 0
    tokens.extend(trace_of("a b", "\n", "c\t", "d"), FORMATS)
    assert document.toPlainText() == "<think>\na·b⏎\nc⇥d"
