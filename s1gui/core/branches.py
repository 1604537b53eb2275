"""Which runs branched off which: the tree of forks of one question, as a value that edits make anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from s1gui.core.errors import InputError
from s1gui.core.wire import Codec


@dataclass(frozen=True, slots=True)
class Branch:
    """One run of the tree. key: what it is known by in the store; parent: of the run it left, "" for a root.

    at: thinking tokens it shares with its parent; what: what was put after them, in words.
    """

    key: str
    parent: str = ""
    at: int = 0
    what: str = ""
    title: str = ""
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Branches:
    """Owner of nothing: every edit returns another tree. Branches stand in the order they came."""

    all: tuple[Branch, ...] = ()

    def __contains__(self, key: object) -> bool:
        return any(branch.key == key for branch in self.all)

    def get(self, key: str) -> Branch:
        """The branch of that key. Raises InputError where there is none."""
        for branch in self.all:
            if branch.key == key:
                return branch
        raise InputError("This branch is no longer in the tree. Undo its deletion first.")

    def children(self, key: str) -> tuple[Branch, ...]:
        """What branched off here, pinned ones first, then by where they left."""
        found = [branch for branch in self.all if branch.parent == key and branch.key != key]
        return tuple(sorted(found, key=lambda branch: (not branch.is_pinned, branch.at)))

    @property
    def roots(self) -> tuple[Branch, ...]:
        """Those that left no run of this tree, pinned ones first, newest first."""
        found = [branch for branch in reversed(self.all) if branch.parent not in self]
        return tuple(sorted(found, key=lambda branch: not branch.is_pinned))

    def below(self, key: str) -> Iterator[Branch]:
        """Everything that came of a branch, itself first."""
        yield self.get(key)
        for child in self.children(key):
            yield from self.below(child.key)

    def with_branch(self, branch: Branch) -> "Branches":
        """The tree with one more; its parent becomes a root where it was not there. Known keys change nothing."""
        if branch.key in self or branch.key == branch.parent:
            return self
        roots = () if not branch.parent or branch.parent in self else (Branch(branch.parent),)
        return Branches((*self.all, *roots, branch))

    def renamed(self, key: str, title: str) -> "Branches":
        return self._changed(replace(self.get(key), title=title.strip()))

    def pinned(self, key: str, is_pinned: bool) -> "Branches":
        return self._changed(replace(self.get(key), is_pinned=is_pinned))

    def without(self, key: str) -> "Branches":
        """The tree without a branch and what came of it; a root that is left alone goes too."""
        gone = {branch.key for branch in self.below(key)}
        left = Branches(tuple(branch for branch in self.all if branch.key not in gone))
        alone = {root.key for root in left.roots if not left.children(root.key) and not root.what}
        return Branches(tuple(branch for branch in left.all if branch.key not in alone))

    def _changed(self, changed: Branch) -> "Branches":
        return Branches(tuple(changed if branch.key == changed.key else branch for branch in self.all))


BRANCHES: Codec[Branches] = Codec((Branches,))
