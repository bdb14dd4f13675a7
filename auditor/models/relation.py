"""What must hold between printed figures, as far as a diagnosis has to know it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor.models.report import Value


class RelationKind(StrEnum):
    """How the result follows from the operands.

    JUMLAH: their sum; RATA: their mean; PERSEN: the first in percent of the second; CAPAIAN: the same, or by
    a formula for what is better when lower (2 - R/T, T/R); PALING: at most the first; SAMA: all of them, the
    result among them where there is one, are one figure; LAIN: by what the rule alone knows.
    """

    JUMLAH = "jumlah"
    RATA = "rata"
    PERSEN = "persen"
    CAPAIAN = "capaian"
    PALING = "paling"
    SAMA = "sama"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class Relation:
    """A result and what it follows from; a difference of ``slack``, in its unit, is let pass."""

    kind: RelationKind
    result: Value | None
    operands: tuple[Value, ...]
    slack: Decimal = Decimal(0)

    @property
    def figures(self) -> tuple[Value, ...]:
        """All of its figures, the result first."""
        return self.operands if self.result is None else (self.result, *self.operands)
