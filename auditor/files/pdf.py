"""Opening a PDF that may be locked."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def open_pdf(path: Path, password: str | None) -> tuple[pypdfium2.PdfDocument, str | None]:
    """The file, opened without its password where that will do, and the password that it took.

    Raises PdfiumError when it is damaged, or locked with another password.
    """
    try:
        return pypdfium2.PdfDocument(path), None
    except pypdfium2.PdfiumError as error:
        if password is None or not is_locked(error):
            raise
        return pypdfium2.PdfDocument(path, password=password), password


def is_locked(error: pypdfium2.PdfiumError) -> bool:
    """Whether a file was not opened for want of its password."""
    return "password" in str(error).lower()
