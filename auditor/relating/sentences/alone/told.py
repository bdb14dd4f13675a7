"""The figures that a sentence counts or measures something by, in digits and in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from auditor.models.report import Value
from auditor.relating.sentences.reading.view import View


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from ``start`` to ``end`` of a sentence; ``unit`` is "Rp", the word behind it or ""."""

    start: int
    end: int
    value: Decimal
    text: str
    unit: str
    grain: Decimal = Decimal(0)

    def as_value(self, view: View) -> Value:
        """The figure as it stands in its sentence."""
        return Value(self.text, view.sentence.place, self.value)


def figures_told(view: View) -> list[Figure]:
    """The exact figures of the sentence but for percentages, in their order."""
    return [figure for figure in all_figures_told(view) if not figure.grain]


def all_figures_told(view: View) -> list[Figure]:
    """The same with those that a word scales ("Rp1,2 miliar"), which may be off by their grain."""
    found = [
        Figure(q.start, q.end, q.value, q.text, q.unit, q.number.grain or Decimal(0))
        for q in view.quantities
        if q.unit != "%"
    ]
    for count, start, end in view.counts:
        if not any(start < one.end and one.start < end for one in found):
            text = view.written[start:end].strip()
            found.append(Figure(start, end, Decimal(count), text, view.unit_behind(end)))
    return sorted(found, key=lambda one: one.start)
