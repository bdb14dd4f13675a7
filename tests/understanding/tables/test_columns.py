import pytest
from support import cells, table, understood

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.report import Role
from auditor.understanding.tables.columns import read_columns, scrambled_columns


def roles(*header: list[str]) -> list[Role]:
    return [column.role for column in read_columns(table(header, []))]


@pytest.mark.parametrize(
    ("planned", "reached"),
    [
        ("Kinerja Diperjanjikan", "Kinerja Dicapai"),
        ("Yang Disepakati 2024", "Yang Diraih 2024"),
        ("Komitmen", "Terealisir"),
        ("Nilai yang Akan Dicapai", "Nilai yang Dicapai"),
    ],
)
def test_plans_and_results_go_by_many_words(planned: str, reached: str) -> None:
    assert roles(["Indikator", planned, reached]) == [Role.INDIKATOR, Role.TARGET, Role.REALISASI]


def test_performance_table() -> None:
    assert roles(
        [
            "No.",
            "Sasaran /Program/Kegiatan",
            "Indikator Sasaran /Program/Kegiatan",
            "Satuan",
            "Target",
            "Realisasi",
            "Capaian Kinerja",
        ],
        ["1", "2", "3", "4", "5", "6", "7=6/5"],
    ) == [Role.NOMOR, Role.NAMA, Role.INDIKATOR, Role.SATUAN, Role.TARGET, Role.REALISASI, Role.CAPAIAN]


def test_years_stand_above_letters() -> None:
    columns = read_columns(
        table(
            [
                ["No", "Sasaran", "Indikator", "2022", "^2022", "^2022", "2023", "^2023", "^2023"],
                ["^No", "^Sasaran", "^Indikator", "T", "R", "C", "T", "R", "C"],
            ],
            [],
        )
    )
    assert [(c.role, c.year) for c in columns[3:]] == [
        (Role.TARGET, 2022),
        (Role.REALISASI, 2022),
        (Role.CAPAIAN, 2022),
        (Role.TARGET, 2023),
        (Role.REALISASI, 2023),
        (Role.CAPAIAN, 2023),
    ]


def test_years_stand_below_the_measure() -> None:
    columns = read_columns(
        table([["Sasaran", "Target Tahun Ke", "^Target Tahun Ke"], ["^Sasaran", "2022", "2023"]], [])
    )
    assert [(c.role, c.year) for c in columns] == [
        (Role.SASARAN, None),
        (Role.TARGET, 2022),
        (Role.TARGET, 2023),
    ]


def test_budget_table_reads_realisasi_as_money() -> None:
    assert roles(
        [
            "NO",
            "PROGRAM / KEGIATAN",
            "DPPA (PERUBAHAN)",
            "REALISASI (Rp)",
            "SISA DANA",
            "%Capaian",
            "Kinerja",
            "Keterangan",
        ]
    ) == [
        Role.NOMOR,
        Role.NAMA,
        Role.ANGGARAN,
        Role.REALISASI_ANGGARAN,
        Role.SISA,
        Role.PERSEN,
        Role.KINERJA,
        Role.KETERANGAN,
    ]


def test_performance_and_money_side_by_side() -> None:
    assert roles(
        [
            "Program",
            "Target Kinerja dan Anggaran",
            "^Target Kinerja dan Anggaran",
            "Realisasi Kinerja dan Anggaran",
            "^Realisasi Kinerja dan Anggaran",
        ],
        ["^Program", "K", "Rp", "K", "Rp"],
    ) == [Role.NAMA, Role.TARGET, Role.ANGGARAN, Role.REALISASI, Role.REALISASI_ANGGARAN]


def test_scrambled_letters_are_read_by_position_and_told() -> None:
    scrambled = table([["Sasaran", "2021", "^2021", "^2021"], ["^Sasaran", "T", "R", "T"]], [])
    assert [c.role for c in read_columns(scrambled)[1:]] == [Role.TARGET, Role.REALISASI, Role.CAPAIAN]
    assert scrambled_columns(read_columns(scrambled)) == {1, 2, 3}
    assert (
        scrambled_columns(
            read_columns(table([["Sasaran", "2021", "^2021", "^2021"], ["^Sasaran", "T", "R", "C"]], []))
        )
        == frozenset()
    )


def test_column_numbers() -> None:
    assert is_column_number_row(cells(["1", "2", "3", "7=6/5"]))
    assert is_column_number_row(cells(["(1)", "(2)", ""]))
    assert not is_column_number_row(cells(["1", "Kegiatan", "100"]))


def test_efficiency_by_difference_compares_output_and_input() -> None:
    header = ["No", "Sub Kegiatan", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi (%)"]
    assert roles(header) == [
        Role.NOMOR,
        Role.NAMA,
        Role.REALISASI_OUTPUT,
        Role.CAPAIAN_INPUT,
        Role.TINGKAT,
    ]


def test_absorption_beside_amounts_stays_a_percentage() -> None:
    header = ["No", "Program", "Anggaran", "Realisasi", "Penyerapan (%)", "Capaian", "Tingkat Efisiensi"]
    assert Role.CAPAIAN_INPUT not in roles(header)


def test_capaian_below_money_is_a_percentage_beside_targets_too() -> None:
    header = ["Indikator", "Target", "Realisasi", "Capaian %"]
    upper = [*header, "Keuangan", "^Keuangan", "^Keuangan"]
    lower = [*(f"^{text}" for text in header), "Pagu", "Realisasi", "Capaian %"]
    assert roles(upper, lower)[3:] == [Role.CAPAIAN, Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.PERSEN]


def test_misspelt_headers_are_read() -> None:
    found = roles(
        ["No", "Sub Kegiatan", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tigkat Efisiensi (%)"]
    )
    assert found[2:] == [Role.REALISASI_OUTPUT, Role.CAPAIAN_INPUT, Role.TINGKAT]
    assert roles(["No", "Progam", "Anggaran", "Realisai", "Kinerja (%)"])[1:] == [
        Role.NAMA,
        Role.ANGGARAN,
        Role.REALISASI_ANGGARAN,
        Role.KINERJA,
    ]


def test_a_quarter_is_not_the_year() -> None:
    quarters = [f"Realisasi Kinerja Pada Triwulan {name}" for name in ("I", "IV")]
    assert roles(
        ["No", "Kegiatan", "Target 2024", *quarters, "Realisasi s.d. Triwulan IV", "Realisasi Semester I"]
    ) == [Role.NOMOR, Role.NAMA, Role.TARGET, Role.LAIN, Role.LAIN, Role.REALISASI, Role.LAIN]


def test_money_of_a_plan_of_years_is_not_the_year_s() -> None:
    plan, year = (
        "Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024",
        "Target dan Anggaran Renja Tahun 2024",
    )
    assert roles(
        ["No", "Kegiatan", year, f"^{year}", plan, f"^{plan}", "Realisasi Capaian Kinerja Renja", "Ket"],
        ["^No", "^Kegiatan", "K", "Rp.", "K", "Rp.", "K", "^Ket"],
    ) == [
        *(Role.NOMOR, Role.NAMA, Role.TARGET, Role.ANGGARAN, Role.REALISASI, Role.LAIN),
        *(Role.REALISASI, Role.KETERANGAN),
    ]


def test_a_column_of_amounts_is_none_of_names() -> None:
    header = [
        ["Kode", "Program/Kegiatan", "Anggaran", "^Anggaran", "Realisasi (Rp)", "%"],
        ["^Kode", "^Program/Kegiatan", "per Kegiatan", "per Program", "^Realisasi (Rp)", "^%"],
    ]
    rows = [
        ["1.02.01", "Program A", "", "17.538.825.998", "", ""],
        ["1.02.01.2.01", "Kegiatan B", "304.495.000", "", "152.247.500", "50,00"],
        ["1.02.01.2.02", "Kegiatan C", "200.000.000", "", "150.000.000", "75,00"],
    ]
    found = [column.role for column in understood(header, rows).columns]
    assert found[:4] == [Role.KODE, Role.NAMA, Role.ANGGARAN, Role.ANGGARAN_LAIN]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Reali-sasi", Role.REALISASI),
        ("REALI- SASI", Role.REALISASI),
        ("T a r g e t", Role.TARGET),
        ("Capai an", Role.CAPAIAN),
        ("Per- sen", Role.PERSEN),
        ("Ketera-ngan", Role.KETERANGAN),
        ("Indi kator Kiner ja", Role.INDIKATOR),
        ("Hasil Th 2013", Role.REALISASI),
        ("Keu %", Role.PERSEN),
        ("% Keuangan", Role.PERSEN),
        ("Persen (%)", Role.PERSEN),
        ("Daya Serap", Role.PERSEN),
        ("Serapan (%)", Role.PERSEN),
        ("% Fisik", Role.FISIK),
        ("FISIK %", Role.FISIK),
        ("DIPA", Role.ANGGARAN),
        ("Jumlah Dana", Role.ANGGARAN),
        ("IKK", Role.INDIKATOR),
        ("Tgt", Role.TARGET),
        ("Katagori Penilaian", Role.KATEGORI),
        ("Sub Kegiatan", Role.NAMA),
        ("No Rekening", Role.KODE),
        ("Hasil Evaluasi", Role.LAIN),
        ("Sumber Dana", Role.LAIN),
    ],
)
def test_what_one_heading_says(heading: str, role: Role) -> None:
    columns = read_columns(table([["Uraian", heading, "Lainnya"]], []))
    assert columns[1].role is role


def test_sentences_are_no_figures() -> None:
    header = [
        ["Kegiatan", "Indikator Kinerja", "Indikator Pencapaian"],
        ["^Kegiatan", "Hasil", "^Indikator Pencapaian"],
    ]
    told = "Meningkatnya cakupan pelayanan dasar bagi warga"
    columns = read_columns(table(header, [["Pelatihan", told, told], ["Rapat", told, told]]))
    assert [column.role for column in columns] == [Role.NAMA, Role.INDIKATOR, Role.INDIKATOR]


def test_counts_are_no_categories() -> None:
    header = [["Misi", "Penilaian", "^Penilaian"], ["^Misi", "Sangat Baik", "Cukup"]]
    columns = read_columns(table(header, [["Misi 1", "4", "2"], ["Misi 2", "5", "0"]]))
    assert [column.role for column in columns[1:]] == [Role.LAIN, Role.LAIN]


def test_values_in_words_are_figures() -> None:
    columns = read_columns(table([["Indikator", "Target", "Realisasi"]], [["Opini BPK", "WTP", "WTP"]]))
    assert [column.role for column in columns[1:]] == [Role.TARGET, Role.REALISASI]


@pytest.mark.parametrize("ratio", ["Rasio", "Rasio (3 : 4)", "Rasio Efisiensi", "Rasio 5=3/4"])
def test_a_ratio_of_capaian_and_absorption_is_an_efficiency(ratio: str) -> None:
    assert roles(["No", "Sasaran", "Capaian (%)", "Penyerapan Anggaran (%)", ratio])[2:] == [
        Role.REALISASI_OUTPUT,
        Role.CAPAIAN_INPUT,
        Role.INDEKS,
    ]


def test_a_ratio_beside_a_budget_is_its_share() -> None:
    assert roles(["Program", "Anggaran", "Realisasi", "Rasio"])[1:] == [
        Role.ANGGARAN,
        Role.REALISASI_ANGGARAN,
        Role.PERSEN,
    ]


def test_yearly_targets_of_a_plan_are_targets() -> None:
    columns = read_columns(
        table([["Indikator", "Target Renstra", "^Target Renstra"], ["^Indikator", "2024", "2025"]], [])
    )
    assert [(column.role, column.year) for column in columns[1:]] == [
        (Role.TARGET, 2024),
        (Role.TARGET, 2025),
    ]
    assert roles(["Indikator", "Realisasi 2024", "Target Akhir Renstra 2026"])[2] is Role.TARGET_AKHIR


def test_the_only_capaian_of_an_efficiency_table_is_of_performance() -> None:
    rows = [["Padi", "100.000.000", "90.000.000", "100", "10"]]
    heads = ["Program", "Pagu", "Realisasi", "Capaian", "Tingkat Efisiensi"]
    assert Role.CAPAIAN in [column.role for column in understood([heads], rows).columns]
    assert Role.PERSEN in [column.role for column in understood([heads[:4]], [rows[0][:4]]).columns]


def test_counts_below_a_heading_of_names_are_figures() -> None:
    made = table(
        [
            ["No", "Cara Bayar", "Jenis Layanan", "Jenis Layanan", "Jumlah"],
            ["No", "Cara Bayar", "Inap", "Jalan", "Jumlah"],
        ],
        [["1", "Umum", "90", "310", "400"], ["2", "Asuransi", "75", "225", "300"]],
    )
    assert [column.role for column in read_columns(made)][1:4] == [Role.LAIN, Role.LAIN, Role.LAIN]


def test_a_ratio_to_the_target_is_a_capaian() -> None:
    assert roles(["Uraian", "2023", "Target 2024", "2023 thd. Target 2024 (%)"])[2:] == [
        Role.TARGET,
        Role.CAPAIAN,
    ]
