"""The vocabulary, and the tenth of it that is kept out of training."""

from trainer.nano.words import vocabulary, words_kept_back, words_to_learn


def test_there_are_some_thousand_plain_lowercase_words() -> None:
    assert len(vocabulary()) > 3_000
    assert all(word.isascii() and word.isalpha() and word.islower() for word in vocabulary())


def test_a_tenth_of_the_words_is_kept_back_and_no_word_is_in_both_parts() -> None:
    assert not set(words_to_learn()) & set(words_kept_back())
    assert set(words_to_learn()) | set(words_kept_back()) == set(vocabulary())
    assert 0.05 < len(words_kept_back()) / len(vocabulary()) < 0.15


def test_words_have_their_forms() -> None:
    assert {"cherry", "cherries", "stop", "stopped", "stopping", "bake", "baking", "carried", "boxes"} <= set(
        vocabulary()
    )


def test_raspberry_may_be_learned() -> None:
    assert "raspberry" in words_to_learn()
