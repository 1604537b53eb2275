"""The sentences that reach the window from below it, taken from their source as templates with fields."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("s1gui/core", "s1gui/storage", "s1gui/engines", "trainer")
NOT_SHOWN = {
    "cli.py": "the command line's",
    "words.py": "the command line's",
    "following.py": "the command line's",
    "asking.py": "the command line's",
    "measuring.py": "the command line's",
    "process.py": "the command line's",
    "report.py": "a file's",
    "card.py": "a file's",
    "web_page.py": "a file's",
    "curve_drawing.py": "a file's",
    "transcript.py": "a file's",
    "errors.py": "no sentence",
    "wire.py": "a mistake of programs, for their logs",
    "scripted.py": "the tests' engine",
}
"""Files whose sentences the window does not show, and whose they are."""
PIECES = {"sampling.py", "archive.py", "compared.py"}
"""Files where a piece of a sentence is told too: what is wrong, before or after what to do."""
SHORT = """
Line X of X|Entry X of X
looking at the files|reading the tokenizer|loading weights|putting the adapter on|trying it out|ready
CPU, X threads|all X GPUs
computed beside its X weights|merged into its weights|a model it does not name|transformers can't use it: X
it was chosen|it is defined in X
Loading|The engine|The model's chat template|X failed with X: X.|no reason given
X GiB
begins twice|was asked nothing|has thoughts before it begins
has events that are not of one run in order|has something at X thinking tokens
does not say the same of each token after X
It fits: X.|about X GB on X, which has X GB|each GPU|the GPU|each process|CPU, X processes
Teach adapters (LoRA)|Teach adapters on a base in nf4 (QLoRA)
X is no file or folder here|No data were named|The base
the hub answered X|the hub can't be reached
The data's columns are not ones that are recognised|X holds neither samples nor problems
a whole number|a number|a text in quotes|true or false
it is no text in UTF-8|it is nested too deeply
a C compiler (gcc)|a C++ compiler (g++)|Python's headers (python3-dev)
it was asked to|another process was asked to|X came
"""
"""Short sentences, and pieces that stand in the field of another."""
PIECE = frozenset(line for row in SHORT.strip().splitlines() for line in row.split("|"))
_WORDS = re.compile(r"[A-Za-z][A-Za-z'’-]+")
_NUMBER = re.compile(r"[,g]$|f$|^d$")


def templates() -> dict[str, tuple[str, list[str]]]:
    """Every template, with the file it is in and the fields that hold numbers."""
    found: dict[str, tuple[str, list[str]]] = {}
    for path in sources():
        for node in literals(ast.parse(path.read_text(encoding="utf-8"))):
            text, numbers = template(node)
            if is_sentence(text, has_pieces=path.name in PIECES):
                found.setdefault(text, (str(path.relative_to(ROOT)), numbers))
    return found


def sources() -> list[Path]:
    files = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    below = [path for path in files if path.name not in NOT_SHOWN and "nano" not in path.parts]
    return [*below, ROOT / "s1gui" / "qt" / "compare" / "engine.py"]


def literals(tree: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The strings of a module that are no docstrings and no parts of others."""
    for parent in ast.walk(tree):
        if isinstance(parent, ast.JoinedStr | ast.Expr | ast.FormattedValue):
            continue
        if (
            isinstance(parent, ast.BinOp)
            and isinstance(parent.left, ast.Name)
            and isinstance(parent.right, ast.Constant)
        ):
            yield ast.JoinedStr([ast.FormattedValue(parent.left, -1), parent.right])
            continue
        for node in ast.iter_child_nodes(parent):
            if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                yield node


def template(node: ast.Constant | ast.JoinedStr) -> tuple[str, list[str]]:
    """The text with {fields}: a value that has a name has it as its field, others are numbered."""
    if isinstance(node, ast.Constant):
        return str(node.value), []
    text, names, numbers = "", dict[str, str](), []
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
            continue
        assert isinstance(part, ast.FormattedValue)
        shape = ast.unparse(part.format_spec)[2:-1] if part.format_spec else ""
        name = names.setdefault(ast.unparse(part.value) + shape, _name(part.value, set(names.values())))
        text += f"{{{name}}}"
        if _NUMBER.search(shape) and name not in numbers:
            numbers.append(name)
    return text, numbers


def is_sentence(text: str, *, has_pieces: bool) -> bool:
    """Whether it reads as a sentence that is told to a person."""
    plain = re.sub(r"\{\w+\}", "X", text)
    if len(_WORDS.findall(plain)) < 3 or "\n" in text or plain.startswith(("<", "PRAGMA")):
        return plain in PIECE
    if plain in PIECE:
        return True
    if has_pieces and " " in plain:
        return True
    begins = bool(re.match(r"[A-Z'\"–-]|its |global_batch|s1's", plain))
    return begins and (plain.rstrip().endswith((".", "X")) or "thinking format" in plain or plain.startswith("its "))


def _name(value: ast.expr, taken: set[str]) -> str:
    own = value.id if isinstance(value, ast.Name) else value.attr if isinstance(value, ast.Attribute) else ""
    own = own.strip("_").lower()
    return own if own and own not in taken else str(len(taken))
