"""What is asserted of tables that were misread: ``make evaluate-salah-baca``.

A table of each of ten made reports is misread in each of many ways (``corpus/bentuk/salah_baca``). The report
is consistent: every assertion that comes with the misreading is a false one.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from auditor.checking.engine import check
from auditor.files.settings import Settings
from auditor.models.document import Document
from auditor.models.finding import Finding, Status
from auditor.pipeline import official_names
from auditor.relating import relate
from auditor.understanding import understand
from corpus.bentuk.dokumen import dokumen
from corpus.bentuk.laporan import berbentuk
from corpus.bentuk.salah_baca import CARA, misread, tables
from corpus.evaluate_bentuk import _names, _rules

REPORTS = 10
_SETTINGS = Settings()


@dataclass(slots=True)
class Outcome:
    """By way: tables misread, assertions and questions that came with it."""

    misread: Counter[str] = field(default_factory=Counter)
    asserted: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    told: list[tuple[int, str, list[Finding]]] = field(default_factory=list)


def audited(document: Document) -> Sequence[Finding]:
    """The findings on a document."""
    facts = relate([understand(document)])
    official_names(facts, _names())
    return check(facts, _rules(), _SETTINGS).findings


def evaluate(numbers: Iterable[int]) -> Outcome:
    """Misread a table of each of these reports in every way; another one each time."""
    outcome = Outcome()
    for number in numbers:
        document = dokumen(berbentuk(number).naskah, f"{number}.docx")
        clean = {finding.fingerprint for finding in audited(document)}
        places = tables(document)
        for turn, how in enumerate(CARA):
            at = places[(number + turn) % len(places)]
            new = [one for one in audited(misread(document, at, how)) if one.fingerprint not in clean]
            sure = [one for one in new if one.status is Status.PASTI]
            outcome.misread[how] += 1
            outcome.asserted[how] += len(sure)
            outcome.asked[how] += len(new) - len(sure)
            outcome.told.append((number, how, new))
    return outcome


def table(outcome: Outcome) -> list[str]:
    """A line a way, and the sums."""
    lines = [f"{'misread':48}{'tables':>8}{'asserted':>10}{'asked':>7}"]
    for how in (*CARA, "all"):
        counts = (outcome.misread, outcome.asserted, outcome.asked)
        read, sure, asked = (c.total() if how == "all" else c[how] for c in counts)
        lines.append(f"{how:48}{read:>8}{sure:>10}{asked:>7}")
    return lines


def main() -> None:
    """Print the table, and with ``--list`` what is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--list", action="store_true", help="tell the assertions")
    given = parser.parse_args()
    outcome = evaluate(range(given.reports))
    print("\n".join(table(outcome)))
    for number, how, new in outcome.told if given.list else ():
        for finding in new:
            if finding.status is Status.PASTI:
                print(f"{number} {how}: {finding.rule} {finding.message[:230]}")


if __name__ == "__main__":
    main()
