"""The benchmark of many long traces runs, and what it shows is what it was fed."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.trace_views import VIEWS, measure, quantile


@pytest.mark.parametrize("with_breaks", [True, False], ids=["with line breaks", "one paragraph"])
def test_eight_views_show_all_they_are_fed(qapp: QApplication, with_breaks: bool) -> None:
    stalls = measure(with_breaks=with_breaks, heat="entropy", seconds=0.5, before=1500)
    assert VIEWS == 8 and len(stalls.late) > 1 and quantile([3.0, 1.0, 2.0], 0.5) == 2.0
