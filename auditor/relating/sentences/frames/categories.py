"""The category that a sentence gives a thing, against the one of its row or of its capaian by the scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.numbers import read_all
from auditor.lexicon.phrases import any_of, folded
from auditor.models.facts import Klaim
from auditor.models.report import Band, Role, Value
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    counted,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.reading.bounds import is_bound
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import Said, doubt_of, verdict
from auditor.relating.sentences.reading.sasaran import ANOTHER, WHICH_INDICATORS, indicators_in_words
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.world import Thing

_CALLED = (
    r"\b(?:(?:ber|di|ter)?kategori\w*|(?:ber)?predikat|kriteria|klasifikasi|peringkat|interpretasi|termasuk"
    r"|masuk|tergolong|dinilai|berstatus|berwarna|warna|zona|dinyatakan)\s+"
    r"(?:(?:nilai|yang|dalam|pada|zona|warna|kategori|kriteria|predikat|kinerja|sebagai|golongan|masih)\s+)*"
)
"""What leads to a word of a scale that is a category there."""
_SPAN = re.compile(
    r"(?<![\d.,])(?P<low>\d{1,3}(?:[.,]\d+)?)\s*(?:%|persen)?\s*(?:–|-|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
    r"(?P<high>\d{1,3}(?:[.,]\d+)?)(?![\d.,]*\d)"
)
_SCALED = re.compile(r"\b(?:rentang|interval|kisaran|capaian|skala|antara|nilai|kategori|warna)\b")
_ANOTHER_SCALE = "kalimat dapat berbicara tentang skala lain"
_RESTRICTS = re.compile(r"\byang\s+(?:(?:masih|telah|sudah)\s+)*$")
"""What makes a category tell which things are meant, not what they are."""
_DENIED = re.compile(r"\b(?:tidak|belum|bukan|tanpa|hampir|nyaris)\b[^,;.]{0,60}$")
_INDICATORS = re.compile(r"\b(?:indikator|iku|iksk)\b")


def category_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the category of the sentence against that of the thing it is given to."""
    words = {band.word for scale in scope.world.report.scales for band in scale.bands}
    if not words:
        return
    options = any_of(word.lower() for word in words)
    yield from _of_bands(view, scope)
    for match in re.finditer(rf"{_CALLED}[“\"'‘(]*(?P<word>{options})(?![\w])", view.text):
        start, end = match.span("word")
        claim = predicate_at(view, scope, Told(start, end, frozenset()))
        if claim is None or _DENIED.search(view.text[:start]):
            continue
        if is_quantified(claim) and _INDICATORS.search(claim.clause):
            if counted(claim) is not None or not _RESTRICTS.search(view.text[: match.start()]):
                yield from _of_set(claim)
        else:
            yield from _by_figure(claim)
            yield from _of_one(claim)


def _of_bands(view: View, scope: Scope) -> Iterator[Klaim]:
    """The bounds that the sentence gives each word of the scale, against those that are printed.

    The word stands before its bounds, or right behind them ("76 - 90: tinggi").
    """
    scales = scope.world.report.scales
    bands = [band for scale in scales for band in scale.bands]
    spans = list(_SPAN.finditer(view.text)) if _SCALED.search(view.text) else []
    starts, ends = [m.start() for m in spans], [m.end() for m in spans]
    for match, since, until in zip(spans, [0, *ends], [*starts[1:], len(view.text)], strict=False):
        word = _last_word(view.text[since : match.start()], bands)
        if word is None:
            continue
        behind = view.text[match.end() : until]
        low, high = (read_all(match[key])[0][0].number for key in ("low", "high"))
        same = [band for band in bands if (band.low, band.high) == (low, high)]
        told = [band for band in bands if band.word.lower() == word]
        if any(band not in told and band.word.lower() in behind for band in same):
            continue
        said = Said("kategori", view.written[match.start() : match.end()], f"“{told[0].word}”")
        values = [Value(band.text, scales[0].place) for band in told]
        right = any(band in told for band in same)
        yield verdict(view, said, values, right=right, ragu=None if same else _ANOTHER_SCALE)


def _last_word(text: str, bands: Sequence[Band]) -> str | None:
    """The word of a scale that stands last in a text, the longest of those that end there."""
    found = [
        (match.end(), len(word), word)
        for word in {band.word.lower() for band in bands}
        for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
    ]
    return max(found)[2] if found else None


def _of_one(claim: Predicate) -> Iterator[Klaim]:
    """The category against that of the thing in the tables."""
    subject = claim.subject()
    if subject is None or not subject.sure:
        return
    deserved, values = _categories(subject.things[0], claim.scope)
    if deserved:
        right = folded(claim.word) in deserved
        said = Said("kategori", claim.word if right else claim.kata, subject.things[0].name)
        yield verdict(claim.view, said, values, right=right, ragu=doubt_of(subject))


def _by_figure(claim: Predicate) -> Iterator[Klaim]:
    """The category against the capaian that the sentence itself gives."""
    view, part, start = claim.view, claim.part, claim.told.start
    figures = [q for q in view.quantities_in(part) if q.end <= start and q.unit == "%"]
    named = any(told.end <= start for told in view.told_in(part, Arti.CAPAIAN))
    if len(figures) != 1 or not named or is_bound(view, figures[0]):
        return
    given = _given(figures[0].value, claim.scope)
    if given and not view.told_in(part, Arti.ANGGARAN, Arti.SERAPAN):
        value = Value(figures[0].text, view.sentence.place, figures[0].value)
        said = Said("kategori", claim.kata, f"capaian {figures[0].text}")
        yield verdict(view, said, [value], right=folded(claim.word) in given)


def _of_set(claim: Predicate) -> Iterator[Klaim]:
    """How many indicators are said to be of the category."""
    scope = claim.scope
    group, source = scope.group(claim.view, claim.part)
    if source == ANOTHER:
        return
    things = scope.indicators_of(group) if group else scope.main_indicators()
    items: list[Item] = []
    for thing in things:
        deserved, values = _categories(thing, scope)
        if deserved:
            items.append(Item(thing, folded(claim.word) in deserved, tuple(values)))
    if items:
        lingkup = indicators_in_words(group)
        sure = says_how_many(claim.view, len(things)) or (group is not None and not source)
        ragu = None if sure else WHICH_INDICATORS
        spoken = Spoken("kategori", lingkup, "indikator", ragu, len(things) - len(items))
        yield from judge_set(claim, items, spoken)


def _categories(thing: Thing, scope: Scope) -> tuple[set[str], list[Value]]:
    """The categories that rows print for the thing or its capaian of the year gives, and what tells them."""
    words = {folded(band.word) for scale in scope.world.report.scales for band in scale.bands}
    cells = [c for c in thing.cells if c.year in {None, scope.world.report.year}]
    named = [c for c in cells if c.role in {Role.KATEGORI, Role.KETERANGAN} and folded(c.value.text) in words]
    percents = [c for c in cells if is_of(c, Arti.CAPAIAN) and c.value.number is not None]
    found = {folded(c.value.text) for c in named}
    for cell in percents:
        found |= _given(cell.value.amount, scope)
    return found, [c.value for c in [*named, *percents]]


def _given(number: Decimal, scope: Scope) -> set[str]:
    """The words that the printed scales give a capaian in percent."""
    return {folded(word) for scale in scope.world.report.scales for word in scale.words_for(number)}
