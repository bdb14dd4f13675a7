"""Lines of lists in prose as budget rows, their sums, and the same row as other places state it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.rounding import units_off
from auditor.models.facts import Anggaran, Facts, Klaim, Rincian
from auditor.models.report import Amount, BudgetLine, Level, Nada, Place, Report, Value, added
from auditor.relating.budget.rows import mark_twins
from auditor.relating.names.by_table import Record
from auditor.relating.names.compare import squashed


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A line of a list and the budget row that it is."""

    line: BudgetLine
    record: Anggaran


def add_listed(report: Report, listed: Sequence[ListedRow], facts: Facts) -> None:
    """Add the rows of the report's lists to the facts that its tables and sentences gave."""
    claims = compare_listed(listed, _own(report, facts.anggaran))
    facts.anggaran += [row.record for row in listed]
    facts.rincian += listed_subtotals(listed)
    facts.klaim = [*without_explained(facts.klaim, claims), *claims]


def _own(report: Report, records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.place.document == report.document.file]


def listed_rows(report: Report) -> list[ListedRow]:
    """Give the rows of all lists of the report; names are twins only within one list.

    The percentage that a line states is no field of the row: the claim of its sentence is on that.
    """
    groups: dict[int, list[ListedRow]] = defaultdict(list)
    for line in report.budget_lines:
        groups[line.group].append(ListedRow(line, listed_record(line, report)))
    for rows in groups.values():
        mark_twins([row.record for row in rows])
    return [row for rows in groups.values() for row in rows]


def listed_record(line: BudgetLine, report: Report) -> Anggaran:
    """The budget row that a line of a list is."""
    block = line.block
    place = Place(report.document.file, block.page, row=line.nama, bbox=block.bbox, anchor=block.anchor)
    spending = line.spending
    return Anggaran(
        place=place,
        nama=line.nama,
        level=line.level,
        tahun=report.year,
        nomor=line.nomor,
        program=line.nama if line.level is Level.PROGRAM else line.program,
        kegiatan=line.nama if line.level is Level.KEGIATAN else line.kegiatan,
        anggaran=_value(spending.budget, place, "Anggaran"),
        realisasi=_value(spending.realised, place, "Realisasi"),
        sisa=None,
        persen=None,
        kinerja=None,
        keterangan=None,
    )


def _value(amount: Amount | None, place: Place, column: str) -> Value | None:
    if amount is None:
        return None
    where = replace(place, column=column)
    readings = () if amount.number is None else (amount.number,)
    return Value(amount.text, where, amount.number, "Rp", readings, amount.decimals)


def listed_subtotals(rows: Sequence[ListedRow]) -> list[Rincian]:
    """Give each program that a list states an amount for, with the kegiatan listed below it.

    A list need not be whole, so a difference is only to be looked at.
    """
    result: list[Rincian] = []
    for index, row in enumerate(rows):
        total = row.record.anggaran
        parts: list[Value] = []
        for below in rows[index + 1 :] if row.record.level is Level.PROGRAM else ():
            amount = below.record.anggaran
            if below.record.level is not Level.KEGIATAN or below.record.program != row.record.nama:
                break
            if amount is not None:
                parts.append(amount)
        if total is None or len(parts) < 2 or any(value.number is None for value in (total, *parts)):
            continue
        result.append(
            Rincian(
                place=total.place,
                asal="narasi",
                jenis="subtotal",
                label=row.record.nama,
                total=total,
                bagian=parts,
                jumlah=added(parts),
                pasti=False,
                ragu="daftar kegiatan dalam narasi mungkin tidak lengkap",
            )
        )
    return result


def compare_listed(rows: Sequence[ListedRow], tables: Sequence[Anggaran]) -> list[Klaim]:
    """Hold the amounts of each line against the row of that very name in tables and in earlier lists.

    A line agrees when one other place states the same amount. That what was realised differs is sure where
    the budget is the same, so that one row and one version of the budget are meant. A budget that differs may
    be that before a change, unless the percentage printed follows from the other place's alone.
    """
    known: dict[tuple[Level | None, str], list[Anggaran]] = defaultdict(list)
    for record in tables:
        if not record.total:
            known[_key(record)].append(record)
    result: list[Klaim] = []
    groups: dict[tuple[Level | None, str], set[int]] = defaultdict(set)
    for row in rows:
        key = _key(row.record)
        if row.line.group not in groups[key]:
            result.extend(_compare(row, known[key]))
            known[key].append(row.record)
            groups[key].add(row.line.group)
    return result


def _key(record: Anggaran) -> tuple[Level | None, str]:
    return record.level, squashed(record.nama)


def _compare(row: ListedRow, others: Sequence[Anggaran]) -> Iterator[Klaim]:
    record = row.record
    budgets, paid = [o.anggaran for o in others], [o.realisasi for o in others]
    budget = _claim(row, "anggaran", record.anggaran, budgets)
    realised = _claim(row, "realisasi", record.realisasi, paid)
    if budget is not None and budget.melawan:
        twins = [o for o, value in zip(others, paid, strict=True) if _equal(value, record.realisasi)]
        if not any(_closes(row, twin) for twin in twins):
            budget.ragu = "dapat jadi anggaran sebelum atau sesudah perubahan, atau baris lain yang senama"
    if realised is not None and realised.melawan:
        if budget is not None and budget.melawan:
            realised = None
        elif not any(_equal(value, record.anggaran) for value in budgets):
            realised.ragu = "anggarannya tidak dapat dibandingkan; dapat jadi baris lain yang senama"
        elif any(_rounded(value, record.realisasi) for value in realised.melawan):
            realised.ragu = "selisihnya sekecil pembulatan ke ribuan"
    yield from (claim for claim in (budget, realised) if claim is not None)


def _claim(row: ListedRow, name: str, mine: Value | None, theirs: Sequence[Value | None]) -> Klaim | None:
    stated = [value for value in theirs if value is not None and value.number is not None]
    if mine is None or mine.number is None or not stated:
        return None
    agreeing = [value for value in stated if _equal(value, mine)]
    return Klaim(
        place=mine.place,
        jenis="angka",
        kalimat=Value(row.line.text, mine.place),
        nada=Nada.MENEGASKAN,
        lingkup=f"{row.line.level.value.replace('_', ' ')} “{row.record.nama}”",
        objek=name,
        tertulis=mine.number,
        hitung=(agreeing or stated)[0].number,
        kata=mine.text,
        bukti=agreeing,
        melawan=[] if agreeing else stated,
        terikat=True,
    )


def _equal(one: Value | None, other: Value | None) -> bool:
    return one is not None and other is not None and one.number is not None and one.number == other.number


def _rounded(one: Value, other: Value | None) -> bool:
    """Tell two amounts of which the one is the other in whole thousands."""
    if one.number is None or other is None or other.number is None:
        return False
    return abs(one.number - other.number) < 1000 and not (one.number % 1000 and other.number % 1000)


def _closes(row: ListedRow, stated: Anggaran) -> bool:
    """Tell whether the printed percentage follows from the budget stated elsewhere, not from the row's."""
    record, percent, paid = row.record, row.line.spending.percent, row.record.realisasi
    if percent is None or percent.number is None or paid is None or paid.number is None:
        return False
    off = [
        units_off(percent.number, paid.number / value.number * 100, percent.decimals)
        for value in (record.anggaran, stated.anggaran)
        if value is not None and value.number
    ]
    return len(off) == 2 and off[0] > off[1] == 0


def without_explained(claims: Sequence[Klaim], listed: Sequence[Klaim]) -> list[Klaim]:
    """Leave out claims on a percentage that a surely differing amount of the same sentence explains."""
    wrong = (claim for claim in listed if claim.melawan and not claim.ragu)
    odd = {(claim.place.page, claim.place.bbox, claim.kata) for claim in wrong}
    return [
        claim
        for claim in claims
        if claim.jenis != "nilai"
        or not any((claim.place.page, claim.place.bbox, side.text) in odd for side in claim.melawan)
    ]
