"""The user's access token for the hub, in the operating system's keyring and nowhere else."""

from typing import Any

from s1gui.core.errors import InputError, S1Error

SERVICE, NAME = "s1gui", "huggingface.co"


class KeyringError(S1Error):
    """There is no keyring that could keep a secret, or it said no."""


def saved_token() -> str | None:
    """The token that was saved; None without one, and where there is no keyring. Takes up to a second."""
    try:
        token = _keyring().get_password(SERVICE, NAME)
    except Exception:  # each backend has errors of its own: a secret that can't be read is as good as none
        return None
    return token if isinstance(token, str) and token else None


def save_token(token: str) -> None:
    """Keep a token, "" for none any more. Raises InputError for what is no token, KeyringError without a keyring."""
    token = token.strip()
    if token and (not token.isascii() or not token.isprintable() or " " in token or len(token) > 500):
        raise InputError("That is no access token. Copy it from the hub's settings page; it begins with hf_.")
    ring = _keyring()
    try:
        if token:
            ring.set_password(SERVICE, NAME, token)
        elif ring.get_password(SERVICE, NAME):
            ring.delete_password(SERVICE, NAME)
    except Exception as error:  # each backend has errors of its own
        raise KeyringError(f"The keyring refused ({type(error).__name__}). Unlock it and try again.") from None


def _keyring() -> Any:
    try:
        import keyring
        from keyring.backends import fail, null
    except ImportError:
        raise KeyringError("Saving a token needs the package keyring (pip install 's1gui[gui]').") from None
    ring = keyring.get_keyring()
    if isinstance(ring, fail.Keyring | null.Keyring):
        raise KeyringError(
            "This system has no keyring that could keep a token (such as GNOME Keyring or KWallet). "
            "Set HF_TOKEN before you start the program instead."
        )
    return ring
