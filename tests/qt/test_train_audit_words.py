"""What an inspection found, in words; and the preview with what is not learnt marked by more than a colour."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from s1gui.qt.train_audit import AuditCard
from s1gui.qt.train_audit_words import audit_shown, columns_asked, sights
from s1gui.qt.train_mapping import ColumnMapping
from s1gui.qt.train_preview import Preview
from trainer.audit import Audit, Inspection, Piece, lengths
from trainer.columns import recognised
from trainer.recipe import Recipe, RecipeError, TooLong

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
    assert audit_shown(FOUND, too_long).warnings == (says,)


def test_everything_that_was_found_is_told() -> None:
    audit = replace(AUDIT, empty=1, overlapping=2, similar=3, duplicates=4, shortened=5, stray=6, unended=7)
    assert len(audit_shown(replace(FOUND, audit=audit), "drop").warnings) == 8


def test_a_refusal_stands_first_with_its_sign(qtbot: QtBot) -> None:
    card = AuditCard()
    qtbot.addWidget(card)
    card.show_audit(audit_shown(replace(FOUND, refusal="One sample is too long."), "refuse"))
    assert card.sign.text == "Refused" and "One sample is too long." in card.text
    card.show_audit(audit_shown(replace(FOUND, audit=replace(AUDIT, too_long=0)), "refuse"))
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


class Rows:
    """A table of one row with columns that nobody knows."""

    columns = ("prompt text", "chain", "final")


def test_columns_that_are_not_recognised_are_asked_for_by_the_trainers_own_words(qtbot: QtBot) -> None:
    with pytest.raises(RecipeError) as refused:
        recognised(Rows(), Recipe())  # type: ignore[arg-type]
    assert columns_asked(str(refused.value)) == Rows.columns
    assert columns_asked("There is no model here.") == ()
    mapping = ColumnMapping()
    qtbot.addWidget(mapping)
    mapping.ask(Rows.columns)
    with qtbot.waitSignal(mapping.mapped) as mapped:
        for place, box in enumerate(mapping.boxes.values(), 1):
            box.setCurrentIndex(place)
            box.activated.emit(place)
    assert mapped.args == [dict(zip(("question", "thinking", "answer"), Rows.columns, strict=True))]
