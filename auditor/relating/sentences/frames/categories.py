"""The category that a sentence gives a thing, against the one of its row, or of its achievement by the scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Role, Value
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.frames.values import is_bound
from auditor.relating.sentences.reading.record import doubt_of, klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.world import Thing

_CALLED = (
    r"\b(?:(?:ber|di|ter)?kategori\w*|(?:ber)?predikat|kriteria|klasifikasi|peringkat|interpretasi|termasuk|masuk|tergolong|dinilai|"
    r"berstatus|berwarna|warna|zona|dinyatakan)\s+(?:(?:nilai|yang|dalam|pada|zona|warna|kategori|kriteria|predikat|kinerja|sebagai|golongan|masih)\s+)*"
)

_DENIED = re.compile(r"\b(?:tidak|belum|bukan|tanpa|hampir|nyaris)\b[^,;.]{0,60}$")


def category_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the category of the sentence against that of the thing it is given to."""
    words = {band.word for scale in scope.world.report.scales for band in scale.bands}
    if not words or view.claims_nothing():
        return
    options = "|".join(
        re.escape(word.lower()).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: -len(w))
    )
    for match in re.finditer(rf"{_CALLED}[“\"'‘(]*(?P<word>{options})(?![\w])", view.text):
        start = match.start("word")
        nada = view.tone(start, match.end("word"))
        if (
            _DENIED.search(view.text[:start])
            or nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL}
            or view.is_planned(start)
        ):
            continue
        part = view.part_of(start)
        told = Told(start, match.end("word"), frozenset())
        said = _folded(match["word"])
        if is_quantified(view, part, told) and re.search(
            r"\b(?:indikator|iku|iksk)\b", view.text[part.start : part.end]
        ):
            yield from _of_set(view, scope, part, told, said)
            continue
        yield from _by_figure(view, scope, part, told, said)
        subject = scope.subject(view, part, start)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        deserved, values = _categories(thing, scope)
        if said in deserved:
            yield klaim(view, "kategori", match["word"], lingkup=thing.name, bukti=values)
        elif deserved:
            yield klaim(
                view, "kategori", view.written[start : match.end("word")], lingkup=thing.name, melawan=values,
                ragu=doubt_of(subject),
            )  # fmt: skip


def _by_figure(view: View, scope: Scope, part: Part, told: Told, said: str) -> Iterator[Klaim]:
    """The category against the capaian that the sentence itself gives."""
    figures = [q for q in view.quantities if part.start <= q.start and q.end <= told.start and q.unit == "%"]
    named = [t for t in view.told_in(part, Arti.CAPAIAN) if t.end <= told.start]
    if (
        len(figures) != 1
        or not named
        or view.told_in(part, Arti.ANGGARAN, Arti.SERAPAN)
        or is_bound(view, figures[0])
    ):
        return
    given = _given(figures[0].value, scope)
    value = Value(figures[0].text, view.sentence.place, figures[0].value)
    if given:
        right = said in given
        yield klaim(
            view, "kategori", view.written[told.start : told.end], lingkup=f"capaian {figures[0].text}",
            bukti=[value] if right else [], melawan=[] if right else [value],
        )  # fmt: skip


def _of_set(view: View, scope: Scope, part: Part, told: Told, said: str) -> Iterator[Klaim]:
    """How many indicators are said to be of the category."""
    group, source = scope.group(view, part)
    if source == "?":
        return
    things = scope.indicators_of(group) if group else scope.main_indicators()
    items: list[Item] = []
    for thing in things:
        deserved, values = _categories(thing, scope)
        if deserved:
            items.append(Item(thing, said in deserved, tuple(values)))
    if items:
        lingkup = f"indikator sasaran “{group}”" if group else "seluruh indikator sasaran"
        sure = says_how_many(view, len(things)) or (group is not None and not source)
        spoken = Spoken(
            "kategori",
            lingkup,
            "indikator",
            None if sure else "kalimat tidak menyebut indikator sasaran mana",
        )
        yield from judge_set(view, part, told, items, spoken, len(things) - len(items))


def _categories(thing: Thing, scope: Scope) -> tuple[set[str], list[Value]]:
    """The categories that the rows print for the thing or its capaian of the year gives, and the figures that do."""
    words = {_folded(band.word) for scale in scope.world.report.scales for band in scale.bands}
    cells = [c for c in thing.cells if c.year in {None, scope.world.report.year}]
    named = [
        c for c in cells if c.role in {Role.KATEGORI, Role.KETERANGAN} and _folded(c.value.text) in words
    ]
    percents = [c for c in cells if is_of(c, Arti.CAPAIAN) and c.value.number is not None]
    found = {_folded(c.value.text) for c in named}
    for cell in percents:
        found |= _given(cell.value.number or Decimal(0), scope)
    return found, [c.value for c in [*named, *percents]]


def _given(number: Decimal, scope: Scope) -> set[str]:
    """The words that the printed scales give a capaian in percent."""
    return {_folded(word) for scale in scope.world.report.scales for word in scale.words_for(number)}


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
