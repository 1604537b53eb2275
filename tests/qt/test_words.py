"""Every text a person can see is marked, has its French, and is shown in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDockWidget, QLabel, QMenu, QTabBar, QWidget

from s1gui.qt.language import speak, wanted
from s1gui.qt.words import CONTEXT, marked, number, plural, tr
from tests import translations
from tests.qt.conftest import Windows
from tests.translations import FIELD, FRENCH, MARKERS, catalogue, command_texts, literal, marked_texts, sources

_CALLS = """
setText show_text setWindowTitle set_tip setAccessibleName setAccessibleDescription setPlaceholderText
setToolTip setStatusTip setWhatsThis setLabelText setSpecialValueText setSuffix setPrefix setTitle setTabText
setHeaderLabels setHorizontalHeaderLabels setInformativeText setWindowIconText addItem addItems addTab
addAction addMenu addButton addRow addSection showMessage show_message ask_text show_refusal show_failure
drawText set_name getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory QLabel PlainLabel
Caption ElidedCaption Title QPushButton QToolButton QCheckBox QRadioButton QGroupBox QAction QDockWidget
QToolBar QMenu QLineEdit QTableWidgetItem QListWidgetItem QTreeWidgetItem QStandardItem TextEdit NumberBox
"""
TEXT_CALLS = frozenset(_CALLS.split())
"""What puts a text on the screen, or makes something that has one."""

NO_TEXTS = {
    "about_licences.py": "names and patterns of a package's metadata",
    "notes.py": "the report of a crash is for those who mend the program",
    "report.py": "the report of a crash is for those who mend the program",
    "math_image.py": "SVG",
    "math_text.py": "TeX",
    "words.py": "this is where texts are told",
}
"""Files of which only what is given to a text call is looked at, and why."""

NOT_OURS = {
    "s1gui": "the program's name",
    "s1gui ": "the program's name, before its version",
    "Esc": "a key",
    "Fusion": "a style of Qt",
    "Wait": "s1's wait string, given to the model",
    "What is 17 + 48 - 23 + 6 * 7?": "a question for the embedded model, which knows English only",
    "bf16": "a number format",
    "int8": "a number format",
    "nf4": "a number format",
    "W": "a key",
    "Tab": "a key",
    "Home, End": "keys",
    "[ and ]": "keys",
    "Del": "a key",
    "F2": "a key",
    "compare session": "a thread's name",
    "kWh": "a unit",
    "Wh": "a unit",
}
"""Literals that are shown, or look as if they were, and are no texts of ours; why."""

_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_SENTENCE = re.compile(r"[A-Za-z]{2,}[,.:;]? +[A-Za-z]|^[A-Z][a-z]{2,}( …)?$")
_PIECE = re.compile(r"(^|\s)[A-Za-z]{3,}")


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    assert speak(qapp, "fr") == "fr"
    yield
    speak(qapp, "en")


# What is marked


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.name)
def test_every_text_that_can_be_seen_is_marked(path: Path) -> None:
    assert list(unmarked(path.read_text(encoding="utf-8"), path.name)) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Stop")', ["Stop"]),
        ('label.setText(tr("Stop"))', []),
        ('label.setText(f"{n} waits")', [" waits"]),
        ("label.setText(f\"{count(n)} · {tr('waits')}\")", []),
        ('TIP = "Stop the model"', ["Stop the model"]),
        ('TIP = marked("Stop the model")', []),
        ('def f():\n    """What it does."""\n    return "The model has stopped."', ["The model has stopped."]),
        ('raise ValueError("A mistake of ours.")', []),
        ('set_tip(button, "loud" if is_loud else tr("quiet"))', ["loud"]),
        ('box.setObjectName("Some name")', []),
        ('words = f"It took {n} seconds"', ["It took ", " seconds"]),
        ('Command("go", "Go on", "Run", tip="Think on")', []),
        ('tr(f"{n} tokens")', ["tr of no literal"]),
        ('tr("{n} tokens", m=3)', ["tr of {n} with m"]),
        ('plural("{n} run", "{n} runs", 3)', []),
    ],
)
def test_what_is_not_marked_is_found(source: str, found: list[str]) -> None:
    assert list(unmarked(source, "a_file.py")) == found


def unmarked(source: str, name: str) -> Iterator[str]:
    """The literals that are shown without being marked, and marks that can't work."""
    tree = ast.parse(source)
    passed = set(_passed(tree))
    shown = {id(part) for call in _calls(tree) if _name(call) in TEXT_CALLS for part in _given(call, passed)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _wrong_mark(node)
        if id(node) in passed or not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        is_piece = id(node) in _pieces(tree)
        reads = _PIECE.search(node.value) and " " in node.value if is_piece else _SENTENCE.search(node.value)
        is_text = _WORD.search(node.value) if id(node) in shown else reads and name not in NO_TEXTS
        if is_text and node.value not in NOT_OURS:
            yield node.value


def _wrong_mark(call: ast.Call) -> Iterator[str]:
    assert isinstance(call.func, ast.Name)
    if call.func.id not in MARKERS:
        return
    texts = [literal(argument) for argument in call.args[: MARKERS[call.func.id]]]
    if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args):
        yield f"{call.func.id} of no literal"
    given = {value.arg for value in call.keywords} | ({"n"} if call.func.id == "plural" else set())
    wanted_ = set(FIELD.findall(texts[-1])) if texts and texts[-1] else None
    if (
        call.func.id != "marked"
        and wanted_ is not None
        and None not in given
        and not wanted_ <= given <= wanted_ | {"n"}
    ):
        yield f"{call.func.id} of {{{', '.join(sorted(wanted_))}}} with {', '.join(sorted(map(str, given)))}"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _given(call: ast.Call, passed: set[int]) -> Iterator[ast.AST]:
    """What a call is given, down to what its own inner calls are given."""
    args = call.args[:1] if _name(call) == "addItem" else call.args  # the second is data
    waiting: list[ast.AST] = [*args, *(given.value for given in call.keywords)]
    while waiting:
        node = waiting.pop()
        if id(node) in passed or isinstance(node, ast.Call | ast.Compare | ast.Subscript | ast.Lambda):
            continue
        yield node
        inner = [node.body, node.orelse] if isinstance(node, ast.IfExp) else ast.iter_child_nodes(node)
        waiting += inner


def _passed(tree: ast.AST) -> Iterator[int]:
    """The nodes that are marked, and those that nobody sees: docstrings, annotations, formats, errors, keys, names."""
    for node in ast.walk(tree):
        hidden: list[ast.AST | None] = []
        match node:
            case ast.Expr(value=ast.Constant()):
                hidden = [node.value]
            case ast.Call() if _name(node) in MARKERS:
                hidden = [*node.args[: MARKERS[_name(node)]]]
            case ast.Call() if _name(node) == "Command":
                hidden = [*command_texts(node), *node.args[2:5:2]]
            case ast.Call() if _name(node) in ("setObjectName", "cast", "Codec", "compile", "property", "setProperty"):
                hidden = [*node.args]
            case ast.FormattedValue():
                hidden = [node.format_spec]
            case ast.Raise() | ast.Assert():
                hidden = [node]
            case ast.arg() | ast.AnnAssign():
                hidden = [node.annotation]
            case ast.FunctionDef():
                hidden = [node.returns]
            case ast.Subscript():
                hidden = [node.slice]
            case ast.Dict():
                hidden = [*node.keys]
        for one in hidden:
            if one is not None:
                yield from (id(part) for part in ast.walk(one))


def _pieces(tree: ast.AST) -> set[int]:
    return {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}


# What is translated


def test_every_text_has_its_french_and_none_is_stale() -> None:
    french, texts = catalogue(), marked_texts()
    assert [key for key in texts if not all(french.get(key, ("",)))] == [], "run `make translations`, then fill them in"
    assert [key for key in french if key not in texts] == [], "run `make translations`"


def test_the_french_has_the_same_values() -> None:
    french = catalogue()
    for key, text in marked_texts().items():
        fields = set(FIELD.findall(key))
        forms = french[key]
        assert len(forms) == len(text.forms), key
        assert set(FIELD.findall(forms[-1])) == fields, key
        assert all(set(FIELD.findall(form)) >= fields - {"n"} for form in forms), key


def test_the_catalogue_that_is_shipped_was_made_of_the_one_that_is_written() -> None:
    shipped = QTranslator()
    assert shipped.load(str(FRENCH.with_suffix(".qm")))
    for key, forms in catalogue().items():
        told = [shipped.translate(CONTEXT, key, None, n) for n in ((1, 2) if len(forms) > 1 else (-1,))]
        assert tuple(told) == forms


def test_the_french_keeps_its_typography() -> None:
    for forms in catalogue().values():
        for form in forms:
            assert not re.search(r"[A-Za-zé] [:;?!»]|« |'", form), form


# What is told


def test_values_are_put_in_as_they_are(french: None) -> None:
    assert tr("Kept: {run}", run="{n} %1 {run}") == "Kept: {n} %1 {run}"
    text = marked("{file} is neither a model, nor a list of problems (.jsonl), nor exported runs (.jsonl).")
    assert tr(text, file="{file}").startswith("{file} n’est ni")
    assert tr("{n} {n}") == "{n} {n}"


def test_a_forgotten_value_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        tr("{n} of {all}", n=1)


def test_english_has_two_forms_and_french_its_own(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert [plural("{n} token", "{n} tokens", n) for n in (0, 1, 2048)] == ["0 tokens", "1 token", "2,048 tokens"]
    speak(qapp, "fr")
    assert [plural("{n} token", "{n} tokens", n) for n in (0, 1, 2048)] == ["0 jeton", "1 jeton", "2\u202f048 jetons"]
    speak(qapp, "en")


def test_numbers_are_written_as_the_language_writes_them(french: None) -> None:
    assert (number(0.97, ".2f"), number(12345), number(0.5, ".0%")) == ("0,97", "12\u202f345", "50\u00a0%")
    assert tr("{n} of {all}", n=1024, all=str(2048)) == "1\u202f024 sur 2048"


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, ("en",)),
        ({"LANG": "fr_FR.UTF-8"}, ("fr",)),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "de_DE"}, ("de",)),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "es"}, ("es",)),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "nl:fr_CA"}, ("nl", "fr", "en")),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, ("en",)),
        ({"LC_ALL": "POSIX", "LANGUAGE": "fr"}, ("en",)),
        ({"LC_ALL": "", "LANG": "fr"}, ("fr",)),
    ],
)
def test_the_system_says_which_languages_are_wanted(environment: dict[str, str], languages: tuple[str, ...]) -> None:
    assert wanted("system", environment) == languages


def test_the_choice_in_the_window_beats_the_system() -> None:
    assert wanted("fr", {"LANG": "de_DE"}) == ("fr",)
    assert wanted("en", {"LANG": "fr_FR"}) == ("en",)


def test_a_language_without_a_catalogue_falls_back_to_english(qapp: QApplication) -> None:
    assert speak(qapp, "system", {"LANG": "de_DE.UTF-8"}) == "en"
    assert tr("Stop") == "Stop" and number(0.5, ".1f") == "0.5"
    assert speak(qapp, "system", {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}) == "fr"
    assert tr("Stop") == "Arrêter"
    speak(qapp, "en")
    assert tr("Stop") == "Stop" and QLocale().decimalPoint() == "."


# What is seen

OF_A_RECIPE = {"cut", "drop", "refuse", "sample", "token", "full", "none"}
"""Values offered as they stand in a recipe's file; what each means is told beside them."""

SAME_IN_FRENCH = {
    "embedded models' names, formats, devices": re.compile(
        r"^(s1-nano|toy|cpu|auto|float32|bfloat16|float16|int8|nf4)\b"
    ),
    "signs and numbers": re.compile(r"^[\W\d]*$"),
}


def seen(window: QWidget) -> Iterator[str]:
    """Every text of labels, buttons, actions, docks, tabs and lists."""
    for part in window.findChildren(QLabel):
        yield part.text()
    for button in window.findChildren(QAbstractButton):
        yield button.text()
    for action in window.findChildren(QAction):
        yield action.text()
    for menu in window.findChildren(QMenu):
        yield menu.title()
    for dock in window.findChildren(QDockWidget):
        yield dock.windowTitle()
    for bar in window.findChildren(QTabBar):
        yield from (bar.tabText(index) for index in range(bar.count()))
    for box in window.findChildren(QComboBox):
        yield from (box.itemText(index) for index in range(box.count()))
    for any_part in window.findChildren(QWidget):
        yield any_part.accessibleName()


def test_the_whole_window_speaks_french(french: None, windows: Windows) -> None:
    window = windows()
    assert window.actions_["run"].text() == "Lancer"
    assert window.budget.findChild(QLabel, "hint").text().startswith("Tirez l’anneau")  # type: ignore[union-attr]
    assert window.menuBar().actions()[0].text() == "&Fichier"
    english = {key: forms for key, forms in catalogue().items() if key not in forms and not FIELD.search(key)}
    assert [text for text in seen(window) if text in english and text not in OF_A_RECIPE] == []


def test_every_word_of_the_window_is_french(french: None, windows: Windows) -> None:
    """Nothing is in it that was said in English past the catalogue: words that only English has."""
    only_english = re.compile(r"\b(the|of|and|is|are|with|to|not|by|what|how|run|runs|model|thinking|tokens?|waits?)\b")
    told = [text for text in seen(windows()) if only_english.search(text)]
    assert [text for text in told if text not in OF_A_RECIPE and not text.startswith("s1:")] == []


def test_the_window_says_that_another_language_is_for_the_next_time(windows: Windows) -> None:
    window = windows()
    assert window.actions_["language_system"].isChecked()
    window.actions_["language_fr"].trigger()
    assert window.language._memory.language() == "fr"
    assert tr("Stop") == "Stop"


def test_what_is_marked_is_known_to_qt(french: None) -> None:
    assert QCoreApplication.translate(CONTEXT, "Stop") == "Arrêter"
    assert translations.CONTEXT == CONTEXT
