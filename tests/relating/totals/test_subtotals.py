"""A budget table whose program and kegiatan rows carry amounts but no number."""

from decimal import Decimal

from support import report, understood

from auditor.models.facts import Rincian
from auditor.models.report import Place, Value
from auditor.relating.budget.rows import against_prose, budget_records
from auditor.relating.document.structure import numberings
from auditor.relating.totals.subtotals import subtotals
from auditor.relating.totals.tables import table_totals

HEADER = [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]
ROWS = [
    ["", "PROGRAM PENYULUHAN", "650.000", "618.000"],
    ["", "Penyuluhan Desa", "450.000", "428.750"],
    ["1", "Kunjungan Rumah", "150.000", "141.250"],
    ["2", "Pertemuan Warga", "300.000", "287.500"],
    ["", "Penyuluhan Kota", "200.000", "189.250"],
    ["1", "Siaran Radio", "120.000", "112.250"],
    ["2", "Papan Iklan", "80.000", "77.000"],
    ["JUMLAH", "^JUMLAH", "650.000", "618.000"],
]


def stated(amount: int) -> Rincian:
    place = Place("laporan.pdf", 3)
    total = Value(f"Rp{amount}", place, Decimal(amount), "Rp", (Decimal(amount),))
    return Rincian(place, "narasi", "belanja", "anggaran perubahan", total, [], Decimal(amount))


def test_a_total_sums_the_deepest_rows() -> None:
    totals = {total.kolom: total.jumlah for total in table_totals(report(understood(HEADER, ROWS)))}
    assert totals == {"Anggaran (Rp)": 650_000, "Realisasi (Rp)": 618_000}


def test_numbers_start_again_below_a_row_without_one() -> None:
    steps = numberings(report(understood(HEADER, ROWS)))
    assert [step.masalah for step in steps if step.jenis == "baris"] == ["", "", "", ""]


def test_rows_are_held_against_a_total_of_the_prose() -> None:
    (found,) = against_prose(budget_records(report(understood(HEADER, ROWS))), [stated(700_000)])
    assert (found.jumlah, found.total.number) == (650_000, 700_000)


def test_a_total_that_prose_and_table_share_is_judged_in_the_table() -> None:
    rows = [row if row[1] != "Papan Iklan" else ["2", "Papan Iklan", "85.000", "77.000"] for row in ROWS]
    assert against_prose(budget_records(report(understood(HEADER, rows))), [stated(650_000)]) == []


def changed(name: str, column: int, text: str) -> list[list[str]]:
    return [[*row[:column], text, *row[column + 1 :]] if row[1] == name else row for row in ROWS]


def differing(rows: list[list[str]]) -> set[str]:
    return {item.label for item in subtotals(report(understood(HEADER, rows))) if item.selisih}


def test_each_row_that_sums_others_is_judged_by_column() -> None:
    found = {(r.label, r.kolom): (r.jumlah, r.selisih) for r in subtotals(report(understood(HEADER, ROWS)))}
    assert found == {
        ("PROGRAM PENYULUHAN", "Anggaran (Rp)"): (650_000, 0),
        ("PROGRAM PENYULUHAN", "Realisasi (Rp)"): (618_000, 0),
        ("Penyuluhan Desa", "Anggaran (Rp)"): (450_000, 0),
        ("Penyuluhan Desa", "Realisasi (Rp)"): (428_750, 0),
        ("Penyuluhan Kota", "Anggaran (Rp)"): (200_000, 0),
        ("Penyuluhan Kota", "Realisasi (Rp)"): (189_250, 0),
    }


def test_a_difference_is_sure_where_the_row_closes_in_another_column() -> None:
    rows = changed("PROGRAM PENYULUHAN", 2, "605.000")
    found = [r for r in subtotals(report(understood(HEADER, rows))) if r.selisih]
    assert [(r.label, r.kolom, r.jumlah, r.pasti) for r in found] == [
        ("PROGRAM PENYULUHAN", "Anggaran (Rp)", 650_000, True)
    ]


def test_a_row_that_closes_nowhere_is_only_doubtful() -> None:
    named = [["", f"Kegiatan {row[1]}", *row[2:]] if row[1] == "Penyuluhan Kota" else row for row in ROWS]
    rows = [[*row[:2], "999.000", "998.000"] if "Penyuluhan Kota" in row[1] else row for row in named]
    found = [r for r in subtotals(report(understood(HEADER, rows))) if r.selisih]
    assert found
    assert not any(r.pasti for r in found)


def test_a_row_that_holds_two_amounts_in_a_cell_leaves_no_sum() -> None:
    rows = changed("Penyuluhan Desa", 2, "460.000")
    assert "Penyuluhan Desa" in differing(rows)
    merged = [["2 3", "Pertemuan Warga Kunjungan Kota", "150.000 160.000", "100.000 187.500"]]
    rows = [merged[0] if row[1] == "Pertemuan Warga" else row for row in rows]
    assert "Penyuluhan Desa" not in differing(rows)


def test_a_program_that_sums_the_deepest_rows_is_not_blamed_for_its_kegiatan() -> None:
    found = [
        r
        for r in subtotals(report(understood(HEADER, changed("Penyuluhan Desa", 2, "405.000"))))
        if r.selisih
    ]
    assert [(r.label, r.kolom, r.jumlah) for r in found] == [("Penyuluhan Desa", "Anggaran (Rp)", 450_000)]


def test_what_is_left_follows_what_was_spent() -> None:
    header = [[*HEADER[0], "Sisa (Rp)"]]
    sisa = ["32.000", "21.250", "8.750", "12.500", "10.750", "7.750", "3.000", "32.000"]
    rows = [[*row, rest] for row, rest in zip(ROWS, sisa, strict=True)]
    rows[1][3:] = ["482.750", "-32.750"]
    found = [r for r in subtotals(report(understood(header, rows))) if r.selisih]
    assert [(r.label, r.kolom) for r in found] == [("Penyuluhan Desa", "Realisasi (Rp)")]


PROMISED = (
    ("I", "Program Sarana Pertanian", "100 %", "450.000"),
    ("1.", "Pengadaan Benih", "100 %", "200.000"),
    ("", "Penyaluran Benih Padi", "3 Paket", "120.000"),
    ("", "Penyaluran Benih Jagung", "2 Paket", "80.000"),
    ("2.", "Pengadaan Alat", "100 %", "100.000"),
    ("", "Penyaluran Alat Tanam", "4 Unit", "60.000"),
    ("", "Pemeliharaan Alat Panen", "5 Unit", "40.000"),
    ("3.", "Pengadaan Pupuk", "100 %", "150.000"),
    ("", "Penyaluran Pupuk Organik", "7 Ton", "90.000"),
    ("", "Penyaluran Pupuk Hayati", "8 Ton", "60.000"),
    ("", "Pengawasan Pupuk", "1 Laporan", "0"),
)


def promised(name: str = "", amount: str = "") -> list[tuple[str, int, bool]]:
    rows = [(*row[:3], amount) if row[1] == name else row for row in PROMISED]
    header = [["No", "Program / Kegiatan / Sub Kegiatan", "Target", "Anggaran"]]
    found = subtotals(report(understood(header, rows, number="2.7", caption="Perjanjian Kinerja")))
    return [(one.label, int(one.jumlah), one.pasti) for one in found if one.selisih]


def test_a_promised_budget_is_judged_by_the_rows_that_close() -> None:
    assert promised() == []
    assert promised("Pengadaan Alat", "110.000") == [("Pengadaan Alat", 100_000, True)]


def test_a_row_larger_than_what_it_belongs_to_leaves_doubt() -> None:
    assert ("Pengadaan Pupuk", 960_000, False) in promised("Penyaluran Pupuk Organik", "900.000")


def test_where_few_promised_rows_close_nothing_is_said() -> None:
    header = [["No", "Program / Kegiatan / Sub Kegiatan", "Target", "Anggaran"]]
    rows = [(*row[:3], f"{at + 1}7.000") for at, row in enumerate(PROMISED)]
    assert subtotals(report(understood(header, rows, number="2.7"))) == []


def test_many_sums_that_differ_tell_of_the_reading_not_of_the_report() -> None:
    rows = []
    for at in range(1, 9):
        rows.append([f"1.01.0{at}", f"Program Urusan {at}", "9.000.000", "7.000.000"])
        rows += [[f"1.01.0{at}.2.0{n}", f"Kegiatan {at} {n}", "3.000.000", "3.500.000"] for n in (1, 2)]
    made = report(
        understood([["Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]], rows, number="3.1")
    )
    differing = [one for one in subtotals(made) if one.selisih]
    assert len(differing) == 8
    assert not any(one.pasti for one in differing)


def test_a_total_without_a_word_is_no_part_of_the_last_row_above() -> None:
    spent = [("400.000", "300.000"), ("300.000", "250.000"), ("200.000", "150.000"), ("100.000", "0")]
    kegiatan = [["", f"Kegiatan {name}", *amounts] for name, amounts in zip("ABCD", spent, strict=True)]
    program = ["1", "Program Jalan", "1.000.000", "700.000"]
    closed = understood(HEADER, [program, *kegiatan, ["", "", "1.000.000", "700.000"]])
    assert [(one.label, one.kolom) for one in subtotals(report(closed)) if one.selisih] == []
