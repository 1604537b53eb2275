"""The commands as they are typed."""

import json
from pathlib import Path

import pytest

from s1gui.cli import main
from s1gui.core.events import RUN_EVENTS, RunEnded, Thought
from s1gui.core.session import MakeEngine
from s1gui.engines import toy
from s1gui.engines.scripted import ScriptedEngine
from s1gui.engines.scripted_thread import ThreadedScripted
from tests.cli.conftest import KeptWorker

QUESTION = "What is 17 + 48 - 23 + 6 * 7?"


@pytest.fixture(autouse=True)
def _model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scripted engines load any folder; the command line wants one that is there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "toy").mkdir()


def ask(*more: str) -> list[str]:
    return ["ask", QUESTION, "--model", "toy", *more]


def test_ask_streams_thinking_waits_and_answer_and_counts(
    scripted: MakeEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(ask("--waits", "2", "--max", "256"), make_engine=scripted) == 0
    out, error = capsys.readouterr()
    thinking, answer, counts = out.strip().split("\n\n")
    assert thinking == "17 + 48 is 65.Wait Then 42.Wait Then 84."
    assert answer == str(len(thinking))
    assert counts.startswith("thinking 40 (sampled 32 + injected 8) · answer 3 · first token ")
    assert "finished" in counts and "p(answer) 0." in counts
    assert not error


def test_a_budget_cuts_and_says_so(scripted: MakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ask("--max", "5"), make_engine=scripted) == 0
    out = capsys.readouterr().out
    assert out.startswith("17 + \n\n5\n\nthinking 5 (sampled 5 + injected 0)") and "cut by the budget" in out


def test_budgets_give_a_table_from_one_trace(scripted: MakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ask("--budgets", "8,4,64", "--waits", "1"), make_engine=scripted) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines() if line[:6].strip().isdigit()]
    assert [row[:3] for row in rows[-3:]] == [["4", "4", "4"], ["8", "8", "8"], ["64", "27", "27"]]
    assert rows[-1][-1] == "*"


def test_json_is_the_run_s_events_one_a_line(scripted: MakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ask("--json", "--wait-string", "Hmm", "--waits", "1"), make_engine=scripted) == 0
    events = [RUN_EVENTS.decode(line) for line in capsys.readouterr().out.splitlines()]
    assert [event.seq for event in events] == list(range(len(events)))
    assert isinstance(events[-1].what, RunEnded)
    assert any(isinstance(e.what, Thought) and e.what.pieces == ("H", "m", "m") for e in events)


def test_what_the_model_says_can_t_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    model = toy.following("\x1b[2J\x07thought", answer="\x1b]0;owned\x07\u202e")
    assert main(ask("--budgets", "3,99"), make_engine=lambda tell: ThreadedScripted(tell, model)) == 0
    out = capsys.readouterr().out
    assert not set(out) & {"\x1b", "\x07", "\u202e"} and "\\x1b[2J" in out


def test_an_engine_that_is_lost_leaves_what_there_is_and_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    class Mortal(ScriptedEngine):
        def step(self) -> bool:
            if self.passes == 10:
                self.passes += 1
                self.lose("The engine was killed (signal 9).")
            return super().step()

    def make(tell: object) -> ThreadedScripted:
        threaded = ThreadedScripted(tell, batch=1)  # type: ignore[arg-type]
        threaded.engine = Mortal(tell, toy.hashing(stop_every=10**9))  # type: ignore[arg-type]
        return threaded

    assert main(ask(), make_engine=make) == 1
    out, error = capsys.readouterr()
    assert "thinking 10 " in out and "interrupted" in out
    assert error == "s1gui: The engine was killed (signal 9).\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask", "   "], "There is no question"),
        (ask("--min", "9", "--max", "3"), "The minimum of 9 thinking tokens is above the maximum of 3"),
        (ask("--max", "-1"), "can't be negative"),
        (ask("--budgets", "1,x"), "--budgets wants whole numbers"),
        (ask("--budgets", "10,20", "--max", "15"), "above --max"),
        (ask("--top-p", "2"), "top-p 2.0 is not"),
        (ask("--answer-tokens", "0"), "at least 1 token"),
        (ask("--format", "morse"), "There is no thinking format 'morse'"),
        (ask("--max", "999999"), "does not fit"),
        (ask("--prompt", "x" * 40_000), "Shorten the question"),
    ],
    ids=["empty", "min>max", "negative", "no number", "above max", "top-p", "no answer", "format", "context", "long"],
)
def test_bad_input_is_a_sentence_and_status_2(
    arguments: list[str], words: str, scripted: MakeEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments, make_engine=scripted) == 2
    out, error = capsys.readouterr()
    assert words in error and error.startswith("s1gui: ") and error.count("\n") == 1
    assert not out


def test_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ask"])
    assert ended.value.code == 2
    assert "question" in capsys.readouterr().err


def test_a_model_that_is_not_there_is_status_1(scripted: MakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "Q", "--model", "nowhere"], make_engine=scripted) == 1
    assert "There is no model 'nowhere'" in capsys.readouterr().err


def test_models_lists_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "toy" / "config.json").write_text('{"model_type": "qwen3"}')
    assert main(["models", "--json", str(tmp_path)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (toy,) = [row for row in rows if row["name"] == "toy"]
    assert (toy["family"], toy["weight_bytes"], toy["embedded"]) == ("qwen3", 0, False)
    assert toy["path"] == str(tmp_path / "toy") and "no weights" in toy["problem"]
    assert main(["models", str(tmp_path)]) == 0
    assert any(line.split()[:4] == ["toy", "qwen3", "0", "MB"] for line in capsys.readouterr().out.splitlines())


def test_the_demo_asks_at_several_budgets_and_says_where_the_window_is(
    scripted: MakeEngine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert main(["open"], make_engine=scripted) == 0
    out = capsys.readouterr().out
    assert out.startswith(QUESTION) and "17 + 48 is 65.Wait Then 42." in out
    assert "budget  thinking  answer" in out and out.splitlines()[-1].startswith("The window:")


def test_what_is_to_be_opened_needs_the_window(
    scripted: MakeEngine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["open", "some.jsonl"], make_engine=scripted) == 2
    assert "There is no display" in capsys.readouterr().err


def broken(tiny_model: Path, folder: Path, *, without: tuple[str, ...] = (), **config: object) -> Path:
    folder.mkdir()
    for file in tiny_model.iterdir():
        if file.name not in without:
            (folder / file.name).write_bytes(file.read_bytes())
    if config:
        path = folder / "config.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | config))
    return folder


def make_no_config(model: Path, folder: Path) -> Path:
    return broken(model, folder, without=("config.json",))


def make_damaged(model: Path, folder: Path) -> Path:
    made = broken(model, folder)
    (made / "model.safetensors").write_bytes(b"not a header at all")
    return made


def make_pickle(model: Path, folder: Path) -> Path:
    made = broken(model, folder, without=("model.safetensors",))
    (made / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'touch fired'\ntR.")
    return made


def make_code(model: Path, folder: Path) -> Path:
    made = broken(model, folder, auto_map={"AutoModelForCausalLM": "code.Model"})
    (made / "code.py").write_text(f"open({str(folder / 'fired')!r}, 'w')")
    return made


def make_no_tokenizer(model: Path, folder: Path) -> Path:
    return broken(model, folder, without=("tokenizer.json", "tokenizer_config.json", "chat_template.jinja"))


def make_no_template(model: Path, folder: Path) -> Path:
    made = broken(model, folder, without=("chat_template.jinja",))
    path = made / "tokenizer_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"chat_template": None}))
    return made


def make_runaway_template(model: Path, folder: Path) -> Path:
    made = broken(model, folder)
    (made / "chat_template.jinja").write_text("{% for a in range(99999999) %}{{ a }}{% endfor %}")
    return made


def make_too_large(model: Path, folder: Path) -> Path:
    """A terabyte of weights, in a file with a hole."""
    made = broken(model, folder)
    header = json.dumps({"weight": {"dtype": "F32", "shape": [2**38], "data_offsets": [0, 2**40]}}).encode()
    with (made / "model.safetensors").open("wb") as file:
        file.write(len(header).to_bytes(8, "little") + header)
        file.truncate(8 + len(header) + 2**40)
    return made


def make_unknown_family(model: Path, folder: Path) -> Path:
    return broken(model, folder, model_type="no-such-family", architectures=["NoSuch"])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_no_config, "has no config.json"),
        (make_damaged, "safetensors"),
        (make_pickle, "pickle"),
        (make_code, "auto_map"),
        (make_no_tokenizer, "tokenizer"),
        (make_no_template, "template"),
        (make_runaway_template, "Range too big"),
        (make_too_large, "does not fit"),
        (make_unknown_family, "no-such-family"),
    ],
    ids=[
        *("no config", "damaged weights", "pickle", "code", "no tokenizer", "no template", "runaway template"),
        *("too large", "unknown family"),
    ],
)
def test_a_folder_that_is_no_model_is_refused_in_a_sentence_by_the_real_worker(
    make: object, words: str, tiny_model: Path, tmp_path: Path, kept: KeptWorker, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make(tiny_model, tmp_path / "broken")  # type: ignore[operator]
    assert main(["ask", "Q", "--model", str(folder), "--device", "cpu"], make_engine=kept.make) == 1
    out, error = capsys.readouterr()
    assert words in error and error.startswith("s1gui: ") and error.count("\n") == 1 and "Traceback" not in error
    assert not out and not list(tmp_path.rglob("fired"))


@pytest.mark.parametrize(
    ("more", "status", "words"),
    [
        (["--device", "cuda:77"], 1, "cuda:77"),
        (["--format", "think"], 2, "think"),
        (["--max", "5000"], 2, "does not fit"),
        (["--context", "64", "--prompt", "x" * 100], 2, "context"),
        (["--context", "1000000"], 1, "context"),
    ],
    ids=["device", "format", "budget", "long prompt", "context"],
)
def test_wishes_that_a_real_model_can_t_fulfil_are_refused_in_a_sentence(
    more: list[str],
    status: int,
    words: str,
    tiny_model: Path,
    kept: KeptWorker,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", "Q", "--model", str(tiny_model), *more], make_engine=kept.make) == status
    error = capsys.readouterr().err
    assert words in error and error.count("\n") == 1 and "Traceback" not in error


def test_a_real_model_answers(tiny_model: Path, kept: KeptWorker, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["ask", "Q", "--model", str(tiny_model), "--max", "32", "--answer-tokens", "8", "--budgets", "4,32"]
    assert main(arguments, make_engine=kept.make) == 0
    out, error = capsys.readouterr()
    assert "thinking " in out and "budget  thinking" in out and not error
