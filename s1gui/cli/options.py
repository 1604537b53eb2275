"""What can be typed after `s1gui`, and what it means as settings."""

import argparse
from pathlib import Path

import s1gui
from s1gui.core.budget import Budget
from s1gui.core.engine import Load
from s1gui.core.errors import InputError
from s1gui.core.formats import FORMATS
from s1gui.core.sampling import Sampling
from s1gui.core.settings import ANSWER_TOKENS, Settings
from s1gui.storage.catalogue import base_of, resolved

QUESTION = "What is 17 + 48 - 23 + 6 * 7?"
_PATHS = "a model's folder, a list of problems or exported runs, to begin with or for the window that is open"
DEMO_BUDGETS = (8, 16, 32, 64, 128, 256)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="s1gui", description="Budget forcing on reasoning models.")
    top.add_argument("--version", action="version", version=f"s1gui {s1gui.__version__}")
    commands = top.add_subparsers(dest="command", metavar="command")
    _add_ask(commands.add_parser("ask", help="ask a question and watch the model think"))
    listed = commands.add_parser("models", help="list the models that can be picked")
    listed.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="look in these folders too")
    listed.add_argument("--all", action="store_true", help="also models to fetch, and whether they fit this machine")
    listed.add_argument("--json", action="store_true", help="one line of JSON per model")
    fetched = commands.add_parser("download", help="fetch a model from the Hugging Face hub into its cache")
    fetched.add_argument(
        "repo", metavar="OWNER/NAME", help="the repository; a token is taken from HF_TOKEN or the keyring"
    )
    fetched.add_argument("--revision", metavar="R", help="a branch, tag or commit (default: main)")
    fetched.add_argument("--json", action="store_true", help="one line of JSON per event")
    commands.add_parser("demo", help="the embedded model and a question, at several budgets")
    window = commands.add_parser("window", help="open the window (as without a command)")
    opened = commands.add_parser("open", help="the window where there is a display, else the demo")
    for command in (window, opened):
        command.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)
    commands.add_parser("worker", help="the engine on stdin and stdout, for programs")
    return top


def settings_of(given: argparse.Namespace) -> Settings:
    """Raises InputError where what was typed contradicts itself."""
    budgets = budgets_of(given.budgets)
    if budgets and given.max is not None and max(budgets) > given.max:
        raise InputError(f"A budget of {max(budgets):,} is above --max {given.max:,}. Raise --max or leave it out.")
    maximum = max(budgets) if budgets and given.max is None else given.max
    return Settings(
        given.question,
        system=given.system,
        prompt=given.prompt,
        budget=Budget(maximum, given.min, given.waits, given.accounting),
        wait=given.wait_string,
        sampling=Sampling(given.temperature, given.top_p, given.top_k, given.min_p, given.seed),
        answer_tokens=given.answer_tokens,
        probes=tuple(budget for budget in budgets if budget != maximum),
        top=given.top,
    )


def load_of(given: argparse.Namespace) -> Load:
    """Raises ModelError where there is no such model."""
    path = resolved(given.model)
    base = given.base and str(resolved(given.base))
    return Load(
        0,
        str(path),
        device=given.device,
        dtype=given.dtype,
        context=given.context,
        lanes=1,
        format=given.format,
        base=base or str(base_of(path) or ""),
    )


def budgets_of(text: str | None) -> tuple[int, ...]:
    """Budgets between commas, rising, each once. Raises InputError for anything else."""
    if text is None:
        return ()
    try:
        budgets = {int(part) for part in text.replace("_", "").split(",")}
    except ValueError:
        raise InputError(f"--budgets wants whole numbers between commas, such as 16,32,64; not {text!r}.") from None
    if min(budgets) < 0:
        raise InputError("A budget can't be negative. Use 0 or more thinking tokens.")
    return tuple(sorted(budgets))


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.add_argument("question", help="what to ask")
    budget = ask.add_argument_group("budget, in thinking tokens")
    budget.add_argument("--max", type=int, metavar="N", help="think no longer than this (default: the context's room)")
    budget.add_argument("--min", type=int, default=0, metavar="N", help="a wish to stop before this gets a wait")
    budget.add_argument("--waits", type=int, default=0, metavar="N", help="further wishes to stop that get a wait")
    budget.add_argument("--wait-string", default="Wait", metavar="TEXT", help="what is injected (default: Wait)")
    budget.add_argument("--answer-tokens", type=int, default=ANSWER_TOKENS, metavar="N", help="the answer's reserve")
    budget.add_argument(
        "--accounting", choices=("total", "harness"), default="total", help="harness: as s1's evaluation counts"
    )
    budget.add_argument("--budgets", metavar="N,N,…", help="the answer at each of these, from one trace, as a table")
    _add_model(ask.add_argument_group("model"))
    _add_sampling(ask.add_argument_group("sampling"))
    ask.add_argument("--json", action="store_true", help="print every event as a line of JSON")


def _add_model(model: argparse._ArgumentGroup) -> None:
    model.add_argument(
        "--model", default="", metavar="MODEL", help="an embedded model's name, a folder, or OWNER/NAME of the cache"
    )
    model.add_argument("--base", default="", metavar="FOLDER", help="the model that an adapter is for")
    model.add_argument("--device", default="auto", help="auto, cpu, cuda:N or balanced")
    model.add_argument("--dtype", choices=("auto", "float32", "bfloat16", "float16", "int8", "nf4"), default="auto")
    model.add_argument(
        "--context", type=int, default=0, metavar="N", help="tokens a row may reach (0: the model's own)"
    )
    model.add_argument("--format", default="", help=f"thinking format: {', '.join(FORMATS)} or a JSON file")
    model.add_argument("--system", metavar="TEXT", help="system prompt (default: the chat template's own)")
    model.add_argument("--prompt", metavar="TEXT", help="the exact prompt to send in place of question and template")


def _add_sampling(sampling: argparse._ArgumentGroup) -> None:
    sampling.add_argument("--temperature", type=float, default=0.0, metavar="T", help="0 is greedy (default)")
    sampling.add_argument("--top-p", type=float, default=1.0, metavar="P")
    sampling.add_argument("--top-k", type=int, default=0, metavar="K", help="0 is off")
    sampling.add_argument("--min-p", type=float, default=0.0, metavar="P")
    sampling.add_argument("--seed", type=int, default=0, metavar="N")
    sampling.add_argument("--top", type=int, default=0, metavar="N", help="likeliest tokens to report (with --json)")
