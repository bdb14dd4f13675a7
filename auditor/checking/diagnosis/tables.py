"""Tables of which so much is broken that it is hardly the report that is wrong, but how it was read.

What a table says by itself (a row's percentage, a sum) tells whether its columns were taken for what they
are. Where that is broken on many rows nothing is asserted that rests on the table. What it says beside other
tables counts where nothing of its own confirms it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.checking.diagnosis.arithmetic import holds
from auditor.models.finding import Finding, Status
from auditor.models.relation import Relation

Table = tuple[str, str | None, str | None]
"""A table as ``Place.in_table`` tells it from others."""
_MANY, _ONE_IN = 3, 3
"""Relations of a table that are broken, more than so many and more than one in so many: it is suspect."""
_CONFIRMED = 3
"""Relations within a table that hold at least, so that what other tables say does not make it suspect."""
_READ_AMISS = "banyak hitungan tabel itu tidak cocok; mungkin tabelnya terbaca lain"


def unless_misread(findings: Sequence[Finding], held: Iterable[Relation]) -> list[Finding]:
    """The findings, asked and not asserted where their figures are of a table that may be misread."""
    suspect = set(_suspect(findings, held))
    return [_doubted(finding) if _rests_on(finding, suspect) else finding for finding in findings]


def _suspect(findings: Sequence[Finding], held: Iterable[Relation]) -> Iterator[Table]:
    broken: Counter[tuple[Table, bool]] = Counter()
    right: Counter[tuple[Table, bool]] = Counter()
    relations = (relation for finding in findings for relation in finding.relations)
    for counts, several in ((broken, (one for one in relations if not holds(one))), (right, held)):
        for relation in several:
            tables = _tables(relation)
            counts.update((table, len(tables) == 1) for table in tables)
    for table, own in broken:
        wrong, so = broken[table, own], right[table, own]
        if wrong > _MANY and wrong * _ONE_IN > wrong + so and (own or right[table, True] < _CONFIRMED):
            yield table


def _tables(relation: Relation) -> set[Table]:
    return {value.place.in_table for value in relation.figures if value.place.table is not None}


def _rests_on(finding: Finding, suspect: set[Table]) -> bool:
    """Whether figures of the finding, worked out from one another or told in prose, are of those."""
    figures = [value for one in finding.relations for value in one.figures]
    told = [value for value in finding.evidence if value.place.table is not None and value.number is not None]
    in_prose = any(value.place.table is None for value in finding.evidence)
    return any(value.place.in_table in suspect for value in (figures or (told if in_prose else ())))


def _doubted(finding: Finding) -> Finding:
    if finding.status is Status.PERLU_DICEK:
        return finding
    return replace(finding, status=Status.PERLU_DICEK, doubt=_READ_AMISS)
