"""The wheel that is installed elsewhere has all it needs: the embedded model, icons, and the desktop's entry."""

import configparser
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DESKTOP = ROOT / "resources" / "desktop" / "s1gui.desktop"


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    run(*pip, "--wheel-dir", folder, ROOT, cwd=folder)
    (made,) = folder.glob("s1gui-*.whl")
    return made


def test_it_has_the_model_the_icons_and_the_desktops_entry(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("models/s1-nano/model.safetensors", "icons/app.svg", "problems/s1-nano-held-out.jsonl"):
        assert f"s1gui/resources/{name}" in names
    data = f"{wheel.name.split('-py3')[0]}.data/data/share"
    assert f"{data}/applications/s1gui.desktop" in names
    assert f"{data}/icons/hicolor/scalable/apps/s1gui.svg" in names
    assert not [name for name in names if name.startswith(("tests/", "resources/"))]


def test_what_was_installed_finds_its_own_model(wheel: Path, tmp_path: Path) -> None:
    command = installed_by_pipx(wheel, tmp_path)
    env = {**os.environ, "S1GUI_HOME": str(tmp_path / "data")}
    env.pop("PYTHONPATH", None)
    told = run(command, "models", cwd=tmp_path, env=env)
    assert "s1-nano" in told and "embedded" in told
    ask = "from s1gui.storage.paths import embedded_model; print(embedded_model())"
    place = Path(run(command.resolve().parent / "python", "-c", ask, cwd=tmp_path, env=env).strip())
    assert place.is_relative_to(tmp_path / "environment") and (place / "model.safetensors").is_file()
    assert list((tmp_path / "environment").rglob("share/applications/s1gui.desktop"))


def installed_by_pipx(wheel: Path, folder: Path) -> Path:
    """The command, in an environment of its own that sees what is installed here."""
    env = {**os.environ, "PIPX_HOME": str(folder / "environment"), "PIPX_BIN_DIR": str(folder / "bin")}
    place = folder / "environment" / "venvs" / "s1gui"
    run(sys.executable, "-m", "venv", "--without-pip", place, cwd=folder)
    see_what_is_here(next(place.rglob("site-packages")))  # before pipx looks for what the package needs
    run(sys.executable, "-m", "pipx", "install", "--force", "--pip-args=--no-deps", wheel, cwd=folder, env=env)
    return folder / "bin" / "s1gui"


def see_what_is_here(site: Path) -> None:
    """Let an environment import what is installed in this one, after what is its own; our checkout left out.

    A path file's folder is searched without the path files in it, so an editable install of ours is not followed.
    """
    (site / "here.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")


def test_the_desktops_entry_says_what_the_window_says_of_itself() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(DESKTOP, encoding="utf-8")
    said = dict(entry["Desktop Entry"])
    assert said["StartupWMClass"] == said["Icon"] == said["Name"] == "s1gui"
    assert "Science" in said["Categories"].split(";")
    assert said["Exec"].split()[0] == said["TryExec"] == "s1gui"
    source = (ROOT / "s1gui" / "qt" / "app.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("s1gui")' in source
    checker = shutil.which("desktop-file-validate")
    if checker is not None:
        run(checker, DESKTOP, cwd=ROOT)


def test_the_icon_of_the_desktop_is_that_of_the_window() -> None:
    icons = ROOT / "resources" / "icons" / "app.svg", ROOT / "resources" / "desktop" / "s1gui.svg"
    assert len({icon.read_bytes() for icon in icons}) == 1
