"""The embedded model's architecture: Qwen3, two million parameters."""

import torch
from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

LONGEST_CONTEXT = 4096
_EMBEDDING_ROWS_IN_STEPS_OF = 64


def build_model(
    tokenizer: PreTrainedTokenizerFast, *, seed: int, width: int = 192, layers: int = 4
) -> Qwen3ForCausalLM:
    """A model with random weights, in float32.

    The embedding is padded to a multiple of 64 rows, as in most published models; the rows beyond the tokenizer's
    vocabulary never occur in training.
    """
    torch.manual_seed(seed)
    rows = -(-len(tokenizer) // _EMBEDDING_ROWS_IN_STEPS_OF) * _EMBEDDING_ROWS_IN_STEPS_OF
    config = Qwen3Config(
        vocab_size=rows,
        hidden_size=width,
        intermediate_size=width * 10 // 3,
        num_hidden_layers=layers,
        num_attention_heads=width // 32,
        num_key_value_heads=max(1, width // 64),
        head_dim=32,
        max_position_embeddings=LONGEST_CONTEXT,
        tie_word_embeddings=True,
        attention_bias=False,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        rope_parameters={"rope_type": "default", "rope_theta": 10_000.0},
        dtype="float32",
    )
    model = Qwen3ForCausalLM(config)
    model.generation_config.do_sample = False
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    return model
