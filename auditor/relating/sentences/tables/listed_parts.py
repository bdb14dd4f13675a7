"""The tables and sections of a report as parts that sentences name by their number."""

from __future__ import annotations

import re
from bisect import bisect_right

from auditor.models.report import Report, ReportTable, Role, Section, Value
from auditor.relating.sentences.tables.parts import Part, Parts, words_held

_UNTOLD = frozenset({Role.LAIN, Role.NOMOR, Role.NAMA})
"""Roles of columns that are no measure."""


def part_number(text: str) -> str:
    """The number of a part as it is compared: "3 .1" and "3-1" are one."""
    return re.sub(r"[\s.\-]+", ".", text.strip().strip(".")).lower()


def table_parts(report: Report) -> Parts:
    """The tables by their captions and headings; their rows, and the heading above them, are their own."""
    order = {id(block.table): at for at, block in enumerate(report.document.blocks) if block.table}
    sections = _in_order(report)
    starts = [section.block or 0 for section in sections]

    def part(table: ReportTable) -> Part:
        at = bisect_right(starts, order.get(id(table.source), -1)) - 1
        above = sections[at].judul if at >= 0 else ""
        heads = [column.header for column in table.columns]
        roles = [
            column.role.value.replace("_", " ") for column in table.columns if column.role not in _UNTOLD
        ]
        rows = [value.text for row in table.rows for value in row.values if value.number is None]
        caption = Value(table.place.caption or "", table.place)
        names = [row.nama or "" for row in table.rows]
        held = words_held(caption.text, *heads, *roles)
        return Part(part_number(table.place.table or ""), caption, held, words_held(above, *names, *rows))

    return Parts(part(table) for table in report.tables)


def section_parts(report: Report) -> Parts:
    """The sections with a number by their titles; what stands below them is their own."""
    sections = _in_order(report)
    captions = {
        at: block.table.caption or "" for at, block in enumerate(report.document.blocks) if block.table
    }

    def below(index: int) -> list[str]:
        """The titles of sections and tables before the next section that is no part of this one."""
        section = sections[index]
        following = sections[index + 1 :]
        inside = following[: _until(following, section)]
        end = following[len(inside)].block if len(inside) < len(following) else None
        tables = [text for at, text in captions.items() if (section.block or 0) < at < (end or at + 1)]
        return [*(s.judul for s in inside), *tables]

    return Parts(
        Part(
            part_number(section.nomor),
            Value(section.place.row or section.judul, section.place),
            words_held(section.judul),
            words_held(*below(index)),
        )
        for index, section in enumerate(sections)
        if section.nomor and section.nomor[0].isdigit()
    )


def _until(following: list[Section], section: Section) -> int:
    """How many of the sections that follow stand below it."""
    return next((at for at, one in enumerate(following) if one.level <= section.level), len(following))


def _in_order(report: Report) -> list[Section]:
    """The headings of the body in their order."""
    found = [s for s in report.sections if s.block is not None and not s.di_daftar_isi]
    return sorted(found, key=lambda section: section.block or 0)
