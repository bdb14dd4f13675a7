"""Hostile documents twice as long cost about twice as much: work is counted, in calls, and not timed."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from raw_pdf import one_page, stream
from reportlab.platypus import SimpleDocTemplate, Table
from support import document, table

from auditor.lexicon.phrases import load_phrases
from auditor.models.document import Block, BlockKind, Document
from auditor.reading.pdf import read
from auditor.reading.pdf.flow import flow, joining
from auditor.reading.pdf.pages.page import PageRead, read_chunk
from auditor.relating import relate
from auditor.understanding import understand

HELVETICA = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
WORDS = (
    "Capaian",
    "Kinerja",
    "Target",
    "Realisasi",
    "Anggaran",
    "Rp",
    "No",
    "2023",
    "100%",
    "yang",
    "12,5",
    "1",
)
INDICATORS = ["nilai SAKIP", "persentase jalan mantap", "indeks kepuasan masyarakat", "angka kemiskinan"]
PHRASES = load_phrases()


def calls_of(work: Callable[[], object]) -> int:
    """How many calls of functions the work makes, steps of generators among them."""
    count = 0

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event.endswith("call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def strewn(path: Path, count: int) -> Path:
    """A page with so many words of tables at random places of forty lines."""
    chance = random.Random(1)  # noqa: S311 - the same each time
    words = "\n".join(
        f"1 0 0 1 {chance.uniform(20, 550):.1f} {20 * chance.randint(1, 40)} Tm ({chance.choice(WORDS)}) Tj"
        for _ in range(count)
    )
    return one_page(path, stream(f"BT /F1 4 Tf {words} ET".encode()), HELVETICA)


def prose(count: int) -> Document:
    """So many sentences that claim something."""
    chance = random.Random(2)  # noqa: S311 - the same each time

    def sentence(number: int) -> str:
        name = chance.choice(INDICATORS)
        share, goal = chance.randint(1, 120), chance.randint(1, 100)
        return chance.choice(
            [
                f"Capaian {name} tahun 2023 sebesar {share},5% dari target {goal}%, naik dari tahun 2022.",
                f"Realisasi program {number} sebesar Rp {share}.500.000 atau {goal}% dari pagu anggaran.",
                f"Dari {share} indikator terdapat {goal} indikator yang mencapai target sasaran {number}.",
            ]
        )

    return document(*(Block(BlockKind.PARAGRAPH, sentence(number), page=1) for number in range(count)))


def long_tables(count: int) -> Document:
    """Indicators in two tables, program and budget, so many rows each, whose names are nearly alike."""
    names = [f"{INDICATORS[at % 4]} wilayah {at}" for at in range(count)]
    tables = (
        table(
            [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]],
            [[str(at + 1), f"{name}{end}", "100", "90", "90"] for at, name in enumerate(names)],
            number=number,
            order=order,
        )
        for order, (number, end) in enumerate([("3.1", ""), ("3.2", " kota")], start=1)
    )
    budget = table(
        [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
        [[str(at + 1), f"Kegiatan {name}", "1.000.000", "900.000", "90"] for at, name in enumerate(names)],
        number="3.3",
        order=3,
    )
    return document(*(Block(BlockKind.TABLE, "", table=one) for one in (*tables, budget)))


def one_long_table(count: int) -> Document:
    """So many indicators in one table, whose names are nearly alike."""
    header = [["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"]]
    rows = [[str(at), f"Persentase hal ke {at}", "%", "80", "75", "93,75"] for at in range(count)]
    return document(Block(BlockKind.TABLE, "", table=table(header, rows, number="3.1")))


def short_tables(count: int) -> Document:
    """So many short tables of indicators and of kegiatan, each with names of its own and prose on them."""
    blocks: list[Block] = []
    for at in range(count):
        names = [f"{INDICATORS[at % 4]} bagian {word} {at}" for word in ("utara", "selatan")]
        measured = table(
            [["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"]],
            [[str(place), name, "%", "80", "75", "93,75"] for place, name in enumerate(names, start=1)],
            number=f"3.{2 * at}",
            order=2 * at + 1,
        )
        paid = table(
            [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
            [
                [str(place), f"Kegiatan {name}", "1.000", "900", "90"]
                for place, name in enumerate(names, start=1)
            ],
            number=f"3.{2 * at + 1}",
            order=2 * at + 2,
        )
        said = (
            f"Target {names[0]} tahun 2023 telah tercapai. Rata-rata capaian {names[1]} sebesar 93,75%.",
            f"Dari 7 (tujuh) indikator dan {at} kegiatan, {names[1]} naik dibandingkan tahun sebelumnya.",
        )
        blocks += [Block(BlockKind.TABLE, "", table=one) for one in (measured, paid)]
        blocks += [Block(BlockKind.PARAGRAPH, text, page=1) for text in said]
    return document(*blocks)


def relate_it(made: Document) -> None:
    relate([understand(made)], PHRASES)


@pytest.mark.parametrize(
    ("make", "count"), [(prose, 150), (long_tables, 200), (one_long_table, 600), (short_tables, 100)]
)
def test_understanding_and_relating(make: Callable[[int], Document], count: int) -> None:
    relate_it(make(10))  # what is made once for all is made here
    short, long = (calls_of(partial(relate_it, make(size))) for size in (count, 2 * count))
    assert long < 2.5 * short


def test_tables_looked_for_on_a_page_strewn_with_words(tmp_path: Path) -> None:
    costs = []
    for size in (800, 1600):
        pages = read_chunk(strewn(tmp_path / "a.pdf", size), [1])
        costs.append(calls_of(partial(flow.flow, pages)))
    assert costs[1] < 2.5 * costs[0]


def test_a_table_over_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining, "NEAR", 20)
    rows = [[str(at), f"Kegiatan {at}", "1.000", "-"] for at in range(1, 13)]
    drawn = Table(
        [["No", "Kegiatan", "Anggaran", "Catatan"], *rows], style=[("GRID", (0, 0), (-1, -1), 1, "black")]
    )
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build([drawn])
    (page,) = read_chunk(tmp_path / "a.pdf", [1])
    costs = []
    for count in (40, 80):
        pages = [numbered(page, number) for number in range(1, count + 1)]
        costs.append(calls_of(partial(flow.flow, pages)))
        assert sum(len(block.table.rows) for block in flow.flow(pages).blocks if block.table) == 12 * count
    assert costs[1] < 2.5 * costs[0]


def numbered(page: PageRead, number: int) -> PageRead:
    """The same page as another one of the document."""
    tables = [replace(table, fragment=replace(table.fragment, page=number)) for table in page.tables]
    return replace(page, number=number, tables=tuple(tables))


def test_a_page_with_too_many_words_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pages.page", "read"):
        monkeypatch.setattr(f"auditor.reading.pdf.{module}.MAX_WORDS", 300)
    (told,) = read.read_pdf(strewn(tmp_path / "a.pdf", 400)).not_read
    assert (told.what, told.why) == ("halaman 1", "lebih dari 300 kata di halaman itu")
