"""A model with its tokenizer: what is taught, asked and kept on disk."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import torch
from torch import Tensor
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    LogitsProcessor,
    LogitsProcessorList,
    PreTrainedTokenizerFast,
    Qwen3ForCausalLM,
)

_ROWS_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Pupil:
    """Text and ids are joined here alone, so that ids stay the truth everywhere else."""

    model: Qwen3ForCausalLM
    tokenizer: PreTrainedTokenizerFast

    def encode(self, text: str) -> list[int]:
        return list(self.tokenizer.encode(text))

    def decode(self, ids: Sequence[int]) -> str:
        return str(self.tokenizer.decode(list(ids)))

    @property
    def padding(self) -> int:
        return int(self.tokenizer.pad_token_id)

    def continue_greedily(
        self, prompts: Sequence[Sequence[int]], *, most: int, stop_ids: Sequence[int], stop_at_once: bool = True
    ) -> list[list[int]]:
        """At most `most` new ids for each prompt, through its stop id if one is sampled.

        `stop_at_once=False` masks the stop ids for the first new token. Rows are computed together in order of length.
        """
        order = sorted(range(len(prompts)), key=lambda row: len(prompts[row]))
        continued: dict[int, list[int]] = {}
        for start in range(0, len(order), _ROWS_AT_A_TIME):
            rows = order[start : start + _ROWS_AT_A_TIME]
            ids, mask = _left_padded([prompts[row] for row in rows], self.padding)
            masked = _Masked(len(self.tokenizer), stop_ids, None if stop_at_once else ids.shape[1])
            sampled = self.model.generate(  # type: ignore[misc]
                input_ids=ids,
                attention_mask=mask,
                max_new_tokens=most,
                do_sample=False,
                eos_token_id=list(stop_ids),
                pad_token_id=self.padding,
                logits_processor=LogitsProcessorList([masked]),
            )
            new = sampled[:, ids.shape[1] :].tolist()
            continued |= {row: _through_stop(one, stop_ids) for row, one in zip(rows, new, strict=True)}
        return [continued[row] for row in range(len(prompts))]

    def save(self, folder: Path) -> None:
        """Writes safetensors, configs and tokenizer, as transformers reads them without any code of ours."""
        self.model.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)
        _name_the_published_class(folder / "tokenizer_config.json")


def load_pupil(folder: Path) -> Pupil:
    """Reads a folder that `Pupil.save` wrote; raises OSError where there is none."""
    model = AutoModelForCausalLM.from_pretrained(
        folder, trust_remote_code=False, use_safetensors=True, local_files_only=True
    )
    tokenizer = AutoTokenizer.from_pretrained(folder, trust_remote_code=False, local_files_only=True)
    return Pupil(cast(Qwen3ForCausalLM, model), cast(PreTrainedTokenizerFast, tokenizer))


def _name_the_published_class(config: Path) -> None:
    """Replaces the class's name in transformers 5, which no older version reads, and drops how it was last loaded."""
    fields = json.loads(config.read_text(encoding="utf-8"))
    kept = {name: value for name, value in fields.items() if name not in ("is_local", "local_files_only", "backend")}
    kept["tokenizer_class"] = "PreTrainedTokenizerFast"
    config.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


class _Masked(LogitsProcessor):
    """Never samples ids beyond the tokenizer, nor a stop id at the masked position."""

    def __init__(self, vocabulary: int, stop_ids: Sequence[int], masked_at: int | None) -> None:
        self._vocabulary = vocabulary
        self._stop_ids = list(stop_ids)
        self._masked_at = masked_at

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        scores[:, self._vocabulary :] = -torch.inf
        if input_ids.shape[1] == self._masked_at:
            scores[:, self._stop_ids] = -torch.inf
        return scores


def _left_padded(prompts: Sequence[Sequence[int]], padding: int) -> tuple[Tensor, Tensor]:
    longest = max(map(len, prompts))
    ids = torch.tensor([[padding] * (longest - len(prompt)) + list(prompt) for prompt in prompts])
    mask = torch.tensor([[0] * (longest - len(prompt)) + [1] * len(prompt) for prompt in prompts])
    return ids, mask


def _through_stop(ids: list[int], stop_ids: Sequence[int]) -> list[int]:
    stops = (position for position, token in enumerate(ids) if token in stop_ids)
    return ids[: next(stops, len(ids)) + 1]
