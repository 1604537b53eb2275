"""Which columns hold question, thinking and answer, and the samples they make."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from trainer.recipe import Recipe, RecipeError
from trainer.samples import Row, Table


class UnrecognisedColumns(RecipeError):
    """Columns whose names say nothing; `columns` are all there are."""

    def __init__(self, what: str, columns: tuple[str, ...]) -> None:
        there = ", ".join(name[:60] for name in columns[:40]) or "none"
        super().__init__(
            f"{what}. Its columns: {there}. Set question, thinking and answer in the recipe to the names of the "
            "columns that hold them."
        )
        self.columns = columns


_CHATS = ("messages", "conversations", "conversation")
_REASONING = ("reasoning_content", "reasoning", "thinking")
_TAGS = (("<think>", "</think>"), ("<|im_start|>think", "<|im_start|>answer"))
_ROLES = {"human": "user", "gpt": "assistant"}


@dataclass(frozen=True, slots=True)
class Sample:
    """A question, the thinking about it without any markers, and the answer.

    system: of this sample alone. later_turns: messages of its conversation that came after and are left out.
    """

    question: str
    thinking: str
    answer: str
    system: str | None = None
    later_turns: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether none of the three is empty."""
        return bool(self.question.strip() and self.thinking.strip() and self.answer.strip())


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table holds what. chat: the column of messages, "" where the three have columns of their own."""

    name: str
    question: str = ""
    thinking: str = ""
    answer: str = ""
    chat: str = ""

    @property
    def used(self) -> tuple[str, ...]:
        """The columns that are read."""
        return (self.chat,) if self.chat else (self.question, self.thinking, self.answer)


_KNOWN = (
    Columns("s1K", "question", "thinking_trajectories", "attempt"),
    Columns("s1K-1.1", "question", "deepseek_thinking_trajectory", "deepseek_attempt"),
    Columns("s1K-1.1, Gemini's", "question", "gemini_thinking_trajectory", "gemini_attempt"),
    Columns("question, thinking, answer", "question", "thinking", "answer"),
)


def recognised(table: Table, recipe: Recipe) -> Columns:
    """The columns by the recipe's keys, else by their names. Raises UnrecognisedColumns, RecipeError without any."""
    if not table.columns:
        raise RecipeError(f"{table.source} is empty: it holds no samples. Choose another file or data set.")
    known = [one for one in _KNOWN if set(one.used) <= set(table.columns)]
    chats = [Columns("chat messages", chat=name) for name in _CHATS if name in table.columns]
    if recipe.question or recipe.thinking or recipe.answer:
        return _wished(table, recipe, (known or [Columns("", "question", "thinking", "answer")])[0])
    if known or chats:
        return (known + chats)[0]
    raise UnrecognisedColumns("The data's columns are not ones that are recognised", table.columns)


def samples(table: Table, columns: Columns) -> tuple[Sample, ...]:
    """Raises RecipeError for a value that is no text."""
    make = _from_chat if columns.chat else _from_columns
    return tuple(_sound(make(row, columns, number)) for number, row in enumerate(table.rows(columns.used), 1))


def questions(table: Table, recipe: Recipe) -> tuple[Sample, ...]:
    """Samples, or problems without thinking where the table has none: their thinking is empty. Raises RecipeError.

    The recipe's columns are those of the data; a held-out file may have others, that are known by their names.
    """
    for wished in (recipe, replace(recipe, question="", thinking="", answer="")):
        with suppress(RecipeError):
            return samples(table, recognised(table, wished))
    asked = next((name for name in (recipe.question, "question", "problem") if name in table.columns), None)
    if asked is None:
        words = f"{table.source} holds neither samples nor problems"
        raise RecipeError(str(UnrecognisedColumns(words, table.columns)))
    columns = Columns("problems", asked, "", "answer" if "answer" in table.columns else "")
    return samples(table, columns)


def _wished(table: Table, recipe: Recipe, rest: Columns) -> Columns:
    chosen = Columns(
        "chosen in the recipe",
        recipe.question or rest.question,
        recipe.thinking or rest.thinking,
        recipe.answer or rest.answer,
    )
    for name in chosen.used:
        if name not in table.columns:
            raise UnrecognisedColumns(f"The data has no column {name!r}", table.columns)
    return chosen


def _from_columns(row: Row, columns: Columns, number: int) -> Sample:
    question, thinking, answer = (_text(row.get(name) if name else None, name, number) for name in columns.used)
    return Sample(question, thinking, answer)


def _text(value: object, name: str, number: int) -> str:
    """A text; a list's parts are joined by line breaks, as s1 did (a text must not be: it would be torn apart)."""
    match value:
        case str():
            return value
        case None:
            return ""
        case bool() | Mapping():
            pass
        case int() | float():
            return str(value)
        case [*parts] if all(isinstance(part, str) for part in parts):
            return "\n".join(map(str, parts))
    raise RecipeError(
        f"Row {number} of the data has in {name!r} neither a text nor a list of texts. Set question, thinking and "
        "answer in the recipe to columns that have."
    )


def _sound(sample: Sample) -> Sample:
    """The sample without the halves of characters that JSON lets stand alone and no tokenizer takes."""
    try:
        f"{sample.question}{sample.thinking}{sample.answer}{sample.system}".encode()
    except UnicodeEncodeError:
        system = sample.system if sample.system is None else _encodable(sample.system)
        question, thinking, answer = map(_encodable, (sample.question, sample.thinking, sample.answer))
        return Sample(question, thinking, answer, system, sample.later_turns)
    return sample


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _from_chat(row: Row, columns: Columns, number: int) -> Sample:
    """The first question of a conversation, with its answer; a row without them makes a sample with empty fields."""
    turns = _turns(row.get(columns.chat), columns.chat, number)
    system = next((_content(turn) for turn in turns if _role(turn) == "system"), None)
    roles = [_role(turn) for turn in turns]
    asked = roles.index("user") if "user" in roles else len(turns)
    if roles[asked + 1 : asked + 2] != ["assistant"]:
        return Sample(_content(turns[asked]) if asked < len(turns) else "", "", "", system)
    thinking, answer = _thought(turns[asked + 1])
    return Sample(_content(turns[asked]), thinking, answer, system, len(turns) - asked - 2)


def _turns(value: object, name: str, number: int) -> Sequence[Mapping[str, object]]:
    if isinstance(value, list) and all(isinstance(turn, Mapping) for turn in value):
        return value
    raise RecipeError(f"Row {number} of the data has in {name!r} no list of messages with role and content.")


def _role(turn: Mapping[str, object]) -> str:
    role = str(turn.get("role") or turn.get("from") or "")
    return _ROLES.get(role, role)


def _content(turn: Mapping[str, object]) -> str:
    content = turn.get("content", turn.get("value"))
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content if isinstance(part, Mapping))
    return content if isinstance(content, str) else ""


def _thought(turn: Mapping[str, object]) -> tuple[str, str]:
    """(thinking, answer) of an assistant's message."""
    content = _content(turn)
    for name in _REASONING:
        reasoning = turn.get(name)
        if isinstance(reasoning, str) and reasoning.strip():
            return reasoning, content
    for opening, closing in _TAGS:
        thinking, found, answer = content.partition(closing)
        if found:
            return thinking.strip().removeprefix(opening).strip(), answer.strip()
    return "", content
