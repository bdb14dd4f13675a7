"""The budget that a table gives to a sasaran, against the programs that are listed under the sasaran.

Tables of how a budget is divided over the sasaran stand beside others that list the programs of each. Whether
both are about one budget is told by the sasaran themselves: where at least half of those that both name are
given what their programs add up to, one that is not is asked about; where fewer are, nothing is said. A table
that prints both, one amount beside each sasaran and one beside each program, is its own witness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import read_name
from auditor.models.facts import Cara, Hal, Pasangan, Rincian
from auditor.models.report import (
    Column,
    Level,
    Place,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    Value,
    added,
)
from auditor.relating.entities.goal_columns import (
    NamedGoal,
    goal_columns,
    goals_of_row,
    objectives_of,
    without_mission,
)
from auditor.relating.entities.resolve import Thing
from auditor.relating.names.budget_basis import basis_of
from auditor.relating.names.compare import squashed

_SURE = frozenset({Cara.NAMA, Cara.SINGKATAN, Cara.EJAAN})
_BELOW = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_ESTABLISHED, _OF = 4, 5
"""Share of the sasaran of a table whose programs add up to their budget from which on the others must too."""
_FEWEST = 3
"""Sasaran that must add up before a table tells that all do."""
_OTHER_TABLE = "kedua tabel dapat memuat program yang berbeda atau versi anggaran yang berbeda"
_FEW_CLOSE = "terlalu sedikit sasaran di tabel itu yang cocok dengan programnya"


@dataclass(slots=True)
class _Goal:
    """What a table has of one sasaran: amounts of its own, and those of its programs.

    ``whole`` says that all of them were read; ``ends`` that the name behind its rows is one of a sasaran, not
    the rest of a name.
    """

    nama: str
    own: list[Value] = field(default_factory=list)
    programs: list[Value] = field(default_factory=list)
    whole: bool = True
    ends: bool = True


_Budgets = dict[str, _Goal]
"""The sasaran of a table, by the letters of the name that the report has for it."""


def goal_budgets(report: Report, goals: Sequence[Thing], pairs: Sequence[Pasangan]) -> list[Rincian]:
    """Give the budgets of sasaran that are stated beside the programs which they are for.

    ``pairs`` have the budgets of programs that a table lists without amounts.
    """
    reader = _Reader.of(report, goals, pairs)
    tables = [(table, budgets) for table in report.tables if (budgets := reader.read(table))]
    found = [one for table, budgets in tables for one in _of_one_table(table, budgets)]
    for table, stated in tables:
        for other, listed in tables:
            if other is not table:
                found += _of_two_tables(stated, listed)
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads tables by the names of goals and the budgets of programs that the whole report knows.

    ``names`` are the letters of the first name of each goal, by those of all its names.
    """

    names: Mapping[str, str]
    paid: Mapping[Place, Value]
    objectives: frozenset[str]

    @classmethod
    def of(cls, report: Report, goals: Sequence[Thing], pairs: Sequence[Pasangan]) -> _Reader:
        objectives = objectives_of(report)
        names = {
            squashed(one.mention.nama): squashed(thing.first.nama)
            for thing in goals
            if thing.hal in {Hal.TUJUAN, Hal.SASARAN}
            for one in thing.joined
            if one.cara in _SURE
        }
        tables = Counter(key for table in report.tables for key in _keys(table, objectives))
        several = {key: key for key, count in tables.items() if count > 1}
        return cls(several | names, dict(_paid(pairs)), objectives)

    def read(self, table: ReportTable) -> _Budgets:
        """The sasaran of a table with their amounts; none where its budgets have several versions."""
        columns = [column for column in table.columns if column.role is Role.ANGGARAN]
        levels = {row.level for row in table.rows if row.level in _BELOW and row.kind is RowKind.DATA}
        top = min(levels, key=depth, default=None)
        if len(columns) > (2 if top is not None else 1):
            return {}
        found: _Budgets = {}
        current: _Goal | None = None
        for row in table.rows:
            named = list(goals_of_row(row, table, goal_columns(table), self.objectives))
            if named:
                current = self._next(current, _name(named[-1]), found)
            if current is not None and row.kind is RowKind.DATA:
                self._add(row, table, columns, current, top)
        return found

    def _next(self, above: _Goal | None, nama: str, found: _Budgets) -> _Goal:
        """The goal of the next rows; a name that stands nowhere else may be the rest of the one above."""
        key = squashed(nama)
        if key not in self.names and above is not None:
            above.ends = False
        return found.setdefault(self.names.get(key, key), _Goal(nama))

    def _add(
        self,
        row: ReportRow,
        table: ReportTable,
        columns: Sequence[Column],
        goal: _Goal,
        top: Level | None,
    ) -> None:
        amounts = [_own(row, table, column) for column in columns]
        if top is None or len(columns) > 1:
            goal.own += [amount for amount in amounts[:1] if amount is not None]
        if top is None or row.level is not top:
            return
        amount = amounts[-1] if columns else self.paid.get(row.place)
        if amount is None:
            goal.whole = False
        else:
            goal.programs.append(amount)


def _name(named: NamedGoal) -> str:
    return read_name(without_mission(named.text)).nama


def _keys(table: ReportTable, objectives: frozenset[str]) -> set[str]:
    columns = goal_columns(table)
    return {
        squashed(_name(one)) for row in table.rows for one in goals_of_row(row, table, columns, objectives)
    }


def _own(row: ReportRow, table: ReportTable, column: Column) -> Value | None:
    """The amount of the cell; one of a cell that reaches over from another row is none."""
    value = row.values[column.index]
    repeated = table.source.rows[row.index][column.index].repeated
    return value if value.number is not None and not repeated else None


def _paid(pairs: Sequence[Pasangan]) -> Iterator[tuple[Place, Value]]:
    """The budget of each place that surely names a program; none of one that stands in a table twice."""
    for pair in pairs:
        budget = pair.anggaran.anggaran if pair.anggaran is not None else None
        mentions = pair.entitas.sebutan if pair.entitas is not None else []
        often = Counter(one.place.in_table for one in mentions)
        if budget is None or budget.number is None:
            continue
        for one in mentions:
            if one.cara in _SURE and often[one.place.in_table] == 1:
                yield one.place, budget


def _of_one_table(table: ReportTable, budgets: _Budgets) -> list[Rincian]:
    """The sasaran of a table that prints an amount for each and one for each program."""
    both = [goal for goal in budgets.values() if goal.own and goal.programs]
    single = all(len(goal.own) == 1 and goal.whole for goal in both)
    if not single or not any(len(goal.programs) > 1 for goal in both):
        return []
    found = [_record(goal.own[0], goal, None) for goal in both]
    closing = sum(not one.selisih for one in found)
    if 2 * closing < len(found):
        return []
    if closing < _FEWEST or closing * _OF < len(found) * _ESTABLISHED:
        for one in found:
            one.pasti, one.ragu = False, _FEW_CLOSE
    return found


def _of_two_tables(stated: _Budgets, listed: _Budgets) -> list[Rincian]:
    """The sasaran that one table gives an amount to and the other one lists the programs of."""
    found: list[Rincian] = []
    for key, goal in stated.items():
        programs = listed.get(key)
        if programs is not None and _are_two(goal, programs):
            found.append(_record(_sum(goal.own), programs, _OTHER_TABLE))
    closing = sum(not one.selisih for one in found)
    return found if closing and 2 * closing >= len(found) else []


def _are_two(stated: _Goal, listed: _Goal) -> bool:
    """Whether one table has the amount of the sasaran alone, and the other one all of its programs."""
    if not (stated.own and listed.programs) or stated.programs:
        return False
    one, other = (basis_of(v.place.caption, v.place.column) for v in (stated.own[0], listed.programs[0]))
    return stated.ends and listed.ends and listed.whole and not one.of_other_budget(other)


def _sum(values: Sequence[Value]) -> Value:
    """What a sasaran is given over all of its rows, at the place of the first one."""
    if len(values) == 1:
        return values[0]
    total = added(values)
    decimals = max(value.decimals for value in values)
    doubt = next((value.doubt for value in values if value.doubt), None)
    text = " + ".join(value.text for value in values)
    return Value(text, values[0].place, total, values[0].unit, (total,), decimals, doubt)


def _record(total: Value, goal: _Goal, ragu: str | None) -> Rincian:
    return Rincian(
        place=total.place,
        asal="tabel",
        jenis="anggaran_sasaran",
        label=goal.nama,
        total=total,
        bagian=goal.programs,
        jumlah=added(goal.programs),
        kolom=total.place.column,
        pasti=ragu is None,
        ragu=ragu,
    )
