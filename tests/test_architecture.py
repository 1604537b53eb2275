"""The layers: imports point down only. This test is the one place where the table stands."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Package -> (packages of ours it may import, third-party packages it may import)
LAYERS: dict[str, tuple[set[str], set[str]]] = {
    "s1gui.core": ({"s1gui.core"}, set()),
    "s1gui.storage": ({"s1gui.core", "s1gui.storage"}, {"huggingface_hub", "keyring"}),
    "s1gui.engines": (
        {"s1gui.core", "s1gui.engines"},
        {
            *("torch", "transformers", "accelerate", "safetensors", "tokenizers", "jinja2", "psutil"),
            *("bitsandbytes", "peft", "pynvml"),
        },
    ),
    "s1gui.cli": ({"s1gui.core", "s1gui.storage", "s1gui.engines", "s1gui.cli", "s1gui.qt.app"}, set()),
    "s1gui.qt": (
        {
            *("s1gui.core", "s1gui.storage", "s1gui.engines", "s1gui.qt"),
            *("trainer.recipe", "trainer.journal", "trainer.launch", "trainer.preflight", "trainer.audit"),
            "trainer.evaluation",
        },
        {"PySide6", "shiboken6", "ziamath", "pyqtgraph"},
    ),
    "trainer": (
        {
            *("trainer", "s1gui.core", "s1gui.engines"),
            *("s1gui.storage.home", "s1gui.storage.hub_cache", "s1gui.storage.machine", "s1gui.storage.problems"),
        },
        {
            *("torch", "transformers", "accelerate", "safetensors", "tokenizers"),
            *("peft", "bitsandbytes", "psutil", "pynvml", "huggingface_hub"),
            *("jinja2", "pyarrow"),
        },
    ),
}
CHILD_SIDE = ("s1gui.engines.local.client", "s1gui.engines.scripted", "s1gui.engines.scripted_thread")
"""Of the engines, what runs in the parent: these must not import torch, not even by way of each other."""
WINDOW_SIDE = (
    *("trainer.recipe", "trainer.journal", "trainer.launch", "trainer.preflight", "trainer.audit"),
    "trainer.evaluation",
)
"""Of the trainer, what the window imports; what needs torch it asks of a process of its own."""

HEAVY = {"torch", "transformers", "accelerate", "safetensors", "tokenizers", "jinja2", "bitsandbytes", "peft"}
STANDARD = set(__import__("sys").stdlib_module_names) | {"__future__"}


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted([*ROOT.glob("s1gui/**/*.py"), *ROOT.glob("trainer/**/*.py")]):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append((".".join(parts[:-1] if parts[-1] == "__init__" else parts), path))
    return found


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
        elif isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path} imports relatively; write the whole name")
    return names


def layer_of(module: str) -> str | None:
    return next((layer for layer in LAYERS if module == layer or module.startswith(layer + ".")), None)


@pytest.mark.parametrize(("module", "path"), modules(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_module_imports_only_what_lies_below_it(module: str, path: Path) -> None:
    layer = layer_of(module)
    if layer is None:
        assert module in {"s1gui", "s1gui.__main__"}, f"{module} is in no layer"
        return
    ours, theirs = LAYERS[layer]
    for name in imports(path):
        top = name.split(".")[0]
        if top in {"s1gui", "trainer"}:
            allowed = name == "s1gui" or any(name == other or name.startswith(other + ".") for other in ours)
        else:
            allowed = top in STANDARD or top in theirs
        assert allowed, f"{module} ({layer}) may not import {name}"


def closure(module: str, known: dict[str, Path]) -> set[str]:
    """Everything a module imports, directly or by way of ours; lazy imports in functions included."""
    seen: set[str] = set()
    todo = [module]
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        path = known.get(name)
        if path is not None:
            todo += list(imports(path))
    return seen


@pytest.mark.parametrize("module", CHILD_SIDE + WINDOW_SIDE)
def test_what_runs_beside_the_window_never_imports_torch(module: str) -> None:
    known = dict(modules())
    if module in known:
        assert not {name.split(".")[0] for name in closure(module, known)} & HEAVY


def test_panels_do_not_import_each_other() -> None:
    """Only the main window and its parts (window/) know them all: nobody else imports one, but a desk its own."""
    for module, path in modules():
        is_windows_own = module.startswith(("s1gui.qt.main_window", "s1gui.qt.window.", "s1gui.qt.app"))
        if module.startswith("s1gui.qt.") and not is_windows_own:
            own = module.removesuffix("desk") + "panel" if module.endswith("desk") else ""
            known = {name for name in imports(path) if name.startswith("s1gui.qt.")} - {own}
            assert not {name for name in known if name.endswith(("panel", "lane_view"))}, module
            assert "s1gui.qt.main_window" not in known, module


def test_every_from_pretrained_refuses_remote_code() -> None:
    for module, path in modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in {"from_pretrained", "from_config"} and "Auto" in ast.unparse(node.func.value):
                given = {word.arg: ast.unparse(word.value) for word in node.keywords}
                assert given.get("trust_remote_code") == "False", f"{module}:{node.lineno}"


def test_no_pickle_anywhere() -> None:
    for module, path in modules():
        assert not imports(path) & {"pickle", "cloudpickle", "dill", "marshal", "shelve"}, module
