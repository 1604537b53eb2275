"""What the program is made of, and under which licences: read from what is installed, as those packages wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import PurePath

from s1gui.qt.words import tr

OURS = "s1gui"
LARGEST = 2**20
"""Bytes of one licence file that are read."""
LONGEST_NAME = 60
_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NOT_NEEDED = {"dev", "train"}


@dataclass(frozen=True, slots=True)
class Part:
    """An installed package. licence: as its metadata name it, "" where they don't."""

    name: str
    version: str
    licence: str


def parts(root: str = OURS) -> tuple[Part, ...]:
    """The package and everything installed that it needs, directly or not; the package first, the rest by name."""
    found = {_key(root): one} if (one := _installed(root)) is not None else {}
    waiting = list(found.values())
    while waiting:
        for name in _needs(waiting.pop(), is_ours=len(found) == 1):
            if _key(name) not in found and (one := _installed(name)) is not None:
                found[_key(name)] = one
                waiting.append(one)
    first, *others = found or [""]
    ordered = [first, *sorted(others)] if first else []
    return tuple(Part(found[key].name, found[key].version, _licence(found[key])) for key in ordered)


def text_of(part: Part) -> str:
    """The texts of a package's licence files, one after the other; a sentence where it came with none."""
    found = _installed(part.name)
    files = [file for file in (found.files or [] if found is not None else []) if _is_licence(PurePath(file))]
    texts = []
    for file in files:
        try:
            with open(str(file.locate()), "rb") as opened:
                texts.append(f"{file.name}\n\n{opened.read(LARGEST).decode('utf-8', 'replace')}")
        except OSError:
            continue
    missing = tr(
        "{package} came without the text of its licence ({licence}).",
        package=part.name,
        licence=part.licence or tr("licence not named"),
    )
    return "\n\n".join(texts) or missing


def _is_licence(file: PurePath) -> bool:
    in_metadata = any(folder.endswith((".dist-info", "licenses")) for folder in file.parts[:-1])
    return in_metadata and file.suffix != ".py" and _FILE.search(str(file.name)) is not None


def _needs(one: Distribution, *, is_ours: bool) -> Iterator[str]:
    for requirement in one.requires or ():
        name, extra = _REQUIREMENT.match(requirement), _EXTRA.search(requirement)
        is_wanted = extra is None or (is_ours and extra[1] not in _NOT_NEEDED)
        if name is not None and is_wanted:
            yield name[1]


def _licence(one: Distribution) -> str:
    metadata = one.metadata
    named = _first(one, "License-Expression")
    classifiers = [
        line.split(" :: ")[-1] for line in metadata.get_all("Classifier") or () if line.startswith("License")
    ]
    stated = " ".join(_first(one, "License").split())
    return named or ", ".join(classifiers) or (stated if len(stated) <= LONGEST_NAME else f"{stated[:LONGEST_NAME]} …")


def _first(one: Distribution, field: str) -> str:
    return str((one.metadata.get_all(field) or [""])[0])


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except (PackageNotFoundError, ValueError):
        return None


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
