"""The sheet of kkr.xlsx that says where each thing is named: a column for each kind of table.

A row is a thing, so that a filter on two columns answers "in the agreement, but not among what was spent".
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Facts
from auditor.presenting.shared.entities import EntityRow, Mark, Named, entity_rows, sources_of
from auditor.presenting.shared.workbook import Book, Column, Row

ENTITIES = "Padanan"
_WHY = {
    Mark.MISSING: "hilang",
    Mark.DIFFERS: "berbeda",
    Mark.GUESSED: "diduga saja",
    Mark.ALONE: "di satu tempat saja",
}
_HIGHEST = ("sasaran", "program")
_SOURCES_WIDTH, _NARROWEST, _WIDEST = 98, 13, 24
"""Characters that the columns of the kinds of tables take together, and the width of one: more, and the sheet
is hard to read when it is printed as wide as a page."""


def write_entities(book: Book, facts: Facts) -> list[tuple[str, str, int]]:
    """Write a row for each thing; gives the sheet (name, what it holds, number of rows), none without things.

    A cell below a kind of table says where that names the thing, and the name where it is written otherwise;
    it is empty where no table of that kind does.
    """
    rows = entity_rows(facts)
    if not rows:
        return []
    columns = _columns(rows)
    sheet = book.sheet(ENTITIES)
    book.table(sheet, columns, [_row(row) for row in rows])
    keys = [column.key for column in columns]
    sheet.freeze_panes(1, keys.index("nama") + 1)
    book.embolden(sheet, len(rows), keys.index("tingkat"), _HIGHEST, keys.index("nama"))
    about = "setiap sasaran, indikator, program dan kegiatan: tabel dan daftar mana yang menyebutnya"
    return [(ENTITIES, about, len(rows))]


def _columns(rows: Sequence[EntityRow]) -> list[Column]:
    """The columns; those that no thing has anything to say in are left out."""
    documents = len({row.document for row in rows}) > 1
    official = any(row.official or row.notes for row in rows)
    sources = sources_of(rows)
    width = min(max(_SOURCES_WIDTH // len(sources), _NARROWEST), _WIDEST)
    return [
        *([Column("berkas", "Berkas", 18)] if documents else []),
        Column("tingkat", "Tingkat", 11),
        Column("nama", "Nama", 36),
        Column("induk", "Di bawah", 22),
        *([Column("resmi", "Nama resmi, catatan", 22)] if official else []),
        Column("lihat", "Perlu dilihat", 12),
        Column("hilang", "Tidak ada di", 16),
        Column("tempat", "Tempat", 7),
        *(Column(source, source[0].upper() + source[1:], width) for source in sources),
    ]


def _row(row: EntityRow) -> Row:
    return {
        "berkas": row.document,
        "tingkat": row.kind,
        "nama": row.name,
        "induk": row.parent,
        "resmi": "\n".join(filter(None, (row.official, *row.notes))),
        "lihat": "\n".join(_WHY[mark] for mark in row.marks),
        "hilang": "\n".join(filter(None, (", ".join(row.missing), row.missing_note))),
        "tempat": row.places,
        **{source: _cell(row.named, source) for source in {named.source for named in row.named}},
    }


def _cell(found: Sequence[Named], source: str) -> str:
    """Where a kind of table names the thing, a line for each way in which it does."""
    return "\n".join(_line(named) for named in found if named.source == source)


def _line(named: Named) -> str:
    name = f"“{named.name}”" if named.name else ""
    written = ": ".join(filter(None, (named.places, name)))
    return ", ".join(filter(None, (written, named.how)))
