"""The texts that are marked in the window's source, and the catalogues made of them: `python -m tests.translations`."""

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.sentence_templates import templates

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "s1gui" / "qt"
FOLDER = ROOT / "resources" / "translations"
FRENCH = FOLDER / "s1gui_fr.ts"
CONTEXT = "s1gui"
SENTENCES = "sentences"
"""The context of what comes from below the window (`s1gui/qt/sentences.py`)."""
TEMPLATES = FOLDER / "sentences.json"
MARKERS = {"tr": 1, "marked": 1, "plural": 2}
"""Functions of `s1gui/qt/words.py`, and how many literals each begins with."""
COMMAND_TEXTS = {1: "text", 5: "tip"}
"""The places of a Command's arguments that are marked by standing there, and their names."""
FIELD = re.compile(r"\{(\w+)\}")


@dataclass
class Text:
    """A marked text. forms: the English ones; calls: (file, line, names of the values given or None for unknown)."""

    forms: tuple[str, ...]
    calls: list[tuple[str, int, frozenset[str] | None]] = field(default_factory=list)

    @property
    def key(self) -> str:
        """What the catalogue finds it by: the plural, where there are two."""
        return self.forms[-1]


def sources() -> list[Path]:
    return sorted(SOURCES.rglob("*.py"))


def marked_texts() -> dict[str, Text]:
    """Every marked text by its key."""
    found: dict[str, Text] = {}
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for forms in forms_of(node):
                text = found.setdefault(forms[-1], Text(forms))
                assert text.forms == forms, f"{path.name}: {forms[-1]!r} is marked with and without a plural."
                text.calls.append((path.name, node.lineno, _values(node)))  # type: ignore[attr-defined]
    return found


def forms_of(node: ast.AST) -> Iterator[tuple[str, ...]]:
    """The texts that a call marks."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return
    if count := MARKERS.get(node.func.id):
        forms = [literal(argument) for argument in node.args[:count]]
        if len(forms) == count and all(form is not None for form in forms):
            yield tuple(form for form in forms if form is not None)
    elif node.func.id == "Command":
        for argument in command_texts(node):
            if text := literal(argument):
                yield (text,)


def command_texts(call: ast.Call) -> list[ast.expr]:
    """The arguments of a Command that are shown."""
    placed = [argument for place, argument in enumerate(call.args) if place in COMMAND_TEXTS]
    return placed + [given.value for given in call.keywords if given.arg in COMMAND_TEXTS.values()]


def literal(node: ast.expr) -> str | None:
    """The string that stands there; None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def catalogue(path: Path = FRENCH, context: str = CONTEXT) -> dict[str, tuple[str, ...]]:
    """The translations of a .ts file by key, with all their forms; empty ones for what is not translated."""
    found = {}
    for message in ET.parse(path).getroot().iterfind(f"context[name='{context}']/message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found[message.findtext("source", "")] = tuple(forms)
    return found


def write(
    translations: dict[str, tuple[str, ...]],
    sentences: dict[str, tuple[str, ...]],
    path: Path = FRENCH,
    *,
    language: str = "fr",
) -> list[str]:
    """Write all texts with the translations there are, in their order in the source; the keys without one."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = []
    for text in marked_texts().values():
        forms = translations.get(text.key, ())
        message = ET.SubElement(context, "message", {"numerus": "yes"} if len(text.forms) > 1 else {})
        ET.SubElement(message, "location", filename=f"../../s1gui/qt/{text.calls[0][0]}")
        ET.SubElement(message, "source").text = text.key
        translation = ET.SubElement(message, "translation")
        if not any(forms):
            missing.append(text.key)
            translation.set("type", "unfinished")
        if len(text.forms) > 1:
            for form in forms or ("", ""):
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    missing += _write_sentences(root, sentences)
    ET.indent(root, "    ")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n', "utf-8")
    return missing


def _write_sentences(root: ET.Element, sentences: dict[str, tuple[str, ...]]) -> list[str]:
    """The templates' context, and the list of templates by which the window knows them again."""
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = SENTENCES
    found = templates()
    for key, (file, _) in found.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{file}")
        ET.SubElement(message, "source").text = key
        (translation,) = sentences.get(key, ("",))
        ET.SubElement(message, "translation", {} if translation else {"type": "unfinished"}).text = translation
    told = {key: numbers for key, (_, numbers) in found.items()}
    TEMPLATES.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", "utf-8")
    return [key for key in found if not sentences.get(key, ("",))[0]]


def release(path: Path = FRENCH) -> None:
    """Make the .qm that is shipped."""
    command = [
        str(Path(sys.executable).parent / "pyside6-lrelease"),
        "-silent",
        str(path),
        "-qm",
        str(path.with_suffix(".qm")),
    ]
    subprocess.run(command, check=True)


def _values(node: ast.AST) -> frozenset[str] | None:
    """The names of the values a call gives; None where that can't be seen."""
    assert isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    if node.func.id not in ("tr", "plural") or any(given.arg is None for given in node.keywords):
        return None
    own = {"n"} if node.func.id == "plural" else set()
    return frozenset(own | {given.arg for given in node.keywords if given.arg})


def main() -> None:
    """Bring the catalogue up to date with the source: what is new stands in it unfinished, what is gone leaves it."""
    missing = write(catalogue(), catalogue(context=SENTENCES)) if FRENCH.exists() else write({}, {})
    release()
    print(f"{len(marked_texts())} texts, {len(templates())} sentences, {len(missing)} without French")
    for key in missing:
        print(f"  {key!r}")


if __name__ == "__main__":
    main()
