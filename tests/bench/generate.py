"""Budget forcing by `model.generate`, two calls a budget: the yardstick, and the truth of the exactness tests."""

from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from s1gui.core.formats import Ids, Marks


def load(folder: Path, dtype: torch.dtype = torch.float32) -> tuple[Any, Any]:
    """Model and tokenizer as transformers loads them, the model with no end token of its own."""
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype, trust_remote_code=False).eval()
    model.generation_config.eos_token_id = None
    model.generation_config.pad_token_id = 0
    return model, AutoTokenizer.from_pretrained(folder, trust_remote_code=False)


@torch.inference_mode()
def continued(model: Any, ids: Ids, *, most: int, stops: Ids) -> tuple[Ids, bool]:
    """Greedily sampled ids after `ids`, without the stop id; whether one ended them."""
    if most == 0:
        return (), False
    start = torch.tensor([ids], device=model.device)
    out = model.generate(
        start,
        attention_mask=torch.ones_like(start),
        max_new_tokens=most,
        do_sample=False,
        eos_token_id=list(stops) or None,
    )
    new = tuple(out[0, len(ids) :].tolist())
    return (new[:-1], True) if new and new[-1] in stops else (new, False)


def forced(model: Any, tokenizer: Any, prompt: Ids, budget: int, marks: Marks, *, answer: int) -> tuple[Ids, Ids]:
    """Thinking and answer ids at a budget, by separate calls."""
    thinking, stopped = continued(model, prompt, most=budget, stops=marks.stops)
    if stopped:
        closing = marks.own_close
    else:
        ends_line = tokenizer.decode((prompt + thinking)[-1]).endswith("\n")
        closing = (() if ends_line else marks.newline) + marks.forced_close
    return thinking, continued(model, prompt + thinking + closing, most=answer, stops=marks.answer_stops)[0]
