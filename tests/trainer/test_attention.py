"""Attention by documents: each family's own, to the last layer, whatever stands beside a document in its row."""

from typing import Any

import pytest
import torch

from s1gui.core.errors import ModelError
from tests.engines import tiny
from trainer.attention import NAME, Documents
from trainer.encode import Encoded
from trainer.loss import Learner
from trainer.rows import row, token_weights

LENGTHS = (7, 61, 30)
"""The second is longer than the window of those families that have one."""


def documents() -> list[torch.Tensor]:
    draw = torch.Generator().manual_seed(3)
    return [torch.randint(3, 250, (length,), generator=draw) for length in LENGTHS]


def by_document(model: Any) -> Any:
    model.set_attn_implementation(NAME)
    return model


@pytest.mark.parametrize("family", ["llama", "mistral", "qwen2", "qwen3", "gemma3"])
def test_a_row_of_documents_gives_what_the_family_gives_for_each(family: str) -> None:
    model: Any = tiny.model(family, dtype="float32")
    ids = documents()
    with torch.no_grad():
        model.set_attn_implementation("eager")
        alone = torch.cat([model(input_ids=one[None]).logits[0] for one in ids])
        by_document(model)
        together = model(
            input_ids=torch.cat(ids)[None],
            position_ids=torch.cat([torch.arange(length) for length in LENGTHS])[None],
            documents=Documents(LENGTHS),
            use_cache=False,
        ).logits[0]
    torch.testing.assert_close(together, alone, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("family", ["llama", "mistral", "qwen2", "qwen3", "gemma3"])
def test_the_loss_of_a_family_is_its_own(family: str) -> None:
    model: Any = tiny.model(family, dtype="float32")
    samples = [Encoded(tuple(one.tolist()), tuple(one.tolist())) for one in documents()]
    with torch.no_grad():
        model.set_attn_implementation("eager")
        own = [float(model(input_ids=one[None], labels=one[None]).loss) for one in documents()]
        learner = Learner(by_document(model))
        found = float(learner(row(samples, range(3), token_weights(samples, range(3), "sample"), torch.device("cpu"))))
    assert found == pytest.approx(sum(own) / 3, rel=1e-5)


def test_a_kind_of_attention_that_this_is_not_is_refused() -> None:
    model: Any = by_document(tiny.model("gpt-oss", dtype="float32"))
    with pytest.raises(ModelError, match="GptOssAttention is a kind of attention that can't be trained here"):
        model(input_ids=documents()[0][None], documents=Documents(LENGTHS[:1]), use_cache=False)


def test_a_model_that_keeps_a_state_between_documents_is_refused() -> None:
    with pytest.raises(ModelError, match="keeps a state between documents"):
        Learner(tiny.model("qwen3-next"))
