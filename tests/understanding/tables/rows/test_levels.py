"""Levels of rows that do not tell them: by the manner of their numbering."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from support import report, understood

from auditor.relating.document.structure import numberings

HEADER = [["No", "Program / Kegiatan / Sub Kegiatan", "Anggaran", "Realisasi"]]


def levels(rows: Sequence[Sequence[str]]) -> list[str | None]:
    return [row.level.value if row.level else None for row in understood(HEADER, rows, number="3.1").rows]


def row(number: str, name: str) -> list[str]:
    return [number, name, "100.000", "90.000"]


def test_rows_without_number_hang_below_the_numbered_ones() -> None:
    rows = [
        row("I", "Program Sarana"),
        row("1.", "Benih"),
        row("", "Padi"),
        row("", "Jagung"),
        row("", "Kedelai"),
    ]
    assert levels(rows) == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan", "sub_kegiatan"]


def test_a_single_row_without_number_lost_it() -> None:
    rows = [row("I", "Program Sarana"), row("1.", "Benih"), row("", "Alat"), row("3.", "Pupuk")]
    assert levels(rows) == ["program", "kegiatan", "kegiatan", "kegiatan"]


def test_a_program_in_other_words_is_known_by_its_letter() -> None:
    rows = [
        row("A", "Program Sarana"),
        row("1", "Benih"),
        row("B", "Penataan Kependudukan"),
        row("1", "Pendataan"),
    ]
    assert levels(rows) == ["program", "kegiatan", "program", "kegiatan"]


def test_a_group_row_is_named_by_its_text() -> None:
    rows = [
        row("A", "Program Sarana"),
        row("1", "Benih"),
        ["B", "Program Ketahanan", "", ""],
        row("1", "Cadangan"),
    ]
    assert levels(rows) == ["program", "kegiatan", "program", "kegiatan"]


def test_numbers_of_one_level_count_on_over_the_rows_below() -> None:
    rows = [row("I", "Program Sarana")]
    for number, name in (("1.", "Benih"), ("2.", "Alat"), ("2.", "Pupuk"), ("3.", "Lahan")):
        rows += [row(number, name), *(row("", f"{name} bagian {part}") for part in ("satu", "dua", "tiga"))]
    made = report(understood(HEADER, rows, number="3.1"))
    steps = [step for step in numberings(made) if step.jenis == "baris" and step.masalah]
    assert [(step.nama, step.masalah, step.seharusnya, step.jenis_tabel) for step in steps] == [
        ("Pupuk", "ganda", "3", "anggaran")
    ]


def test_a_row_by_letter_lets_the_numbers_below_start_again() -> None:
    rows = [
        row("A", "Pengembangan Sarana"),
        row("1", "Benih"),
        row("2", "Alat"),
        row("B", "Penataan Kependudukan"),
        row("1", "Pendataan"),
        row("C", "Ketahanan Pangan"),
        row("1", "Cadangan"),
        row("3", "Distribusi"),
    ]
    made = report(understood(HEADER, rows, number="3.1"))
    steps = [step for step in numberings(made) if step.jenis == "baris" and step.masalah]
    assert [(step.nama, step.masalah) for step in steps] == [("Distribusi", "lompat")]


def test_a_row_without_number_before_a_first_one_heads_it() -> None:
    rows = [
        row("1", "Benih"),
        row("2", "Alat"),
        row("", "Penataan Kependudukan"),
        row("1", "Pendataan"),
        row("2", "Pelayanan"),
        row("", "Tanpa Nomor"),
        row("4", "Pelaporan"),
    ]
    made = report(understood(HEADER, rows, number="3.1"))
    steps = [step for step in numberings(made) if step.jenis == "baris" and step.masalah]
    assert [(step.nama, step.masalah) for step in steps] == [("Tanpa Nomor", "hilang")]


def test_rows_with_number_hang_below_those_without() -> None:
    rows = [
        row("", "Program Sarana"),
        row("", "Benih"),
        row("1", "Padi"),
        row("2", "Jagung"),
        row("", "Alat"),
        row("3", "Traktor"),
    ]
    assert levels(rows) == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan"]
    assert levels([rows[0], *rows[2:]]) == ["program", *["kegiatan"] * 4]


def test_an_indicator_that_counts_is_no_total() -> None:
    header = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]]
    table = understood(
        header,
        [
            ["1", "Arsip tertib", "Indeks Arsip", "Nilai", "70"],
            ["^1", "^Arsip tertib", "Jumlah Naskah Kerja Sama", "Naskah", "4"],
            ["^1", "^Arsip tertib", "Jumlah", "", "4"],
        ],
        number="2.4",
    )
    assert [row.kind.value for row in table.rows] == ["data", "data", "total"]


@pytest.mark.parametrize("mark", ["{}", "I.{}", "3.{}", "{}."])
def test_numbers_of_more_parts_stand_deeper(mark: str) -> None:
    rows = [row(mark.format("1"), "Program Sarana")]
    for number, name in (
        ("1.1", "Benih"),
        ("1.1.1", "Padi"),
        ("1.1.2", "Jagung"),
        ("1.2", "Alat"),
        ("1.2.1", "Traktor"),
    ):
        rows.append(row(mark.format(number), name))
    assert levels(rows) == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan"]
