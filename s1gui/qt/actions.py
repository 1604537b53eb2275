"""Every command of the window, once: menus, toolbar, shortcuts, palette and key sheet all read this list."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from s1gui.qt.icons import icon
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import Theme
from s1gui.qt.words import marked, tr

Keys = tuple[str, ...]
"""Portable key sequences, the one to be shown first."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. keys: the usual ones; group: commands of a group exclude each other.

    text, tip: marked for translation by standing here, and translated where they are shown.
    """

    name: str
    text: str
    menu: str
    keys: Keys = ()
    icon: str = ""
    tip: str = ""
    is_checkable: bool = False
    group: str = ""
    begins_section: bool = False


COMMANDS = (
    Command("open_model", "Choose a model folder …", "File", ("Ctrl+O",), "folder"),
    Command("open_problems", "Open a list of problems …", "File", ("Ctrl+Shift+O",)),
    Command("models", "Models …", "File", ("Ctrl+M",), "model", "Every model that is here or could be fetched"),
    Command("unload", "Unload the model", "File"),
    Command("load_embedded", "Use the embedded model", "File"),
    Command("load_last", "Load the last model at the start", "File", is_checkable=True),
    Command("cancel_load", "Cancel loading", "File"),
    Command("restart_engine", "Restart the engine", "File", ("Ctrl+Shift+R",)),
    Command(
        "export", "Export …", "File", ("Ctrl+S",), begins_section=True, tip="As a web page, JSON lines or a picture"
    ),
    Command("import_runs", "Import runs …", "File", ("Ctrl+Shift+I",), tip="Runs that were exported as JSON lines"),
    Command("close", "Close window", "File", ("Ctrl+W",), begins_section=True),
    Command("quit", "Quit", "File", ("Ctrl+Q",)),
    Command("undo", "Undo", "Edit", ("Ctrl+Z",)),
    Command("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("focus_question", "Go to the question", "Edit", ("Ctrl+L",), begins_section=True),
    Command("focus_trace", "Go to the thinking", "Edit", ("Ctrl+T",)),
    Command("focus_budget", "Go to the budget", "Edit", ("Ctrl+B",)),
    Command("copy_answer", "Copy the answer", "Edit", ("Ctrl+Shift+C",), "copy", begins_section=True),
    Command("copy_trace", "Copy the thinking", "Edit"),
    Command("copy_as_text", "Copy the run as text", "Edit"),
    Command("copy_as_markdown", "Copy the run as Markdown", "Edit"),
    Command("copy_as_json", "Copy the run as JSON", "Edit"),
    Command("find", "Find in the thinking …", "Edit", ("Ctrl+F",), begins_section=True),
    Command("find_next", "Next place", "Edit", ("F3",)),
    Command("find_previous", "Previous place", "Edit", ("Shift+F3",)),
    Command("next_problem", "Next problem", "Edit", ("Ctrl+PgDown",), begins_section=True),
    Command("previous_problem", "Previous problem", "Edit", ("Ctrl+PgUp",)),
    Command("run", "Run", "Run", ("Ctrl+Return", "Ctrl+Enter"), "run", "Let the model think about the question"),
    Command("stop", "Stop", "Run", ("Esc",), "stop", "Stop the model; what it thought stays"),
    Command("answer_now", "Answer now", "Run", ("Ctrl+.",), "answer", "End the thinking here and ask for the answer"),
    Command(
        "wait_now",
        "Continue with a wait",
        "Run",
        ("Ctrl+Shift+W",),
        "wait",
        "Inject the wait string at the end and let the model think on",
    ),
    Command("fork", "Fork at this token …", "Run", ("Ctrl+K",), "", "Let the thinking go another way from here"),
    Command("go_on", "Go on", "Run", ("Ctrl+Shift+G",), "run", "Think on from where it was stopped"),
    Command("double", "Double the budget", "Run", ("Ctrl+]",), begins_section=True),
    Command("halve", "Halve the budget", "Run", ("Ctrl+[",)),
    Command("no_limit", "No limit", "Run", ("Ctrl+Shift+L",)),
    Command("replay", "Replay", "Replay", ("Ctrl+Shift+Y",), tip="Tell the run on screen again, as it was thought"),
    Command("replay_pause", "Pause or play on", "Replay", ("Ctrl+Shift+Space",)),
    Command("replay_end", "To the end of the recording", "Replay"),
    Command("replay_0_1", "Speed ×0.1", "Replay", is_checkable=True, group="replay", begins_section=True),
    Command("replay_1", "Speed ×1", "Replay", is_checkable=True, group="replay"),
    Command("replay_2", "Speed ×2", "Replay", is_checkable=True, group="replay"),
    Command("replay_5", "Speed ×5", "Replay", is_checkable=True, group="replay"),
    Command("replay_10", "Speed ×10", "Replay", is_checkable=True, group="replay"),
    Command("replay_50", "Speed ×50", "Replay", is_checkable=True, group="replay"),
    Command("think", "Think", "View", ("Ctrl+1",), "", "One run, its thinking and its answer at every budget"),
    Command("compare", "Compare", "View", ("Ctrl+2",), "", "One question in several lanes, side by side"),
    Command("train", "Train", "View", ("Ctrl+4",), "", "Teach a model to think, and watch it learn"),
    Command("palette", "Find a command …", "View", ("Ctrl+Shift+P",), begins_section=True),
    Command("settings", "Settings panel", "View", ("Ctrl+,",), "settings", "Sampling, waits and prompt", True),
    Command("history", "Runs panel", "View", ("Ctrl+H",), "", "Everything that was run, kept", True),
    Command("problems", "Problems panel", "View", ("Ctrl+Shift+B",), "", "Questions with known answers", True),
    Command("branches", "Branches", "View", ("Ctrl+Shift+K",), "", "Which run left which, and where", True),
    Command(
        "beside", "Branch beside its parent", "View", ("Ctrl+J",), "", "A branch and its parent side by side", True
    ),
    Command("other_lane", "Go to the other lane", "View", ("F6",), "", "From the parent to its branch, and back"),
    Command("wider_lane", "Give this lane more room", "View", ("Ctrl+Alt+=",)),
    Command("narrower_lane", "Give this lane less room", "View", ("Ctrl+Alt+-",)),
    Command("inspector", "Token inspector", "View", ("Ctrl+I",), "", "All that is known of the token looked at", True),
    Command("heat_off", "Heat: off", "Heat", is_checkable=True, group="heat"),
    Command("heat_entropy", "Heat: by entropy", "Heat", is_checkable=True, group="heat"),
    Command("heat_probability", "Heat: by probability", "Heat", is_checkable=True, group="heat"),
    Command("next_heat", "Next heat", "Heat", ("Ctrl+Shift+H",), "", "Shade the words by how unsure the model was"),
    Command("fold_full", "Thinking: all of it", "Fold", is_checkable=True, group="fold"),
    Command("fold_peek", "Thinking: the last lines", "Fold", is_checkable=True, group="fold"),
    Command("fold_hidden", "Thinking: hidden", "Fold", is_checkable=True, group="fold"),
    Command("next_fold", "Fold the thinking", "Fold", ("Ctrl+E",), "", "All of it, its last lines, or none of it"),
    Command("raw", "Raw text", "View", ("Ctrl+R",), "", "Signs for blanks, line breaks and markers; no formulas", True),
    Command("theme_system", "Theme: as the system", "Theme", is_checkable=True, group="theme"),
    Command("theme_light", "Theme: light", "Theme", is_checkable=True, group="theme"),
    Command("theme_dark", "Theme: dark", "Theme", is_checkable=True, group="theme"),
    Command("language_system", "Language: as the system", "Language", is_checkable=True, group="language"),
    Command("language_en", "Language: English", "Language", is_checkable=True, group="language"),
    Command("language_fr", "Language: French (français)", "Language", is_checkable=True, group="language"),
    Command("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+="), begins_section=True),
    Command("zoom_out", "Smaller text", "View", ("Ctrl+-",)),
    Command("zoom_reset", "Usual text size", "View", ("Ctrl+0",)),
    Command("full_screen", "Full screen", "View", ("F11",), is_checkable=True),
    Command("price", "Price of computing …", "View", (), "", "What a GPU-hour or 1,000 tokens cost"),
    Command("run_lanes", "Run all lanes", "Compare", ("Ctrl+Shift+Return",), "run", "Send the question to every lane"),
    Command("add_lane", "Add a lane", "Compare", ("Ctrl+Shift+A",), "add", "One more, as Think would ask now"),
    Command("duplicate_lane", "Duplicate the lane", "Compare", ("Ctrl+D",)),
    Command("remove_lane", "Remove the lane", "Compare", ("Ctrl+Shift+D",)),
    Command("promote_lane", "Open the lane in Think", "Compare", ("Ctrl+Shift+U",)),
    Command("next_lane", "Next lane", "Compare", ("Alt+Right", "Ctrl+Alt+Right"), begins_section=True),
    Command("previous_lane", "Previous lane", "Compare", ("Alt+Left", "Ctrl+Alt+Left")),
    Command("differences", "Differences", "Compare", ("Ctrl+Shift+X",), "", "Mark where lanes part", True),
    Command("curves", "Curves of the lanes", "Compare", (), "", "The answer at every budget, along each lane", True),
    Command("differences_from", "Compare the others with this lane", "Compare", ("Ctrl+Alt+X",)),
    Command("go_to_difference", "Go to where the lanes part", "Compare", ("F4",)),
    Command("preset_budgets", "Budgets: 256, 1,024, 4,096, no limit", "Compare", ("Ctrl+Alt+1",), begins_section=True),
    Command("preset_waits", "Waits: 0, 1, 2, 4", "Compare", ("Ctrl+Alt+2",)),
    Command("preset_wait_strings", "Wait strings: Wait, Hmm, Alternatively, none", "Compare", ("Ctrl+Alt+3",)),
    Command("preset_seeds", "Seeds: four of one setting", "Compare", ("Ctrl+Alt+4",)),
    Command("preset_models", "Base against fine-tuned", "Compare", ("Ctrl+Alt+5",)),
    Command("copy_table_markdown", "Copy the summary as Markdown", "Compare", begins_section=True),
    Command("copy_table_csv", "Copy the summary as CSV", "Compare"),
    Command("keys", "Keys", "Help", ("F1",)),
    Command("first_run", "Show the first run again", "Help", tip="The recorded run that is shown to whoever is new"),
    Command("crash_report", "Show the crash report", "Help"),
    Command("dismiss_crash", "Dismiss the crash report", "Help"),
    Command("about", "About s1gui", "Help"),
)
MENUS = (marked("&File"), marked("&Edit"), marked("&Run"), marked("&View"), marked("&Compare"), marked("&Help"))
"""Their names with their access keys; a command has the name alone."""
INNER = {
    "no_limit": (marked("Replay"),),
    "raw": (marked("Heat"), marked("Fold"), marked("Theme"), marked("Language")),
}
"""Menus within a menu, after one of its commands."""
SUBMENUS = tuple(name for names in INNER.values() for name in names)


class Actions:
    """Owner of the QActions, by name."""

    def __init__(self, parent: QObject) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(tr(command.text), parent, checkable=command.is_checkable)
            action.setObjectName(command.name)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if command.group:
                groups.setdefault(command.group, QActionGroup(parent)).addAction(action)
            self._actions[command.name] = action
            self.bind(command.name, None)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def bind(self, name: str, keys: Keys | None) -> None:
        """Give a command these keys; None gives it the usual ones. A command that is no more is left out."""
        command = next((command for command in COMMANDS if command.name == name), None)
        if command is not None:
            chosen = command.keys if keys is None else keys
            self[name].setShortcuts([QKeySequence(key) for key in chosen if not QKeySequence(key).isEmpty()])
            words, shown = tr(command.tip or command.text).rstrip(" …"), self.shown_keys(name)
            set_tip(self[name], f"{words} ({shown})" if shown else words)

    def bound(self) -> dict[str, Keys]:
        """The keys of the commands that have others than usual."""
        now = {command: tuple(key.toString() for key in self[command.name].shortcuts()) for command in COMMANDS}
        usual = {command: tuple(QKeySequence(key).toString() for key in command.keys) for command in COMMANDS}
        return {command.name: keys for command, keys in now.items() if keys != usual[command]}

    def holder(self, key: str, *, but: str = "") -> Command | None:
        """The command that has this key, other than the one named."""
        wanted = QKeySequence(key)
        return next(
            (command for command in COMMANDS if command.name != but and wanted in self[command.name].shortcuts()), None
        )

    def shown_keys(self, name: str) -> str:
        """A command's keys as the desktop writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(key.toString(native) for key in self[name].shortcuts())

    def show_icons(self, theme: Theme) -> None:
        """Draw the icons in the theme's text colour."""
        for command in COMMANDS:
            if command.icon:
                self[command.name].setIcon(icon(command.icon, theme.text))

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        menus = {name.replace("&", ""): bar.addMenu(tr(name)) for name in MENUS}
        for command in COMMANDS:
            if command.menu in SUBMENUS:
                continue
            menu = menus[command.menu]
            if command.begins_section:
                menu.addSeparator()
            menu.addAction(self[command.name])
            for name in INNER.get(command.name, ()):
                self._fill_inner(menu.addMenu(tr(name)), name)

    def _fill_inner(self, menu: QMenu, name: str) -> None:
        for command in COMMANDS:
            if command.menu == name:
                if command.begins_section:
                    menu.addSeparator()
                menu.addAction(self[command.name])
