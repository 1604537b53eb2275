"""What the base model reads."""

import re
from itertools import islice

from trainer.nano.corpus import documents


def test_the_stream_of_a_seed_is_always_the_same() -> None:
    assert list(islice(documents(7), 50)) == list(islice(documents(7), 50))
    assert list(islice(documents(7), 50)) != list(islice(documents(8), 50))


def test_the_base_is_shown_no_thinking() -> None:
    text = "".join(islice(documents(1), 3_000))
    assert not re.search("Wait|guess|think|Quickly", re.sub("How many . in [a-z]+|^. in [a-z]+$", "", text, flags=re.M))


def test_every_direct_answer_is_right() -> None:
    chats = [document for document in islice(documents(2), 3_000) if "Final Answer" in document]
    sums = [re.search(r"What is (.*)\?.*Final Answer: (\d+)", chat, re.S) for chat in chats]
    assert all(eval(found[1]) == int(found[2]) for found in sums if found)  # noqa: S307 - digits and signs
    assert len(chats) > 1_000
