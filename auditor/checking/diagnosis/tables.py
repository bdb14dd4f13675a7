"""Tables of which so much is broken that it is hardly the report that is wrong, but how it was read.

What a table says by itself (a row's percentage, a sum) tells whether its columns were taken for what they
are. Where that is broken on many rows nothing is asserted that rests on the table. What it says beside other
tables counts where nothing of its own confirms it. Where that is so of all tables of a document together,
nothing is asserted that rests on any of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.checking.diagnosis.arithmetic import holds
from auditor.checking.diagnosis.readings import Table, cells_of, exchanged_cells, read_otherwise
from auditor.checking.diagnosis.retold import Retold
from auditor.checking.diagnosis.shapes import out_of_column
from auditor.models.finding import Finding, Misread, Status
from auditor.models.relation import Relation
from auditor.models.report import Place, Report, Value

_MANY, _ONE_IN = 3, 3
"""Relations of a table that are broken, more than so many and more than one in so many: it is suspect."""
_CONFIRMED = 3
"""Relations within a table that hold at least, so that what other tables say does not make it suspect."""
_MANY_OF_DOCUMENT, _ONE_IN_DOCUMENT = 5, 4
"""The same within all tables of a document: of 35 real reports the worst breaks one in eight."""
_SEVERAL = 3
"""Tables with broken relations, so that it is the document: one or two are guarded by themselves."""
_READ_AMISS = "banyak hitungan tabel itu tidak cocok; mungkin tabelnya terbaca lain"
_OUT_OF_COLUMN = "isi tabel itu tidak seluruhnya berada di bawah tajuknya; mungkin tabelnya terbaca lain"
_RETOLD = "angka dalam kalimat itu tertulis di sel lain tabelnya; mungkin tabelnya terbaca lain"
_EXCHANGED = "angka baris itu cocok bila dua selnya bertukar; mungkin kolomnya terbaca lain"


def unless_misread(
    findings: Sequence[Finding],
    held: Sequence[Relation],
    reports: Iterable[Report] = (),
    misread: Iterable[Misread] = (),
) -> list[Finding]:
    """The findings, asked and not asserted where their figures are of a table that may be misread.

    ``misread`` are documents all of whose tables may be (:func:`misread_documents`).
    """
    reports = list(reports)
    cells = cells_of(reports)
    broken = _broken(findings)
    suspect = set(_suspect(broken, held)) | read_otherwise(broken, held, cells)
    files = {one.document for one in misread}
    exchanged = exchanged_cells(broken, held, cells)
    out = out_of_column(reports)
    retold = Retold(cells)

    def reason(finding: Finding) -> str | None:
        if _rests_on(finding, lambda place: place.in_table in suspect or place.document in files):
            return _READ_AMISS
        if _rests_on(finding, lambda place: place in exchanged):
            return _EXCHANGED
        if retold.is_elsewhere(finding):
            return _RETOLD
        return _OUT_OF_COLUMN if any(value.place.in_table in out for value in _compared(finding)) else None

    return [_doubted(one, why) if (why := reason(one)) else one for one in findings]


def misread_documents(findings: Sequence[Finding], held: Sequence[Relation]) -> tuple[Misread, ...]:
    """The documents of whose tables too few relations hold."""
    told = _within(_broken(findings))
    broken = Counter(file for file, _, _ in told)
    right = Counter(file for file, _, _ in _within(held))
    tables = Counter(file for file, _, _ in set(told))
    return tuple(
        Misread(file, right[file], right[file] + wrong)
        for file, wrong in broken.items()
        if wrong > _MANY_OF_DOCUMENT
        and wrong * _ONE_IN_DOCUMENT > right[file] + wrong
        and tables[file] >= _SEVERAL
    )


def _broken(findings: Iterable[Finding]) -> list[Relation]:
    return [one for finding in findings for one in finding.relations if not holds(one)]


def _within(relations: Iterable[Relation]) -> list[Table]:
    """The table of each relation whose figures all stand in one; its first part is the document."""
    return [table for one in relations if len(tables := _tables(one)) == 1 for table in tables]


def _suspect(relations: Iterable[Relation], held: Iterable[Relation]) -> Iterator[Table]:
    broken: Counter[tuple[Table, bool]] = Counter()
    right: Counter[tuple[Table, bool]] = Counter()
    for counts, several in ((broken, relations), (right, held)):
        for relation in several:
            tables = _tables(relation)
            counts.update((table, len(tables) == 1) for table in tables)
    for table, own in broken:
        wrong, so = broken[table, own], right[table, own]
        if wrong > _MANY and wrong * _ONE_IN > wrong + so and (own or right[table, True] < _CONFIRMED):
            yield table


def _tables(relation: Relation) -> set[Table]:
    return {value.place.in_table for value in relation.figures if value.place.table is not None}


def _rests_on(finding: Finding, suspect: Callable[[Place], bool]) -> bool:
    """Whether figures of the finding, worked out from one another or told in prose, are of those."""
    worked_out = bool(finding.relations)
    shown = [value for value in _compared(finding) if worked_out or value.number is not None]
    return any(suspect(value.place) for value in shown)


def _compared(finding: Finding) -> Sequence[Value]:
    """What is worked out from one another, or else what stands in tables that prose is held against."""
    figures = [value for one in finding.relations for value in one.figures]
    in_prose = any(value.place.table is None for value in finding.evidence)
    told = [value for value in finding.evidence if value.place.table is not None]
    return figures or (told if in_prose else [])


def _doubted(finding: Finding, why: str) -> Finding:
    if finding.status is Status.PERLU_DICEK:
        return finding
    return replace(finding, status=Status.PERLU_DICEK, doubt=why)
