"""Which docks stand beside which page: a page that is left and comes back has those it had."""

from s1gui.qt.actions import Actions


class PageDocks:
    """Owner of what is known of each page. docks: the commands that show them; first: the page in front at first.

    A page that comes for the first time has no docks.
    """

    def __init__(self, actions: Actions, docks: tuple[str, ...], *, first: str) -> None:
        self._actions, self._docks, self._page = actions, docks, first
        self._shown: dict[str, set[str]] = {}

    @property
    def others(self) -> dict[str, set[str]]:
        """The docks of the pages that are not in front."""
        return {page: shown for page, shown in self._shown.items() if page != self._page}

    def restore(self, page: str, others: dict[str, set[str]]) -> None:
        """This page is in front, with the docks that are shown; the others had these."""
        self._page, self._shown = page, dict(others)

    def follow(self, page: str) -> None:
        """Another page is in front."""
        if page == self._page:
            return
        self._shown[self._page] = {name for name in self._docks if self._actions[name].isChecked()}
        self._page = page
        shown = self._shown.get(page, set())
        for name in self._docks:
            self._actions[name].setChecked(name in shown)
