"""The token is kept by the keyring, or it is said why not."""

from collections.abc import Iterator

import keyring
import keyring.backend
import keyring.backends.fail
import pytest

from s1gui.core.errors import InputError
from s1gui.storage.hub_token import KeyringError, save_token, saved_token


class Ring(keyring.backend.KeyringBackend):
    """A keyring of this process."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise RuntimeError("locked: hf_secretsecret")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise RuntimeError(f"locked: {password}")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_token_is_kept_changed_and_dropped(ring: Ring) -> None:
    assert saved_token() is None
    save_token(" hf_one ")
    assert saved_token() == "hf_one"
    save_token("hf_two")
    assert list(ring.kept.values()) == ["hf_two"]
    save_token("")
    save_token("")
    assert saved_token() is None and not ring.kept


@pytest.mark.parametrize("text", ["two words", "hf_\nline", "hf_é", "x" * 501], ids=["space", "line", "letter", "long"])
def test_what_is_no_token_is_refused(ring: Ring, text: str) -> None:
    with pytest.raises(InputError, match="no access token"):
        save_token(text)


def test_a_locked_keyring_is_told_without_the_secret(ring: Ring) -> None:
    ring.is_locked = True
    assert saved_token() is None
    with pytest.raises(KeyringError, match="Unlock it") as refused:
        save_token("hf_one")
    assert "hf_one" not in str(refused.value)


def test_a_system_without_a_keyring_says_so() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    try:
        assert saved_token() is None
        with pytest.raises(KeyringError, match="no keyring.*HF_TOKEN"):
            save_token("hf_one")
    finally:
        keyring.set_keyring(before)
