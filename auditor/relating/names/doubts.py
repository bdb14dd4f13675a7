"""Names of rows as they were read, or were not: doubts that the reading of their tables casts on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from auditor.models.facts import Pasangan, Urutan
from auditor.models.report import Place, Report
from auditor.relating.names.compare import squashed

_NUMBER = re.compile(r"(\d{1,3})[.)]?$")
"""A row number, alone or behind a word ("Kegiatan 3")."""
_LOST = "di tempat baris itu nomor baris tabel lain melompat; barisnya dapat tidak terbaca"


def doubt_names(pairs: Sequence[Pasangan], reports: Sequence[Report], steps: Iterable[Urutan] = ()) -> None:
    """Give the names that pairs were written with the doubt that the reading cast on their cells.

    That a name is missing is in doubt where ``steps``, the row numbers of the tables, skip one between the
    rows that it stands between elsewhere: the row may have been lost.
    """
    rows = [row for report in reports for table in report.tables for row in table.rows]
    doubts = {row.place: doubt for row in rows if (doubt := row.values[row.name_column].doubt)}
    for pair in pairs:
        pair.tertulis = [replace(name, doubt=doubts.get(name.place)) for name in pair.tertulis]
    _doubt_absences([pair for pair in pairs if pair.hilang_di], reports, steps)


def _doubt_absences(pairs: Sequence[Pasangan], reports: Iterable[Report], steps: Iterable[Urutan]) -> None:
    gaps = [
        (squashed(one.sebelum.place.row or ""), squashed(one.ini.place.row or ""))
        for one in steps
        if one.jenis == "baris" and one.sebelum is not None and _skips(one)
    ]
    around = _around(reports) if gaps and pairs else {}
    for pair in pairs:
        beside = [around[name.place] for name in pair.tertulis if name.place in around]
        if any(here[0] == gap[0] or here[1] == gap[1] for here in beside for gap in gaps):
            pair.hilang_ragu = pair.hilang_ragu or _LOST


def _around(reports: Iterable[Report]) -> dict[Place, tuple[str | None, str | None]]:
    """The names of the rows above and below each named row of a table."""
    found: dict[Place, tuple[str | None, str | None]] = {}
    for report in reports:
        for table in report.tables:
            rows = [row for row in table.rows if row.nama]
            names = [squashed(row.nama or "") for row in rows]
            beside = zip([None, *names], [*names[1:], None], strict=False)
            found |= {row.place: pair for row, pair in zip(rows, beside, strict=True)}
    return found


def _skips(step: Urutan) -> bool:
    """Whether a number is higher than the one that was due."""
    numbers = [_NUMBER.search(text or "") for text in (step.ini.text, step.seharusnya)]
    told = [int(match[1]) for match in numbers if match]
    return step.masalah == "lompat" and len(told) == len(numbers) and told[0] > told[1]
