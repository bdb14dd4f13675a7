"""How far a figure is from another: "terpaut 1,14 poin dari target", "tinggal kurang 7.646 kunjungan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.reading.record import doubt_of, is_number, klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.world import Cell

_GAP = re.compile(
    r"\b(?:terpaut|berselisih|selisih(?:nya)?|tinggal\s+kurang|masih\s+kurang|kekurangan|terdapat\s+jarak|berjarak|tambahan|lebih\s+(?:tinggi|rendah)|unggul|tertinggal)(?:\W+(?:sebesar|sebanyak|hanya|sejauh|sekitar|tipis))*\W*$"
)
_YARDSTICK = re.compile(
    r"\b(?P<word>target|batas|standar|nasional|provinsi)\w*\b|se-(?P<all>nasional|provinsi)"
)


def gap_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each distance from a target that the sentence tells against the figures of the thing."""
    if view.claims_nothing() or not _YARDSTICK.search(view.text):
        return
    year = scope.world.report.year
    for quantity in view.quantities:
        if (
            not _GAP.search(view.without_names[: quantity.start])
            or quantity.unit in {"Rp"}
            or view.is_planned(quantity.start)
        ):
            continue
        part = view.part_of(quantity.start)
        subject = scope.subject(view, part, quantity.start)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        reached = [
            c
            for c in thing.cells
            if is_of(c, Arti.REALISASI) and c.year in {None, year} and c.value.number is not None
        ]
        yardsticks = {
            match["word"] or match["all"] for match in _YARDSTICK.finditer(view.text[part.start : part.end])
        }
        goals = [c for c in thing.cells if c.value.number is not None and _is_goal(c, yardsticks)]
        pairs = [
            (a, b, abs((a.value.number or Decimal(0)) - (b.value.number or Decimal(0))))
            for a in reached
            for b in goals
        ]
        if not pairs:
            continue
        others = [c for c in thing.cells if c.value.number is not None]
        every = [
            (a, b, abs((a.value.number or Decimal(0)) - (b.value.number or Decimal(0))))
            for a in reached
            for b in others
        ]
        right = [pair for pair in (*pairs, *every) if is_number(quantity, pair[2])]
        own, goal, gap = (right or pairs)[0]
        values = [own.value, goal.value]
        yield klaim(
            view, "nilai", quantity.text, lingkup=thing.name, objek="selisih", tertulis=quantity.value, hitung=gap,
            bukti=values if right else [], melawan=[] if right else values, ragu=None if right else doubt_of(subject),
        )  # fmt: skip


def _is_goal(cell: Cell, yardsticks: set[str]) -> bool:
    """Whether the column holds what the sentence measures against: a target, or a figure of others."""
    others = yardsticks & {"nasional", "provinsi", "standar"}
    if others:
        return any(word in cell.column.header.lower() for word in others)
    return cell.role in {Role.TARGET, Role.TARGET_AKHIR}
