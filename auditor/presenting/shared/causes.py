"""How the figure behind a finding, and what would be settled with it, is told in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz.distance import DamerauLevenshtein

from auditor.files.plain import one_line, shortened
from auditor.models.finding import Cause, Finding
from auditor.models.formats import format_angka, format_rupiah
from auditor.models.relation import RelationKind
from auditor.models.report import Value
from auditor.presenting.shared.labels import table_label

SHOULD, COMPUTED = "Seharusnya", "Hasil hitung"
_LONGEST_ROW, _LONGEST_MESSAGE = 90, 320
_THOUSANDS = frozenset({Decimal(1000), Decimal(10**6), Decimal(10**9)})
"""Times that one number is the other where a unit was taken for another one."""


def expected_label(finding: Finding) -> str:
    """What the expected figure is: as it should be where one figure settles all, else what is computed."""
    kinds = {relation.kind for relation in finding.relations} - {RelationKind.SAMA}
    cause = finding.cause
    accused = finding.evidence[0] if finding.evidence else None
    settled = cause is not None and cause.becomes is not None and accused in cause.suspects
    return COMPUTED if kinds and not settled else SHOULD


def expected_text(finding: Finding) -> str:
    """The expected figure with a word where it is a computed one, "" where there is none."""
    if not finding.expected or expected_label(finding) == SHOULD:
        return finding.expected
    return f"{COMPUTED.lower()} {finding.expected}"


def told_cause(finding: Finding) -> str:
    """The figure that would settle the finding, and how much it would settle; "" where none is known."""
    cause = finding.cause
    if cause is None:
        return ""
    others = len(finding.consequences)
    settles = f"{others} temuan lain ikut selesai" if others else "temuan ini selesai"
    agree = f", dan {cause.agreeing} hitungan cocok" if cause.agreeing > 1 else ""
    if cause.becomes is None:
        return f"{_moved(cause)}: dengan urutan yang lain {settles}{agree}."
    first = cause.suspects[0]
    written = _written(first, cause.becomes)
    slip = _slip(first, cause.becomes)
    instead = f"tertulis {written}, bukan {first.text.strip()}{slip}"
    return f"Bila {_where(cause.suspects)} {instead}, {settles}{agree}."


def consequences_label(finding: Finding) -> str:
    """What the findings are that a finding holds: settled with it, or questions of one kind."""
    return "temuan lain yang ikut selesai" if finding.cause is not None else "pertanyaan serupa"


def told_consequences(finding: Finding) -> list[str]:
    """What would be settled with the finding, or what it asks, a line each."""
    rule = "" if finding.cause is None else "{}: "
    return [rule.format(one.rule) + shortened(one.message, _LONGEST_MESSAGE) for one in finding.consequences]


def _moved(cause: Cause) -> str:
    first, last = cause.suspects[0], cause.suspects[-1]
    where = table_label(first.place)
    if len(cause.suspects) == 2:
        told = [f"{_named(value)} {value.text.strip()}" for value in (first, last)]
        return f"{' dan '.join(told)} pada {where} tampak tertukar"
    column = f" kolom {one_line(first.place.column)}" if first.place.column else ""
    rows = f"dari {_named(first)} sampai {_named(last)}"
    return f"{len(cause.suspects)} angka pada {where}{column}, {rows}, tampak bergeser satu baris"


def _named(value: Value) -> str:
    """The row of a figure, and its column where it has no row."""
    return f"“{shortened(value.place.row or value.place.column or '', _LONGEST_ROW)}”"


def _where(suspects: Sequence[Value]) -> str:
    """The places of a figure: its row, tables and column."""
    place = suspects[0].place
    row = f"“{shortened(place.row, _LONGEST_ROW)}” " if place.row else ""
    tables = list(dict.fromkeys(table_label(value.place) for value in suspects))
    told = " dan ".join([", ".join(tables[:-1]), tables[-1]]) if len(tables) > 1 else tables[0]
    column = f" kolom {one_line(place.column)}" if place.column else ""
    return f"{row}pada {told}{column}"


def _written(value: Value, number: Decimal) -> str:
    """The number as the figure is written: with its unit and as many decimals."""
    if value.unit == "Rp" or value.text.lstrip().lower().startswith("rp"):
        return format_rupiah(number)
    return f"{format_angka(number, max(value.decimals, 0))}{'%' if value.unit == '%' else ''}"


def _slip(value: Value, number: Decimal) -> str:
    """What the two numbers differ by, where it is a slip of the pen."""
    if value.number is None or not value.number or not number:
        return ""
    one, two = (f"{abs(n.normalize()):f}".replace(".", "") for n in (value.number, number))
    if max(value.number, number) / min(value.number, number) in _THOUSANDS:
        return " (tiga angka nol)" if one.rstrip("0") == two.rstrip("0") else ""
    if DamerauLevenshtein.distance(one, two) != 1 or min(len(one), len(two)) < 3:
        return ""
    if len(one) != len(two):
        return " (satu angka hilang)" if len(one) < len(two) else " (satu angka berlebih)"
    return " (dua angka tertukar)" if sorted(one) == sorted(two) else " (satu angka lain)"
