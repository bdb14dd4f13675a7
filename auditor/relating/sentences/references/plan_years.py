"""What a sentence says of the years of the Renstra: from when to when, the how manieth, how many are left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.ordinals import ORDINAL, ordinal
from auditor.relating.sentences.reading.plan import PLAN, PlanSpan
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_NUMBER = r"(?P<many>satu|dua|tiga|empat|lima|enam|\d)\s*(?:\(\w+\)\s*)?"
_OF_PLAN = r"(?:renstra|rencana\s+strategis)"
_PLAN = re.compile(rf"\b(?:{_OF_PLAN}|(?:perencanaan|dokumen)\s+lima\s+tahunan)\b")
_EARLIER = re.compile(r"\b(?:sebelumnya|lalu|lama|berakhir|terdahulu|mendatang|berikutnya|baru|perubahan)\b")
_OF_OTHERS = re.compile(r"\b(?:kementerian|nasional|pusat|republik|ri|k/l|provinsi|kabupaten|kota)\b")
"""Words behind the plan's name by which it may be that of another office."""
_LEFT = re.compile(
    rf"\b(?:sisa|tersisa|menyisakan|tinggal)\s+(?:waktu\s+|masa\s+|kurun\s+)*(?:pelaksanaan\s+)?{_NUMBER}tahun\b"
)
_UNTIL = re.compile(
    rf"\b{_NUMBER}tahun\s+(?:lagi|tersisa|sebelum|menjelang|(?:sesudah|setelah)\s+tahun\s+(?:pelaporan|ini))\b"
)
_ENDS = re.compile(r"\b(?:ber|meng)?akhir\w*|\b(?:usai|selesai|habis|tuntas|sisa|tersisa|menyisakan)\b")
_WHICH = re.compile(
    r"\btahun\s+(?:anggaran\s+)?(?P<year>20\d\d)\s+(?:ini\s+)?(?:adalah|ialah|merupakan|menjadi|sebagai|yakni|yaitu|atau)"
    rf"\s+tahun\s+(?:(?P<last>terakhir)\b|{ORDINAL})"
    rf"(?:\s+(?:dari|dalam|bagi|pelaksanaan|periode|implementasi|masa|penerapan|berjalannya))*\s+{_OF_PLAN}\b"
)
_WHICH_OF_IT = re.compile(
    r"\btahun\s+(?:anggaran\s+)?(?P<year>20\d\d|ini)\s+(?:ini\s+)?(?:adalah|ialah|merupakan|menjadi|memasuki|sebagai)"
    rf"\s+tahun\s+(?:(?P<last>terakhir)\b|{ORDINAL})\s+"
    r"(?:(?:dari|dalam|bagi|pada|masa)\s+)?(?:(?:pelaksana|penerap|perjalan)an|implementasi|periode|rencana|dokumen)"
    r"(?:nya\b|\s+(?:tersebut|itu|ini|dimaksud)\b)"
)
"""The same of the plan that the sentence before tells."""
_END = re.compile(
    rf"\b(?:(?:target|tahun|masa)\s+(?:ter)?akhir\s+(?:periode\s+|pelaksanaan\s+)?{_OF_PLAN}\b"
    rf"|{_OF_PLAN}\b[^.;,]{{0,40}}?\bberakhir)"
    r"[^.;,\d]{0,30}?\btahun\s+(?P<year>20\d\d)\b"
)
_SHIFT = 2
"""Years by which a span may differ and still be no earlier or later plan."""
_OTHER_PLAN = "kalimat dapat menyebut rencana dari periode lain"
_COUNTED = "tahun itu dapat dihitung dari tahun yang lain"


def plan_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold what a sentence says of the years of the Renstra against what the rest of the report tells."""
    for one in _found(view, scope):
        said = Said("waktu", one.kata, "periode Renstra", "", Decimal(one.told), Decimal(one.due))
        values = [Value(str(one.plan), scope.world.report.sentences[0].place)]
        yield contradicts(view, said, values, one.ragu)


def _found(view: View, scope: Scope) -> Iterator[_Wrong]:
    """All that the sentence says amiss; of the plan of the sentence before where it goes on with that."""
    plan, year = scope.plan_span, scope.world.report.year
    source = view
    goes_on = _WHICH_OF_IT.search(view.text)
    if goes_on and not _PLAN.search(view.text):
        source = next(iter(scope.before(view, 1)), view)
    if not _PLAN.search(source.text):
        return
    told = PLAN.search(source.text)
    own = PlanSpan(int(told["a"]), int(told["b"]), sure=True) if told else plan
    if own is not None:
        yield from _which(view, own, _WHICH_OF_IT if goes_on else _WHICH, year)
    if plan is not None and source is view:
        yield from (*_span(view, scope, plan), *_left(view, scope, plan), *_end(view, plan))


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What a sentence says of the plan (``kata``): the year or number that it tells, and the one due."""

    kata: str
    told: int
    due: int
    plan: PlanSpan
    ragu: str | None


def _span(view: View, scope: Scope, plan: PlanSpan) -> Iterator[_Wrong]:
    """The span that a sentence tells, where the report tells another one."""
    year = scope.world.report.year
    for match in PLAN.finditer(view.text):
        first, last = int(match["a"]), int(match["b"])
        alike = last - first == plan.last - plan.first and 0 < abs(first - plan.first) <= _SHIFT
        if not alike or _EARLIER.search(view.text):
            continue
        other = _OF_OTHERS.search(_without_own(match["between"], scope))
        running = year is not None and first <= year <= last and plan.first <= year <= plan.last
        sure = plan.sure and running and not other
        kata = view.written[match.start("a") : match.end("b")]
        yield _Wrong(kata, first, plan.first, plan, None if sure else _OTHER_PLAN)


def _left(view: View, scope: Scope, plan: PlanSpan) -> Iterator[_Wrong]:
    """How many years are left of it."""
    year = scope.world.report.year
    match = _LEFT.search(view.text) or _UNTIL.search(view.text)
    if year is None or match is None or not _ENDS.search(view.text) or len(view.years) > 1:
        return
    number, due = read_count(match["many"]), plan.last - year
    if number is not None and number != due:
        sure = plan.sure and number != due - 1
        yield _Wrong(_written(view, match), int(number), due, plan, None if sure else _COUNTED)


def _which(view: View, plan: PlanSpan, words: re.Pattern[str], now: int | None) -> Iterator[_Wrong]:
    """The how manieth year of the plan a year is; its first may be that of the first targets."""
    for match in words.finditer(view.text):
        year, number = int(match["year"]) if match["year"] != "ini" else now, ordinal(match["n"] or "")
        if match["last"]:
            due = [plan.last]
        else:
            due = [plan.first + number - 1, plan.first + number] if number else []
        if due and year is not None and year not in due:
            yield _Wrong(_written(view, match), year, due[0], plan, None if plan.sure else _COUNTED)


def _end(view: View, plan: PlanSpan) -> Iterator[_Wrong]:
    """Its last year."""
    if _EARLIER.search(view.text.replace("berakhir", "")):
        return
    for match in _END.finditer(view.text):
        year = int(match["year"])
        if 0 < abs(year - plan.last) <= _SHIFT:
            ragu = None if plan.sure else _OTHER_PLAN
            yield _Wrong(_written(view, match), year, plan.last, plan, ragu)


def _written(view: View, match: re.Match[str]) -> str:
    return view.written[match.start() : match.end()]


def _without_own(text: str, scope: Scope) -> str:
    """A text without the name of the office that reports."""
    own = re.findall(r"\w+", (scope.world.report.office or "").lower())
    return re.sub(r"\w+", lambda match: "" if match.group() in own else match.group(), text)
