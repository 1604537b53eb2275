"""The prompt: system prompt, the exact text as it is sent, its token ids, and the chat template it comes from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from s1gui.core.formats import Ids
from s1gui.core.settings import Settings
from s1gui.qt import style
from s1gui.qt.card import Caption, framed
from s1gui.qt.plain_text import one_line, set_tip, visible
from s1gui.qt.text_edit import TextEdit
from s1gui.qt.words import marked, tr

UNKNOWN = marked("It can be seen here once a model is loaded.")


class PromptBox(QWidget):
    """Owner of the system prompt and of a prompt changed by hand. `changed` tells that the prompt may be another."""

    changed = Signal()
    system_changed = Signal(object)
    template_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_system, self.system = (
            QCheckBox(tr("Own system prompt")),
            TextEdit(tr("System prompt"), least=2, most=8),
        )
        self.is_edited, self.shows_ids = QCheckBox(tr("Change it by hand")), QCheckBox(tr("Show token ids"))
        self.prompt = TextEdit(tr("Exact prompt"), least=6, most=16)
        self.note, self._template = Caption(tr(UNKNOWN)), QPushButton(tr("Chat template …"))
        self.note.setWordWrap(True)
        self._raw, self._ids, self._pieces = "", (), ()  # type: tuple[str, Ids, tuple[str, ...]]
        self._system_card = framed(self.system)
        self._lay_out()
        self._connect()
        self._on_system_toggled(False)
        self._show()

    @property
    def system_prompt(self) -> str | None:
        """The system prompt that is wanted; None where the template decides."""
        return self.system.text() if self.has_system.isChecked() else None

    @property
    def own_prompt(self) -> str | None:
        """The whole prompt where it was changed by hand."""
        return self._raw if self.is_edited.isChecked() else None

    def show_prompt(self, prompt: str, ids: Ids, pieces: tuple[str, ...], *, room: int | None) -> None:
        """Show the exact prompt as it would be sent. pieces: of each id; room: thinking tokens that fit beside it."""
        words = tr("{n} tokens, sent exactly so.", n=len(ids))
        fits = "" if room is None else tr("They leave room for {n} thinking tokens.", n=room)
        self.note.show_text(f"{words} {fits}".strip())
        self._ids, self._pieces = ids, pieces
        if not self.is_edited.isChecked():
            self._raw = prompt
        self._show()

    def show_refusal(self, sentence: str) -> None:
        """Say why there is no prompt for what stands there."""
        self.note.show_text(one_line(sentence, longest=600))

    def show_settings(self, settings: Settings) -> None:
        """Show what a run was asked with."""
        self.show_system(settings.system)
        if settings.prompt is not None:
            self._raw = settings.prompt
        self.is_edited.setChecked(settings.prompt is not None)
        self._show()

    def show_system(self, system: str | None) -> None:
        """Show a system prompt; None for the template's own."""
        self.system.set_text(system or "")
        self.has_system.setChecked(system is not None)

    def _lay_out(self) -> None:
        style.scale_font(self.prompt, style.BODY, fixed=True)
        how = QHBoxLayout()
        how.addWidget(self.shows_ids)
        how.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (
            self.has_system,
            self._system_card,
            Caption(tr("Exactly as sent")),
            framed(self.prompt),
            self.note,
        ):
            layout.addWidget(part)
        layout.addWidget(self.is_edited)
        layout.addLayout(how)
        layout.addWidget(self._template)
        set_tip(self.system, tr("Unchecked, the model's own template decides."))
        set_tip(
            self.prompt, tr("The whole text the model gets. A wrong prompt is the commonest reason for bad results.")
        )
        set_tip(self.shows_ids, tr("One line for each token: its id and its text."))
        set_tip(self._template, tr("See the model's chat template, or use another one."))

    def _connect(self) -> None:
        self.has_system.toggled.connect(self._on_system_toggled)
        self.is_edited.toggled.connect(self._on_edit_toggled)
        self.shows_ids.toggled.connect(self._show)
        self.system.edited.connect(self._on_system_edited)
        self.prompt.edited.connect(self._on_prompt_edited)
        self._template.clicked.connect(self.template_asked)

    def _show(self) -> None:
        is_edited, shows_ids = self.is_edited.isChecked(), self.shows_ids.isChecked()
        self.prompt.setReadOnly(shows_ids or not is_edited)
        if shows_ids:
            self.prompt.set_text(listed(self._ids, self._pieces))
        else:
            self.prompt.set_text(self._raw if is_edited else visible(self._raw))

    def _on_system_toggled(self, is_own: bool) -> None:
        self._system_card.setVisible(is_own)
        self._on_system_edited()

    def _on_system_edited(self) -> None:
        self.system_changed.emit(self.system_prompt)
        self.changed.emit()

    def _on_edit_toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _on_prompt_edited(self) -> None:
        if not self.prompt.isReadOnly():
            self._raw = self.prompt.text()
            self.changed.emit()


def listed(ids: Ids, pieces: tuple[str, ...]) -> str:
    """One line for each token: its id, and its text with line breaks and spaces to be seen."""
    texts = pieces if len(pieces) == len(ids) else ("",) * len(ids)
    shown = (visible(text).replace("\n", "⏎").replace("\t", "⇥").replace(" ", "␣") for text in texts)
    return "\n".join(f"{token:>7}  {text}" for token, text in zip(ids, shown, strict=True))
