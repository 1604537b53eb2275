"""The line at the bottom: what model is ready, and what memory it takes."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from s1gui.core.engine import Loaded
from s1gui.qt.card import Caption
from s1gui.qt.engine_view import EngineView
from s1gui.qt.plain_text import one_line, set_tip


class StatusLine(QWidget):
    """Shows an engine in a few words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._notes, self._memory = Caption(), Caption(), Caption()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 2)
        layout.setSpacing(16)
        layout.addWidget(self._model)
        layout.addWidget(self._notes)
        layout.addStretch(1)
        layout.addWidget(self._memory)

    def show_engine(self, engine: EngineView) -> None:
        """Show this."""
        loaded = engine.loaded
        self._model.show_text(_model(loaded) if loaded is not None else "")
        set_tip(self._model, _long(loaded) if loaded is not None else "")
        notes = loaded.notes if loaded is not None else ()
        self._notes.show_text(f"⚠ {one_line(notes[0], longest=90)}" if notes else "")
        set_tip(self._notes, "\n".join(notes))
        self._memory.show_text(_memory(engine.used, engine.free))


def _model(loaded: Loaded) -> str:
    return one_line(
        f"{count(loaded.parameters)} parameters · {loaded.device} · {loaded.dtype} · "
        f"context {loaded.context:,} · {loaded.format} format"
    )


def _long(loaded: Loaded) -> str:
    return (
        f"{loaded.model}: {loaded.family}. The thinking format is {loaded.format} because {loaded.format_reason}. "
        f"Weights {size(loaded.weight_bytes)}, attention memory {size(loaded.kv_bytes)} for {loaded.lanes} lanes."
    )


def _memory(used: int, free: int) -> str:
    if not used and not free:
        return ""
    return f"memory {size(used)}" + (f" · {size(free)} free" if free else "")


def count(number: int) -> str:
    """A number of parameters as people write it."""
    for unit, name in ((1e9, " B"), (1e6, " M"), (1e3, " k")):
        if number >= unit:
            return f"{number / unit:.1f}{name}"
    return str(number)


def size(number: int) -> str:
    """Bytes as people write them."""
    for unit, name in ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB")):
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return f"{number} B"
