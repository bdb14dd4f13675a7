from dataclasses import replace

import pytest
from support import report, understood

from auditor.models.facts import Pasangan
from auditor.models.report import Level
from auditor.relating.budget.rows import budget_records
from auditor.relating.document.row_numbers import row_steps
from auditor.relating.efficiency.rows import efficiency_records
from auditor.relating.entities.mentions import Records
from auditor.relating.entities.things import things_of
from auditor.relating.names.doubts import doubt_names
from auditor.relating.performance.rows import performance_records

PERFORMANCE = [["No", "Sasaran/Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]]
BUDGET = [["No", "Program / Kegiatan", "Pagu Anggaran", "Realisasi", "Sisa", "%"]]


def measured(name: str) -> list[str]:
    return ["", name, f"Jumlah {name}", "Orang", "10", "10", "100%"]


def paid(number: str, name: str) -> list[str]:
    return [number, name, "1.000.000,00", "900.000,00", "100.000,00", "90"]


def group(name: str) -> list[str]:
    return [name, *["^" + name] * 5]


def pairs(
    performance: list[list[str]],
    budget: list[list[str]],
    titles: tuple[str, str] = ("Capaian", "Realisasi Anggaran"),
) -> list[Pasangan]:
    r = report(
        understood(PERFORMANCE, performance, number="3.1", caption=titles[0]),
        understood(BUDGET, budget, number="3.2", caption=titles[1], order=2),
    )
    return things_of(r, Records.of(performance_records(r), budget_records(r), efficiency_records(r)))


def of_level(found: list[Pasangan], level: Level) -> dict[str, Pasangan]:
    return {p.nama: p for p in found if p.level is level}


TREE = [measured("Program 1: PROGRAM PERPUSTAKAAN"), measured("Kegiatan 1: Pengelolaan Perpustakaan Daerah")]
GROUPS = [group("PROGRAM PERPUSTAKAAN"), group("Pengelolaan Perpustakaan Daerah")]


def test_equal_names_pair_whatever_their_order() -> None:
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka"),
                measured("2. Pelestarian Naskah Kuno"),
            ],
            [*GROUPS, paid("1", "Pelestarian Naskah Kuno"), paid("2", "Pengadaan Bahan Pustaka")],
        ),
        Level.SUB_KEGIATAN,
    )
    assert set(found) == {"Pengadaan Bahan Pustaka", "Pelestarian Naskah Kuno"}
    assert all(p.jenis == "sama" and p.kinerja and p.anggaran for p in found.values())


def test_misspelt_name_pairs_as_spelling() -> None:
    found = of_level(
        pairs(
            [*TREE, measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka")],
            [*GROUPS, paid("1", "Pengadaaan Bahan Pustaka")],
        ),
        Level.SUB_KEGIATAN,
    )
    assert found["Pengadaan Bahan Pustaka"].jenis == "ejaan"
    assert found["Pengadaan Bahan Pustaka"].beda == "“pengadaan” berbeda dari “pengadaaan”"


def test_missing_in_the_budget_table_that_covers_the_kegiatan() -> None:
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka"),
                measured("2. Pelestarian Naskah Kuno"),
            ],
            [*GROUPS, paid("1", "Pengadaan Bahan Pustaka")],
        ),
        Level.SUB_KEGIATAN,
    )
    assert found["Pelestarian Naskah Kuno"].hilang_di == ["anggaran"]
    assert found["Pelestarian Naskah Kuno"].jenis == "tanpa_pasangan"


def test_a_program_that_the_performance_table_leaves_out_misses_nothing() -> None:
    found = of_level(
        pairs(
            [*TREE, measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka")],
            [
                *GROUPS,
                paid("1", "Pengadaan Bahan Pustaka"),
                group("PROGRAM PENUNJANG URUSAN"),
                group("Administrasi Keuangan"),
                paid("1", "Penyediaan Gaji"),
            ],
        ),
        Level.SUB_KEGIATAN,
    )
    assert found["Penyediaan Gaji"].hilang_di == []


def test_group_rows_of_the_budget_table_pair_as_program_and_kegiatan() -> None:
    found = pairs(
        [*TREE, measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka")],
        [*GROUPS, paid("1", "Pengadaan Bahan Pustaka")],
    )
    assert [(p.level, p.jenis) for p in found] == [
        (Level.PROGRAM, "sama"),
        (Level.KEGIATAN, "sama"),
        (Level.SUB_KEGIATAN, "sama"),
    ]


def two_kegiatan(
    moved: str, titles: tuple[str, str] = ("Capaian", "Realisasi Anggaran")
) -> dict[str, Pasangan]:
    """Two kegiatan in both tables; one sub kegiatan stands in the budget table under ``moved``."""
    budget = {
        "Pengelolaan Perpustakaan Daerah": ["Pengadaan Bahan Pustaka"],
        "Pembinaan Arsip": ["Penataan Depo"],
    }
    budget[moved].append("Alih Media Naskah")
    performance = [
        *TREE,
        measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka"),
        measured("2. Alih Media Naskah"),
        measured("Kegiatan 2 : Pembinaan Arsip"),
        measured("Sub Kegiatan : 1. Penataan Depo"),
    ]
    rows = [GROUPS[0]]
    for kegiatan, subs in budget.items():
        rows += [group(kegiatan), *(paid(str(at), name) for at, name in enumerate(subs, 1))]
    return of_level(pairs(performance, rows, titles), Level.SUB_KEGIATAN)


def test_tables_of_other_funds_have_things_of_their_own() -> None:
    """One activity of the APBD and one of the APBN may bear one name, each below a kegiatan of its own."""
    found = two_kegiatan("Pembinaan Arsip", ("Kinerja Kegiatan APBD", "Realisasi Kegiatan APBN"))
    assert not any(pair.induk_beda for pair in found.values())
    assert two_kegiatan("Pembinaan Arsip", ("Kegiatan DAK", "Realisasi APBD"))["Alih Media Naskah"].induk_beda


def test_under_the_same_kegiatan_in_both_tables() -> None:
    found = two_kegiatan("Pengelolaan Perpustakaan Daerah")["Alih Media Naskah"]
    assert (found.induk_kinerja, found.induk_anggaran) == ("Pengelolaan Perpustakaan Daerah",) * 2
    assert not found.induk_beda


def test_under_another_kegiatan_of_the_budget_table() -> None:
    found = two_kegiatan("Pembinaan Arsip")["Alih Media Naskah"]
    assert (found.induk_kinerja, found.induk_anggaran) == (
        "Pengelolaan Perpustakaan Daerah",
        "Pembinaan Arsip",
    )
    assert (found.induk_beda, found.induk_ragu) == (True, None)


def test_a_name_whose_cell_was_not_surely_read_is_in_doubt() -> None:
    table = understood(BUDGET, [*GROUPS, paid("1", "Pelestarian Naskah Kuno"), paid("2", "Lomba Baca")])
    last = table.rows[-1]
    guessed = [replace(value, doubt="baris ditentukan dari letak tulisan") for value in last.values]
    r = report(replace(table, rows=(*table.rows[:-1], replace(last, values=tuple(guessed)))))
    found = things_of(r, Records.of([], budget_records(r), []))
    doubt_names(found, [r])
    doubts = {one.nama: [name.doubt for name in one.tertulis] for one in found}
    assert doubts["Pelestarian Naskah Kuno"] == [None]
    assert doubts["Lomba Baca"] == ["baris ditentukan dari letak tulisan"]


def test_a_name_that_stands_there_at_another_level_is_not_surely_missing() -> None:
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Kegiatan 2: Pelestarian Naskah Kuno"),
                measured("Kegiatan 3: Pembinaan Perpustakaan Sekolah"),
            ],
            [*GROUPS, paid("1", "Pelestarian Naskah Kuno"), paid("2", "Pengadaan Bahan Pustaka")],
        ),
        Level.KEGIATAN,
    )
    assert found["Pelestarian Naskah Kuno"].hilang_di == ["anggaran"]
    assert found["Pelestarian Naskah Kuno"].hilang_ragu == "nama yang sama tertulis di sana pada tingkat lain"
    assert found["Pembinaan Perpustakaan Sekolah"].hilang_ragu is None


def test_a_name_that_is_two_others_may_be_two_rows_read_as_one() -> None:
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Kegiatan 2: Pelestarian Naskah Kuno Pembinaan Perpustakaan Sekolah"),
                measured("Kegiatan 3: Pembinaan Perpustakaan Swasta"),
            ],
            [*GROUPS, paid("1", "Pelestarian Naskah Kuno"), paid("2", "Pembinaan Perpustakaan Sekolah")],
        ),
        Level.KEGIATAN,
    )
    glued = found["Pelestarian Naskah Kuno Pembinaan Perpustakaan Sekolah"]
    assert glued.hilang_ragu == "namanya dua nama lain berturut-turut; dua baris dapat terbaca sebagai satu"
    assert found["Pembinaan Perpustakaan Swasta"].hilang_ragu is None


def test_a_name_that_ends_with_one_that_its_table_lacks_may_be_two_rows_read_as_one() -> None:
    """The kegiatan above stands in the performance table alone, so that only one half is known."""
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka"),
                measured("2. Pembinaan Perpustakaan Sekolah Pelestarian Naskah Kuno"),
                measured("3. Pembinaan Perpustakaan Swasta"),
            ],
            [*GROUPS, paid("1", "Pengadaan Bahan Pustaka"), paid("2", "Pelestarian Naskah Kuno")],
        ),
        Level.SUB_KEGIATAN,
    )
    glued = found["Pembinaan Perpustakaan Sekolah Pelestarian Naskah Kuno"]
    assert glued.hilang_di == ["anggaran"]
    assert glued.hilang_ragu == "namanya dua nama lain berturut-turut; dua baris dapat terbaca sebagai satu"
    assert found["Pembinaan Perpustakaan Swasta"].hilang_di == ["anggaran"]
    assert found["Pembinaan Perpustakaan Swasta"].hilang_ragu is None


def test_a_name_that_another_one_there_ends_with_may_be_two_rows_read_as_one() -> None:
    found = of_level(
        pairs(
            [
                *TREE,
                measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka"),
                measured("2. Pelestarian Naskah Kuno"),
                measured("3. Pembinaan Perpustakaan Swasta"),
            ],
            [*GROUPS, paid("1", "Pengadaan Bahan Pustaka Pelestarian Naskah Kuno")],
        ),
        Level.SUB_KEGIATAN,
    )
    held = found["Pelestarian Naskah Kuno"]
    assert held.hilang_di == ["anggaran"]
    assert held.hilang_ragu == "nama lain di sana memuat nama ini; dua baris dapat terbaca sebagai satu"
    assert found["Pembinaan Perpustakaan Swasta"].hilang_ragu is None


NAMES = ("Pengadaan Bahan Pustaka", "Pelestarian Naskah Kuno", "Pembinaan Sekolah", "Pameran Buku")


@pytest.mark.parametrize(
    ("numbers", "lost"), [("1 3 4", True), ("1 2 3", False), ("1 2 4", False), ("3 2 4", False)]
)
def test_a_name_that_is_missing_where_the_row_numbers_skip_one_may_be_lost(numbers: str, lost: bool) -> None:
    listed = [name for name in NAMES if name != "Pelestarian Naskah Kuno"]
    r = report(
        understood(
            PERFORMANCE,
            [*TREE, *(measured(f"Sub Kegiatan : {at}. {name}") for at, name in enumerate(NAMES, 1))],
            number="3.1",
            caption="Capaian",
        ),
        understood(
            BUDGET,
            [*GROUPS, *(paid(at, name) for at, name in zip(numbers.split(), listed, strict=True))],
            number="3.2",
            caption="Realisasi Anggaran",
            order=2,
        ),
    )
    found = things_of(r, Records.of(performance_records(r), budget_records(r), efficiency_records(r)))
    doubt_names(found, [r], [step for table in r.tables for step in row_steps(table)])
    missing = of_level(found, Level.SUB_KEGIATAN)["Pelestarian Naskah Kuno"]
    assert missing.hilang_di == ["anggaran"]
    assert (missing.hilang_ragu is not None) is lost


def test_a_table_without_rows_of_a_level_misses_none_of_it() -> None:
    found = of_level(
        pairs(
            [*TREE, measured("Sub Kegiatan : 1. Pengadaan Bahan Pustaka")],
            [paid("1", "PROGRAM PERPUSTAKAAN")],
        ),
        Level.KEGIATAN,
    )
    assert found["Pengelolaan Perpustakaan Daerah"].hilang_di == []
