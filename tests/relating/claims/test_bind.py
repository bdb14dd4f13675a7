"""Claims bound to the rows, years, names and numbers that they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from support import document, table

from auditor.models.document import Block, BlockKind, Document, Table
from auditor.models.facts import Klaim
from auditor.models.report import Report
from auditor.relating import relate
from auditor.understanding import understand

OFFICE = "Dinas Pertanian, Ketahanan Pangan dan Perikanan Kabupaten Sukaraya"
COVER = (
    Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA INSTANSI PEMERINTAH"),
    Block(BlockKind.PARAGRAPH, OFFICE),
    Block(BlockKind.PARAGRAPH, "TAHUN 2024"),
    Block(BlockKind.HEADING, "BAB III AKUNTABILITAS KINERJA", level=1),
)
GOALS = table(
    [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "Kg", "40", "32", "80%"],
    ],
    number="3.1",
    caption="Pengukuran Kinerja Tahun 2024",
)
TREE = table(
    [["No", "Sasaran/Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [
        ["1", "Sasaran: Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
        ["1.1", "Program 1: PROGRAM SARANA", "Persentase sarana", "Persen", "100", "100", "100%"],
        ["1.1.1", "Kegiatan 1: Pengadaan Benih", "Persentase benih", "Persen", "100", "90", "90%"],
        ["1.1.1.1", "Sub Kegiatan 1. Penyaluran Benih", "Jumlah benih", "Ton", "10", "9", "90%"],
        ["1.1.2", "Kegiatan 2: Pengadaan Alat", "Persentase alat", "Persen", "100", "100", "100%"],
        ["1.1.2.1", "Sub Kegiatan 1. Penyaluran Alat", "Jumlah alat", "Unit", "10", "10", "100%"],
    ],
    number="3.2",
    caption="Pengukuran Kinerja Sasaran 1 Tahun 2024",
)
YEARS = table(
    [
        ["No", "Sasaran", "Indikator", "2022", "2022", "2022", "2024", "2024", "2024"],
        ["No", "Sasaran", "Indikator", "T", "R", "C", "T", "R", "C"],
    ],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "4", "4", "100", "5", "6", "120"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "38", "38", "100", "40", "32", "80"],
    ],
    number="3.3",
    caption="Capaian Kinerja Tahun 2022-2024",
)
MISSIONS = table(
    [["Misi", "Tujuan", "Indikator Tujuan", "Target"]],
    [
        [
            "1. Mewujudkan pangan yang cukup",
            "1. Meningkatnya Ketersediaan Pangan Daerah",
            "Skor pangan",
            "90",
        ],
        [
            "2. Mewujudkan nelayan sejahtera",
            "2. Meningkatnya Pendapatan Rumah Tangga Nelayan",
            "Nilai tukar",
            "105",
        ],
    ],
    number="2.1",
    caption="Tujuan",
)


def told(*parts: str | Table) -> Report:
    """A report of these paragraphs and tables, in this order."""
    blocks: list[Block] = list(COVER)
    for order, part in enumerate(parts, start=1):
        if isinstance(part, str):
            heading = part.isupper()
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            blocks.append(Block(kind, part, page=1, level=2 if heading else None))
        else:
            blocks.append(Block(BlockKind.TABLE, "", page=1, table=replace(part, order=order)))
    made: Document = document(*blocks)
    return understand(made)


def klaim(parts: Sequence[str | Table], jenis: str) -> list[Klaim]:
    return [claim for claim in relate([told(*parts)]).klaim if claim.jenis == jenis]


def texts(claim: Klaim) -> list[str]:
    return [value.text for value in claim.melawan]


def test_claim_on_the_whole_table_is_contradicted_by_its_short_row() -> None:
    (claim,) = klaim([GOALS, "Dari tabel di atas, capaian kinerja Dinas selalu memenuhi target."], "target")
    assert claim.terikat
    assert claim.ragu is None
    assert texts(claim) == ["80%"]
    assert (claim.place.table, claim.place.page) == ("3.1", 1)
    assert "Konsumsi ikan per kapita" in claim.lingkup


def test_mean_above_full_leaves_doubt() -> None:
    (claim,) = klaim([GOALS, "Dari tabel di atas, kinerja Dinas telah memenuhi target."], "target")
    assert texts(claim) == ["80%"]
    assert claim.ragu is not None


def test_quoted_sasaran_restricts_the_rows() -> None:
    text = "Dari tabel di atas, sasaran “Meningkatnya Produksi Padi” selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert claim.terikat
    assert claim.melawan == []


def test_unknown_sasaran_is_not_bound() -> None:
    text = "Dari tabel di atas, sasaran “Meningkatnya Mutu Udara Kota” selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert not claim.terikat
    assert claim.melawan == []


def test_rows_below_the_sasaran_are_not_spoken_of() -> None:
    (claim,) = klaim([TREE, "Dari tabel di atas, kinerja Dinas selalu memenuhi target."], "target")
    assert claim.melawan == []


def test_years_restrict_the_rows() -> None:
    text = "Dari tabel di atas, pada tahun 2022 semua indikator telah memenuhi target."
    (claim,) = klaim([YEARS, text], "target")
    assert claim.terikat
    assert claim.melawan == []
    (claim,) = klaim([YEARS, "Dari tabel di atas, semua indikator selalu memenuhi target."], "target")
    assert texts(claim) == ["80"]


def test_part_that_cannot_be_told_is_doubtful() -> None:
    text = "Dari tabel di atas, indikator pada misi kedua selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert claim.ragu is not None


def test_sentence_that_points_at_no_table_is_doubtful() -> None:
    (claim,) = klaim([GOALS, "Semua indikator telah memenuhi target."], "target")
    assert claim.ragu is not None


def test_indicator_named_anywhere() -> None:
    pad = "Uraian pada bagian ini membahas hal lain secara panjang lebar dan tidak menunjuk pada tabel."
    parts = [GOALS, *[pad] * 6, "Indikator Konsumsi ikan per kapita telah mencapai target."]
    (claim,) = klaim(parts, "target")
    assert texts(claim) == ["80%"]
    assert claim.ragu is None


def test_exception_that_reached_its_target() -> None:
    text = "Dari tabel di atas, semua target telah tercapai, kecuali Produksi padi per hektare."
    (claim,) = klaim([GOALS, text], "target")
    assert set(texts(claim)) == {"120%", "80%"}
    assert claim.ragu is not None


def test_plans_are_no_claims() -> None:
    assert klaim([GOALS, "Pada tabel di atas, tahun depan Dinas akan memenuhi target."], "target") == []


def test_less_is_better_is_left_open() -> None:
    rows = table(
        [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]],
        [["1", "Menurunnya Kerugian Petani", "Angka kematian ternak", "20", "15", "75%"]],
        number="3.9",
    )
    (claim,) = klaim([rows, "Dari tabel di atas, kinerja Dinas selalu memenuhi target."], "target")
    assert claim.ragu is not None


@pytest.mark.parametrize("text", ["masih di bawah target", "berada di atas target yang ditetapkan"])
@pytest.mark.parametrize("capaian", ["110%", "90%"])
def test_the_side_of_the_target_tells_nothing_where_less_is_better(text: str, capaian: str) -> None:
    made = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", "Prevalensi gizi buruk balita", "Persen", "10", "9", capaian]],
        number="3.1",
    )
    (claim,) = klaim([made, f"Pada Tabel 3.1 angkanya telah {text}."], "target")
    assert not claim.terikat


def test_counts_against_the_table_that_follows() -> None:
    text = (
        "Sasaran ini didukung oleh 1 (satu) program dengan 3 (tiga) kegiatan serta 2 (dua) sub kegiatan, "
        "yang dapat dilihat dibawah ini."
    )
    program, kegiatan, sub = klaim([text, TREE], "jumlah")
    assert (program.hitung, kegiatan.hitung, sub.hitung) == (Decimal(1), Decimal(2), Decimal(2))
    assert (program.melawan, sub.melawan) == ([], [])
    assert texts(kegiatan) == ["Pengadaan Benih", "Pengadaan Alat"]
    assert kegiatan.ragu is None


def test_counts_that_all_differ_are_doubtful() -> None:
    text = "Sasaran ini didukung oleh 4 (empat) program dengan 3 (tiga) kegiatan pada tabel di bawah ini."
    assert all(claim.ragu is not None for claim in klaim([text, TREE], "jumlah"))


def test_last_years_against_the_columns() -> None:
    (claim,) = klaim([YEARS, "Dari tabel di atas, selama 2 (dua) tahun terakhir kinerja membaik."], "tahun")
    assert claim.melawan
    assert (claim.tertulis, claim.hitung) == (Decimal(2), Decimal(1))
    assert "2022 dan 2024" in claim.lingkup
    (claim,) = klaim([YEARS, "Dari tabel di atas, selama 1 (satu) tahun terakhir kinerja membaik."], "tahun")
    assert claim.melawan == []


def test_misi_quoted_as_tujuan() -> None:
    text = "Untuk mendukung pencapaian tujuan kedua dari Dinas yaitu “{}”, disusun kegiatan."
    (claim,) = klaim([MISSIONS, text.format("Mewujudkan nelayan sejahtera")], "tujuan")
    assert texts(claim) == ["Meningkatnya Pendapatan Rumah Tangga Nelayan"]
    assert claim.ragu is None
    (claim,) = klaim([MISSIONS, text.format("Meningkatnya Pendapatan Rumah Tangga Nelayan")], "tujuan")
    assert claim.melawan == []


def test_sasaran_of_another_part() -> None:
    sentence = "Capaian kinerja sasaran strategis pertama pada Dinas tidak memerlukan pembanding."
    (claim,) = klaim(["2. SASARAN 2", sentence], "tujuan")
    assert (claim.tertulis, claim.hitung) == (Decimal(1), Decimal(2))
    assert texts(claim) == ["2. SASARAN 2"]
    (claim,) = klaim(["1. SASARAN 1", sentence], "tujuan")
    assert claim.melawan == []


def test_part_of_the_own_name_as_the_office_that_reports() -> None:
    own = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]
    wrong = "Capaian kinerja sasaran pada Dinas Ketahanan Pangan dan Perikanan Kabupaten Sukaraya baik."
    (claim,) = klaim([*own, wrong], "instansi")
    assert claim.kata == "Dinas Ketahanan Pangan dan Perikanan Kabupaten Sukaraya"
    assert claim.objek == OFFICE
    assert claim.ragu is None
    assert klaim([*own, "Kepala Dinas Ketahanan Pangan dan Perikanan hadir."], "instansi") == []


def test_money_and_number_words_bring_their_own_other_side() -> None:
    (claim,) = klaim(["Pagu anggaran Rp200.000.000 dengan realisasi Rp100.000.000 atau 60,00%."], "nilai")
    assert (claim.tertulis, claim.hitung) == (Decimal("60.00"), Decimal("50.00"))
    assert texts(claim) == ["Rp200.000.000", "Rp100.000.000"]
    (claim,) = klaim(["Pegawai berjumlah 36 (tiga puluh empat) orang."], "bilangan")
    assert (claim.tertulis, claim.hitung) == (Decimal(36), Decimal(34))


def test_efficiency_against_output() -> None:
    efficiency = table(
        [
            [
                "No",
                "Sub Kegiatan",
                "Realisasi Output",
                "Capaian Input",
                "Indeks Efisiensi",
                "Rencana Output",
                "Rencana Input",
                "Standar Efisiensi",
                "Tingkat Efisiensi",
            ]
        ],
        [
            ["1", "Penyaluran Benih", "100", "80", "1,25", "100", "100", "1", "0,25"],
            ["2", "Penyaluran Alat", "100", "90", "1,11", "100", "100", "1", "0,11"],
        ],
        number="3.4",
    )
    text = (
        "Dari tabel di atas, secara keseluruhan tingkat efisiensi bernilai positif yang dibuktikan dengan "
        "input yang minimal dapat menjangkau pencapaian output yang ditargetkan."
    )
    level, output = klaim([TREE, efficiency, text], "efisiensi")
    assert level.melawan == []
    assert texts(output) == ["90%", "100"]


def test_the_indicator_pointed_back_to_is_that_of_the_sentence_before() -> None:
    named = "Produksi padi per hektare tahun 2024 sebesar 6 ton."
    (agrees,) = klaim([GOALS, "ANALISIS", named, "Target indikator tersebut telah tercapai."], "target")
    assert agrees.terikat
    assert agrees.melawan == []
    assert "Produksi padi per hektare" in agrees.lingkup
    named = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    (differs,) = klaim([GOALS, "ANALISIS", named, "Target indikator tersebut telah tercapai."], "target")
    assert texts(differs) == ["80%"]
    assert differs.ragu is not None
    (far,) = klaim([GOALS, named, "ANALISIS", "Target indikator tersebut telah tercapai."], "target")
    assert not far.terikat


def test_counts_that_all_agree_with_a_far_table() -> None:
    far = ["ANALISIS", "Laporan ini memuat uraian.", "PENUTUP"]
    text = "Kinerja diukur melalui 2 (dua) program dengan 3 (tiga) kegiatan."
    assert not any(claim.terikat for claim in klaim([TREE, *far, text], "jumlah"))
    text = "Kinerja diukur melalui 1 (satu) program dengan 2 (dua) kegiatan."
    assert all(claim.terikat and not claim.melawan for claim in klaim([TREE, *far, text], "jumlah"))


def test_count_borne_out_by_the_parts_of_its_sentence() -> None:
    text = "Diukur melalui 3 (tiga) indikator kinerja dengan rincian 2 (dua) dinilai baik dan {} kurang."
    (claim,) = klaim([text.format("1 (satu)")], "jumlah")
    assert (claim.terikat, claim.hitung) == (True, 3)
    (claim,) = klaim([text.format("2 (dua)")], "jumlah")
    assert not claim.terikat


def test_count_borne_out_by_the_list_after_it() -> None:
    text = "Renstra memuat 2 (dua) sasaran strategis dinas, dengan rincian sebagai berikut:"
    items = ["1) Meningkatnya Produksi Padi", "2) Meningkatnya Konsumsi Ikan"]
    (claim,) = klaim([text, *items], "jumlah")
    assert claim.terikat
    assert [value.text for value in claim.bukti] == items
    (claim,) = klaim([text, *items, "3) Meningkatnya Ekspor Kopi"], "jumlah")
    assert not claim.terikat


RISING = table(
    [
        ["No", "Sasaran", "Indikator", "2023", "2023", "2023", "2024", "2024", "2024"],
        ["No", "Sasaran", "Indikator", "T", "R", "C", "T", "R", "C"],
    ],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "4", "4", "100", "5", "6", "120"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "38", "38", "100", "40", "32", "80"],
    ],
    number="3.3",
    caption="Capaian Kinerja Tahun 2023-2024",
)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Produksi padi per hektare mengalami peningkatan dibandingkan tahun sebelumnya.", []),
        (
            "Konsumsi ikan per kapita mengalami peningkatan dibandingkan tahun lalu.",
            ["38", "32", "100", "80"],
        ),
        ("Konsumsi ikan per kapita mengalami penurunan dibandingkan tahun lalu.", []),
    ],
)
def test_a_trend_of_a_named_indicator(text: str, against: list[str]) -> None:
    (claim,) = klaim([RISING, text], "tren")
    assert claim.terikat
    assert texts(claim) == against


def test_a_trend_of_nothing_named_is_not_checked() -> None:
    (claim,) = klaim(
        [RISING, "Dari tabel di atas, capaian mengalami penurunan dibandingkan tahun lalu."], "tren"
    )
    assert not claim.terikat


def test_a_plan_is_no_trend() -> None:
    assert (
        klaim([RISING, "Diharapkan konsumsi ikan per kapita meningkat dibandingkan tahun lalu."], "tren")
        == []
    )


def test_a_sum_that_a_tables_figure_would_close_names_it() -> None:
    counts = table(
        [["Tahun", "Persentase"]], [["2023", "13,06"], ["2024", "26,53"]], number="3.4", caption="Peserta"
    )
    (claim,) = [
        c for c in klaim([counts, "Realisasinya (13,06 + 26,63)", "= 39,59"], "nilai") if c.objek == "jumlah"
    ]
    assert [(value.text, value.place.table) for value in claim.bukti] == [("26,53", "3.4")]
    assert claim.hitung == Decimal("39.69")


@pytest.mark.parametrize(
    ("text", "bound", "against"),
    [
        ("Sasaran “Meningkatnya Produksi Padi” mendapat rata-rata capaian sebesar 120%.", True, []),
        ("Rata-rata capaian seluruh sasaran adalah 100%.", True, []),
        ("Rata-rata capaian seluruh program adalah 97%.", False, []),
        ("Dari tabel di atas, capaian terendah yaitu 80%.", True, []),
        ("Dari tabel di atas, capaian tertinggi yaitu 130%.", False, []),
    ],
)
def test_averages_and_extremes_are_confirmed_or_left_alone(
    text: str, bound: bool, against: list[str]
) -> None:
    (claim,) = klaim([GOALS, text], "nilai")
    assert (claim.terikat, texts(claim)) == (bound, against)


def test_a_mean_of_named_rows_can_be_wrong_but_not_surely() -> None:
    rows = [[*GOAL[:1], "Meningkatnya Produksi Padi", *GOAL[2:]] for GOAL in ROWS_OF_GOALS]
    named = table(
        [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]], rows, number="3.1"
    )
    text = "Sasaran Meningkatnya Produksi Padi mendapat rata-rata capaian sebesar 97,11%."
    (claim,) = klaim([named, text], "nilai")
    assert claim.hitung == Decimal(100)
    assert texts(claim) == ["120%", "80%"]
    assert claim.ragu is not None


def test_a_sasaran_that_a_group_row_names_is_found_though_a_word_is_left_out() -> None:
    goal = "Meningkatnya hasil panen padi sawah, jagung dan tersedianya benih unggul di Sukaraya"
    rows = [
        [f"Sasaran ke-1 : {goal}", *[f"^Sasaran ke-1 : {goal}"] * 4],
        ["1", "Produksi padi per hektare", "5", "6", "120"],
        ["2", "Mutu padi yang dipanen", "40", "32", "80"],
        ["Sasaran ke-2 : Meningkatnya konsumsi ikan", *["^Sasaran ke-2 : Meningkatnya konsumsi ikan"] * 4],
        ["1", "Konsumsi ikan per kapita", "40", "30", "75"],
    ]
    shown = table([["No", "Indikator", "Target", "Realisasi", "Capaian"]], rows, number="3.1")
    said = goal.replace(" sawah", "")
    text = f"1. Sasaran 1 : {said}, mendapat predikat “Baik” dengan rata-rata capaian sebesar"
    (wrong,) = klaim([shown, f"{text} 97,11%."], "nilai")
    assert (wrong.hitung, texts(wrong)) == (Decimal(100), ["120", "80"])
    assert wrong.ragu is not None
    (right,) = klaim([shown, f"{text} 100%."], "nilai")
    assert (right.terikat, right.melawan) == (True, [])


ROWS_OF_GOALS = [
    ["1", "", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
    ["2", "", "Mutu padi yang dipanen", "Persen", "40", "32", "80%"],
]


def test_sasaran_named_by_another_place_in_its_own_part() -> None:
    (claim,) = klaim(
        ["3.1.2 Sasaran 2: Konsumsi", "Sasaran pertama Dinas adalah peningkatan gizi."], "tujuan"
    )
    assert (claim.tertulis, claim.hitung) == (Decimal(1), Decimal(2))
    (claim,) = klaim(["3.1.2 Sasaran 2: Konsumsi", "Sasaran kedua Dinas adalah peningkatan gizi."], "tujuan")
    assert claim.melawan == []


def test_last_years_of_an_indicator_in_the_table_above() -> None:
    text = "Produksi padi per hektare selama 5 (lima) tahun terakhir selalu memenuhi target."
    (claim,) = klaim([YEARS, text], "tahun")
    assert claim.melawan
    assert claim.ragu is not None
    (claim,) = klaim([YEARS, "Selama 5 (lima) tahun terakhir selalu memenuhi target."], "tahun")
    assert not claim.terikat


def test_another_office_right_beside_the_report() -> None:
    own = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]
    (claim,) = klaim(
        [*own, "Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya Tahun 2024 disusun."], "instansi"
    )
    assert claim.kata == "Dinas Kesehatan Kabupaten Sukaraya"
    assert claim.ragu is not None
    assert (
        klaim([*own, "Laporan Kinerja Dinas Kesehatan Kabupaten Lain Tahun 2024 disusun."], "instansi") == []
    )


BUDGET = table(
    [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
    [
        ["1", "Program Sarana", "60.000.000", "50.000.000", "83,33"],
        ["2", "Program Benih", "40.000.000", "40.000.000", "100"],
        ["JUMLAH", "", "100.000.000", "90.000.000", "90"],
    ],
    number="3.9",
    caption="Anggaran dan Realisasi Anggaran Tahun 2024",
)


@pytest.mark.parametrize(("share", "against"), [("90%", []), ("85,5%", ["90.000.000", "100.000.000"])])
def test_a_share_of_the_budget_that_the_table_states(share: str, against: list[str]) -> None:
    (claim,) = klaim(
        [BUDGET, f"Realisasi anggaran sebesar Rp90.000.000 atau {share} dari anggaran."], "nilai"
    )
    assert claim.terikat
    assert texts(claim) == against
    assert claim.ragu is None


@pytest.mark.parametrize(("share", "against"), [("81,82%", []), ("79,32%", ["Rp90.000.000", "Rp20.000.000"])])
def test_what_was_spent_and_what_is_left_make_the_budget(share: str, against: list[str]) -> None:
    text = f"Realisasi anggaran sebesar Rp90.000.000 atau {share} dari anggaran perubahan,"
    (claim,) = klaim([f"{text} sehingga terdapat sisa anggaran sebesar Rp20.000.000."], "nilai")
    assert (claim.terikat, texts(claim)) == (True, against)
    assert claim.hitung == Decimal("81.82")
    assert (claim.ragu is not None) is bool(against)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Capaian kinerja indikator Konsumsi ikan per kapita sebesar 120% dengan kategori baik.", ["80%"]),
        ("Capaian Konsumsi ikan per kapita sebesar 80%.", []),
        ("Capaian Konsumsi ikan per kapita pada tahun 2024 mencapai 80,4%.", []),
    ],
)
def test_a_capaian_stated_of_a_named_indicator(text: str, against: list[str]) -> None:
    (claim,) = klaim([GOALS, text], "angka")
    assert claim.terikat
    assert texts(claim) == against
    assert (claim.ragu is not None) is bool(against)


def test_an_amount_goes_on_in_the_next_paragraph() -> None:
    parts = [
        "Dari pagu anggaran sebesar Rp.",
        "1,397,870,000.00 telah terealisasi sebesar Rp.1,388,819,900.00 (99,53%).",
    ]
    (claim,) = klaim(parts, "nilai")
    assert (claim.tertulis, claim.hitung) == (Decimal("99.53"), Decimal("99.35"))
