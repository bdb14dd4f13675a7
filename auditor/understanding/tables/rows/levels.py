"""The level of rows that do not say it: by the manner in which a table numbers those below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from auditor.lexicon.row_names import read_name
from auditor.models.document import Table
from auditor.models.report import Column, Level, Role, RowKind
from auditor.understanding.tables.columns import name_columns

_BELOW = {
    Level.PROGRAM: (Level.KEGIATAN, Level.SUB_KEGIATAN),
    Level.KEGIATAN: (Level.SUB_KEGIATAN,),
}
_STYLES = (
    ("roman", re.compile(r"[IVX]+[.)]?$")),
    ("letter", re.compile(r"[A-Z][.)]?$")),
    ("small", re.compile(r"[a-z][.)]?$")),
    ("digit", re.compile(r"\d{1,3}[.)]?$")),
    ("roman part", re.compile(r"[IVX]+\.\d{1,2}[.)]?$")),
    ("part", re.compile(r"\d{1,3}\.\d{1,2}[.)]?$")),
)
_PARTS = re.compile(r"[^\W_]{1,4}(?:\.[^\W_]{1,4}){2,}[.)]?$")
"""A number of three parts or more ("1.2.1", "I.A.3"): those of as many parts are of one manner."""
_HEAD_STYLES = frozenset({"roman", "letter"})


def _style(nomor: str | None) -> str | None:
    """The manner in which a row is numbered."""
    if nomor and _PARTS.match(nomor):
        return f"{nomor.rstrip('.)').count('.') + 1} parts"
    return next((name for name, pattern in _STYLES if nomor and pattern.match(nomor)), None)


@dataclass(slots=True)
class LevelTree:
    """The last level that a row told itself, and the manners of numbering met below it, outer first.

    With ``bare_below`` the rows without a number hang below the numbered ones, with ``bare_above`` above
    them. ``heads`` is how programs are numbered, where that is by letters or Roman numerals: a row so
    numbered is one in other words too.
    """

    bare_below: bool = False
    bare_above: bool = False
    heads: str | None = None
    told: Level | None = None
    styles: list[str] = field(default_factory=list)
    seen_program: bool = False

    def tell(self, level: Level | None, kind: RowKind, nomor: str | None) -> Level | None:
        """Remember a level that a row tells; a group row below a program that tells none is a kegiatan."""
        if kind in {RowKind.TOTAL, RowKind.RATA}:
            return None
        style = _style(nomor)
        if level is Level.PROGRAM:
            self.heads = style if style in _HEAD_STYLES else None
        elif level is None and style is not None and style == self.heads:
            level = Level.PROGRAM
        if level is None and kind is RowKind.GRUP and self.seen_program:
            level = Level.KEGIATAN
        if level is not None:
            self.told, self.styles = level, []
            self.seen_program = self.seen_program or level is Level.PROGRAM
        return level

    def leave(self) -> None:
        """Forget the levels met so far, at a row that stands above all programs."""
        self.told, self.styles, self.heads, self.seen_program = None, [], None, False

    def follow(self, nomor: str | None) -> Level | None:
        """Level of a row that tells none: below the last told one, as deep as its manner of numbering."""
        if self.told is None:
            return None
        style = _style(nomor)
        if style in self.styles:
            del self.styles[self.styles.index(style) + 1 :]
        elif style is not None:
            self.styles.append(style)
        below = _BELOW.get(self.told, (self.told,))
        deep = len(self.styles) + (self.bare_below if nomor is None else self.bare_above)
        return below[min(max(deep, 1), len(below)) - 1]


def bare_rows_below(table: Table, columns: Sequence[Column]) -> bool:
    """Tell a table of program, kegiatan and sub kegiatan that numbers the kegiatan only.

    Its rows without a number outnumber the others; single ones are rows whose number was left out.
    """
    number = next((c for c in columns if c.role is Role.NOMOR), None)
    levels = [level for level in ("program", "sub kegiatan") if level in _name_header(columns)]
    if number is None or len(levels) < 2:
        return False
    texts = [row[number.index].text.strip() for row in table.rows if not row[number.index].repeated]
    digits = sum(bool(re.fullmatch(r"\d{1,3}[.)]?", text)) for text in texts)
    return 0 < 2 * digits < texts.count("")


def bare_rows_above(table: Table, columns: Sequence[Column]) -> bool:
    """Tell a table of program, kegiatan and sub kegiatan that numbers the sub kegiatan only.

    A row without a number follows each program, rows of the three levels are named alike otherwise, and
    numbered rows outnumber those without.
    """
    number = next((c for c in columns if c.role is Role.NOMOR), None)
    names = name_columns(columns)
    header = _name_header(columns)
    if number is None or "program" not in header or "sub kegiatan" not in header:
        return False
    levels = [read_name(row[names[0].index].text).level for row in table.rows]
    bare = [not row[number.index].text.strip() for row in table.rows]
    programs = [at for at, level in enumerate(levels[:-1]) if level is Level.PROGRAM]
    alike = not {Level.KEGIATAN, Level.SUB_KEGIATAN} & set(levels)
    others = [no for no, level in zip(bare, levels, strict=True) if level is None]
    return (
        alike
        and bool(programs)
        and all(bare[at + 1] and levels[at + 1] is None for at in programs)
        and 0 < sum(others) < len(others) - sum(others)
    )


def _name_header(columns: Sequence[Column]) -> str:
    names = name_columns(columns)
    return " ".join(re.sub(r"[/\-]", " ", names[0].header).lower().split()) if len(names) == 1 else ""
