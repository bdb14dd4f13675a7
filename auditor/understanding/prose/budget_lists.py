"""Programs and kegiatan listed in prose with their amounts: "1. Kegiatan X dengan alokasi anggaran Rp A ...".

Offices that print no budget table, or explain it row by row, write such lists. A line is read only
where the paragraph itself begins with the thing that the amount is for, so that a sentence which merely
mentions a program is no row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon.row_names import split_mark
from auditor.models.document import Block, BlockKind
from auditor.models.report import BudgetLine, Level, Spending
from auditor.understanding.prose.amounts import find_spending
from auditor.understanding.prose.sentences import paragraphs
from auditor.understanding.sections import contents_blocks

_LEVELS = {"program": Level.PROGRAM, "kegiatan": Level.KEGIATAN, "subkegiatan": Level.SUB_KEGIATAN}
_LEVEL = re.compile(r"(?P<level>(?i:sub\s*-?\s*kegiatan|kegiatan|program))\s*:?\s*(?P<name>[\w(“\"])")
_NEXT = re.compile(
    r"(?<!\bdan)(?<!/)(?:[,;:]?\s?\b(?:melalui|dengan|yaitu))?[,;]?\s(?i:sub\s?-?\s?kegiatan|kegiatan)\s?:?\s?(?=[A-Z(])"
)
_NAME_ENDS = re.compile(
    r"(?<![\s,;:])[\s,;:]*+(?:(?:\b|(?<=[a-z])(?=[A-Z]))(?i:dengan\s+)?(?i:(?:(?:total|jumlah)\s+)?(?:alokasi|pagu|anggaran|dana|biaya))\b"
    r"(?=(?:\s+[^\W\d]+){0,3}?[\s:=]*+(?:Rp|$))"
    r"|\b(?i:sebesar|senilai|sejumlah|memperoleh|mendapat\w*|dianggarkan|dialokasikan|dijabarkan|didukung|meliputi)\b"
    r"|\b(?i:yang\s+di\w+|terdiri\s+d?[aei]?[rt]\w*|pada\s+tahun|tahun\s+\d{4}|melalui\s+kegiatan\s*:|yaitu\s*:)"
    r"|\boleh\s+(?=[A-Z])"
    r"|\bRp\b|\.\s+(?=[A-Z][a-z]+nya\b)|\.\s*+$|$)"
)
_TOLD = re.compile(
    r"\b(?:menyerap|menghabiskan|membelanjakan|merealisasikan|membukukan|menyisakan|menggunakan|memanfaatkan)\b"
)
"""Verbs by which a paragraph tells what a program did with an amount: it is a sentence, no row of a list."""
_LONGEST_NAME = 30
"""Words."""
_LONGEST_TITLE = 25
"""Words of a paragraph that only names the program of the lines below it."""


def find_budget_lines(blocks: Sequence[Block]) -> list[BudgetLine]:
    """Give the lines of all lists of programs and kegiatan with amounts, in reading order."""
    contents = contents_blocks(blocks)
    reader = _Reader()
    lines: list[BudgetLine] = []
    for index, block, text in paragraphs(blocks):
        if index not in contents:
            lines.extend(reader.read(block, " ".join(text.split())))
    return lines


class _Reader:
    """What stands above the next line: the program and kegiatan named last, and the last number."""

    def __init__(self) -> None:
        self._names: dict[Level, str] = {}
        self._group = 0
        self._last: tuple[Level, int] | None = None

    def read(self, block: Block, text: str) -> Iterator[BudgetLine]:
        mark, item = split_mark(text)
        start = _LEVEL.match(item)
        if start is None or not (mark or item[start.start("name")].isupper()):
            if block.kind is BlockKind.HEADING:
                self._enter(None, None)
            elif mark and (level := self._level_of_items()) and item[:1].isupper():
                yield from self._line(block, item, level, mark)
            return
        level = _LEVELS[re.sub(r"[\s-]", "", start["level"].lower())]
        item = item[start.start("name") :]
        if find_spending(item):
            yield from self._line(block, item, level, mark)
        elif len(text.split()) <= _LONGEST_TITLE and (name := _name(item)):
            self._enter(level, name)

    def _level_of_items(self) -> Level | None:
        """The level of lines that do not say it: that of the lines before, else that below a program."""
        if self._last is not None:
            return self._last[0]
        return Level.KEGIATAN if list(self._names) == [Level.PROGRAM] else None

    def _enter(self, level: Level | None, name: str | None) -> None:
        """Begin a list below a name; a name takes away those of its own level and below."""
        order = list(_LEVELS.values())
        kept = order[: order.index(level)] if level else []
        self._names = {one: self._names[one] for one in kept if one in self._names}
        if level and name:
            self._names[level] = name
        self._group += 1
        self._last = None

    def _line(self, block: Block, item: str, level: Level, mark: str | None) -> Iterator[BudgetLine]:
        for spending, before in _cut(item):
            *above, text = _NEXT.split(before) if level is Level.PROGRAM else [before]
            if above and (program := _name(above[0])):
                self._enter(Level.PROGRAM, program)
                level, mark = Level.KEGIATAN, None
            name = _name(text)
            if not name or _TOLD.search(text):
                return
            self._count(level, mark)
            yield BudgetLine(
                block,
                f"{text}{item[spending.start : spending.end]}".strip(),
                name,
                level,
                mark,
                self._names.get(Level.PROGRAM) if level is not Level.PROGRAM else None,
                self._names.get(Level.KEGIATAN) if level is Level.SUB_KEGIATAN else None,
                self._group,
                spending,
            )
            if level is Level.PROGRAM:
                self._enter(level, name)
            mark = None

    def _count(self, level: Level, mark: str | None) -> None:
        """A number that begins anew without a name above it begins another list, of nobody known."""
        number = int(mark) if mark and mark.isdigit() else None
        last = self._last
        if number is not None and last is not None and last[0] is level and number <= last[1]:
            self._enter(None, None)
        if number is not None or self._last is None:
            self._last = (level, number or 0)


def _cut(item: str) -> Iterator[tuple[Spending, str]]:
    """Give each spending with the text that names what it is for; a further one needs a name of its own."""
    start = 0
    for spending in find_spending(item):
        text = item[start : spending.start]
        if start:
            named = list(_NEXT.finditer(text))
            if not named:
                continue
            text = text[named[-1].end() :]
        yield spending, text
        start = spending.end


def _name(text: str) -> str | None:
    end = _NAME_ENDS.search(text)
    name = (text[: end.start()] if end else text).strip(' ,.;:“”"')
    return name if len(name) > 3 and len(name.split()) <= _LONGEST_NAME else None
