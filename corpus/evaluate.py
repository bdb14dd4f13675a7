"""How much of what is wrong the auditor finds, rule by rule, on many made reports: ``make evaluate``.

Each report is written as PDF or DOCX and audited twice from its file: consistent, and with a handful of
planted faults. What the reader fails to read thus counts as missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass
from functools import cache, partial
from pathlib import Path

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.finding import Finding, Status
from auditor.pipeline import audit
from corpus.generator.build import RENCANA
from corpus.generator.compose import susun
from corpus.generator.docx import tulis_docx
from corpus.generator.edits import Kebenaran
from corpus.generator.faults import DATA_FIRST, FAULTS, plant
from corpus.generator.field import TidakBisaDitanamError
from corpus.generator.kantor import laporan, nama_kantor
from corpus.generator.model import Laporan
from corpus.generator.pdf import tulis_pdf
from corpus.generator.variety import ragam
from corpus.matching import menemukan, terduga

PLANTED = 6
"""Faults planted in one report."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One report: faults found (rule, status) or missed, rules without a place, false assertions."""

    name: str
    found: tuple[tuple[str, str], ...]
    missed: tuple[Kebenaran, ...]
    no_place: tuple[str, ...]
    false_alarms: tuple[tuple[str, str], ...]


def faults_of(number: int) -> list[str]:
    """The rules planted in a report, in the order in which they may be planted."""
    rules = list(dict.fromkeys([*DATA_FIRST, *(rule for rule, _ in RENCANA)]))
    rules += sorted(set(FAULTS) - set(rules))
    chosen = {rules[(number * PLANTED + step) % len(rules)] for step in range(PLANTED)}
    return [rule for rule in rules if rule in chosen]


def evaluate(number: int, folder: Path) -> Outcome:
    """Write, audit and compare the report of that number."""
    offices = nama_kantor()
    office = offices[number % len(offices)]
    consistent = ragam(laporan(office), number)
    kind = ("docx", "pdf")[number // len(offices) % 2]
    name = f"{office}-{number}.{kind}"
    alarms = [satu for satu in _audited(consistent, folder / name) if satu.status is Status.PASTI]
    planted, no_place = consistent, []
    for rule in faults_of(number):
        try:
            planted = plant(rule, number, planted)
        except TidakBisaDitanamError:
            no_place.append(rule)
    findings = _audited(planted, folder / name)
    truth = [tanaman.benar for tanaman in planted.tanaman]
    found, missed = [], []
    for benar in truth:
        hits = [satu for satu in findings if menemukan(satu, benar)]
        if hits:
            sure = any(satu.status is Status.PASTI for satu in hits)
            found.append((benar.rule, "pasti" if sure else "perlu_dicek"))
        else:
            missed.append(benar)
    alarms += [satu for satu in findings if satu.status is Status.PASTI and not terduga(satu, truth)]
    return Outcome(
        name,
        tuple(found),
        tuple(missed),
        tuple(no_place),
        tuple(dict.fromkeys((satu.rule, satu.message) for satu in alarms)),
    )


ALL = Settings(aktif=("NAR-11",))
"""Optional rules are asked too."""


@cache
def _rules() -> list[Rule]:
    return load_rules(ALL)


def _audited(lap: Laporan, path: Path) -> Sequence[Finding]:
    manuscript = susun(lap)
    if path.suffix == ".pdf":
        tulis_pdf(manuscript, path)
    else:
        tulis_docx(manuscript, path, tulis_pdf(manuscript, path.with_suffix(".pdf")))
    findings = audit(path, Means(_rules(), ALL)).outcome.findings
    path.unlink()
    return findings


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """A line a rule: planted, found, sure among these, recall, false alarms, reports without a place."""
    sure = Counter(rule for outcome in outcomes for rule, status in outcome.found if status == "pasti")
    found = Counter(rule for outcome in outcomes for rule, _ in outcome.found)
    missed = Counter(benar.rule for outcome in outcomes for benar in outcome.missed)
    alarms = Counter(rule for outcome in outcomes for rule, _ in outcome.false_alarms)
    no_place = Counter(rule for outcome in outcomes for rule in outcome.no_place)
    lines = [f"{'rule':8}{'planted':>9}{'found':>7}{'sure':>6}{'recall':>8}{'false':>7}{'no place':>10}"]
    for rule in sorted({*found, *missed, *alarms, *no_place}):
        planted = found[rule] + missed[rule]
        recall = f"{found[rule] / planted:.3f}" if planted else "-"
        lines.append(
            f"{rule:8}{planted:>9}{found[rule]:>7}{sure[rule]:>6}{recall:>8}{alarms[rule]:>7}{no_place[rule]:>10}"
        )
    return lines


def main() -> None:
    """Evaluate and print the table, then each false alarm and each miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.reports)
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(options.jobs) as pool:
        outcomes = []
        for outcome in pool.map(partial(evaluate, folder=Path(folder)), numbers):
            outcomes.append(outcome)
            print(f"\r{len(outcomes)}/{options.reports}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print("\n".join(table(outcomes)))
    for outcome in outcomes:
        for rule, message in outcome.false_alarms:
            print(f"false alarm  {outcome.name}  {rule}  {message}")
        for benar in outcome.missed:
            print(f"missed  {outcome.name}", *astuple(benar)[:5], sep="  ")


if __name__ == "__main__":
    main()
