"""What the prose says that the report, a table or a document holds, against what is there.

Three kinds of claims: the outline tells what each chapter holds ("sistematika"); a title says that a table
compares with somebody else's figures ("perbandingan"); a document of one year is named with the years of a
plan ("periode", Permenpan RB 53/2014 Lampiran I: a perjanjian kinerja is made every year).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.lexicon.years import A_SPAN
from auditor.models.document import BlockKind
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Place, Report, ReportTable, Section, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.document.outline import outline_blocks
from auditor.relating.names.compare import normal

_BAB = re.compile(r"^bab\.?\s+(?P<number>[ivx]+|\d+)\b[.:]?\s*", re.IGNORECASE)
_SPAN = re.compile(r"(?:\s+(?!renstra|rpjm\w*|rpd|rencana)[^\s\d,;:]+){0,6}?\s+" + A_SPAN)
_EMPTY_WORDS = frozenset(
    {"tahun", "pada", "dan", "dalam", "terhadap", "yang", "dengan", "untuk", "atas", "oleh"}
)
_ALIKE = 5
"""Letters that two words share at their beginning when one is a form of the other."""


def bind_content(report: Report, phrases: Phrases) -> list[Klaim]:
    """Give the claims on content, each with what agrees or what stands against it."""
    return [
        *_outline(report),
        *(claim for table in report.tables for claim in _comparisons(report, table, phrases)),
        *_periods(report, phrases),
    ]


def _outline(report: Report) -> Iterator[Klaim]:
    """A chapter's description against the headings of the second level that the chapter has."""
    office = set(normal(report.office or "").split())
    for number, place, text in _descriptions(report):
        said = set(normal(text).split())
        headings = [s for s in report.sections if not s.di_daftar_isi and s.bab == number and s.level == 2]
        named = [s for s in headings if _is_said(s, said, office)]
        if len(named) * 2 <= len(headings):
            continue
        unsaid = [s for s in headings if s not in named and _words(s, office)]
        yield Klaim(
            place=place,
            jenis="sistematika",
            kalimat=Value(text, place),
            nada=Nada.MENEGASKAN,
            lingkup=f"isi BAB {number}",
            objek=f"BAB {number}",
            bukti=[Value(s.place.row or s.judul, s.place) for s in named],
            melawan=[Value(s.place.row or s.judul, s.place) for s in unsaid],
            terikat=True,
            ragu="uraian dalam sistematika dapat diringkas atau memakai kata lain" if unsaid else None,
        )


def _descriptions(report: Report) -> Iterator[tuple[str, Place, str]]:
    """Each chapter's number with the place and text of what the outline says of it."""
    number, place, parts = "", Place(report.document.file), list[str]()
    blocks = report.document.blocks
    for at in [*sorted(outline_blocks(report)), None]:
        chapter = _BAB.match(blocks[at].text) if at is not None else None
        if (chapter or at is None) and number and parts:
            yield number, place, " ".join(" ".join(parts).split())
        if chapter and at is not None:
            number, parts = chapter["number"].upper(), []
            block = blocks[at]
            place = Place(report.document.file, block.page, bbox=block.bbox, anchor=block.anchor)
            rest = blocks[at].text[chapter.end() :]
            parts = [rest] if len(rest.split()) > 8 else []
        elif at is not None and blocks[at].kind is BlockKind.PARAGRAPH:
            parts.append(blocks[at].text)


def _words(section: Section, office: set[str]) -> set[str]:
    words = normal(section.judul).split()
    return {w for w in words if len(w) > 3 and w.isalpha() and w not in _EMPTY_WORDS and w not in office}


def _is_said(section: Section, said: set[str], office: set[str]) -> bool:
    words = _words(section, office)
    known = [w for w in words if any(w == s or (len(s) > _ALIKE and w[:_ALIKE] in s) for s in said)]
    return len(known) * 2 >= len(words)


def _comparisons(report: Report, table: ReportTable, phrases: Phrases) -> Iterator[Klaim]:
    title = table.source.caption or ""
    shown = plain(" ".join([*(c.header for c in table.columns), *_cells(table)]))
    for said, signs, whose in (
        (phrases.banding_atasan, phrases.tanda_atasan, "PK kepala daerah"),
        (phrases.banding_nasional, phrases.tanda_nasional, "standar nasional"),
    ):
        hit = matcher(said).search(plain(title))
        if hit is None or not any(column.year or column.role.value != "lain" for column in table.columns):
            continue
        there = matcher(signs).search(shown) is not None
        columns = Value(", ".join(dict.fromkeys(c.header for c in table.columns)), _header(table))
        yield Klaim(
            place=table.place,
            jenis="perbandingan",
            kalimat=Value(title, table.place),
            nada=Nada.MENEGASKAN,
            lingkup=table_name(table),
            objek=whose,
            kata=hit.group(),
            bukti=[columns] if there else [],
            melawan=[] if there else [columns],
            terikat=True,
            ragu=None if there else "indikatornya dapat sama dengan indikator yang dibandingkan",
        )


def _cells(table: ReportTable) -> Iterator[str]:
    return (value.text for row in table.rows for value in row.values if value.number is None)


def _header(table: ReportTable) -> Place:
    return replace(table.place, row=None, column="kepala kolom")


def _periods(report: Report, phrases: Phrases) -> Iterator[Klaim]:
    """A document of one year with a span of years that ends after the report's year."""
    documents = matcher(phrases.dokumen_tahunan)
    texts: Sequence[tuple[str, Place]] = [
        *((sentence.text, sentence.place) for sentence in report.sentences),
        *((table.source.caption, table.place) for table in report.tables if table.source.caption),
    ]
    for text, place in texts:
        folded = plain(text)
        for hit in documents.all(folded):
            span = _SPAN.match(folded, hit.end())
            if span is None or report.year is None:
                continue
            first, last = int(span["first"]), int(span["last"])
            if last - first < 2 or last <= report.year:
                continue
            yield Klaim(
                place=place,
                jenis="periode",
                kalimat=Value(text, place),
                nada=Nada.MENEGASKAN,
                lingkup="dokumen tahunan",
                objek=hit.group(),
                kata=f"{hit.group()}{span.group()}",
                melawan=[Value(f"{first}-{last}", place)],
                terikat=True,
                ragu="yang dimaksud dapat beberapa dokumen tahunan, atau rencana jangka menengahnya",
            )
