"""How the auditor does on sentences, by list of wordings and by kind: ``make evaluate-kalimat``.

Made reports between them have every wording of two lists (``corpus/kalimat``), true and false by their own
tables. The wordings of one list, ``umum``, may be brought near to the auditor's words; those of the other,
``simpanan``, are held out, and what is missed of them is told by kind only.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.lexicon.kata.concepts import load_concepts
from auditor.models.finding import Finding, Status
from auditor.pipeline import load_nomenclature, official_names
from auditor.relating import relate
from auditor.relating.names.nomenclature import Nomenclature
from auditor.understanding import understand
from corpus.bentuk.dokumen import dokumen
from corpus.kalimat.laporan import Berkalimat, berkalimat
from corpus.kalimat.letak import Kalimat
from corpus.kalimat.pola import DAFTAR, SIMPANAN, UMUM, Pola, kata, kata_simpanan
from corpus.matching import huruf

BARU = "simpanan, kata baru"
"""The held-out wordings with a word that the auditor does not know."""
_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the number of its report, and how it is told: "pasti", "perlu_dicek", or "" for not."""

    report: int
    sentence: Kalimat
    told: str
    rules: tuple[str, ...]


@cache
def _rules() -> Sequence[Rule]:
    return load_rules(_SETTINGS)


@cache
def _names() -> Nomenclature:
    return load_nomenclature()


@cache
def known_words() -> frozenset[str]:
    """The marked words of the held-out list that the auditor knows by now."""
    concepts = load_concepts()
    return frozenset(satu for satu in kata_simpanan() if concepts.find(satu))


def is_new(pola: Pola) -> bool:
    """Whether a held-out wording has a marked word that the auditor does not know."""
    return pola.daftar == SIMPANAN and bool(kata(pola.teks) & (kata_simpanan() - known_words()))


def judged(report: Berkalimat) -> list[Judged]:
    """What the auditor says of each sentence of a report, which is not written to a file.

    A finding that shows a false sentence accuses no other one that it shows beside it.
    """
    facts = relate([understand(dokumen(report.naskah, f"{report.nomor}.docx"))])
    official_names(facts, _names())
    findings = [(satu, _quoted(satu)) for satu in check(facts, _rules(), _SETTINGS).findings]
    wrong = [satu for satu in report.kalimat if satu.label == "salah"]
    own = [finding for finding in findings if not any(_is_about(finding, satu) for satu in wrong)]
    return [
        _judged(report.nomor, satu, findings if satu.label == "salah" else own) for satu in report.kalimat
    ]


def _is_about(finding: tuple[Finding, list[str]], sentence: Kalimat) -> bool:
    own = huruf(sentence.teks)
    return any(own in told or _is_part(told, own) for told in finding[1])


def _quoted(finding: Finding) -> list[str]:
    """The sentences that a finding shows, folded; what stands in a table is none."""
    return [huruf(value.text) for value in finding.evidence if value.place.table is None]


def _judged(number: int, sentence: Kalimat, findings: Sequence[tuple[Finding, list[str]]]) -> Judged:
    hits = [finding[0] for finding in findings if _is_about(finding, sentence)]
    told = {finding.status for finding in hits}
    how = Status.PASTI if Status.PASTI in told else next(iter(told), None)
    return Judged(number, sentence, how.value if how else "", tuple(sorted({satu.rule for satu in hits})))


def _is_part(told: str, own: str) -> bool:
    """Whether it is a clause of the sentence, and not just a word of it."""
    return told in own and len(told.split()) >= 4


def evaluate(reports: Iterable[Berkalimat], jobs: int = 1) -> list[Judged]:
    """Judge the sentences of all reports."""
    if jobs == 1:
        return [satu for report in reports for satu in judged(report)]
    with ProcessPoolExecutor(jobs) as pool:
        return [satu for part in pool.map(judged, reports, chunksize=4) for satu in part]


def table(all_of: Sequence[Judged]) -> list[str]:
    """For each list a line a kind, then lines for where the subject is named, and the sums."""
    lines = []
    for daftar in DAFTAR:
        own = [satu for satu in all_of if satu.sentence.pola.daftar == daftar]
        lines.append(_head(daftar))
        lines += _lines("", own, lambda satu: satu.pola.jenis)
        lines += _lines("letak: ", own, lambda satu: satu.letak)
        lines += _lines("golongan: ", own, lambda satu: satu.pola.golongan)
    lines.append(_head("semua"))
    lines += _lines("", all_of, lambda satu: satu.pola.daftar)
    lines.append(_line(BARU, [satu for satu in all_of if is_new(satu.sentence.pola)]))
    return lines


def _lines(before: str, part: Sequence[Judged], key: Callable[[Kalimat], str]) -> list[str]:
    names = sorted({key(satu.sentence) for satu in part})
    return [_line(before + name, [satu for satu in part if key(satu.sentence) == name]) for name in names]


def _head(name: str) -> str:
    return (
        f"{name:30}{'false':>6}{'found':>6}{'sure':>6}{'recall':>8}"
        f"{'true':>7}{'accused':>8}{'asked':>6}{'none':>6}{'accused':>8}{'asked':>6}"
    )


def _line(name: str, part: Sequence[Judged]) -> str:
    """Of false ones those found and asserted, of true ones and of no-claims those accused and asked about."""
    told = {
        label: Counter(satu.told for satu in part if satu.sentence.label == label)
        for label in ("salah", "benar", "bukan")
    }
    sure, asked = Status.PASTI.value, Status.PERLU_DICEK.value
    wrong, right, none = told["salah"], told["benar"], told["bukan"]
    found = wrong[sure] + wrong[asked]
    recall = f"{found / wrong.total():.3f}" if wrong else "-"
    return (
        f"{name:30}{wrong.total():>6}{found:>6}{wrong[sure]:>6}{recall:>8}"
        f"{right.total():>7}{right[sure]:>8}{right[asked]:>6}{none.total():>6}{none[sure]:>8}{none[asked]:>6}"
    )


def details(all_of: Sequence[Judged]) -> Iterator[str]:
    """Each true sentence or no-claim that is told of, and each false one of ``umum`` that is not.

    Of the held-out list nothing is said but its figures: who mends the auditor must not read it.
    """
    for satu in all_of:
        sentence = satu.sentence
        if sentence.pola.daftar != UMUM:
            continue
        where = f"{satu.report}  {sentence.pola.jenis}  {sentence.letak}"
        text = f"{sentence.kepala} {sentence.sebelum} {sentence.teks}".strip()
        if sentence.label == "salah" and not satu.told:
            yield f"missed  {where}  {text}"
        elif sentence.label != "salah" and satu.told:
            yield f"{satu.told}  {sentence.label}  {where}  {' '.join(satu.rules)}  {text}"


def main() -> None:
    """Evaluate and print the tables, then what is wrong on the wordings that are not held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--round", type=int, default=0, help="which of the rounds through all wordings")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    all_of = evaluate(berkalimat(options.round), options.jobs)
    print("\n".join(table(all_of)))
    print(f"marked words that the auditor knows by now: {len(known_words())} of {len(kata_simpanan())}")
    print("\n".join(details(all_of)))


if __name__ == "__main__":
    main()
