"""What a conversion lost: the signs of a text are counted in the file and in what it was made into."""

from __future__ import annotations

import struct
from pathlib import Path

from auditor.converting.compound import streams
from auditor.converting.formats import OldFormat, old_format, part
from auditor.models.document import NotRead

_WHOLE = 0.75
"""So much of the signs is there at least where nothing was lost: codes of fields are no text."""
_LETTERS_AT = 0x4C
"""Where the head of a .doc says how many signs its text has."""
_WORD_97 = 0xC1
"""The version, in that head, from which on it says so there."""
_LARGEST = 100_000_000
"""Bytes of a text that are counted at most."""


def what_was_lost(path: Path, new: Path) -> NotRead | None:
    """Say that a good part of a text is missing in what it was made into; None where it is there."""
    form = old_format(path)
    if form is OldFormat.DOC:
        before = _signs_of_doc(streams(path).get("WordDocument", b""))
    elif form is OldFormat.ODT:
        before = _signs(part(path, "content.xml", _LARGEST), b"<text:p")
    else:
        return None
    after = _signs(part(new, "word/document.xml", _LARGEST), b"<w:p>", b"<w:p ", b"<w:tr>", b"<w:tr ")
    if after >= _WHOLE * before:
        return None
    return NotRead(
        f"kira-kira {100 - round(100 * after / before)}% dari isi berkas .{form.ending}",
        "hilang ketika LibreOffice mengubahnya menjadi DOCX; simpan sendiri sebagai DOCX lalu audit yang itu",
    )


def _signs_of_doc(head: bytes) -> int:
    if len(head) < _LETTERS_AT + 4 or struct.unpack_from("<H", head, 2)[0] < _WORD_97:
        return 0
    signs: int = struct.unpack_from("<i", head, _LETTERS_AT)[0]
    return max(signs, 0)


def _signs(xml: bytes, *ends: bytes) -> int:
    """The signs of the text in a part, an end of a paragraph or row being one."""
    text = sum(len(piece.partition(b">")[2].decode("utf-8", "ignore")) for piece in xml.split(b"<"))
    return text + sum(xml.count(end) for end in ends)
