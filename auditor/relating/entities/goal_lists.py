"""The misi, tujuan, sasaran and indicators that lists in prose name, beside those of the tables.

Prose lists much else under these words: what makes a good indicator, what the report is for. A list counts
where tables name half of what it names, or what stands below it. Where lists hold the targets of an
agreement, their indicators are promised as those of its table are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from auditor.models.facts import Hal, Sumber
from auditor.models.report import ListedGoal, Place, Report
from auditor.relating.entities.listed_targets import promise, promised_lines
from auditor.relating.entities.mentions import Mention, Source
from auditor.relating.names.abbreviations import shortened
from auditor.relating.names.compare import Names, squashed
from auditor.relating.names.likeness import SPELLING


def listed_sources(report: Report, tables: Sequence[Source], known: Mapping[str, str]) -> list[Source]:
    """Give what each list names, each once, in reading order; lists of other years are none."""
    lines = [line for line in report.listed_goals if line.tahun in {None, report.year}]
    named = {hal: _Known(tables, hal) for hal in Hal}
    names = {id(line): named[Hal(line.kind)].name_in(line.nama) for line in lines}
    kept = _kept(lines, names)
    promised = promised_lines(lines, named[Hal.INDIKATOR].keys)
    mentions: dict[int, Mention] = {}
    once: dict[tuple[int, Hal, str, int], Mention] = {}
    sources: dict[int, Source] = defaultdict(list)
    for line in lines:
        if id(line) not in kept:
            continue
        mention = _mention(line, names[id(line)] or line.nama, report, known)
        mention.parent = mentions.get(id(line.induk)) if line.induk is not None else None
        if id(line) in promised:
            promise(line, mention, report.year)
        same = once.setdefault((line.group, Hal(line.kind), mention.key, id(mention.parent)), mention)
        mentions[id(line)] = same
        if same is mention:
            sources[line.group].append(mention)
    return list(sources.values())


class _Known:
    """The names that tables have for things of one kind."""

    def __init__(self, tables: Sequence[Source], hal: Hal) -> None:
        words = dict.fromkeys(one.words for source in tables for one in source if one.hal is hal)
        self.names = Names(words)
        self.keys = {squashed(one) for one in words}

    def name_in(self, text: str) -> str | None:
        """The name that the text is, or begins with before another sentence; None where no table has it."""
        if self.names.like(text, SPELLING):
            return text
        words = text.split()
        for end in range(len(words) - 1, 0, -1):
            part = " ".join(words[:end])
            if words[end][:1].isupper() and squashed(part) in self.keys:
                return part.strip(' ,;:.“”"')
        return None


def _kept(lines: Sequence[ListedGoal], names: Mapping[int, str | None]) -> set[int]:
    """The lines of lists that count, and what these stand under."""
    groups: dict[tuple[int, str], list[ListedGoal]] = defaultdict(list)
    for line in lines:
        groups[line.group, line.kind].append(line)
    kept: set[int] = set()
    for items in groups.values():
        if 2 * sum(names[id(one)] is not None for one in items) >= len(items):
            kept |= {id(above) for one in items for above in _with_parents(one)}
    return kept


def _with_parents(line: ListedGoal) -> Iterator[ListedGoal]:
    above: ListedGoal | None = line
    while above is not None:
        yield above
        above = above.induk


def _mention(line: ListedGoal, nama: str, report: Report, known: Mapping[str, str]) -> Mention:
    block = line.block
    return Mention(
        nama=nama,
        words=shortened(nama, known),
        tags=frozenset(),
        level=None,
        place=Place(report.document.file, block.page, row=nama, bbox=block.bbox, anchor=block.anchor),
        sumber=Sumber.PERJANJIAN if line.janji else Sumber.DAFTAR,
        hal=Hal(line.kind),
        kode=line.nomor,
    )
