"""What efficiency tables take from elsewhere, held against the performance and budget rows of the same thing.

A row of a program, kegiatan or sub kegiatan has its partner by name, one of an indicator the rows of that
indicator, one of a sasaran the indicators below it, of which it holds the mean. Where nearly all rows of a
table agree with their partners, the column is what the report says it is, and a row that does not agree is a
fault; else it may measure something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from auditor.lexicon.rounding import unit_of
from auditor.models.facts import Efisiensi, Kinerja, Pasangan
from auditor.models.interval import Interval, exactly, of_value
from auditor.models.report import Level, Report, Value, number_of
from auditor.relating.efficiency.standards import FRACTION
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import squashed

_FEWEST = 3
_NEARLY_ALL, _OF = 4, 5
"""Rows that show what a column is, and the share of them: one in five may be wrong."""
_SLACK = Decimal(1)
"""Points of a percentage by which a column that may measure something else may differ."""
_HUNDRED = Decimal(100)
_SURELY = frozenset({"sama", "ejaan"})


def compare_inputs(
    records: Sequence[Efisiensi], pairs: Sequence[Pasangan], kinerja: Sequence[Kinerja], report: Report
) -> None:
    """Fill what the performance and budget tables say of every row, and whether the row says the same."""
    own = _Partners(pairs, kinerja, report)
    rows = [row for row in records if row.ringkasan is None]
    for table in by_table(rows):
        for row in table:
            own.find(row)
        given = [row for row in table if row.kinerja and number_of(row.realisasi_output) is not None]
        strict = [_is_output(row, Decimal(0)) for row in given]
        sure = _shown(strict)
        for row in given:
            row.output_terbukti = sure
            row.output_sesuai = _is_output(row, Decimal(0) if sure else _SLACK)
        spent = [row for row in table if row.serapan is not None and number_of(row.capaian_input) is not None]
        sure = _shown([_is_input(row, Decimal(0)) for row in spent])
        for row in spent:
            row.input_terbukti = sure
            row.input_sesuai = _is_input(row, Decimal(0) if sure else _SLACK)


def _shown(fits: Sequence[bool]) -> bool:
    return sum(fits) >= _FEWEST and sum(fits) * _OF >= _NEARLY_ALL * len(fits)


class _Partners:
    """The rows of the performance and budget tables by what they speak of."""

    def __init__(self, pairs: Sequence[Pasangan], kinerja: Sequence[Kinerja], report: Report) -> None:
        self._pairs = {id(pair.efisiensi): pair for pair in pairs if pair.efisiensi is not None}
        self._indicators: dict[str, list[Kinerja]] = defaultdict(list)
        self._goals: dict[str, list[Kinerja]] = defaultdict(list)
        for row in kinerja:
            if (
                row.jenis == "tahunan"
                and row.tahun in {None, report.year}
                and number_of(row.capaian) is not None
            ):
                self._indicators[squashed(row.indikator or "")].append(row)
                self._goals[squashed(row.sasaran or "")].append(row)

    def find(self, row: Efisiensi) -> None:
        """Fill the performance rows and the serapan by the budget row that it speaks of."""
        pair = self._pairs.get(id(row))
        if row.indikator:
            row.kinerja = _elsewhere(row, self._indicators.get(squashed(row.indikator), ()))[:1]
        elif row.level is Level.SASARAN:
            row.kinerja = _whole(_elsewhere(row, self._goals.get(squashed(row.nama), ())))
        elif pair is not None and pair.jenis in _SURELY:
            if pair.kinerja is not None and number_of(pair.kinerja.capaian) is not None:
                row.kinerja = [pair.kinerja]
            budget = pair.anggaran
            if budget is not None and budget.place.in_table != row.place.in_table:
                planned, paid = number_of(budget.anggaran), number_of(budget.realisasi)
                if planned and planned > 0 and paid is not None:
                    row.baris_anggaran, row.serapan = budget, paid / planned * _HUNDRED
        capaian = [number for one in row.kinerja if (number := number_of(one.capaian)) is not None]
        row.capaian_kinerja = sum(capaian, Decimal(0)) / len(capaian) if capaian else None


def _elsewhere(row: Efisiensi, found: Iterable[Kinerja]) -> list[Kinerja]:
    """Those that do not stand in the efficiency table itself."""
    return [one for one in found if one.place.in_table != row.place.in_table]


def _whole(found: Sequence[Kinerja]) -> list[Kinerja]:
    """The indicators of a sasaran in the table that has most of them, each once."""
    tables = by_table(found)
    return max(tables, key=len, default=[])


def _is_output(row: Efisiensi, slack: Decimal) -> bool:
    """Whether the output is what was achieved, as printed or as computed, in percent or as a share."""
    value = row.realisasi_output
    if value is None or row.capaian_kinerja is None:
        return False
    if len(row.kinerja) > 1:
        return _agrees(value, _mean([one.capaian for one in row.kinerja if one.capaian is not None]), slack)
    one = row.kinerja[0]
    printed = one.capaian
    unit = max(unit_of(value.decimals), unit_of(printed.decimals) if printed is not None else Decimal(0))
    known = [row.capaian_kinerja, *(() if one.capaian_hitung is None else (one.capaian_hitung,))]
    return value.number == number_of(one.realisasi) or any(
        abs(share - value.amount) <= max(slack / scale, unit)
        for exact in known
        for share, scale in ((exact, Decimal(1)), (exact / _HUNDRED, _HUNDRED))
    )


def _mean(values: Sequence[Value]) -> Interval:
    total = exactly(0)
    for value in values:
        total = total + of_value(value)
    return total / len(values)


def _is_input(row: Efisiensi, slack: Decimal) -> bool:
    """Whether the input is the share of the budget that was spent, in percent or, on a fraction, of one."""
    value, spent = row.capaian_input, row.serapan
    if value is None or value.number is None or spent is None:
        return False
    if _agrees(value, exactly(spent), slack):
        return True
    return value.number <= FRACTION and _agrees(value, exactly(spent / _HUNDRED), slack / _HUNDRED)


def _agrees(value: Value, exact: Interval, slack: Decimal) -> bool:
    """Whether the figure is the exact one, give or take ``slack`` or one in its last place."""
    beside = max(unit_of(value.decimals), slack)
    return value.number is not None and exact.low - beside <= value.number <= exact.high + beside
