"""What runs over the pages of a document, told from what only looks like it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table
from reportlab.lib.pagesizes import A4, A5, landscape, legal

from auditor.models.document import Document
from auditor.reading.pdf.flow.running_lines import Item, running
from auditor.reading.pdf.read import read_pdf

WORDS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]


def body(paper: Paper, page: int) -> None:
    """Four lines of text from a third of the page on, others on each page."""
    for line in range(4):
        text = f"Kalimat {WORDS[page]} baris {WORDS[line]}."
        paper.text(60, paper.height * 0.4 + line * 20, text, size=10)


def read(
    tmp_path: Path,
    write: Callable[[Paper, int], None],
    *,
    pages: int = 8,
    size: tuple[float, float] = A4,
) -> Document:
    paper = Paper(tmp_path / "a.pdf", size)
    for page in range(pages):
        body(paper, page)
        write(paper, page)
        paper.page()
    return read_pdf(paper.save())


def others(document: Document) -> list[str]:
    """The texts besides those of :func:`body`."""
    return [block.text for block in document.blocks if not block.text.startswith("Kalimat")]


@pytest.mark.parametrize("size", [A4, A5, legal, landscape(A4), landscape(A5)])
@pytest.mark.parametrize("inset", [20, 70])
def test_running_lines_on_any_paper(tmp_path: Path, size: tuple[float, float], inset: float) -> None:
    """They may begin and end further inside than a seventh of the page."""

    def write(paper: Paper, page: int) -> None:
        chapter, number = ("II", page + 1) if page < 3 else ("III", page - 2)
        paper.text(60, inset, "Laporan Kinerja", bold=True)
        paper.text(60, inset + 12, "Tahun 2019")
        paper.text(60, paper.height - inset - 22, f"Dinas PerhubunganProvinsi {chapter}.{number}")
        paper.text(60, paper.height - inset - 10, "Tahun 2019")

    assert others(read(tmp_path, write, size=size)) == []


@pytest.mark.parametrize(
    "label",
    [
        lambda page: f"Halaman {page + 3} dari 90",
        lambda page: f"- {page + 3} -",
        lambda page: ROMANS[page],
        lambda page: f"Bab III - {page + 1}",
        lambda page: "  ".join(f"Hal. {page + 9}"),
        lambda page: f"{'I' * (page // 3 + 1)}-{page % 3 + 1}",
        lambda page: f"{page + 3} | LKjIP 2024" if page % 2 else f"LKjIP 2024 | {page + 3}",
    ],
)
def test_manners_of_counting_pages(tmp_path: Path, label: Callable[[int], str]) -> None:
    assert others(read(tmp_path, lambda paper, page: paper.text(300, paper.height - 60, label(page)))) == []


def test_letters_printed_one_by_one(tmp_path: Path) -> None:
    def write(paper: Paper, page: int) -> None:
        for place, letter in enumerate("LAPORAN KINERJA"):
            paper.text(60 + place * 14, 40, letter.strip() or "-")

    assert others(read(tmp_path, write)) == []


def test_labels_of_chapters_however_short(tmp_path: Path) -> None:
    labels = ["Bab I Pendahuluan"] * 3 + ["Bab II Rencana"] * 2 + ["Bab III Akuntabilitas"] * 3
    assert others(read(tmp_path, lambda paper, page: paper.text(300, 40, labels[page]))) == []


def test_left_and_right_pages_carry_other_lines(tmp_path: Path) -> None:
    def write(paper: Paper, page: int) -> None:
        paper.text(60 if page % 2 else 400, 40, "Dinas Sosial" if page % 2 else "Laporan Kinerja 2024")

    assert others(read(tmp_path, write)) == []


def test_headings_at_the_top_of_pages_stay(tmp_path: Path) -> None:
    """One that stands twice, some with numbers that happen to follow the pages, and one of each chapter."""
    titles = ["BAB I", "Sasaran 1", "Tabel 3.2 Uraian", "BAB II", "Sasaran 2", "Tabel 3.5 Uraian", "BAB III"]
    found = others(read(tmp_path, lambda paper, page: paper.text(60, 60, titles[page]), pages=7))
    assert found == titles


def test_caption_that_is_printed_again_on_each_page_stays(tmp_path: Path) -> None:
    found = others(read(tmp_path, lambda paper, page: paper.text(60, 60, "Tabel 3.2 Realisasi Anggaran")))
    assert found == ["Tabel 3.2 Realisasi Anggaran"] * 8


@pytest.mark.parametrize("foot", [True, False])
def test_form_that_is_filled_in_several_times_is_of_the_text(tmp_path: Path, *, foot: bool) -> None:
    form = ["PERJANJIAN KINERJA", "TAHUN 2024", "Dalam rangka mewujudkan manajemen", "yang bertanda tangan:"]
    form += ["Selaku pihak pertama", "Selaku pihak kedua", "berjanji akan mewujudkan"]

    def write(paper: Paper, page: int) -> None:
        if foot:
            paper.text(60, 30, "LAMPIRAN LAPORAN")
        for place, line in enumerate(form if 2 < page < 6 else []):
            paper.text(60, 60 + place * 25, line)

    found = " ".join(others(read(tmp_path, write)))
    assert [found.count(line) for line in (*form, "LAMPIRAN")] == [3] * 7 + [0]


def test_three_pages(tmp_path: Path) -> None:
    def write(paper: Paper, page: int) -> None:
        paper.text(60, 60, f"Sasaran {'ABC'[page]}")
        paper.text(300, 800, f"Hal {page + 1}")

    assert others(read(tmp_path, write, pages=3)) == ["Sasaran A", "Sasaran B", "Sasaran C"]


def test_rows_at_the_edges_of_pages_stay(tmp_path: Path) -> None:
    """Headings on each page, a group row below them and a row of totals at the foot."""
    paper = Paper(tmp_path / "a.pdf", A5)
    xs = (40.0, 80.0, 250.0, 330.0, 400.0)
    expected: list[list[str]] = []
    for page in range(4):
        paper.text(40, 25, "Dinas Sosial")
        rows = [[str(page * 9 + n), f"Kegiatan {WORDS[n]}", "100", str(page + n)] for n in range(1, 10)]
        rows.append(["", "Terlaksana", "900", str(page + 90)])
        expected += rows
        paper.table(60, xs, [["No", "Uraian", "Target", "Realisasi"], *rows], rules="level", pad=15)
        paper.page()
    table = the_table(paper.save())
    assert row_texts(table.rows) == expected


def test_page_number_beside_a_text_is_no_part_of_it(tmp_path: Path) -> None:
    """In the margin, where the table has its last line: no row, and no text of a cell."""
    xs = (60.0, 100.0, 300.0, 400.0, 500.0)

    def write(paper: Paper, page: int) -> None:
        paper.text(530, 740, str(page + 14))
        if page == 4:
            rows = [["No", "Uraian", "Target", "Realisasi"], ["1", "Air bersih", "40", "18"]]
            paper.table(717.5, xs, [*rows, ["2", "Rumah sehat", "18", "18"]], rules="level")

    document = read(tmp_path, write)
    (table,) = document.tables
    assert row_texts(table.rows) == [["1", "Air bersih", "40", "18"], ["2", "Rumah sehat", "18", "18"]]
    assert others(document) == [""]


def ran(*pages: Sequence[str]) -> list[list[bool]]:
    """Texts below each other, 20 points apart, on pages 600 points high."""
    return running(
        [
            (
                600.0,
                [Item(text, (0, 20.0 * place, 100, 20.0 * place + 10)) for place, text in enumerate(page)],
            )
            for page in pages
        ]
    )


def test_what_stands_below_text_does_not_run() -> None:
    """The same sentence at the same height of each page."""
    pages = [["Dinas Sosial", f"Kegiatan {word}", "Pagu anggaran tahun ini"] for word in WORDS[:5]]
    assert ran(*pages) == [[True, False, False]] * 5


def test_pages_that_hold_nothing_else_are_text() -> None:
    assert ran(*[[f"Capaian kinerja dinas, halaman {page}"] for page in range(8)]) == [[False]] * 8


def test_a_stray_word_outside_does_not_keep_a_running_line() -> None:
    pages = [["Dinas Sosial", f"Kegiatan {word}"] for word in WORDS[:5]]
    pages[2] = ["Lampiran", *pages[2]]
    items = [
        (600.0, [Item(text, (0, at, 100, at + 10)) for text, at in zip(page, heights, strict=True)])
        for page, heights in zip(
            pages, [(20.0, 40.0), (20.0, 40.0), (5.0, 20.0, 40.0), (20.0, 40.0), (20.0, 40.0)], strict=True
        )
    ]
    assert running(items)[2] == [False, True, False]


def test_many_pages_take_time_in_proportion() -> None:
    """Each page is compared with its neighbours, not with all."""
    pages = [["Dinas Sosial", f"Halaman {page}", "abcde"[page % 5] * 3] for page in range(9_000)]
    assert ran(*pages) == [[True, True, False]] * 9_000
