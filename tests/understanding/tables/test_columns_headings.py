"""Kinds of headings, each in several of the ways in which offices write it, with three rows and with two."""

import pytest
from support import understood

from auditor.models.report import Role

T, R, C = Role.TARGET, Role.REALISASI, Role.CAPAIAN
A, B, S, P = Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.SISA, Role.PERSEN
REACHED = [
    ["Persentase jalan mantap", "80", "60", "75,00"],
    ["Jumlah dokumen", "12", "12", "100,00"],
    ["Nilai akuntabilitas", "70", "77", "110,00"],
]
SPENT = [
    ["Belanja kertas", "200.000.000", "150.000.000", "75,00"],
    ["Belanja modal", "300.000.000", "296.100.000", "98,70"],
    ["Rapat", "120.000.000", "60.000.000", "50,00"],
]
LEFT = ["50.000.000", "3.900.000", "60.000.000"]


def roles(heads: list[str], rows: list[list[str]]) -> list[Role]:
    """The roles below the headings; "Realisasi > Total" stands in two lines."""
    split = [head.split(" > ") for head in heads]
    header = [["Uraian", *(parts[0] for parts in split)]]
    if any(len(parts) > 1 for parts in split):
        header.append(["^Uraian", *(parts[1] if parts[1:] else f"^{parts[0]}" for parts in split)])
    return [column.role for column in understood(header, rows, year=2022).columns][1:]


@pytest.mark.parametrize("few", [2, 3])
@pytest.mark.parametrize(
    "heads",
    [
        # torn and hyphenated words
        "Target | Realisasi | Capai-an",
        "Tar-get | Reali-sasi | Ca-paian (%)",
        "Tar get | Realisa si | Capaian",
        # the percentage by itself, in words or by a sign
        "Target | Realisasi | Persentase (%)",
        "Target | Realisasi | Prosentase",
        "Target | Realisasi | Persen",
        "Target | Realisasi | Prosen (%)",
        "Target | Realisasi | %",
        "Target Volume | Realisasi Volume | % Volume",
        # the realisasi in percent beside the realisasi
        "Target | Realisasi | % Realisasi",
        "Target | Realisasi | Persentase Realisasi",
        "Target | Realisasi | Realisasi thd Target (%)",
        "Target | Realisasi | % Realisasi terhadap Target",
        "Target | Realisasi | Rasio Realisasi",
        "Target | Realisasi | Kinerja (%)",
        # what was reached is called capaian, and its share stands beside it
        "Target | Capaian | %",
        "Target | Pencapaian | Persentase",
        "Target | Capaian | % Capaian",
        "Target | Hasil Capaian | Prosentase",
        "Target 2022 | Capaian 2022 | % Capaian",
        # plan and result in other words, and shortened ones
        "Rencana | Hasil | Capaian",
        "Rencana | Hasil | %",
        "Tgt | Real | %",
        "Tgt. | Real. | Cap.",
        "T | R | C",
        "Renc | Real | Cap",
        "Rencana Kinerja | Realisasi Kinerja | Persen",
        "Ditargetkan | Terealisasi | % Tercapai",
        "Rencana Tingkat Capaian (Target) | Realisasi | %",
        "Rencana Tingkat Capaian | Realisasi | Persentase Pencapaian Rencana Tingkat Capaian",
        # the year, or the report's year as n, in some headings or in all
        "Target 2022 | Realisasi | Capaian",
        "Target | Realisasi 2022 | Capaian 2022",
        "Target Th. (n) | Realisasi Th. (n) | %",
        "Target (n) | Realisasi (n) | Capaian (n)",
        "Target Tahun Berjalan | Realisasi Tahun Berjalan | Capaian",
        "Target | Realisasi s.d. Desember | Capaian",
        # a total below what it sums, and what the figures measure
        "Target | Realisasi > Total | Capaian",
        "Target > Jumlah | Realisasi > Jumlah | %",
        "Target Indikator | Realisasi Indikator | Rasio Capaian",
    ],
)
def test_performance(heads: str, few: int) -> None:
    assert roles(heads.split(" | "), REACHED[:few]) == [T, R, C]


@pytest.mark.parametrize("few", [2, 3])
@pytest.mark.parametrize(
    "heads",
    [
        # the share that was spent
        "Pagu | Realisasi | Serapan",
        "Pagu | Realisasi | Daya Serap",
        "Pagu | Realisasi | Penyerapan (%)",
        "Pagu | Realisasi | Tingkat Serapan",
        "Pagu | Realisasi | Rasio Serapan",
        "Pagu | Realisasi | Capaian",
        "Anggaran | Realisasi Keuangan | % Keuangan",
        "Anggaran | Realisasi | % Realisasi",
        # the budget
        "DIPA | Realisasi | %",
        "DIPA Revisi | Realisasi | %",
        "Jumlah Dana | Realisasi | %",
        "Dana | Realisasi | %",
        "Biaya | Realisasi Biaya | %",
        "Alokasi | Realisasi | Persentase (%)",
        "Plafon | Realisasi | %",
        "APBD-P | Realisasi | %",
        "Target (Rp) | Realisasi (Rp) | %",
        "Rencana (Rp) | Realisasi (Rp) | Capaian (%)",
        # what was spent
        "Pagu | Serapan | %",
        "Pagu | Penyerapan | %",
        "Pagu | Penggunaan | %",
        "DPA | SPJ | %",
        "Anggaran | Terserap | %",
        "Anggaran | Pengeluaran | %",
        "Besaran Anggaran | Anggaran Terserap | %",
        "Jumlah Dana (Rp.) | Pemakaian Anggaran (Rp.) | %",
        "APBD-P (Rp) | Realisasi (Rp) | %",
        "Dana (dalam ribuan rupiah) | SPJ (dalam ribuan rupiah) | %",
    ],
)
def test_budget(heads: str, few: int) -> None:
    assert roles(heads.split(" | "), SPENT[:few]) == [A, B, P]


@pytest.mark.parametrize(
    "heads",
    [
        "Pagu | Realisasi | Sisa | %",
        "DIPA | Realisasi | Sisa Dana | % Serapan",
        "Pagu | Realisasi | Saldo | %",
        "Anggaran | Realisasi | Lebih/(Kurang) | %",
        "Anggaran | Realisasi | Selisih | %",
        "Pagu | Realisasi | Belum Terserap | Daya Serap",
    ],
)
def test_what_is_left(heads: str) -> None:
    rows = [[*row[:3], left, row[3]] for row, left in zip(SPENT, LEFT, strict=True)]
    assert roles(heads.split(" | "), rows) == [A, B, S, P]


@pytest.mark.parametrize("word", ["Actual", "Bilah", "Output Nyata", "Kinerja Tercapai", "Keluaran"])
def test_figures_find_what_words_do_not_say(word: str) -> None:
    assert roles(["Target", word, "%"], REACHED) == [T, R, C]


def test_what_stands_right_of_the_realisasi_is_no_plan() -> None:
    rows = [[name, reached, planned, share] for name, planned, reached, share in REACHED]
    assert roles(["Realisasi", "Angka Nasional", "%"], rows)[1] is not T


def test_two_columns_that_would_do_tell_nothing() -> None:
    rows = [[*row[:3], row[2], row[3]] for row in REACHED]
    assert R not in roles(["Target", "Bilah", "Galah", "%"], rows)


@pytest.mark.parametrize(
    "head", ["IKSK", "IKP", "IKK", "SP", "SK", "KRO", "RO", "Kode", "Kode RO", "No. IKU"]
)
def test_an_ordinal_or_code_column_is_never_the_name(head: str) -> None:
    rows = [
        [f"{head}.{at}" if len(head) < 4 else f"{at}", name, "1", "9"]
        for at, (name, *_) in enumerate(REACHED, 1)
    ]
    table = understood([[head, "Uraian", "Target", "Realisasi"]], rows)
    assert [row.nama for row in table.rows] == [name for name, *_ in REACHED]


@pytest.mark.parametrize(
    "head", ["Base-line", "Baseline 2020", "Kondisi Awal", "Data Dasar", "Capaian Awal 2019"]
)
def test_where_a_plan_began_is_known_and_no_target(head: str) -> None:
    rows = [[name, "60", *figures] for name, *figures in REACHED]
    assert roles([head, "Target", "Realisasi", "Capaian"], rows) == [Role.LAIN, T, R, C]
    header = [["Uraian", head, "Target", "Realisasi", "Capaian"]]
    assert understood(header, rows).not_understood == ()


@pytest.mark.parametrize("head", ["Sasaran Program", "SASARAN KEGIATAN", "Sasaran Kegiatan (SK)"])
def test_the_sasaran_of_a_program_is_a_sasaran(head: str) -> None:
    rows = [["Meningkatnya mutu layanan", *row] for row in REACHED]
    columns = understood([[head, "IKP", "Target", "Realisasi", "%"]], rows).columns
    assert [column.role for column in columns] == [Role.SASARAN, Role.INDIKATOR, T, R, C]


@pytest.mark.parametrize(
    "heads", ["Rencana Tahun 2024 | Hasil 2024 | %", "Direncanakan Th. 2024 | Hasil Tahun 2024 | Capaian"]
)
def test_the_year_behind_a_heading_is_no_word_of_it(heads: str) -> None:
    assert roles(heads.split(" | "), REACHED) == [T, R, C]
