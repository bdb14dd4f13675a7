"""Means that a sentence states of a set of things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.relating.sentences.frames.quantifiers import TOGETHER
from auditor.relating.sentences.frames.values import is_bound
from auditor.relating.sentences.reading.record import is_number, klaim, values_of
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import MEASURES
from auditor.relating.sentences.tables.sets import KINDS, columns_of, mean, set_named
from auditor.relating.sentences.tables.world import Thing

_OTHER = re.compile(r"\b(?:tahunan|per\s+tahun|per\s+bulan|setiap\s+bulan|nasional|provinsi|triwulan)\b")


def mean_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a mean that the sentence tells against the mean of the rows that it speaks of."""
    if view.claims_nothing():
        return
    year = scope.world.report.year
    for told in view.told:
        if Arti.RATA not in told.meanings or view.is_planned(told.start):
            continue
        part = view.part_of(told.start)
        figures = [q for q in view.quantities if told.end <= q.start < part.end and q.unit in {"%", ""}]
        if not figures or _OTHER.search(view.text[part.start : part.end]):
            continue
        things, lingkup, ragu = _set(view, part, scope)
        together = next(
            (
                n
                for word, n in TOGETHER.items()
                if re.search(rf"\b{word}\b(?!\s+(?:belas|puluh))", view.text[part.start : part.end])
            ),
            None,
        )
        if len(things) < 2 or (together is not None and together != len(things)):
            continue
        named = [m for t in view.told_in(part, *MEASURES) for m in t.meanings if m in MEASURES]
        measure = named[-1] if named and named[-1] in {Arti.SERAPAN, Arti.CAPAIAN} else Arti.CAPAIAN
        columns = [cells for cells in columns_of(things, measure, year) if len(cells) * 5 >= len(things) * 4]
        if not columns:
            continue
        first = figures[0]
        if is_bound(view, first):
            continue
        if ragu:
            columns += [
                c for g in scope.world.groups for c in columns_of(scope.indicators_of(g), measure, year)
            ]
        right = next((cells for cells in columns if is_number(first, mean(cells), 2)), None)
        common = {"lingkup": lingkup, "objek": "rata-rata", "tertulis": first.value}
        if right is not None:
            yield klaim(view, "nilai", first.text, hitung=mean(right), bukti=values_of(right), **common)  # type: ignore[arg-type]
        else:
            yield klaim(
                view,
                "nilai",
                first.text,
                hitung=mean(columns[0]),
                melawan=values_of(columns[0]),
                ragu=ragu,
                **common,
            )  # type: ignore[arg-type]
        return


def _set(view: View, part: Part, scope: Scope) -> tuple[list[Thing], str, str | None]:
    text = view.text[part.start : part.end]
    group, source = scope.group(view)
    if group and re.search(r"\b(?:sasaran|indikator|ke\w+\s+indikator)", text):
        return (
            scope.indicators_of(group),
            f"indikator sasaran “{group}”",
            f"sasarannya diambil dari {source}" if source else None,
        )
    things, lingkup = set_named(view, part, scope)
    if things:
        sure = lingkup in KINDS
        return things, lingkup, None if sure else "kalimat dapat merata-ratakan hal lain"
    if re.search(r"\b(?:kinerja|capaian)\b", text):
        return (
            scope.main_indicators(),
            "seluruh indikator sasaran",
            "kalimat tidak menyebut apa yang dirata-ratakan",
        )
    return [], "", None
