"""Whether one slip is one finding: ``make evaluate-diagnosa``.

Into each made report one slip of each kind is planted, alone (``corpus/bentuk/peleset``). Counted are the
assertions that the clean report does not have, whether the one that should be there suspects the figures of
the slip, and questions that came with it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from auditor.models.finding import Finding, Status
from corpus.bentuk.laporan import berbentuk
from corpus.bentuk.peleset import JENIS, Peleset, pelesetkan
from corpus.evaluate_bentuk import audited
from corpus.generator.field import TidakBisaDitanamError

REPORTS = 10
"""Made reports, each with every kind of slip."""


@dataclass(slots=True)
class Outcome:
    """Counts by kind: slips, those told by one assertion alone, with the right suspect, and questions."""

    planted: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    told: list[tuple[int, Peleset, list[Finding]]] = field(default_factory=list)


def evaluate(numbers: Iterable[int]) -> Outcome:
    """Plant each kind of slip in the reports of these numbers, and see what is told."""
    outcome = Outcome()
    for number in numbers:
        clean = {finding.fingerprint for finding in audited(berbentuk(number), f"{number}.docx")}
        for kind in JENIS:
            spoilt = berbentuk(number)
            try:
                slip = pelesetkan(spoilt, kind, number)
            except TidakBisaDitanamError:
                continue
            found = audited(spoilt, f"{number}.docx")
            new = [finding for finding in found if finding.fingerprint not in clean]
            sure = [finding for finding in new if finding.status is Status.PASTI]
            outcome.planted[kind] += 1
            outcome.alone[kind] += len(sure) == 1
            outcome.right[kind] += any(slip.tersangka(finding) for finding in new)
            outcome.asked[kind] += len(new) - len(sure)
            outcome.told.append((number, slip, new))
    return outcome


def table(outcome: Outcome) -> list[str]:
    """A line a kind, and the sums."""
    lines = [f"{'slip':20}{'planted':>9}{'one':>6}{'suspect':>9}{'asked':>7}"]
    for kind in (*JENIS, "all"):
        counts = (outcome.planted, outcome.alone, outcome.right, outcome.asked)
        planted, alone, right, asked = (c.total() if kind == "all" else c[kind] for c in counts)
        lines.append(f"{kind:20}{planted:>9}{alone:>6}{right:>9}{asked:>7}")
    return lines


def main() -> None:
    """Print the table, and with ``--list`` what is told of each slip that is not told as one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--list", action="store_true", help="tell the slips that are not one finding")
    given = parser.parse_args()
    outcome = evaluate(range(given.reports))
    print("\n".join(table(outcome)))
    for number, slip, new in outcome.told if given.list else ():
        sure = [finding for finding in new if finding.status is Status.PASTI]
        if len(sure) != 1 or not any(map(slip.tersangka, new)):
            print(f"\n{number} {slip}")
            for finding in new:
                print(f"   {finding.rule} {finding.status.value} {finding.message[:200]}")
                print(f"      {finding.cause and [(v.place.row, v.text) for v in finding.cause.suspects]}")


if __name__ == "__main__":
    main()
