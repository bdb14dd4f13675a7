"""Rows of efficiency tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from auditor.models.report import Place, Value


@dataclass(slots=True, eq=False)
class Efisiensi:
    """A row of an efficiency table, with the names that its header prints.

    ``rumus_indeks`` and ``rumus_tingkat`` name the formula that the table itself follows (the one
    that gives most of its rows), None when no formula does; ``*_hitung`` is what it gives here.
    ``*_sesuai`` says that it gives what is printed, for inputs as they may have been before rounding.
    ``rumus_bersama`` says that the table is too short to show it and that tables with the same columns do;
    ``rumus_ragu`` that fewer than four in five of the rows follow it.
    ``standar_menyimpang`` is a row that shows this one's standard to be out of step: the standards of all
    other rows go up or down with their input.
    """

    place: Place
    nama: str
    nomor: str | None
    realisasi_output: Value | None
    capaian_input: Value | None
    indeks: Value | None
    rencana_output: Value | None
    rencana_input: Value | None
    standar: Value | None
    tingkat: Value | None
    rumus_indeks: str | None = None
    indeks_hitung: Decimal | None = None
    rumus_tingkat: str | None = None
    tingkat_hitung: Decimal | None = None
    indeks_sesuai: bool = False
    tingkat_sesuai: bool = False
    rumus_bersama: bool = False
    rumus_ragu: bool = False
    standar_menyimpang: Efisiensi | None = None
