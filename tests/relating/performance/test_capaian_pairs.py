from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.performance.rows import performance_records

TWO = [
    ["No", "Kegiatan", "Target Rapat", "Realisasi Rapat", "Target Peserta", "Realisasi Peserta", "Capaian"]
]


def records(header: list[list[str]], rows: list[list[str]]) -> list[Kinerja]:
    return performance_records(report(understood(header, rows, year=2024)))


def figures(record: Kinerja) -> list[str | None]:
    return [value.text if value else None for value in (record.target, record.realisasi, record.capaian)]


def test_the_capaian_goes_with_the_pair_that_its_rows_fit() -> None:
    rows = [
        ["1", "Rapat koordinasi", "1", "1", "50", "45", "90,00"],
        ["2", "Rapat teknis", "3", "3", "20", "15", "75,00"],
        ["3", "Lokakarya", "0", "1", "40", "40", "100,00"],
    ]
    assert [figures(one) for one in records(TWO, rows)] == [
        ["50", "45", "90,00"],
        ["20", "15", "75,00"],
        ["40", "40", "100,00"],
    ]


def test_a_capaian_that_another_pair_of_its_row_gives_is_not_judged() -> None:
    rows = [
        ["1", "Rapat koordinasi", "1", "1", "50", "45", "90,00"],
        ["2", "Rapat teknis", "3", "3", "20", "15", "75,00"],
        ["3", "Lokakarya", "4", "4", "40", "30", "100,00"],
    ]
    assert figures(records(TWO, rows)[2]) == ["40", "30", None]


def test_a_capaian_of_no_pair_is_left_out() -> None:
    rows = [
        ["1", "Rapat koordinasi", "1", "1", "50", "45", "33,00"],
        ["2", "Rapat teknis", "3", "3", "20", "15", "44,00"],
    ]
    assert [figures(one)[2] for one in records(TWO, rows)] == [None, None]


YEAR = [
    ["No", "Indikator", "Tahun 2024", "^Tahun 2024", "^Tahun 2024", "Target Akhir Renstra"],
    ["^No", "^Indikator", "Target", "Realisasi", "Capaian", "^Target Akhir Renstra"],
]


def test_the_target_of_the_year_and_of_the_end_of_the_plan_are_told_apart() -> None:
    rows = [
        ["1", "Indeks layanan", "80", "72", "90,00", "95"],
        ["2", "Indeks kepuasan", "60", "54", "90,00", "75"],
        ["3", "Cakupan imunisasi", "40", "30", "75,00", "50"],
    ]
    found = records(YEAR, rows)
    assert [(one.jenis, figures(one)) for one in found if one.indikator == "Indeks layanan"] == [
        ("tahunan", ["80", "72", "90,00"]),
        ("renstra", ["95", None, None]),
    ]


def test_the_heading_above_decides_where_no_row_follows() -> None:
    rows = [
        ["1", "Indeks layanan", "80", "72", "50,00", "95"],
        ["2", "Indeks kepuasan", "60", "54", "40,00", "75"],
    ]
    assert figures(records(YEAR, rows)[0]) == ["80", "72", "50,00"]


def test_what_counts_years_together_stands_apart_from_the_year() -> None:
    header = [
        [
            "No",
            "Indikator",
            "Target 2024",
            "Realisasi 2024",
            "Capaian 2024",
            "Realisasi s.d. 2024",
            "Target Akhir Renstra",
        ]
    ]
    (year, together) = records(header, [["1", "Jumlah sekolah yang dibina", "10", "9", "90,00", "27", "50"]])
    assert (year.kumulatif, figures(year)) == (False, ["10", "9", "90,00"])
    assert (together.kumulatif, together.jenis, figures(together)) == (True, "renstra", ["50", "27", None])


def test_the_indicator_is_the_name_and_the_one_next_to_its_figures() -> None:
    header = [["No", "Sasaran", "Indikator Kinerja", "^Indikator Kinerja", "Target", "Realisasi"]]
    rows = [
        ["1", "Sasaran A", "1", "Indeks layanan", "80", "72"],
        ["2", "Sasaran B", "2", "Indeks kepuasan", "60", "54"],
    ]
    assert [one.indikator for one in records(header, rows)] == ["Indeks layanan", "Indeks kepuasan"]


def test_the_year_and_the_end_of_the_plan_have_each_their_own_capaian() -> None:
    header = [
        ["Indikator", "Capaian Thn Lalu", "Target", "Realisasi", "% Realisasi", "Target Akhir Renstra",
         "Capaian Thn 2024 terhadap Target Akhir Renstra"]
    ]  # fmt: skip
    rows = [
        ["Indeks Literasi", "75", "80", "77", "96,25", "85", "90,59"],
        ["Arsip Tertata", "10", "20", "50", "250", "60", "83,33"],
        ["Pemustaka Aktif", "30", "25", "42", "168", "55", "76,36"],
    ]
    made = report(understood(header, rows, caption="Pengukuran Kinerja Tahun 2024"))
    found = [
        (r.jenis, r.target and r.target.text, r.capaian and r.capaian.text) for r in performance_records(made)
    ]
    assert ("tahunan", "80", "96,25") in found
    assert ("renstra", "85", "90,59") in found
