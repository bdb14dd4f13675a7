"""How the auditor does on forms of tables and lists that it was not built on: ``make evaluate-bentuk``.

Each made report has forms and headings by chance (``corpus/bentuk``). It is checked as it is, where every
assertion is a wrong one, and with one fault of each of a few kinds. Forms that no test of the auditor
is about are counted apart: what is found there is found at first sight.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.finding import Finding, Status
from auditor.pipeline import load_nomenclature, official_names
from auditor.relating import relate
from auditor.relating.names.nomenclature import Nomenclature
from auditor.understanding import understand
from corpus.bentuk.dokumen import dokumen
from corpus.bentuk.laporan import SEMUA, Berbentuk, berbentuk
from corpus.bentuk.rusak import JENIS, Rusak, rusakkan
from corpus.generator.field import TidakBisaDitanamError

PLANTED = 3
"""Faults planted in one report."""
_SETTINGS = Settings()


@dataclass(slots=True)
class Outcome:
    """What came of reports: of clean ones the forms and the assertions on them, of spoilt ones the faults."""

    clean: Counter[str] = field(default_factory=Counter)
    alarms: list[tuple[int, str, tuple[str, ...]]] = field(default_factory=list)
    faults: list[tuple[int, Rusak, str]] = field(default_factory=list)


@cache
def _rules() -> Sequence[Rule]:
    return load_rules(_SETTINGS)


@cache
def _names() -> Nomenclature:
    return load_nomenclature()


def audited(report: Berbentuk, name: str) -> Sequence[Finding]:
    """The findings on a made report, which is not written to a file."""
    facts = relate([understand(dokumen(report.naskah, name))])
    official_names(facts, _names())
    return check(facts, _rules(), _SETTINGS).findings


def kinds_of(number: int) -> list[str]:
    """The kinds of faults planted in the report of that number."""
    kinds = list(JENIS)
    chosen = {kinds[(number * PLANTED + step) % len(kinds)] for step in range(PLANTED)}
    return [kind for kind in kinds if kind in chosen]


def evaluate(numbers: Iterable[int]) -> Outcome:
    """Check the reports of these numbers, clean and spoilt."""
    outcome = Outcome()
    for number in numbers:
        clean = berbentuk(number)
        outcome.clean.update({form for forms in clean.bentuk.values() for form in forms})
        for finding in audited(clean, f"{number}.docx"):
            if finding.status is Status.PASTI:
                told = f"{finding.rule} {finding.message}"
                outcome.alarms.append((number, told, _forms_at(clean, finding)))
        spoilt = berbentuk(number)
        faults = []
        for kind in kinds_of(number):
            try:
                faults.append(rusakkan(spoilt, kind, number))
            except TidakBisaDitanamError:
                continue
        findings = audited(spoilt, f"{number}.docx")
        outcome.faults += [(number, fault, _found(fault, findings)) for fault in faults]
    return outcome


def _forms_at(report: Berbentuk, finding: Finding) -> tuple[str, ...]:
    """The forms of the tables that a finding shows."""
    shown = {value.place.table for value in finding.evidence}
    keys = [tabel.kunci for tabel in report.naskah.tabel if tabel.nomor in shown]
    return tuple(form for key in keys for form in report.bentuk.get(key, ()))


def _found(fault: Rusak, findings: Sequence[Finding]) -> str:
    """How a fault is told: "pasti", "perlu_dicek", or "" where it is not."""
    told = {finding.status.value for finding in findings if fault.ditemukan(finding)}
    return Status.PASTI.value if Status.PASTI.value in told else next(iter(told), "")


def table(outcome: Outcome) -> list[str]:
    """A line a form, a line a kind of fault, and the sums over forms with a test and without one."""
    head = (
        f"{'form':38}{'test':>6}{'clean':>7}{'alarms':>8}{'planted':>9}{'found':>7}{'sure':>6}{'recall':>8}"
    )
    lines = [head]
    for form in SEMUA:
        told = [how for _, fault, how in outcome.faults if form.nama in fault.bentuk]
        alarms = sum(form.nama in forms for _, _, forms in outcome.alarms)
        tested = "yes" if form.uji else "-"
        lines.append(f"{form.nama:38}{tested:>6}{outcome.clean[form.nama]:>7}{alarms:>8}{_sums(told)}")
    untested = {form.nama for form in SEMUA if not form.uji}
    for label, wanted in (("all forms with a test", False), ("a form without a test", True)):
        told = [how for _, fault, how in outcome.faults if bool(untested & set(fault.bentuk)) is wanted]
        lines.append(f"{label:59}{_sums(told)}")
    for kind in JENIS:
        told = [how for _, fault, how in outcome.faults if fault.jenis == kind]
        lines.append(f"{'fault: ' + kind:59}{_sums(told)}")
    return lines


def _sums(told: Sequence[str]) -> str:
    found = sum(map(bool, told))
    recall = f"{found / len(told):.3f}" if told else "-"
    return f"{len(told):>9}{found:>7}{told.count(Status.PASTI.value):>6}{recall:>8}"


def main() -> None:
    """Evaluate and print the tables, then each false assertion and each miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    options = parser.parse_args()
    outcome = evaluate(range(options.first, options.first + options.reports))
    print("\n".join(table(outcome)))
    for number, told, forms in outcome.alarms:
        print(f"false alarm  {number}  {told}  {' '.join(forms)}")
    for number, fault, how in outcome.faults:
        if not how:
            print(
                f"missed  {number}  {fault.jenis}  {fault.baris}  {fault.tertulis}  {' '.join(fault.bentuk)}"
            )


if __name__ == "__main__":
    main()
