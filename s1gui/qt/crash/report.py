"""A crash in words that can be shown to anybody: where in the code it was, and in which versions of what.

Kept of a traceback are file names, line numbers, names of functions, and types of exceptions. Dropped are messages,
notes, local variables and source lines: all of these can quote a question, a model's text, or a token of the hub. Our
own errors' messages are dropped as well, since a `WireError` quotes what it could not read. A home folder becomes ~.
"""

import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

import s1gui

PACKAGES = ("PySide6-Essentials", "shiboken6", "ziamath", "torch", "transformers", "tokenizers", "safetensors")
LONGEST = 60
"""Frames of one traceback that are kept; the innermost ones."""
_LINKS = 8
_NAME = re.compile(r"[\w.<>]{1,120}")
_FAULTS = (
    re.compile(
        r"(?:Fatal Python error|Windows fatal exception): "
        r"(?:Segmentation fault|Aborted|Bus error|Floating[- ]point exception|Illegal instruction|access violation"
        r"|stack overflow|code 0x[0-9a-f]+)"
    ),
    re.compile(r"(?:Current thread|Thread) 0x[0-9a-f]+(?: \[[\w -]*\])?(?: \(most recent call first\))?:?"),
    re.compile(r'  File "(?P<file>[^"\n]*)", line (?P<line>\d+|\?\?\?) in (?P<name>[\w.<>]+)'),
    re.compile(r"  \.\.\."),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A place in the code."""

    file: str
    line: int
    name: str

    def __str__(self) -> str:
        return f'  File "{self.file}", line {self.line}, in {self.name}'


@dataclass(frozen=True, slots=True)
class Link:
    """One exception of a chain, innermost frame last. how: how it follows from the one before, "" for the first."""

    kind: str
    frames: tuple[Frame, ...]
    how: str = ""

    def __str__(self) -> str:
        return "\n".join([*([self.how] if self.how else []), *map(str, self.frames), self.kind])


@dataclass(frozen=True, slots=True)
class Mistake:
    """An exception that nobody caught, with those it came from; the last one is what ended the work."""

    chain: tuple[Link, ...]
    thread: str = "main"

    def __str__(self) -> str:
        return f"In the {self.thread} thread:\n" + "\n".join(map(str, self.chain))


def mistake_of(error: BaseException, *, is_main: bool = True) -> Mistake:
    """What is kept of an exception."""
    links: list[Link] = []
    for one, how in reversed(list(_chain(error))):
        kind = f"{type(one).__module__}.{type(one).__qualname__}".removeprefix("builtins.")
        links.append(Link(_name(kind), _frames(one.__traceback__), how if links else ""))
    return Mistake(tuple(links), "main" if is_main else "other")


def fault_lines(written: str) -> str:
    """What is kept of faulthandler's writing: the lines of the shapes it is known to write, nothing else."""
    return "\n".join(kept for line in written.splitlines() if (kept := _fault_line(line)))


def report(parts: Iterable[str], *, title: str, versions: Iterable[str] = ()) -> str:
    """The whole text. parts: mistakes and faults in words. versions: of the session that crashed; () for this one."""
    return "\n\n".join([f"s1gui: {title}", "\n".join(versions or about_here()), *parts]) + "\n"


def about_here() -> tuple[str, ...]:
    """The versions of what runs here, one a line."""
    return (
        f"s1gui {s1gui.__version__}, Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{name} {_version(name)}" for name in PACKAGES),
    )


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """An exception, and those it came from; each with how it came from the next one."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen and len(seen) < _LINKS:
        seen.add(id(one))
        if one.__cause__ is not None:
            yield one, "Which was the cause of:"
            one = one.__cause__
        else:
            yield one, "While it was dealt with:"
            one = None if one.__suppress_context__ else one.__context__


def _frames(trace: TracebackType | None) -> tuple[Frame, ...]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(Frame(_file(code.co_filename), trace.tb_lineno, _name(code.co_name)))
        trace = trace.tb_next
    return tuple(frames[-LONGEST:])


def _fault_line(line: str) -> str:
    for shape in _FAULTS:
        if (found := shape.fullmatch(line)) is not None:
            if "file" not in shape.groupindex:
                return line
            return f'  File "{_file(found["file"])}", line {found["line"]}, in {found["name"]}'
    return ""


def _file(name: str) -> str:
    """A file's name as it may be shown: only of one that could be code, without the name of whoever owns it."""
    if name.startswith("<") or not name.endswith((".py", ".pyi", ".so", ".pyd")):
        return "<code made at run time>"
    home = str(Path.home())
    shown = f"~{name[len(home) :]}" if home != "/" and name.startswith(home) else name
    return "".join(letter if letter.isprintable() else "?" for letter in shown)


def _name(name: str) -> str:
    return name if _NAME.fullmatch(name) else "<a strange name>"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def is_an_end(kind: type[BaseException]) -> bool:
    """Whether this ends a program on purpose rather than by mistake."""
    return issubclass(kind, KeyboardInterrupt | SystemExit)
