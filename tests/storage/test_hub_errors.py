"""Tokens never get through; errors of the system are told apart."""

import errno

import pytest

from s1gui.storage.hub_errors import HubError, redacted, told

TOKEN = "hf_canaryCANARYcanary"


@pytest.mark.parametrize("text", [f"Bearer {TOKEN}", f"?token={TOKEN}&x", f"'{TOKEN}'"])
def test_a_token_is_written_out_of_any_text(text: str) -> None:
    assert TOKEN not in redacted(text) and "hf_…" in redacted(text)


def test_a_token_of_another_look_goes_too_where_it_is_known() -> None:
    assert redacted("the secret is abc", ("abc", None, "")) == "the secret is hf_…"


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk", "The disk is full"),
        (PermissionError(errno.EACCES, "Permission denied", "/cache"), "disk", "/cache can't be written"),
        (ConnectionResetError("reset"), "network", "https://hub can't be reached"),
        (TimeoutError(), "network", "Check the network"),
        (ValueError(f"odd {TOKEN}"), "other", "ValueError: odd hf_…"),
        (HubError("busy", "Wait."), "busy", "Wait."),
    ],
    ids=["full", "read-only", "reset", "slow", "other", "ours"],
)
def test_what_the_system_refuses_is_told_with_what_to_do(error: Exception, kind: str, words: str) -> None:
    event = told("a/b", error, endpoint="https://hub", token=TOKEN)
    assert (event.repo, event.kind) == ("a/b", kind) and words in event.message
