"""Claims of the prose bound to the rows, years, names and numbers that they speak of.

A claim is contradicted exactly when ``melawan`` holds values; ``ragu`` then says why it is only to be
looked at. A claim with ``terikat`` False could not be tied to anything and was not checked. What
``kata``, ``objek``, ``tertulis`` and ``hitung`` hold depends on ``jenis``:

- target: ``kata`` the words that claim it; ``melawan`` the capaian below 100 percent.
- jumlah: ``objek`` what is counted; ``tertulis`` and ``hitung`` the two counts; ``melawan`` the rows counted.
- bilangan: ``tertulis`` the digits, ``hitung`` the number in words; ``kata`` both as written.
- tahun: ``tertulis`` the years claimed, ``hitung`` how many of the last years the table shows.
- efisiensi: ``objek`` "tingkat efisiensi" or "output"; ``melawan`` the rows that are not so.
- nilai: ``kata`` and ``tertulis`` the figure printed, ``hitung`` what follows from the figures beside it.
  They are in ``bukti`` when it agrees, else in ``melawan``; ``bukti`` may then hold a figure that closes it.
- tren: ``kata`` the word, ``tertulis`` 1 (rose) or -1 (fell); the two figures as for nilai.
- angka: ``objek`` "capaian" of the indicator in ``lingkup``, "anggaran" or "realisasi" of the row there, or
  "capaian kinerja" of the whole office, or "angka" from which a change began (``restated``);
  ``tertulis`` the figure in the prose, ``melawan`` what all other places state (lists: ``budget_lists``).
- tujuan: ``objek`` "tujuan" or "sasaran"; ``melawan`` the name or the heading that stands against it.
- instansi: ``kata`` the office named, ``nama_sama`` how it is first, ``objek`` the office that reports.
- sistematika: ``objek`` the chapter; ``bukti`` its headings that the outline names, ``melawan`` the others.
- perbandingan: ``objek`` whose figures the title promises; ``melawan`` the columns, which show none of them.
- periode: ``objek`` a document of one year; ``melawan`` the years that it is named with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from auditor.lexicon.phrases import Phrases, load_phrases
from auditor.models.facts import Facts, Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import RawClaim, Report, Value
from auditor.relating.claims.content import bind_content
from auditor.relating.claims.counts import Counted, bind_counts, bind_years
from auditor.relating.claims.efficiency import bind_efficiency
from auditor.relating.claims.names import bind_ordinal
from auditor.relating.claims.offices import bind_offices
from auditor.relating.claims.own_name import bind_own_name
from auditor.relating.claims.record import unbound
from auditor.relating.claims.regions import bind_regions
from auditor.relating.claims.restated import bind_changes, bind_overall
from auditor.relating.claims.tables import ReportRows, TableFinder
from auditor.relating.claims.targets import bind_target


def bind_claims(reports: Sequence[Report], facts: Facts, phrases: Phrases | None = None) -> list[Klaim]:
    """Bind each claim in the prose of the reports to the facts that it speaks of.

    ``facts`` must hold the performance, budget, efficiency and paired rows already. Raises InputError
    when the phrase file cannot be read.
    """
    words = phrases or load_phrases()
    result: list[Klaim] = []
    for report in reports:
        finder, rows = TableFinder(report), ReportRows(report, facts)
        counted = Counted(rows)
        for claim in report.claims:
            result.extend(_bind(claim, report, rows, finder, words))
        counts = [claim for claim in report.claims if claim.jenis == "jumlah"]
        for _, group in groupby(counts, key=lambda claim: id(claim.sentence)):
            result.extend(bind_counts(list(group), counted, finder))
        offices = bind_offices(report, words)
        wrong = {claim.kalimat.text for claim in offices}
        result.extend(offices)
        others = [*bind_regions(report, words), *bind_own_name(report)]
        result.extend(claim for claim in others if claim.kalimat.text not in wrong)
        result.extend(bind_content(report, words))
        result.extend(bind_overall(report))
        result.extend(bind_changes(report))
    return result


def _bind(
    claim: RawClaim, report: Report, rows: ReportRows, finder: TableFinder, phrases: Phrases
) -> list[Klaim]:
    bound: Klaim | None = None
    match claim.jenis:
        case "target":
            bound = bind_target(claim, report, rows, finder, phrases)
        case "tahun":
            bound = bind_years(claim, report, rows, finder)
        case "efisiensi":
            bound = bind_efficiency(claim, rows, finder)
        case "bilangan" | "nilai" | "tren" as jenis:
            bound = _self_contained(claim, jenis, report)
        case "tujuan":
            return bind_ordinal(claim, report)
    return [bound] if bound is not None else []


def _self_contained(claim: RawClaim, jenis: JenisKlaim, report: Report) -> Klaim:
    """A claim whose sentence holds both sides."""
    place = claim.sentence.place
    sides = [Value(text, place, number=number, readings=(number,)) for text, number in claim.angka]
    sides = sides or [Value(claim.kata, place, number=claim.tertulis)]
    agrees = claim.tertulis == claim.hitung
    return replace(
        unbound(claim, jenis, lingkup=claim.objek),
        hitung=claim.hitung,
        bukti=sides if agrees else _printed_elsewhere(claim, report),
        melawan=[] if agrees else sides,
        terikat=True,
        ragu=None if agrees else claim.ragu,
    )


def _printed_elsewhere(claim: RawClaim, report: Report) -> list[Value]:
    """Where a sum does not close: the figure of a table that closes it in the place of one part."""
    if claim.objek != "jumlah" or claim.hitung is None or claim.tertulis is None:
        return []
    wanted = {number + claim.tertulis - claim.hitung for _, number in claim.angka}
    found = [
        value
        for table in report.tables
        for row in table.rows
        for value in row.values
        if value.number in wanted and value.number != 0
    ]
    return found if len({value.number for value in found}) == 1 else []
