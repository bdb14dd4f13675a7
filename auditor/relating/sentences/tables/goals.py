"""The misi, tujuan and sasaran of a report by their numbers, as its headings, lists and tables name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.row_names import read_name, split_mark
from auditor.models.report import Place, Report, Role, Value
from auditor.relating.claims.tables import TableFinder
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.reading.ordinals import ORDINAL, ordinal
from auditor.relating.sentences.tables.parts import Part, words_held

_AT_START = re.compile(
    r"^\W*+(?:[\da-z]{1,3}[.)]\s*+|\d++(?:\.\d++)*+\.?\s++)*+"
    rf"(?P<kind>misi|tujuan|sasaran)(?:\s+strategis)?\s*{ORDINAL}"
    r"(?:\s*[:.,–-]\s*|\s+(?:yaitu|yakni|adalah)?\s*)[“\"]?(?P<name>[^“”\";:]{8,})"
)
_LEADS = re.compile(r"\b(?P<kind>misi|tujuan|sasaran)\b(?:\s+[^\s.;:]+){0,8}\s*:\s*$")
"""A sentence after which a numbered list of them follows."""
_LEADER = re.compile(r"(?<![\s.])[\s.]*+(?<!\d)\d++\s*+$|;\s*+(?:dan|serta)\s*+$")
"""What stands behind a name: its page, the word that leads to the next one."""
_LONGEST = 40
"""Words of what begins with the number of a misi, tujuan or sasaran and is its name."""
_Named = tuple[str, Part, int | None]
"""Whether it is a misi, tujuan or sasaran, its number and name, and the block that gives them."""


@dataclass(frozen=True, slots=True)
class Goals:
    """All names of misi, tujuan and sasaran (``kind``) with their number, each with its block."""

    named: tuple[_Named, ...]

    def of(self, kind: str, but: int) -> list[Part]:
        """The distinct ones of a kind, but for those that one block of the document gives."""
        parts = (part for one, part, block in self.named if one == kind and block != but)
        return list({(part.label, part.held): part for part in parts}.values())


def goals_of(report: Report, groups: Sequence[str]) -> Goals:
    """Collect the names from headings, lists and tables; ``groups`` are the sasaran of the tables."""
    return Goals((*_numbered(report), *_listed(report), *_in_columns(report, groups)))


def _numbered(report: Report) -> Iterator[_Named]:
    """Names with their number before them: paragraphs, headings and cells."""
    for text, place, at in _texts(report):
        match = _AT_START.match(text.lower())
        if match and len(text.split()) <= _LONGEST and text[match.start("name")].isupper():
            value = Value(text[match.start("name") :], place)
            yield from _part(match["kind"], ordinal(match["n"]), value, at)


def _listed(report: Report) -> Iterator[_Named]:
    """The items of numbered lists."""
    finder, file = TableFinder(report), report.document.file
    for sentence in report.sentences:
        leads = _LEADS.search(sentence.text.lower())
        if not leads:
            continue
        for number, block in enumerate(finder.listed_after(sentence), 1):
            if not _AT_START.match(block.text.lower()):
                place = Place(file, block.page, bbox=block.bbox, anchor=block.anchor)
                yield from _part(leads["kind"], number, Value(split_mark(block.text)[1], place))


def _in_columns(report: Report, groups: Sequence[str]) -> Iterator[_Named]:
    """The names in columns of tables, by their order."""
    places = _places(report)
    names = {squashed(name): name for name in (read_name(group).nama or group for group in groups)}
    sasaran = [Value(name, places.get(key, Place(report.document.file))) for key, name in names.items()]
    for kind, values in (
        ("misi", _column(report, "misi")),
        ("tujuan", _column(report, "tujuan")),
        ("sasaran", sasaran),
    ):
        for number, value in enumerate(values, 1):
            yield from _part(kind, number, value)


def _part(kind: str, number: int | None, value: Value, block: int | None = None) -> list[_Named]:
    """The part that bears the number and the name, none where there is no number."""
    name = _LEADER.sub("", value.text).strip(" ;.,")
    part = Part(str(number), replace(value, text=name), words_held(name))
    return [(kind, part, block)] if number else []


def _texts(report: Report) -> Iterator[tuple[str, Place, int | None]]:
    """Paragraphs and headings, and the cells of tables."""
    file = report.document.file
    for at, block in enumerate(report.document.blocks):
        if block.table is None:
            yield block.text, Place(file, block.page, bbox=block.bbox, anchor=block.anchor), at
    for table in report.tables:
        for row in table.rows:
            yield from ((value.text, value.place, None) for value in row.values if value.number is None)


def _column(report: Report, kind: str) -> list[Value]:
    """The names in the first column of that kind, in their order."""
    for table in report.tables:
        for column in table.columns:
            if column.role is Role.TUJUAN or column.header.lower().startswith("misi"):
                is_kind = (kind == "tujuan") is (column.role is Role.TUJUAN)
                names = _distinct(row.values[column.index] for row in table.rows) if is_kind else []
                if len(names) > 1:
                    return names
    return []


def _distinct(values: Iterable[Value]) -> list[Value]:
    names: dict[str, Value] = {}
    for value in values:
        name = read_name(value.text).nama
        if name and value.number is None:
            names.setdefault(squashed(name), Value(name, value.place))
    return list(names.values())


def _places(report: Report) -> dict[str, Place]:
    """Where each text of a cell stands first."""
    found: dict[str, Place] = {}
    for table in report.tables:
        for row in table.rows:
            for value in row.values:
                if value.number is None:
                    found.setdefault(squashed(value.text), value.place)
                    found.setdefault(squashed(read_name(value.text).nama or ""), value.place)
    return found
