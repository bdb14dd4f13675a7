"""Budget tables and findings on what is broken in them, for tests of the diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.models.finding import Finding, Severity, Status
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Value

HUNDREDTH = Decimal("0.01")


def cell(number: Decimal | int, row: str, column: str, table: str = "3.1") -> Value:
    """A printed figure."""
    return Value(str(number), Place("laporan.pdf", 1, table, row=row, column=column), Decimal(number))


def share(part: Value, whole: Value, row: str) -> Value:
    """The percentage that belongs to two figures, with two decimals."""
    number = (part.amount / whole.amount * 100).quantize(HUNDREDTH)
    return replace(cell(number, row, "%"), decimals=2)


def finding(mark: str, *relations: Relation, status: Status = Status.PASTI) -> Finding:
    """A finding on relations that are broken."""
    evidence = relations[0].figures if relations else ()
    return Finding(
        "ANG-03", "Judul", Severity.SEDANG, status, f"Pesan {mark}", "", "", "", evidence, mark,
        relations=relations,
    )  # fmt: skip


class Budget:
    """A budget table whose rows and totals are right; ``spoil`` prints another figure in a row."""

    def __init__(self, amounts: Sequence[tuple[int, int]]) -> None:
        self.budget = [cell(one, f"baris {at}", "Anggaran") for at, (one, _) in enumerate(amounts)]
        self.spent = [cell(two, f"baris {at}", "Realisasi") for at, (_, two) in enumerate(amounts)]
        self.total = cell(sum(one for one, _ in amounts), "Jumlah", "Anggaran")
        self.all_spent = cell(sum(two for _, two in amounts), "Jumlah", "Realisasi")
        self.shares = [
            share(part, whole, f"baris {at}")
            for at, (part, whole) in enumerate(zip(self.spent, self.budget, strict=True))
        ]

    def relations(self) -> list[Relation]:
        """All that holds in the table."""
        kind = RelationKind
        return [
            Relation(kind.JUMLAH, self.total, tuple(self.budget)),
            Relation(kind.JUMLAH, self.all_spent, tuple(self.spent)),
            *(
                Relation(kind.PERSEN, share_, (part, whole))
                for share_, part, whole in zip(self.shares, self.spent, self.budget, strict=True)
            ),
        ]
