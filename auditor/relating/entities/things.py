"""The programs, kegiatan and sub kegiatan of a report, with their rows and everything that names them."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Anggaran, Pasangan
from auditor.models.report import Report
from auditor.relating.entities.guesses import merge_guesses
from auditor.relating.entities.mentions import Records, mentions_of
from auditor.relating.entities.pairs import pairs
from auditor.relating.entities.resolve import resolve


def things_of(report: Report, records: Records, listed: Sequence[Anggaran] = ()) -> list[Pasangan]:
    """Give each thing that a table or list of the report names, by level and in the order of the report.

    ``listed`` are rows of lists in prose that stand for the budget table of a report without one.
    """
    return pairs(merge_guesses(resolve(mentions_of(report, records, listed))))
