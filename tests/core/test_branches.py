"""The tree of forks: what belongs under what, and edits that can be taken back because they change nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.branches import BRANCHES, Branch, Branches
from s1gui.core.errors import InputError

TREE = (
    Branches()
    .with_branch(Branch("b", "a", 5, "wait"))
    .with_branch(Branch("c", "a", 2, "‘9’"))
    .with_branch(Branch("d", "b", 7, "own words"))
)


def keys(branches: tuple[Branch, ...]) -> list[str]:
    return [branch.key for branch in branches]


def test_a_first_fork_brings_the_run_it_left() -> None:
    assert keys(TREE.roots) == ["a"]
    assert keys(TREE.children("a")) == ["c", "b"]
    assert [branch.key for branch in TREE.below("a")] == ["a", "c", "b", "d"]


def test_a_pinned_branch_stands_first() -> None:
    assert keys(TREE.pinned("b", True).children("a")) == ["b", "c"]
    assert TREE.pinned("b", True).pinned("b", False) == TREE


def test_a_deleted_branch_takes_along_what_came_of_it() -> None:
    assert [branch.key for branch in TREE.without("b").all] == ["a", "c"]


def test_a_root_that_nothing_leaves_any_more_goes_too() -> None:
    assert TREE.without("b").without("c").all == ()


def test_a_title_is_trimmed() -> None:
    assert TREE.renamed("c", "  nine ").get("c").title == "nine"


@pytest.mark.parametrize("branch", [Branch("b", "x"), Branch("e", "e")], ids=["known", "its own parent"])
def test_a_branch_that_is_there_or_is_its_own_parent_changes_nothing(branch: Branch) -> None:
    assert TREE.with_branch(branch) == TREE


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(InputError, match="no longer in the tree"):
        TREE.get("z")


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20), st.integers(0, 9))
def test_every_branch_stands_below_exactly_one_root(pairs: list[tuple[int, int]], gone: int) -> None:
    tree = Branches()
    for key, parent in pairs:
        if parent < key:  # who forks is newer than what it forks
            tree = tree.with_branch(Branch(str(key), str(parent), key, "wait"))
    for made in (tree, tree.without(str(gone)) if str(gone) in tree else tree):
        below = [branch.key for root in made.roots for branch in made.below(root.key)]
        assert sorted(below) == sorted(branch.key for branch in made.all)
        assert BRANCHES.decode(BRANCHES.encode(made)) == made
