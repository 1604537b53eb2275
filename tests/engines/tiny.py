"""Tiny random models of many families, made in code, saved as folders that load like any other."""

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import (
    Gemma3ForCausalLM,
    Gemma3TextConfig,
    GptOssConfig,
    GptOssForCausalLM,
    LlamaConfig,
    LlamaForCausalLM,
    MistralConfig,
    MistralForCausalLM,
    PreTrainedModel,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
    Qwen3NextConfig,
    Qwen3NextForCausalLM,
)

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
ROWS = 320
"""Rows of the embeddings; the tokenizer has fewer tokens, as in most published models."""


def tokenizer(template: str | None = TEMPLATE) -> PreTrainedTokenizerFast:
    """Bytes and the markers of ChatML and of think tags."""
    markers = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    backend = Tokenizer(models.BPE(vocab={text: n for n, text in enumerate([*markers, *alphabet])}, merges=[]))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    made: PreTrainedTokenizerFast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        additional_special_tokens=["<|im_start|>"],
        clean_up_tokenization_spaces=False,
    )
    made.chat_template = template
    return made


_SHAPE: dict[str, Any] = {
    "vocab_size": ROWS,
    "hidden_size": 64,
    "intermediate_size": 160,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "max_position_embeddings": 1024,
    "bos_token_id": None,
    "eos_token_id": 2,
    "pad_token_id": 0,
    "tie_word_embeddings": False,
}
_NEXT: dict[str, Any] = {
    "num_hidden_layers": 4,
    "linear_num_value_heads": 4,
    "linear_num_key_heads": 2,
    "linear_key_head_dim": 16,
    "linear_value_head_dim": 16,
    "num_experts": 4,
    "num_experts_per_tok": 2,
    "moe_intermediate_size": 32,
    "shared_expert_intermediate_size": 32,
}


def model(family: str = "qwen3", *, seed: int = 0, **changes: Any) -> PreTrainedModel:
    """A random model whose weights are large enough for its greedy text not to be constant."""
    torch.manual_seed(seed)
    made = _made(family, changes)
    made.train(False)
    with torch.no_grad():
        for name, weight in made.named_parameters():
            if weight.dim() > 1:
                weight.normal_(0.0, 0.12 if "embed" not in name else 0.6)
            elif "bias" in name or "sinks" in name:
                weight.normal_(0.0, 0.5)
    made.generation_config.eos_token_id = 2
    made.generation_config.pad_token_id = 0
    return made


def _made(family: str, changes: dict[str, Any]) -> PreTrainedModel:
    shape = _SHAPE | changes
    match family:
        case "qwen3":
            return Qwen3ForCausalLM(Qwen3Config(**shape))
        case "qwen2":
            return Qwen2ForCausalLM(Qwen2Config(**shape))
        case "llama":
            return LlamaForCausalLM(LlamaConfig(**shape))
        case "mistral":
            return MistralForCausalLM(MistralConfig(**shape | {"sliding_window": 24}))
        case "gemma3":
            layers = ["sliding_attention", "full_attention"]
            return Gemma3ForCausalLM(Gemma3TextConfig(**shape | {"sliding_window": 24, "layer_types": layers}))
        case "gpt-oss":
            mixture = {"num_local_experts": 4, "num_experts_per_tok": 2, "sliding_window": 24}
            return GptOssForCausalLM(GptOssConfig(**shape | mixture))
        case "qwen3-next":
            return Qwen3NextForCausalLM(Qwen3NextConfig(**shape | _NEXT | changes))
        case _:
            raise ValueError(family)


def save(folder: Path, family: str = "qwen3", *, template: str | None = TEMPLATE, **changes: Any) -> Path:
    """A model folder with weights, configuration and tokenizer."""
    model(family, **changes).save_pretrained(folder)
    tokenizer(template).save_pretrained(folder)
    return folder
