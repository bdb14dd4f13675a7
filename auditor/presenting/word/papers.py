"""The papers in Word, made from templates: the bundled ones, or those that an office has edited."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

from auditor.files.data import data_dir
from auditor.files.folder import NOTES, REVIEW
from auditor.models.errors import InputError
from auditor.presenting.shared.audited import Audited
from auditor.presenting.word.notes import NotesTexts, notes_texts
from auditor.presenting.word.review import ReviewTexts, review_texts
from auditor.presenting.word.template import check_template, fill

_TEXTS = {NOTES: NotesTexts, REVIEW: ReviewTexts}


def write_word(audited: Audited, folder: Path) -> None:
    """Write the Catatan Hasil Reviu and the Kertas Kerja Reviu.

    Raises InputError, one Indonesian sentence, where a template is no good.
    """
    _write(NOTES, notes_texts(audited), audited.templates, folder)
    _write(REVIEW, review_texts(audited), audited.templates, folder)


def _write(name: str, texts: NotesTexts | ReviewTexts, own: Path | None, folder: Path) -> None:
    named = {one.name: getattr(texts, one.name) for one in fields(texts)}
    fill(_template(name, own), folder / name, named, f"kertas reviu ({name})")


def _template(name: str, own: Path | None) -> Path:
    """The template in the office's ``own`` folder, where there is one, else the bundled one."""
    if own is not None and (own / name).is_file():
        return own / name
    return data_dir("reports") / name


def check_templates(own: Path) -> None:
    """Raise InputError, one Indonesian sentence, where the office's folder or a template in it is no good."""
    here = [name for name in _TEXTS if (own / name).is_file()]
    if not here:
        raise InputError(
            f"Folder templat {own} tidak memuat {NOTES} maupun {REVIEW}; buat dengan: auditor templates "
            f"export {own}"
        )
    for name in here:
        check_template(own / name, [one.name for one in fields(_TEXTS[name])])


def export_templates(folder: Path, *, anew: bool) -> tuple[list[Path], list[Path]]:
    """Copy the bundled templates; gives those that were written, and those left since they exist.

    With ``anew`` existing ones are replaced. Raises InputError when the folder cannot be written.
    """
    written: list[Path] = []
    left: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _TEXTS:
            file = folder / name
            if file.exists() and not anew:
                left.append(file)
            else:
                shutil.copyfile(data_dir("reports") / name, file)
                written.append(file)
    except OSError as error:
        raise InputError(
            f"Templat tidak dapat ditulis ke folder {folder}: {error.strerror or error}. Periksa izin dan "
            "ruang disk, dan tutup templat yang sedang dibuka."
        ) from error
    return written, left
