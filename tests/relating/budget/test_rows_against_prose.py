"""The rows of a budget table against the total of the prose, or against the part that the title names."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import blocks, document, table

from auditor.models.facts import Rincian
from auditor.relating import relate
from auditor.understanding import understand

PROSE = (
    "Pada tahun 2024 Dinas Pangan Kabupaten Sukaraya memperoleh anggaran perubahan sebesar Rp100.000.000,00 "
    "yang terdiri dari Belanja Langsung sebesar Rp60.000.000,00 dan Belanja Tidak Langsung sebesar "
    "Rp40.000.000,00."
)
ROWS = [
    ["1", "Pengadaan Benih Padi", "35.000.000", "30.000.000"],
    ["2", "Pelatihan Petani Muda", "25.000.000", "20.000.000"],
]


def against_prose(caption: str, rows: list[list[str]] = ROWS) -> Rincian:
    shown = table(
        [["No", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]], rows, number="3.4", caption=caption
    )
    start = ("LAPORAN KINERJA", "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024", "# BAB III KINERJA")
    facts = relate([understand(document(*blocks(*start, PROSE, shown)))])
    (found,) = [one for one in facts.rincian if one.jenis == "tabel_narasi"]
    return found


@pytest.mark.parametrize(
    ("caption", "label", "total", "rest"),
    [
        ("Rincian Belanja Langsung Tahun 2024", "Belanja Langsung", 60_000_000, 0),
        ("Rincian Belanja Tidak Langsung Tahun 2024", "Belanja Tidak Langsung", 40_000_000, 20_000_000),
        ("Anggaran dan Realisasi Tahun 2024", "anggaran perubahan", 100_000_000, -40_000_000),
    ],
)
def test_the_total_that_the_title_speaks_of(caption: str, label: str, total: int, rest: int) -> None:
    found = against_prose(caption)
    assert (found.label, found.total.number, found.selisih) == (label, Decimal(total), Decimal(rest))


def test_rows_that_are_sums_of_others_are_only_asked_about() -> None:
    below = [["4", "Sosialisasi", "25.000.000", "20.000.000"], ["5", "Rapat", "35.000.000", "30.000.000"]]
    head = ["3", "Pengelolaan Pangan", "60.000.000", "50.000.000"]
    found = against_prose("Anggaran dan Realisasi Tahun 2024", [*ROWS, head, *below])
    assert found.ragu is not None
    assert "tingkat baris" in found.ragu
    assert "tingkat baris" not in (against_prose("Anggaran dan Realisasi Tahun 2024").ragu or "")
