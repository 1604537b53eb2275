"""What one can do at a token: send the thinking on from there, have it go another way, or cut it."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from s1gui.core.beginning import Then, Token, Words
from s1gui.core.token_facts import TokenFacts
from s1gui.qt.plain_text import ask_text, set_name
from s1gui.qt.trace.token_words import percent, quoted
from s1gui.qt.words import number, tr


class ForkMenu(QObject):
    """Opens a menu at a token. forked(at, then): a branch is wanted after `at` tokens; cut(at): the answer there."""

    forked = Signal(int, object)
    cut = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.menu: QMenu | None = None

    def open(self, facts: TokenFacts, place: QPoint, *, before: QMenu | None = None, can_fork: bool = True) -> QMenu:
        """Show what can be done at a token. place: on the screen; before: entries of the view's own, below ours."""
        menu = self.menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        after = facts.position + 1
        title = menu.addAction("")
        set_name(title, tr("Token {position}: {token}", position=number(after), token=quoted(facts.piece)))
        title.setEnabled(False)
        menu.addSeparator()
        self._add(menu, tr("Wait here"), partial(self._fork, after, "wait"), can_fork)
        others = menu.addMenu(tr("Another token here"))
        for token, piece, logprob in facts.top:
            if token != facts.id:
                self._add_other(others, facts.position, Token(token, piece), logprob)
        others.setEnabled(can_fork and not others.isEmpty())
        self._add(menu, tr("Own words after it …"), partial(self._ask_words, after), can_fork)
        self._add(menu, tr("Think on anew from here"), partial(self._fork, after, "on"), can_fork)
        self._add(menu, tr("Cut here"), partial(self.cut.emit, after), True)
        if before is not None:
            menu.addSeparator()
            menu.addActions(before.actions())
            menu.destroyed.connect(before.deleteLater)
        menu.popup(place)
        if before is None:  # by a key: so is what follows
            menu.setActiveAction(next(one for one in menu.actions() if one.isEnabled() and not one.isSeparator()))
        return menu

    def _add(self, menu: QMenu, words: str, act: "partial[None]", is_enabled: bool) -> None:
        action = menu.addAction(words)
        action.setEnabled(is_enabled)
        action.triggered.connect(lambda _=False: act())

    def _add_other(self, menu: QMenu, at: int, token: Token, logprob: float) -> None:
        from math import exp

        action = menu.addAction("")
        set_name(action, f"{quoted(token.piece)}   {percent(exp(min(0.0, logprob)))}")
        action.triggered.connect(lambda _=False: self._fork(at, token))

    def _fork(self, at: int, then: Then) -> None:
        self.forked.emit(at, then)

    def _ask_words(self, at: int) -> None:
        ask_text(
            self._window,
            tr("Own words"),
            tr("What the thinking goes on with from here:"),
            "",
            then=lambda text: self._fork(at, Words(text)) if text else None,
        )


def words_of(then: Then) -> str:
    """What was put at a fork, in a few words."""
    match then:
        case Token(piece=piece):
            return quoted(piece)
        case Words(text=text):
            return tr("own words: {words}", words=quoted(text))
        case "wait":
            return tr("a wait")
        case _:
            return tr("anew")
