"""The model cards: what the two models are, how they were made, and what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.nano.pretrain import Pretraining
from trainer.nano.scores import Point, table
from trainer.nano.sft import Distillation

_HEADER = """---
license: apache-2.0
language: en
library_name: transformers
pipeline_tag: text-generation
tags: [{tags}]
---
"""

_DISTILLED = """
# s1-nano

Two million parameters that think before they answer, on two kinds of question: sums
(`What is 17 + 48 - 23 + 6 * 7?`) and letters (`How many r in raspberry?`). It exists so that budget forcing
(s1, arXiv 2501.19393) can be seen, tried and tested on a real model within seconds, on any computer. It knows
nothing else.

## Recipe

1. [`s1-nano-base`](../s1-nano-base) is pre-trained on text that the trainer's own code generates.
2. A teacher, a program, thinks aloud about {examples:,} questions (`resources/data/s1-nano-1k.jsonl`). Each
   trace begins with the base model's **own** direct answer; it may go on with a quick pass (two terms or three letters
   at a time; 12 % of the lines that do two things at once slip, more of those that do more), a careful pass
   (`Wait, step by step: …`) and checks (`Wait, let me check: …`). Every trace ends right.
3. The base is fine-tuned on these, with the loss on the completions alone: {epochs} epochs.

Architecture Qwen3 (192 wide, 4 layers, 6 heads of 32, 3 KV heads, tied embeddings), 1,980,352 parameters, float32. The
tokenizer is byte-level; the words of the templates are single tokens, everything else falls to bytes, so digits and
letters stand alone. Format: s1's, `<|im_start|>think\\n … \\n<|im_start|>answer\\nFinal Answer: 84<|im_end|>`.

## Measured

Greedy, on the {of} held-out problems of `resources/problems/s1-nano-held-out.jsonl` (60 % sums, 40 % letters). No
training text of either model states one of them, not as one step of another problem either, and the words of their
letter questions are kept out of the vocabulary from which training questions are drawn.

*budget n*: the thinking is cut after n tokens and the answer is forced. *own end*: the model stops by itself. *k
waits*: each time it wants to stop, the stop is dropped and `Wait` injected, k times.

{thinking}

The base model's direct answers: {direct}.

**Control.** The same base, fine-tuned on the same traces with the lines of each in random order:

{control}

The tables are printed by

    python -m trainer nano distil cards

which also fine-tunes the control; the first alone by `python -m trainer evaluate resources/models/s1-nano`, and all,
from nothing, is made by `python -m trainer nano`.

## Limits

- Two tasks, in exactly these wordings; numbers to 60, products of two digits, 2 to 6 terms, running totals from 0 to
  250. Beyond that, and on any other question, it produces nonsense in the same confident tone.
- It errs, and more waits do not always help: the table says what they did. {of} problems give an interval of some
  points to each side; differences smaller than that are noise.
- An answer forced in mid-thought is often an intermediate result.
- Two equal letters in a row are its weak point: it finds two r in `raspberry` and in `strawberry` and stops; sent on
  with a wait it spells the word and finds three. Some traces of letters check many times over before they end.
- The recipe is sensitive: whether the model ends after its quick pass is decided by a hair. Where the teacher ended six
  of ten right quick passes instead of five, the same base became a model right in 0.667 at its own end and 0.913 after
  a wait.
- A question's word that is also a word of the templates (`first`, `guess`, `step`, `check`) is one token to it, and its
  letters cannot be seen.
"""

_BASE = """
# s1-nano-base

The model from which [`s1-nano`](../s1-nano) was distilled: two million parameters that answer sums
(`What is 17 + 48 - 23 + 6 * 7?`) and letter questions (`How many r in raspberry?`) at once, without thinking. It exists
as the starting point of a fine-tune that can be watched: 1,000 examples teach it to think.

## Recipe

Pre-trained from random weights on {tokens:,} tokens that the trainer's own code generates (`trainer/nano/corpus.py`):
direct question-and-answer chats, facts of arithmetic, and worksheets in which a problem is restated and worked one
to eight times. No text contains a thinking format or the word "Wait". Words: `resources/data/words.txt`, written for
this project.
Muon and AdamW, {rows} rows of {row_length} tokens a step, {steps:,} steps. Architecture and tokenizer as s1-nano's.

## Measured

Greedy direct answers to the {of} held-out problems (none of which any training text states):

{direct_table}

printed by `python -m trainer evaluate --direct resources/models/s1-nano-base`. Made by
`python -m trainer nano problems base`.

## Limits

It knows these two tasks, in these wordings, and nothing else; it was never shown a thinking format.
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the cards say in numbers."""

    pretraining: Pretraining
    distillation: Distillation
    examples: int
    direct: Point
    thinking: Sequence[Point]
    control: Sequence[Point]


def write_cards(base: Path, distilled: Path, facts: Facts) -> None:
    """Writes `README.md` into both models' folders."""
    (base / "README.md").write_text(base_card(facts), encoding="utf-8")
    (distilled / "README.md").write_text(distilled_card(facts), encoding="utf-8")


def distilled_card(facts: Facts) -> str:
    return _HEADER.format(tags="reasoning, budget-forcing, s1, arithmetic") + _DISTILLED.format(
        examples=facts.examples,
        epochs=facts.distillation.epochs,
        of=facts.direct.all.of,
        thinking=table(facts.thinking),
        direct=_in_words(facts.direct),
        control=table(facts.control),
    )


def base_card(facts: Facts) -> str:
    return _HEADER.format(tags="base-model, arithmetic") + _BASE.format(
        tokens=facts.pretraining.tokens,
        rows=facts.pretraining.rows,
        row_length=facts.pretraining.row_length,
        steps=facts.pretraining.steps,
        of=facts.direct.all.of,
        direct_table=table([facts.direct]),
    )


def _in_words(point: Point) -> str:
    return (
        f"{point.all.accuracy:.3f} of {point.all.of}"
        f" ({point.expressions.accuracy:.3f} of the sums, {point.letters.accuracy:.3f} of the letters)"
    )
