"""Where the program's own files are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def resources() -> Path:
    """The folder of what comes with the program: inside the package where installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def embedded_model() -> Path:
    """The small model that comes with the program."""
    return resources() / "models" / "s1-nano"


def welcome_run() -> Path:
    """The recorded run that is shown when there is nothing else to show."""
    return resources() / "recorded" / "raspberry.jsonl"
