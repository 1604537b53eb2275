"""The tags in use: offered where one is typed, and found in what is searched for."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from s1gui.qt.plain_text import one_line

MARK = "#"
"""Before a tag in the search."""
SEPARATOR = ","


def parted(typed: str, tags: Iterable[str]) -> tuple[str, str]:
    """The tag that is asked for at the beginning of a search, "" for none, and the words to search for."""
    if not typed.startswith(MARK):
        return "", typed
    rest = typed.removeprefix(MARK)
    for tag in sorted(tags, key=len, reverse=True):
        if rest == tag or rest.startswith(f"{tag} "):
            return tag, rest.removeprefix(tag).strip()
    return "", typed


class TagsOffered(QCompleter):
    """Offers tags for a whole line, each with its mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    @property
    def words(self) -> list[str]:
        """What is offered."""
        return self._model.stringList()

    def offer(self, words: Iterable[str]) -> None:
        """Offer these, but for those that can't be shown as they are."""
        shown = [word for word in words if one_line(word) == word]
        if shown != self.words:  # a list that is open would close
            self._model.setStringList(shown)


class TagsBetweenCommas(TagsOffered):
    """Offers tags for the last of several between commas."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(SEPARATOR)[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        tag, edit = str(index.data()), self.widget()
        before = str(edit.property("text")).rpartition(SEPARATOR)[0] if edit is not None else ""
        return f"{before}{SEPARATOR} {tag}" if before else tag
