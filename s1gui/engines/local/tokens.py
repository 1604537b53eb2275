"""A model's tokenizer: loaded without trust, with its thinking format recognised and its prompts rendered."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from jinja2 import TemplateError
from transformers import AutoTokenizer, PreTrainedTokenizerBase

from s1gui.core.errors import FormatError, InputError, ModelError
from s1gui.core.formats import FORMATS, Ids, Marks, ThinkingFormat, bind, defined, named, recognised
from s1gui.engines.local.text import TokenTexts

_SAMPLE = "What is 1 + 1?"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Text to ids and back for one model. vocabulary: ids below this exist; banned: those below it that do not."""

    tokenizer: PreTrainedTokenizerBase
    vocabulary: int
    banned: Ids
    form: ThinkingFormat
    reason: str
    marks: Marks
    texts: TokenTexts

    @property
    def template(self) -> str:
        """The chat template's source; where there are several by name, the default one or the first."""
        source = self.tokenizer.chat_template
        return str(source.get("default", next(iter(source.values())))) if isinstance(source, dict) else str(source)

    def encoded(self, text: str) -> list[int]:
        """Ids of a text, special tokens in it recognised, nothing added around it."""
        return encoded(self.tokenizer, text)


def encoded(tokenizer: PreTrainedTokenizerBase, text: str) -> list[int]:
    return cast("list[int]", tokenizer.encode(text, add_special_tokens=False))


def load_tokens(path: Path, *, wish: str, ends: Sequence[int], rows: int, template: str = "") -> Tokens:
    """Raises ModelError or FormatError.

    wish, template: as Load.format and Load.template; ends: the config's end ids; rows: of the embedding.
    """
    tokenizer = load_tokenizer(path)
    if template:
        tokenizer.chat_template = template
    ids = set(tokenizer.get_vocab().values())
    vocabulary = max(ids, default=-1) + 1
    if not 0 < vocabulary <= rows:
        raise ModelError(
            f"The tokenizer of {path} has {vocabulary:,} tokens, the model has {rows:,}. They do not belong together."
        )
    if not tokenizer.chat_template:
        raise ModelError(f"{path} has no chat template, so it is no chat model. Choose an instruct or reasoning model.")
    added = {str(text): number for text, number in tokenizer.get_added_vocab().items()}
    form, reason = format_of(tokenizer, wish, list(added))
    eos = tokenizer.eos_token_id
    ends = tuple(dict.fromkeys(end for end in (*ends, eos) if isinstance(end, int) and 0 <= end < vocabulary))
    marks = bind(form, encode=lambda text: encoded(tokenizer, text), single=added.get, ends=ends)
    banned = tuple(sorted(set(range(vocabulary)) - ids))
    return Tokens(tokenizer, vocabulary, banned, form, reason, marks, TokenTexts(tokenizer))


def rendered(tokenizer: PreTrainedTokenizerBase, question: str, system: str | None) -> str:
    """The chat template's text for one question, generation prompt included. Raises InputError where it refuses."""
    messages = [{"role": "system", "content": system}] if system is not None else []
    messages.append({"role": "user", "content": question})
    try:
        return cast(str, tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True))
    except (TemplateError, TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        raise InputError(f"The model's chat template refuses this: {error}") from None


def load_tokenizer(path: Path) -> PreTrainedTokenizerBase:
    """A folder's tokenizer. Raises ModelError."""
    files = ("tokenizer.json", "tokenizer.model", "vocab.json", "tekken.json", "vocab.txt", "spiece.model")
    if not any((path / name).is_file() for name in files):
        raise ModelError(f"{path} has no tokenizer (tokenizer.json). Fetch the model again, with all its files.")
    try:
        tokenizer = AutoTokenizer.from_pretrained(path, trust_remote_code=False, local_files_only=True)
    # The tokenizers library raises bare Exceptions for a damaged file.
    except Exception as error:
        raise ModelError(f"The tokenizer of {path} can't be loaded: {_first_line(error)}") from None
    return cast(PreTrainedTokenizerBase, tokenizer)


def format_of(tokenizer: PreTrainedTokenizerBase, wish: str, added: list[str]) -> tuple[ThinkingFormat, str]:
    """The thinking format that is wished for or recognised, and why. Raises ModelError or FormatError."""
    if wish in FORMATS:
        return named(wish), "it was chosen"
    if wish:
        return _from_file(Path(wish)), f"it is defined in {Path(wish).name}"
    template = tokenizer.chat_template
    source = template if isinstance(template, str) else "\n".join(template.values())
    try:
        sample = rendered(tokenizer, _SAMPLE, None)
    except InputError as error:  # of a question that is ours, so it is the model's fault
        raise ModelError(str(error)) from None
    found = recognised(template=source, added=added, prompt_end=sample)
    if found is None:
        raise FormatError(
            f"It can't be told how this model opens and closes its thinking. Choose one of: {', '.join(FORMATS)}, or "
            "define one."
        )
    return found


def _from_file(path: Path) -> ThinkingFormat:
    if path.suffix != ".json":
        return named(str(path))
    try:
        table: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise FormatError(f"{path} can't be read as a thinking format: {error}") from None
    if not isinstance(table, dict):
        raise FormatError(f"{path} is no thinking format: it should hold one JSON object.")
    return defined(table)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300]
