"""Many sequences are continued at once as each would be alone."""

from pathlib import Path

import pytest
import torch

from tests.trainer.nano.random_pupil import random_pupil
from trainer.nano.pupil import load_pupil

PROMPTS = [[40, 41, 42], [50], [60, 61, 62, 63, 64, 65, 66]]


def test_a_batch_continues_each_prompt_as_if_it_were_alone() -> None:
    pupil = random_pupil()
    together = pupil.continue_greedily(PROMPTS, most=12, stop_ids=[2])
    alone = [pupil.continue_greedily([prompt], most=12, stop_ids=[2])[0] for prompt in PROMPTS]
    assert together == alone
    assert all(len(ids) == 12 or ids[-1] == 2 for ids in together)


def test_a_continuation_ends_with_its_stop_id() -> None:
    pupil = random_pupil()
    first, second, *_ = pupil.continue_greedily([[40, 41, 42]], most=5, stop_ids=[2])[0]
    stop = second if second != first else first
    stopped = pupil.continue_greedily([[40, 41, 42]], most=5, stop_ids=[stop])[0]
    assert stopped[-1] == stop and stop not in stopped[:-1]


def test_a_stop_masked_for_the_first_token_is_not_sampled_there() -> None:
    pupil = random_pupil()
    first = pupil.continue_greedily([[40, 41, 42]], most=1, stop_ids=[2])[0][0]
    masked = pupil.continue_greedily([[40, 41, 42]], most=4, stop_ids=[first], stop_at_once=False)[0]
    assert masked[0] != first


def test_ids_beyond_the_tokenizer_are_never_sampled() -> None:
    pupil = random_pupil()
    with torch.no_grad():
        pupil.model.model.embed_tokens.weight[len(pupil.tokenizer) :] *= 1_000
    assert all(token < len(pupil.tokenizer) for token in pupil.continue_greedily([[40]], most=20, stop_ids=[2])[0])


def test_a_pupil_comes_back_from_disk_unchanged(tmp_path: Path) -> None:
    pupil = random_pupil()
    pupil.save(tmp_path)
    again = load_pupil(tmp_path)
    assert again.encode("What is 1 + 2?") == pupil.encode("What is 1 + 2?")
    assert all(torch.equal(a, b) for a, b in zip(again.model.parameters(), pupil.model.parameters(), strict=True))


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises((OSError, ValueError)):
        load_pupil(tmp_path)
