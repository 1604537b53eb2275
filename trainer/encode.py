"""One sample in the ids of one model: what it reads, and which of it carries loss."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from jinja2 import TemplateError
from transformers import PreTrainedTokenizerBase

from s1gui.core.formats import S1, ThinkingFormat, bind
from s1gui.engines.local.prompt import opened
from s1gui.engines.local.tokens import encoded, format_of, rendered
from trainer.columns import Sample
from trainer.nano.chat import TEMPLATE as NANO_TEMPLATE
from trainer.recipe import Recipe, RecipeError

SKIPPED = -100
_AT_ONCE = 256
_PROBE = "s1-probe-of-the-template"


@dataclass(frozen=True, slots=True)
class Encoded:
    """The ids a model reads, and for each the id it should have foreseen: -100 where no loss is taken."""

    ids: tuple[int, ...]
    labels: tuple[int, ...]

    @property
    def supervised(self) -> int:
        """Tokens that carry loss."""
        return len(self.labels) - self.labels.count(SKIPPED)

    def cut(self, block: int) -> "Encoded":
        """The first `block` tokens."""
        return self if len(self.ids) <= block else Encoded(self.ids[:block], self.labels[:block])


@dataclass(frozen=True, slots=True)
class Encoder:
    """How samples become ids for one tokenizer.

    end: what ends the answer, through the end token; after: what the template puts behind that and s1 took loss on.
    cue: put before an answer that does not name itself ("Answer:" is nowhere in it).
    """

    tokenizer: PreTrainedTokenizerBase
    form: ThinkingFormat
    reason: str
    system: str | None
    end: str
    after: str
    cue: str

    def encode(self, samples: Sequence[Sample]) -> Iterator[Encoded]:
        """The samples' ids, in order. The prompt's are those that the engine sends for the same question."""
        for start in range(0, len(samples), _AT_ONCE):
            yield from self._encode(samples[start : start + _AT_ONCE])

    def texts(self, sample: Sample) -> tuple[str, str, str]:
        """(prompt up to the assistant's header, prompt with the thinking opened, all that follows the latter)."""
        system = sample.system if self.system is None else self.system
        header = rendered(self.tokenizer, sample.question, system)
        prompt = opened(header, self.form.opening)
        line = "\n" if self.form.opening.endswith("\n") else ""
        lead = line if not prompt.endswith("\n") else ""
        space = self.form.answer_cue[: len(self.form.answer_cue) - len(self.form.answer_cue.lstrip())]
        thinking = lead + sample.thinking.strip() + line + self.form.own_close
        return header, prompt, thinking + space + self._answer(sample.answer) + self.end + self.after

    def answer_at(self, ids: Sequence[int]) -> int:
        """Where the answer begins in a sample's ids."""
        close = encoded(self.tokenizer, self.form.own_close)
        marker = len(ids) - 1 - list(reversed(ids)).index(close[0])
        return marker + len(close)

    def end_at(self, ids: Sequence[int]) -> int:
        """Where the end token stands in a sample's ids."""
        return len(ids) - 1 - len(encoded(self.tokenizer, self.after))

    def has_stray(self, sample: Sample) -> bool:
        """Whether the sample's texts hold what would end the thinking or the answer too early."""
        marks = (self.form.closing, self.end.strip())
        return any(mark in text for mark in marks for text in (sample.question, sample.thinking, sample.answer))

    def _answer(self, answer: str) -> str:
        return (answer if "Answer:" in answer else self.cue + answer).strip()

    def _encode(self, samples: Sequence[Sample]) -> Iterator[Encoded]:
        texts = [self.texts(sample) for sample in samples]
        headers = self._ids([header for header, _, _ in texts])
        prompts = self._ids([prompt for _, prompt, _ in texts])
        wholes = self._ids([prompt + rest for _, prompt, rest in texts])
        for header, prompt, whole, (_, _, rest) in zip(headers, prompts, wholes, texts, strict=True):
            # A tokenizer that merges over the seam would give ids that no prompt of the engine begins.
            ids = whole if whole[: len(prompt)] == prompt else prompt + encoded(self.tokenizer, rest)
            masked = len(header) if ids[: len(header)] == header else len(prompt)
            yield Encoded(tuple(ids), (SKIPPED,) * masked + tuple(ids[masked:]))

    def _ids(self, texts: list[str]) -> list[list[int]]:
        batch = self.tokenizer(texts, add_special_tokens=False, verbose=False)
        return cast("list[list[int]]", batch["input_ids"])


def encoder(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Encoder:
    """How the recipe's model writes. Raises RecipeError without a chat template or end token, FormatError.

    The embedded model writes as it was pretrained: "Final Answer:", and nothing behind the end token. Every other model
    with s1's format writes as s1 did (data/tokenization.py, train/sft.py): "Answer: " before an attempt that does not
    have it, loss through the line break that the template puts behind the end token.
    """
    if not tokenizer.chat_template:
        raise RecipeError("The base has no chat template, so it is no chat model. Choose an instruct model.")
    added = tokenizer.get_added_vocab()
    form, reason = format_of(tokenizer, recipe.format, list(added))
    # A marker that is no token of its own could be taught, but no engine could watch for it.
    bind(form, encode=lambda text: encoded(tokenizer, text), single=added.get, ends=())
    end, after = _ending(tokenizer)
    if form.name != S1.name:
        return Encoder(tokenizer, form, reason, recipe.system, end, "", "")
    if tokenizer.chat_template == NANO_TEMPLATE:
        return Encoder(tokenizer, form, reason, recipe.system, end, "", form.answer_cue.strip() + " ")
    return Encoder(tokenizer, form, reason, recipe.system, end, after, "Answer: ")


def _ending(tokenizer: PreTrainedTokenizerBase) -> tuple[str, str]:
    """What the template puts after an answer: (through its end token, behind it)."""
    messages = [{"role": "user", "content": _PROBE}, {"role": "assistant", "content": _PROBE}]
    try:
        text = cast(str, tokenizer.apply_chat_template(messages, tokenize=False))
    except (TemplateError, TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        raise RecipeError(f"The base's chat template renders no answer: {error}") from None
    tail = text.rpartition(_PROBE)[2]
    ends = [tail.index(token) + len(token) for token in tokenizer.get_added_vocab() if token in tail]
    if ends:
        return tail[: min(ends)], tail[min(ends) :]
    if not tokenizer.eos_token:
        raise RecipeError("The base has no end token, so a model taught with it would never stop. Choose another one.")
    return str(tokenizer.eos_token), ""
