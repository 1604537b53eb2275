"""What a file or folder is for that is dropped on the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

MODEL_FILES = ("config.json", "adapter_config.json")


def model_folder(path: Path) -> Path | None:
    """The folder of the model that is meant by a folder, or by a file in it; None where it is none."""
    folder = path if path.is_dir() else path.parent
    is_meant = path.is_dir() or path.name in MODEL_FILES or path.suffix in (".safetensors", ".gguf")
    return folder if is_meant and any((folder / name).is_file() for name in MODEL_FILES) else None


def is_problems(path: Path) -> bool:
    """Whether a path may be a list of problems."""
    return path.suffix in (".jsonl", ".ndjson") and path.is_file()


class Drops(QObject):
    """Takes what is dropped on a window: calls on_model(folder), on_problems(file), or on_other(path).

    is_taken(path): takes it before all others, where the page in front wants it; whether it did.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        on_model: Callable[[Path], None],
        on_problems: Callable[[Path], None],
        on_other: Callable[[Path], None],
        is_taken: Callable[[Path], bool] = lambda _: False,
    ) -> None:
        super().__init__(window)
        self._is_taken = is_taken
        self._on_model, self._on_problems, self._on_other = on_model, on_problems, on_other
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (paths := dropped(event)):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                for path in paths:
                    self.take(path)
            return True
        return super().eventFilter(watched, event)

    def take(self, path: Path) -> None:
        """Do with a path what it is for."""
        folder = model_folder(path)
        if self._is_taken(path):
            return
        if folder is not None:
            self._on_model(folder)
        elif is_problems(path):
            self._on_problems(path)
        else:
            self._on_other(path)


def dropped(event: QDropEvent | QDragEnterEvent | QDragMoveEvent) -> list[Path]:
    """The local files in it."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
