"""Which files of a data set are which part of it: its subsets and their splits, by its card or by the files' names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from trainer.recipe import RecipeError

KINDS = ((".parquet",), (".jsonl", ".json", ".ndjson"), (".arrow",))
"""Kinds of files with data, those that are taken first before the others."""
DESCRIBING = ("dataset_info.json", "dataset_infos.json", "state.json", "dataset_dict.json")
TRAIN, DEFAULT = "train", "default"
_WORD = re.compile(r"(?:^|[^a-z])(train|training|test|testing|valid|validation|val|dev|eval|evaluation)(?:[^a-z]|$)")
_NUMBERED = re.compile(r"(.+?)-\d+-of-\d+")
_MOST_CARD = 2**20


@dataclass(frozen=True, slots=True)
class Part:
    """The files of one split of one subset, as names within the data set's folder.

    is_usual: whether the card says that this subset is meant where none is named.
    """

    subset: str
    split: str
    files: tuple[str, ...]
    is_usual: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files to train on. subsets: those there are; splits: those of the subset that was chosen."""

    files: tuple[str, ...]
    subsets: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()


class PartError(RecipeError):
    """It can't be told which part is meant. subsets, splits: what may be set; () for what is not in question."""

    def __init__(self, text: str, *, subsets: Sequence[str] = (), splits: Sequence[str] = ()) -> None:
        super().__init__(text)
        self.subsets, self.splits = tuple(subsets), tuple(splits)


def chosen(names: Sequence[str], card: Path | None, *, subset: str = "", split: str = "") -> Chosen:
    """Of a data set's files those to train on; never a guess. card: its README.md. Raises PartError, RecipeError."""
    parts = parts_of(names, card)
    if not parts:
        raise RecipeError("The data set holds no data (Parquet, JSON lines or Arrow). Choose another one.")
    subsets = tuple(dict.fromkeys(part.subset for part in parts))
    usual = next((part.subset for part in parts if part.is_usual), DEFAULT)
    taken = one_of("subset", subset, subsets, usual=usual)
    inside = [part for part in parts if part.subset == taken]
    splits = tuple(part.split for part in inside)
    try:
        wanted = one_of("split", split, splits, usual=TRAIN)
    except PartError as error:
        raise PartError(str(error), subsets=subsets if len(subsets) > 1 else (), splits=splits) from None
    files = next(part.files for part in inside if part.split == wanted)
    return Chosen(files, subsets, splits)


def one_of(field: str, wish: str, known: Sequence[str], *, usual: str) -> str:
    """The wish, or else the only one there is, or the usual one. Raises PartError that lists them."""
    listed = ", ".join(known[:20]) + (", …" if len(known) > 20 else "")
    there = {f"{field}s": known}
    if wish:
        if wish in known:
            return wish
        raise PartError(f"The data has no {field} {wish!r}. Set {field} to one of: {listed}.", **there)
    if len(known) == 1:
        return known[0]
    if usual in known:
        return usual
    raise PartError(f"The data has the {field}s {listed} and none named {usual}. Set {field} to one of them.", **there)


def parts_of(names: Sequence[str], card: Path | None) -> list[Part]:
    """All parts: those that the card declares, else those that folders and names tell."""
    data = [name for name in names if PurePosixPath(name).name not in DESCRIBING and not name.startswith(".")]
    known = [name for name in data if name.endswith(tuple(suffix for kinds in KINDS for suffix in kinds))]
    declared = list(_declared(known, card))
    if declared:
        return declared
    first = next((kinds for kinds in KINDS if any(name.endswith(kinds) for name in known)), ())
    return list(_told([name for name in known if name.endswith(first)])) if first else []


def _told(names: Sequence[str]) -> Iterator[Part]:
    subsets = dict.fromkeys(_subset(name) for name in names)
    for subset in subsets:
        inside = [name for name in names if _subset(name) == subset]
        found = [_split(name) for name in inside]
        if not any(found):
            splits = [TRAIN] * len(inside)
        else:
            splits = [split or PurePosixPath(name).stem for name, split in zip(inside, found, strict=True)]
        for split in dict.fromkeys(splits):
            files = tuple(name for name, its in zip(inside, splits, strict=True) if its == split)
            yield Part(subset or (DEFAULT if len(subsets) == 1 else "."), split, files)


def _subset(name: str) -> str:
    """The folders of a file, without those that are there in every data set or that name a split."""
    folders = PurePosixPath(name).parent.parts
    return "/".join(folder for folder in folders if folder != "data" and not _WORD.search(folder.lower()))


def _split(name: str) -> str:
    """ "" where nothing tells it."""
    path = PurePosixPath(name)
    for text in (path.stem, *reversed(path.parent.parts)):
        if found := _WORD.search(text.lower()):
            return TRAIN if found[1] in ("train", "training") else found[1]
    numbered = _NUMBERED.match(path.stem)
    return numbered[1] if numbered else ""


def _declared(names: Sequence[str], card: Path | None) -> Iterator[Part]:
    """What the card's `configs` say (huggingface.co/docs/hub/datasets-manual-configuration)."""
    for config in _configs(card):
        subset = str(config.get("config_name") or DEFAULT)
        folder = str(config.get("data_dir") or "").strip("/")
        for split, patterns in _patterns(config.get("data_files")):
            wanted = [_pattern(f"{folder}/{text}" if folder else text) for text in patterns]
            files = tuple(name for name in names if any(one.fullmatch(name) for one in wanted))
            if files:
                yield Part(subset, split, files, config.get("default") is True)


def _configs(card: Path | None) -> list[dict[str, object]]:
    if card is None or not card.is_file() or card.stat().st_size > _MOST_CARD:
        return []
    # Imported here: most data sets are a file, and have no card.
    from huggingface_hub import repocard

    parser: Any = vars(repocard)["yaml"]
    try:
        configs = (repocard.metadata_load(card) or {}).get("configs")
    except (OSError, ValueError, parser.YAMLError):
        return []  # what a damaged card would have said, the names tell or the user is asked
    return [config for config in configs if isinstance(config, dict)] if isinstance(configs, list) else []


def _patterns(declared: object) -> Iterator[tuple[str, list[str]]]:
    """(split, its patterns) of each."""
    match declared:
        case str():
            yield TRAIN, [declared]
        case dict():
            for split, path in declared.items():
                yield str(split), _texts(path)
        case [str(), *_]:
            yield TRAIN, _texts(declared)
        case [*entries]:
            for entry in entries:
                if isinstance(entry, dict):
                    yield str(entry.get("split") or TRAIN), _texts(entry.get("path"))


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]


def _pattern(glob: str) -> re.Pattern[str]:
    """`*` and `?` stay within a folder, `**` does not."""
    kinds = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", glob.removeprefix("./"))
    return re.compile("".join(kinds.get(piece, re.escape(piece)) for piece in pieces))
