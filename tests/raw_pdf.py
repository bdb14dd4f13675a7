"""Writes PDFs byte by byte, for what no sound program would write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def stream(content: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries.encode(), content)


def write_pdf(path: Path, objects: Sequence[bytes]) -> Path:
    """Write the objects, numbered from 1 (the catalogue), with their table."""
    made = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    path.write_bytes(made)
    return path


def one_page(path: Path, content: bytes, fonts: str = "", more: Sequence[bytes] = ()) -> Path:
    """A PDF of one page; ``content`` is its stream object, ``more`` are objects from number 5 on."""
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {fonts} >> >>"
    return write_pdf(
        path,
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page.encode(),
            content,
            *more,
        ],
    )
