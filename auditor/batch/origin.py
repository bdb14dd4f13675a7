"""Whether the state of a batch was begun by this user here: what it says is followed only then.

A state from elsewhere may name any folder, settings or storage; to go on with it the user names them.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from auditor.files.data import user_dir

_FILE = "batch.kunci"
_BYTES = 32


def seal(settings: Mapping[str, str]) -> str:
    """What proves that these settings were noted by this user here; "" where nothing can be kept for that."""
    key = _key()
    content = json.dumps(sorted(settings.items())).encode()
    return hmac.new(key, content, hashlib.sha256).hexdigest() if key else ""


def is_ours(settings: Mapping[str, str], sealed: str | None) -> bool:
    """Whether the seal is that of these settings, made by this user here."""
    return bool(sealed) and hmac.compare_digest(seal(settings).encode(), str(sealed).encode())


def _key() -> bytes | None:
    folder = user_dir()
    if folder is None:
        return None
    path = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        key = path.read_bytes()
    except OSError:
        return None
    return key if len(key) == _BYTES else None


def _make(path: Path) -> None:
    """Make the key, for this user alone; another run may have made it first."""
    beside = path.with_name(f"{path.name}-{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
    try:
        if not path.exists():
            os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
