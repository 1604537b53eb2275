from collections.abc import Iterator
from pathlib import Path

import pytest

from s1gui.storage.run_store import RunStore
from tests.storage.telling import Ear, opened


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def store(tmp_path: Path, ear: Ear) -> Iterator[RunStore]:
    """A new store, closed afterwards."""
    store = opened(tmp_path, ear)
    yield store
    assert store.close()
