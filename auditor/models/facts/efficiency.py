"""Rows of efficiency tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.budget import Anggaran
from auditor.models.facts.performance import Kinerja
from auditor.models.report import Level, Place, Value


@dataclass(slots=True, eq=False)
class Efisiensi:
    """A row of an efficiency table, with the names that its header prints.

    ``realisasi_output`` is also the capaian kinerja, ``capaian_input`` the serapan in percent that it is held
    against, ``anggaran`` and ``realisasi_anggaran`` what the row prints in Rupiah, ``anggaran_capaian`` what
    the capaian would have cost by the budget; ``nilai`` is a second figure of efficiency ("nilai efisiensi").
    ``ringkasan`` says that the row closes the table ("total", "rata-rata").
    ``rumus_anggaran_capaian``, ``rumus_indeks``, ``rumus_tingkat`` and ``rumus_nilai`` name the formula that
    the table itself follows (the one that it prints, or that gives most of its rows), None when no formula
    does; ``*_hitung`` is what it gives here. ``*_sesuai`` says that it gives what is printed, for inputs as
    they may have been before rounding. ``rumus_bersama`` says that the table is too short to show it and that
    tables with the same columns do; ``rumus_ragu`` that fewer than four in five of the rows follow it;
    ``rumus_seri`` that several formulas give the other rows, each something else here, none what is printed.
    ``kinerja`` are rows of performance tables for the same thing (all indicators of a sasaran), and
    ``capaian_kinerja`` their capaian or its mean; ``baris_anggaran`` is its row of the budget table,
    ``serapan`` what was spent of it in percent. ``output_sesuai`` and ``input_sesuai`` say that this row
    holds the same, ``output_terbukti`` and ``input_terbukti`` that nearly all rows of the table do.
    ``input_pecahan`` says that the row's figures follow when its capaian input is read as a fraction of one.
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
    nilai: Value | None = None
    anggaran: Value | None = None
    realisasi_anggaran: Value | None = None
    anggaran_capaian: Value | None = None
    level: Level | None = None
    indikator: str | None = None
    ringkasan: str | None = None
    rumus_anggaran_capaian: str | None = None
    anggaran_capaian_hitung: Decimal | None = None
    rumus_indeks: str | None = None
    indeks_hitung: Decimal | None = None
    rumus_tingkat: str | None = None
    tingkat_hitung: Decimal | None = None
    rumus_nilai: str | None = None
    nilai_hitung: Decimal | None = None
    anggaran_capaian_sesuai: bool = False
    indeks_sesuai: bool = False
    tingkat_sesuai: bool = False
    nilai_sesuai: bool = False
    rumus_bersama: bool = False
    rumus_ragu: bool = False
    rumus_seri: bool = False
    standar_menyimpang: Efisiensi | None = None
    kinerja: list[Kinerja] = field(default_factory=list)
    capaian_kinerja: Decimal | None = None
    output_sesuai: bool = True
    output_terbukti: bool = False
    baris_anggaran: Anggaran | None = None
    serapan: Decimal | None = None
    input_sesuai: bool = True
    input_terbukti: bool = False
    input_pecahan: bool = False
