import pytest

from auditor.lexicon.row_names import level_of_code, level_of_header, read_name
from auditor.models.report import Level


@pytest.mark.parametrize(
    ("text", "nama", "level"),
    [
        ("Sasaran: Meningkatnya Layanan", "Meningkatnya Layanan", Level.SASARAN),
        ("Sasaran ke-2 : Meningkatnya Layanan", "Meningkatnya Layanan", Level.SASARAN),
        ("Sasaran ke depan : Layanan", "Sasaran ke depan : Layanan", None),
        ("Program 1 : PROGRAM PEMBINAAN", "PROGRAM PEMBINAAN", Level.PROGRAM),
        ("PROGRAM PEMBINAAN", "PROGRAM PEMBINAAN", Level.PROGRAM),
        ("Kegiatan 2: Pengelolaan Arsip", "Pengelolaan Arsip", Level.KEGIATAN),
        ("Sub Kegiatan : 1. Penyediaan Buku", "Penyediaan Buku", Level.SUB_KEGIATAN),
        ("Sub Kegiatan 1. Penyediaan Buku", "Penyediaan Buku", Level.SUB_KEGIATAN),
        ("2. Penyediaan Buku", "Penyediaan Buku", None),
        ("2.Penyediaan Buku", "Penyediaan Buku", None),
        ("3.10.5 Penyediaan Buku", "Penyediaan Buku", None),
        ("1.2 Penyediaan Buku", "Penyediaan Buku", None),
        ("3.10.5. Penyediaan Buku", "Penyediaan Buku", None),
        ("4.01.02 PROGRAM PEMBINAAN", "PROGRAM PEMBINAAN", Level.PROGRAM),
        ("4.01.02.2.01 Pengelolaan Arsip", "Pengelolaan Arsip", Level.KEGIATAN),
        ("4.01.02.2.01.0003 Penyediaan Buku", "Penyediaan Buku", Level.SUB_KEGIATAN),
        ("[X.XX.02.2.01.0003] - Penyediaan Buku", "Penyediaan Buku", Level.SUB_KEGIATAN),
        ("2101.EBA.001 Layanan Umum", "Layanan Umum", None),
        ("2024 Layanan Umum", "2024 Layanan Umum", None),
        ("APBD 2024 Layanan Umum", "APBD 2024 Layanan Umum", None),
        ("a. Penyediaan Buku", "Penyediaan Buku", None),
        ("Kegiatan Belajar Masyarakat", "Kegiatan Belajar Masyarakat", None),
    ],
)
def test_prefixes(text: str, nama: str, level: Level | None) -> None:
    name = read_name(text)
    assert (name.nama, name.level) == (nama, level)


def test_planning_codes() -> None:
    assert level_of_code("2.23.02") is Level.PROGRAM
    assert level_of_code("2.23.02.2.01") is Level.KEGIATAN
    assert level_of_code("2.23.02.2.01.0003") is Level.SUB_KEGIATAN
    assert level_of_code("1.2.1") is None
    assert level_of_code("3") is None


def test_headers() -> None:
    assert level_of_header("Sub Kegiatan") is Level.SUB_KEGIATAN
    assert level_of_header("Sasaran Strategis") is Level.SASARAN
    assert level_of_header("Program / Kegiatan") is None
