"""The loss: as much as plain cross entropy, in value and gradients, whatever stands beside a document in its row."""

from typing import Any

import pytest
import torch
from torch import nn
from transformers import Qwen3Config, Qwen3ForCausalLM

from s1gui.core.errors import ModelError
from trainer import loss
from trainer.attention import NAME, Documents
from trainer.encode import SKIPPED, Encoded
from trainer.loss import Learner
from trainer.rows import row, token_weights

CPU = torch.device("cpu")


def model(attention: str = NAME, **changes: Any) -> Any:
    torch.manual_seed(5)
    config = Qwen3Config(
        **{"vocab_size": 97, "hidden_size": 48, "intermediate_size": 96, "num_hidden_layers": 2}
        | {"num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 16, "tie_word_embeddings": True}
        | changes
    )
    config._attn_implementation = attention
    return Qwen3ForCausalLM(config).train()


def samples() -> list[Encoded]:
    draw = torch.Generator().manual_seed(2)
    made = []
    for length, prompt in ((7, 2), (31, 5), (12, 11), (1, 0)):
        ids = tuple(torch.randint(0, 97, (length,), generator=draw).tolist())
        made.append(Encoded(ids, (SKIPPED,) * prompt + ids[prompt:]))
    return made


def gradients_of(module: nn.Module) -> dict[str, torch.Tensor]:
    return {name: weight.grad for name, weight in module.named_parameters() if weight.grad is not None}


def learned(numbers: list[int], weights: dict[int, float]) -> tuple[float, dict[str, torch.Tensor]]:
    learner = Learner(model())
    value = learner(row(samples(), numbers, weights, CPU))
    value.backward()
    return float(value.detach()), {
        name: weight.grad for name, weight in learner.named_parameters() if weight.grad is not None
    }


def plain(weights: dict[int, float]) -> tuple[float, dict[str, torch.Tensor]]:
    """One document after the other through transformers' own attention and torch's cross entropy."""
    whole = nn.ModuleDict({"model": model("eager")})
    total = torch.zeros(())
    for number, sample in enumerate(samples()):
        logits = whole["model"](input_ids=torch.tensor([sample.ids])).logits[0, :-1]
        labels = torch.tensor(sample.labels[1:], dtype=torch.long)
        each = nn.functional.cross_entropy(logits, labels, reduction="sum", ignore_index=SKIPPED)
        total = total + each * weights[number]
    total.backward()  # type: ignore[no-untyped-call]
    return float(total.detach()), {
        name: weight.grad for name, weight in whole.named_parameters() if weight.grad is not None
    }


@pytest.mark.parametrize("chunk", [1, 4, 1024])
def test_chunks_of_a_packed_row_give_the_loss_and_the_gradients_of_whole_documents(
    chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loss, "_CHUNK", chunk)
    weights = token_weights(samples(), range(4), "sample")
    value, gradients = learned([0, 1, 2, 3], weights)
    expected, wanted = plain(weights)
    assert value == pytest.approx(expected, rel=1e-5)
    assert gradients.keys() == wanted.keys()
    for name, gradient in gradients.items():
        torch.testing.assert_close(gradient, wanted[name], rtol=1e-4, atol=1e-6)


def test_a_packed_document_sees_what_it_sees_alone() -> None:
    learner = Learner(model()).eval()
    base: Any = learner.model
    weights = dict.fromkeys(range(4), 1.0)

    def seen(numbers: list[int]) -> torch.Tensor:
        made = row(samples(), numbers, weights, CPU)
        with torch.no_grad():
            hidden = base.base_model(
                input_ids=made.ids, position_ids=made.positions, use_cache=False, documents=Documents(made.lengths)
            ).last_hidden_state
            logits: torch.Tensor = base.get_output_embeddings()(hidden)[0]
        return logits

    alone = torch.cat([seen([number]) for number in range(4)])
    torch.testing.assert_close(seen([0, 1, 2, 3]), alone, rtol=1e-5, atol=1e-5)


def test_passes_add_up_to_one_row_of_all() -> None:
    weights = token_weights(samples(), range(4), "token")
    together, _ = learned([0, 1, 2, 3], weights)
    assert together == pytest.approx(learned([0, 2], weights)[0] + learned([1, 3], weights)[0], rel=1e-5)


def test_a_head_that_changes_logits_afterwards_is_refused() -> None:
    scaling = model()
    scaling.config.logit_scale = 0.5
    with pytest.raises(ModelError, match="logit_scale"):
        Learner(scaling)
