"""The prose of a report: its headings and sentences."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.models.report.values import Place


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the body, or an entry of the DAFTAR ISI."""

    nomor: str | None
    judul: str
    bab: str | None
    place: Place
    level: int
    di_daftar_isi: bool = False
    halaman: str | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose with where it stands among blocks and sections."""

    text: str
    place: Place
    block: int
    section: Section | None = None
