"""How much of what is wrong across documents and years the auditor finds: ``make evaluate-dossier``.

Each dossier is five reports of an office with their agreements (DOCX) and realisation reports (XLSX). It is
audited from its files twice: consistent, and its last three years with a handful of faults planted in the
newest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.dossier import dossiers_in
from auditor.dossier_pipeline import audit_dossier
from auditor.files.settings import Settings
from auditor.models.finding import Finding, Status
from auditor.models.read_options import ReadOptions
from corpus.generator.compose import susun
from corpus.generator.docx import tulis_docx
from corpus.generator.faults_years import FAULTS, Berkas, Dosir, dosir, tanam
from corpus.generator.field import TidakBisaDitanamError
from corpus.generator.kantor import nama_kantor
from corpus.generator.papers import tulis_lra, tulis_pk
from corpus.generator.pdf import tulis_pdf
from corpus.generator.years import lima_tahun
from corpus.matching import huruf, isi

PLANTED = 5
"""Faults planted in one dossier."""
_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A dossier: faults found (kind, status) or missed, kinds without a place, false assertions."""

    name: str
    found: tuple[tuple[str, str], ...]
    missed: tuple[str, ...]
    no_place: tuple[str, ...]
    false_alarms: tuple[str, ...]


@cache
def _rules() -> Sequence[Rule]:
    return load_rules(_SETTINGS)


def write(dossier: Dosir, folder: Path, kind: str) -> None:
    """Write the files of a dossier, a folder a year; ``kind`` of the reports is "docx" or "pdf"."""
    for satu in dossier.berkas:
        write_year(satu, folder / str(satu.lap.tahun), kind)


def write_year(berkas: Berkas, folder: Path, kind: str) -> None:
    """Write a report and its papers."""
    folder.mkdir(parents=True)
    naskah = susun(berkas.lap)
    pdf = folder / "lkjip.pdf"
    halaman = tulis_pdf(naskah, pdf)
    if kind == "docx":
        tulis_docx(naskah, folder / "lkjip.docx", halaman)
        pdf.unlink()
    tulis_pk(berkas.lap, berkas.pk, folder / "pk.docx")
    tulis_lra(berkas.lap, berkas.lra, folder / "lra.xlsx")


def audited(folder: Path, *, newest_only: bool = False) -> Sequence[Finding]:
    """The findings on the one dossier in a folder; each file is read once for all audits of it."""
    (one,) = dossiers_in([folder])
    means = Means(_rules(), _SETTINGS, ReadOptions(cache=True))
    result = audit_dossier(one.documents, means, newest_only=newest_only)
    return result.outcome.findings


def kinds_of(number: int) -> list[str]:
    """The kinds of faults planted in a dossier, in the order in which they may be planted."""
    kinds = list(FAULTS)
    step = len(kinds) // PLANTED
    chosen = {kinds[(number + at * step) % len(kinds)] for at in range(PLANTED)}
    return [kind for kind in kinds if kind in chosen]


def evaluate(number: int, folder: Path) -> Outcome:
    """Write, audit and compare the dossier of that number."""
    offices = nama_kantor()
    office = offices[number % len(offices)]
    kind = ("docx", "docx", "pdf")[number // 3 % 3]
    name = f"{office}-{number}-{kind}"
    consistent = dosir(lima_tahun(office, number))
    write(consistent, folder / name, kind)
    alarms = [satu for satu in audited(folder / name) if satu.status is Status.PASTI]
    planted, no_place, planted_kinds = replace(consistent, berkas=consistent.berkas[-3:]), [], []
    for one in kinds_of(number):
        try:
            planted = tanam(one, number, planted)
            planted_kinds.append(one)
        except TidakBisaDitanamError:
            no_place.append(one)
    for satu in consistent.berkas[:-3]:
        shutil.rmtree(folder / name / str(satu.lap.tahun))
    newest = planted.berkas[-1]
    shutil.rmtree(folder / name / str(newest.lap.tahun))
    write_year(newest, folder / name / str(newest.lap.tahun), kind)
    findings = audited(folder / name, newest_only=True)
    found, missed = [], []
    for one, benar in zip(planted_kinds, planted.benar, strict=True):
        hits = [satu for satu in findings if satu.rule == benar.rule and huruf(benar.row) in isi(satu)]
        if hits:
            found.append(
                (one, "pasti" if any(satu.status is Status.PASTI for satu in hits) else "perlu_dicek")
            )
        else:
            missed.append(one)
    return Outcome(
        name,
        tuple(found),
        tuple(missed),
        tuple(no_place),
        tuple(f"{satu.rule} {satu.message}" for satu in alarms),
    )


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """A line a kind of fault: planted, found, sure among these, recall, dossiers without a place."""
    sure = Counter(kind for outcome in outcomes for kind, status in outcome.found if status == "pasti")
    found = Counter(kind for outcome in outcomes for kind, _ in outcome.found)
    missed = Counter(kind for outcome in outcomes for kind in outcome.missed)
    no_place = Counter(kind for outcome in outcomes for kind in outcome.no_place)
    lines = [f"{'fault':16}{'planted':>9}{'found':>7}{'sure':>6}{'recall':>8}{'no place':>10}"]
    for kind in sorted(FAULTS):
        planted = found[kind] + missed[kind]
        recall = f"{found[kind] / planted:.3f}" if planted else "-"
        lines.append(f"{kind:16}{planted:>9}{found[kind]:>7}{sure[kind]:>6}{recall:>8}{no_place[kind]:>10}")
    planted, hit = sum(found.values()) + sum(missed.values()), sum(found.values())
    lines.append(f"{'all':16}{planted:>9}{hit:>7}{sum(sure.values()):>6}{hit / max(planted, 1):>8.3f}")
    alarms = sum(len(outcome.false_alarms) for outcome in outcomes)
    lines.append(f"assertions on {len(outcomes)} consistent dossiers of five years: {alarms}")
    return lines


def main() -> None:
    """Evaluate and print the table, then each false alarm and each miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=30)
    parser.add_argument("--first", type=int, default=0, help="number of the first dossier")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.dossiers)
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(options.jobs) as pool:
        os.environ["AUDITOR_CACHE"] = f"{folder}/cache"
        outcomes = []
        for outcome in pool.map(partial(evaluate, folder=Path(folder)), numbers):
            outcomes.append(outcome)
            print(f"{len(outcomes)}/{options.dossiers} {outcome}", file=sys.stderr, flush=True)
    print("\n".join(table(outcomes)))
    for outcome in outcomes:
        for told in outcome.false_alarms:
            print(f"false alarm  {outcome.name}  {told}")
        for kind in outcome.missed:
            print(f"missed  {outcome.name}  {kind}")


if __name__ == "__main__":
    main()
