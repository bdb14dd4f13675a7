"""Archives told by content: ZIPs of files, which are opened, and those of other kinds, which are not."""

from __future__ import annotations

import zipfile
from pathlib import Path

from auditor.files.regular import open_regular

ENDINGS = frozenset({".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"})
"""Of files that are archives, in folders where others are not looked at."""
_PACKAGES = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
"""Parts of what is a ZIP and yet one document or program: of Office, OpenDocument, EPUB, Java."""
_OTHERS = ((b"Rar!\x1a\x07", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "GZ"), (b"BZh", "BZ2"))
_XZ = b"\xfd7zXZ\0"
_TAR_AT = 257
_HEAD = 512


def is_zip(path: Path) -> bool:
    """Whether a file is a sound ZIP of files, and no document that is kept as one."""
    try:
        with open_regular(path) as file:
            if not file.read(2).startswith(b"PK"):
                return False
            file.seek(0)
            with zipfile.ZipFile(file) as archive:
                names = {entry.filename for entry in archive.infolist()}
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return False
    return not names.intersection(_PACKAGES) and not any(name.startswith("word/document") for name in names)


def other_archive(head: bytes) -> str | None:
    """What archive that is not opened a file is, by its first bytes; None for what is none."""
    if head[_TAR_AT:].startswith(b"ustar"):
        return "TAR"
    if head.startswith(_XZ):
        return "XZ"
    return next((name for magic, name in _OTHERS if head.startswith(magic)), None)


def kind_of_archive(path: Path) -> str | None:
    """The same for a file; None for one that cannot be read, too."""
    try:
        with open_regular(path) as file:
            return other_archive(file.read(_HEAD))
    except OSError:
        return None
