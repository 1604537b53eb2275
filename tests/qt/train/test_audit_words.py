"""What an inspection found, in words; and the preview with what is not learnt marked by more than a colour."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from s1gui.qt.train.audit import AuditCard
from s1gui.qt.train.audit_words import audit_shown, sights
from s1gui.qt.train.mapping import ColumnMapping
from s1gui.qt.train.parts import PartChoice
from s1gui.qt.train.preview import Preview
from trainer.audit import Audit, Inspection, Piece, lengths
from trainer.recipe import TooLong

AUDIT = Audit(
    *(10, 0, 0, 0, False, 0, 0, 0, lengths([10, 20, 40, 900]), 100),
    *(1, 1, 0, 9, 5000, 4000, 0, 0),
)
PIECES = (Piece("Q: <img src='/etc/passwd'> \u202e", 4, False), Piece("thinking", 2, True))
FOUND = Inspection("s1K", "s1", "", AUDIT, (PIECES, (Piece("second", 1, True),)))


@pytest.mark.parametrize(
    ("too_long", "says"),
    [
        ("refuse", "1 samples are longer than the block; cut, 1 of them would lose their whole answer."),
        ("drop", "1 sample is longer than the block and left out."),
        ("cut", "1 samples are cut at the block; 1 of them lose their whole answer."),
    ],
)
def test_samples_beyond_the_block_are_told_by_what_is_done_with_them(too_long: TooLong, says: str) -> None:
    assert audit_shown(FOUND, AUDIT, too_long).warnings == (says,)


def test_everything_that_was_found_is_told() -> None:
    audit = replace(AUDIT, empty=1, overlapping=2, similar=3, duplicates=4, shortened=5, stray=6, unended=7)
    assert len(audit_shown(FOUND, audit, "drop").warnings) == 8


def test_a_refusal_stands_first_with_its_sign(qtbot: QtBot) -> None:
    card = AuditCard()
    qtbot.addWidget(card)
    card.show_audit(audit_shown(replace(FOUND, refusal='Set too_long to "drop".'), AUDIT, "refuse"))
    assert card.sign.text == "Refused"
    assert "1 of 10 samples are longer than the block of 100 tokens; the longest has 900. Drop or cut them" in card.text
    card.show_audit(audit_shown(replace(FOUND, refusal="No sample fits."), replace(AUDIT, too_long=0), "refuse"))
    assert card.sign.text == "Refused" and "No sample fits." in card.text
    card.show_audit(audit_shown(FOUND, replace(AUDIT, too_long=0), "refuse"))
    assert card.sign.text == "In order"


def test_the_choice_of_what_to_do_is_the_persons(qtbot: QtBot) -> None:
    card = AuditCard()
    qtbot.addWidget(card)
    card.show_too_long("drop")
    assert card.choices["drop"].isChecked()
    with qtbot.waitSignal(card.too_long_chosen) as chosen:
        card.choices["cut"].click()
    assert chosen.args == ["cut"]


def test_what_is_not_learnt_is_underlined_and_bracketed_and_stays_plain(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_samples(sights(FOUND))
    assert preview.text.toPlainText() == "⟦Q: <img src='/etc/passwd'> ⟨U+202E⟩⟧thinking"
    cursor = preview.text.textCursor()
    cursor.setPosition(2)
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    masked = cursor.charFormat().foreground().color()
    cursor.setPosition(len(preview.text.toPlainText()))
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline
    assert cursor.charFormat().foreground().color() != masked
    preview.on.click()
    assert preview.text.toPlainText() == "second" and not preview.on.isEnabled()


COLUMNS = ("prompt text", "chain, of thought", "final")


def test_columns_that_are_not_recognised_are_asked_for(qtbot: QtBot) -> None:
    mapping = ColumnMapping()
    qtbot.addWidget(mapping)
    mapping.ask(COLUMNS)
    with qtbot.waitSignal(mapping.mapped) as mapped:
        for place, box in enumerate(mapping.boxes.values(), 1):
            box.setCurrentIndex(place)
            box.activated.emit(place)
    assert mapped.args == [dict(zip(("question", "thinking", "answer"), COLUMNS, strict=True))]


def test_a_part_of_the_data_is_chosen_where_there_are_several(qtbot: QtBot) -> None:
    card = PartChoice()
    qtbot.addWidget(card)
    card.offer(("main", "socratic"), (), subset="", split="")
    assert card.boxes["subset"].isVisible() and not card.boxes["split"].isVisible()
    with qtbot.waitSignal(card.chosen) as chosen:
        card.boxes["subset"].setCurrentIndex(2)
        card.boxes["subset"].activated.emit(2)
    assert chosen.args == [{"subset": "socratic", "split": ""}]
    card.offer(("main", "socratic"), ("train", "test"), subset="socratic", split="")
    assert card.boxes["subset"].currentText() == "socratic" and card.boxes["split"].isVisible()
    with qtbot.waitSignal(card.chosen) as chosen:
        card.boxes["split"].setCurrentIndex(2)
        card.boxes["split"].activated.emit(2)
    assert chosen.args == [{"split": "test"}]
    card.offer((), ("train",), subset="", split="")
    assert not card.isVisible()
