"""Captions and the tables that they belong to."""

from dataclasses import replace

import pytest

from auditor.lexicon.captions import parse_caption
from auditor.models.document import Block, BlockKind, Cell, Table
from auditor.reading.text.captions import place_captions


def p(text: str, *, bold: bool = False, page: int | None = None) -> Block:
    return Block(BlockKind.PARAGRAPH, text, bold=bold, page=page)


def t(*header: str) -> Block:
    row = tuple(Cell(text) for text in header or ("No", "Jumlah"))
    return Block(BlockKind.TABLE, "", table=Table(order=1, header=(row,), rows=((Cell("1"), Cell("2")),)))


def tables(*blocks: Block) -> list[tuple[str | None, str | None, str | None]]:
    placed = place_captions(blocks)
    return [(b.table.number, b.table.caption, b.table.lead_in) for b in placed if b.table is not None]


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Tabel 3.18", "3.18", ""),
        ("Tabel II.1", "II.1", ""),
        ("TABEL 3.1 CAPAIAN KINERJA", "3.1", "CAPAIAN KINERJA"),
        ("Table 3.1 Capaian", "3.1", "Capaian"),
        ("Tabel. 2 Capaian", "2", "Capaian"),
        ("Tabel 3. 1 Capaian Kinerja", "3.1", "Capaian Kinerja"),
        ("Tabel 3.1.5a Persentase", "3.1.5a", "Persentase"),
        ("Tabel 2.3: Capaian", "2.3", "Capaian"),
        ("Tabel 3.4Capaian", "3.4", "Capaian"),
        ("Tabel 7. Realisasi Tahun 2023", "7", "Realisasi Tahun 2023"),
        ("Tabel T-C.23 Capaian", "T-C.23", "Capaian"),
        ("Tabel 3.2 Capaian Kinerja Tahun 2021-2023", "3.2", "Capaian Kinerja Tahun 2021-2023"),
        ("Tabel 3 Perbandingan", "3", "Perbandingan"),
        (
            "Tabel 3.12. Program dan Kegiatan Dinas Tahun 2024.",
            "3.12",
            "Program dan Kegiatan Dinas Tahun 2024.",
        ),
        ("Tabel A.1 Target", "A.1", "Target"),
        ("Tabel 2.1 – Perjanjian Kinerja", "2.1", "Perjanjian Kinerja"),
    ],
)
def test_caption(text: str, number: str, title: str) -> None:
    found = parse_caption(text)
    assert found is not None
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu dapat dilihat dalam Tabel 3.1 di bawah ini:",
        "Tabel 3.1 di atas menunjukkan bahwa capaian kinerja sudah baik",
        "Tabel 3.1 menunjukkan capaian kinerja",
        "Tabel 3.1 Menunjukkan capaian kinerja",
        "Tabel 3.1 dan Tabel 3.2 memuat capaian.",
        "Tabel di bawah ini",
        "Tabel 3.1 Capaian kinerja sudah memenuhi target. Hal ini terlihat dari realisasinya.",
        "Tabelaris 3",
        "Tabel Induk",
        "TABEL PENDUDUK",
        "TABEL CAPAIAN",
        "Tabel 3.2 (lihat lampiran)",
    ],
)
def test_no_caption(text: str) -> None:
    assert parse_caption(text) is None


def test_title_in_the_next_paragraphs() -> None:
    blocks = (p("Tabel 3.1", bold=True), p("Pengukuran Kinerja", bold=True), p("Tahun 2023", bold=True), t())
    placed = place_captions(blocks)
    assert [b.kind for b in placed] == [BlockKind.CAPTION, BlockKind.TABLE]
    assert placed[0].text == "Tabel 3.1 Pengukuran Kinerja Tahun 2023"
    assert placed[1].table is not None
    assert placed[1].table.number == "3.1"
    assert placed[1].table.caption == "Pengukuran Kinerja Tahun 2023"


def test_title_begun_beside_the_number_goes_on_below() -> None:
    assert tables(p("Tabel 3.1 Pengukuran Kinerja"), p("Tahun 2023"), t()) == [
        ("3.1", "Pengukuran Kinerja Tahun 2023", None)
    ]


def test_caption_below_the_table() -> None:
    assert tables(
        p("Berikut datanya."), t(), p("Tabel 1 Data Pegawai"), p("Jumlah itu cukup untuk tugas yang ada.")
    ) == [("1", "Data Pegawai", None)]


def test_captions_below_all_tables() -> None:
    assert tables(
        t(), p("Tabel 1 A"), t(), p("Tabel 2 B"), p("Uraian ini menjelaskan tabel di atas secara rinci.")
    ) == [
        ("1", "A", None),
        ("2", "B", None),
    ]


def test_captions_above_all_tables() -> None:
    assert tables(p("Uraian."), p("Tabel 1 A"), t(), p("Tabel 2 B"), t()) == [
        ("1", "A", None),
        ("2", "B", None),
    ]


def test_sentence_that_names_a_table_is_the_lead_in() -> None:
    sentence = "Capaian kinerja dapat dilihat dalam Tabel 3.1 di bawah ini:"
    assert tables(p(sentence), t()) == [(None, None, sentence)]


def test_title_lines_in_capitals_are_one_lead_in() -> None:
    assert tables(p("Uraian."), p("INDIKATOR KINERJA UTAMA"), p("TAHUN 2023"), t()) == [
        (None, None, "INDIKATOR KINERJA UTAMA TAHUN 2023")
    ]


def test_entries_of_a_list_of_tables_are_no_captions() -> None:
    placed = place_captions(
        (p("DAFTAR TABEL"), p("Tabel 3.1 Pengukuran Kinerja 17"), p("Tabel 3.2 Anggaran .... 20"), t())
    )
    assert [b.kind for b in placed] == [BlockKind.PARAGRAPH] * 3 + [BlockKind.TABLE]


def test_caption_as_first_row_of_the_table() -> None:
    title = "Tabel 4 Realisasi"
    header = ((Cell(title), Cell(title, repeated=True)), (Cell("No"), Cell("Jumlah")))
    block = Block(BlockKind.TABLE, "", table=Table(order=1, header=header, rows=()))
    assert tables(p("Uraian."), block) == [("4", "Realisasi", None)]


def test_caption_without_a_table_stays_a_caption() -> None:
    placed = place_captions(
        (p("Tabel 3.4"), p("Kalimat ini menguraikan hal lain sama sekali."), p("Ini juga."))
    )
    assert [b.kind for b in placed] == [BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("between", ["1. Kepala Dinas", "3.2 Realisasi Anggaran", "a) Sekretaris", "• Arsip"])
def test_list_item_or_heading_is_no_title(between: str) -> None:
    assert tables(p("Tabel 3.4 Peta"), p(between), t()) == [(None, None, between)]


def test_boxes_of_a_caption_are_joined() -> None:
    first = Block(BlockKind.PARAGRAPH, "Tabel 1", page=2, bbox=(100, 50, 140, 60))
    second = Block(BlockKind.PARAGRAPH, "Data Pegawai", page=2, bbox=(80, 62, 170, 72))
    placed = place_captions((first, second, t()))
    assert (placed[0].page, placed[0].bbox) == (2, (80, 50, 170, 72))


def test_title_in_small_letters_counts_only_beside_a_table() -> None:
    assert tables(p("Tabel 3. 3 kemajuan Capaian Sasaran"), t()) == [
        ("3.3", "kemajuan Capaian Sasaran", None)
    ]
    alone = place_captions((p("Uraian."), p("Tabel 3. 3 kemajuan Capaian Sasaran"), p("Uraian.")))
    assert {block.kind for block in alone} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    "mark", ["Lanjutan Tabel 1", "Tabel 1 (lanjutan)", "Tabel 1 Pegawai (Sambungan)", "(Lanjutan)"]
)
def test_table_marked_as_continuation_is_joined(mark: str) -> None:
    placed = place_captions((p("Tabel 1 Pegawai"), t(), p(mark), t(), p("Uraian.")))
    assert [block.kind for block in placed] == [BlockKind.CAPTION, BlockKind.TABLE, BlockKind.PARAGRAPH]
    assert placed[1].table is not None
    assert (len(placed[1].table.header), len(placed[1].table.rows)) == (1, 2)


@pytest.mark.parametrize(
    "mark",
    [
        ("Tabel 1 (Lanjutan)", "Pegawai"),
        ("Tabel 1", "Pegawai (Lanjutan)"),
        ("Tabel 1 lanjutan", "Pegawai"),
        ("Lanjutan Tabel 1 Pegawai menurut Golongan",),
        ("(lanjutan)", "Pegawai"),
        ("Sambungan Tabel 1.", "PEGAWAI"),
    ],
)
def test_marked_caption_in_several_paragraphs_is_of_a_continuation(mark: tuple[str, ...]) -> None:
    placed = place_captions((p("Tabel 1"), p("Pegawai"), t(), *map(p, mark), t(), *map(p, mark), t()))
    assert [block.kind for block in placed] == [BlockKind.CAPTION, BlockKind.TABLE]
    assert placed[1].table is not None
    assert (len(placed[1].table.header), len(placed[1].table.rows)) == (1, 3)


@pytest.mark.parametrize(
    "mark", ["Tabel 2 Tamu (lanjutan)", "Lanjutan Tabel 2 Tamu hotel dan restoran", "Tabel 1 Tamu"]
)
def test_caption_of_another_table_joins_nothing(mark: str) -> None:
    assert len(tables(p("Tabel 1"), p("Pegawai"), t(), p(mark), p("Menurut Golongan"), t())) == 2


def test_same_caption_and_header_again_are_of_one_table() -> None:
    more = t()
    assert more.table is not None
    rows = ((Cell("2"), Cell("7")),)
    goes_on = replace(more, table=replace(more.table, rows=rows))
    placed = place_captions((p("Tabel 1"), p("Pegawai"), t(), p("Tabel 1"), p("Pegawai"), goes_on))
    assert [block.table.rows for block in placed if block.table] == [((Cell("1"), Cell("2")), *rows)]


def test_same_caption_above_rows_that_begin_anew_is_of_another_table() -> None:
    assert len(tables(p("Tabel 1 Pegawai"), t(), p("Tabel 1 Pegawai"), t())) == 2


def test_same_caption_above_another_header_is_of_another_table() -> None:
    assert len(tables(p("Tabel 1 Pegawai"), t(), p("Tabel 1 Pegawai"), t("No", "Nama"))) == 2


def test_continuation_of_another_width_stays_apart() -> None:
    assert len(tables(p("Tabel 1 Pegawai"), t(), p("Lanjutan Tabel 1"), t("No", "Nama", "Jumlah"))) == 2


def test_sentence_between_tables_does_not_join_them() -> None:
    assert len(tables(p("Tabel 1 A"), t(), p("Lanjutan dari uraian ini disajikan berikut."), t())) == 2
