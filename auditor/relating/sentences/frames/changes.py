"""Claims that a figure rose, fell or stayed, by how much and since when, against its figures of these years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Value
from auditor.relating.sentences.frames.quantifiers import Item, Spoken, is_quantified, judge_set
from auditor.relating.sentences.reading.record import doubt_of, is_number, is_stated, klaim
from auditor.relating.sentences.reading.scope import Scope, Subject
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.sets import set_named
from auditor.relating.sentences.tables.states import falls
from auditor.relating.sentences.tables.world import Cell, Thing

_KINDS = (Arti.NAIK, Arti.TURUN, Arti.TETAP, Arti.MEMBAIK, Arti.MEMBURUK, Arti.FLUKTUATIF)
_AMONG = re.compile(r"^\W*(?:\w+\s+){0,1}(?:ter(?:besar|kecil|tinggi|rendah|banyak)|paling)\b")
_SINCE = re.compile(
    r"\b(?:sejak|semenjak|mulai|dari|dibanding(?:kan)?(?:\s+dengan)?|daripada|ketimbang|terhadap)\s+(?:kondisi\s+|capaian\s+|realisasi\s+)?(?:pada\s+)?(?:tahun\s+)?(?P<year>20\d\d)"
)
_BY = re.compile(r"^\W*(?:sebesar|sebanyak|hanya|tipis|yakni|yaitu|sekitar|signifikan|\s)*$")
_NOUN = re.compile(r"^(?:pe|ke|per)\w+an(?:nya)?$|\w+nya$")
_HAPPENED = re.compile(
    r"\b(?:terjadi|mengalami|menunjukkan|ada|adanya|terdapat|mencatat(?:kan)?|dengan|memperlihatkan|merupakan|yaitu|terlihat|berupa)\b(?:\W+\w+){0,3}\W*$"
)
_BY_SO_MUCH = re.compile(r"^\W*(?:tersebut\W+)?(?:sebesar|sebanyak|setara dengan|mencapai)\b")
_COMPARED = re.compile(r"\b(?:dari(?:pada)?|dibanding(?:kan)?|ketimbang)\b")
_CAUSED = re.compile(r"\b(?:untuk|agar|guna|dalam rangka|upaya|demi)\b[^,;.]*$")

_SET = re.compile(r"\b(?:program|kegiatan|sasaran|setiap|seluruh|semua|ketiga|keempat|jenis belanja)\b")
_PART = "tidak semua barisnya dapat dibandingkan"
_RUN = 2
"""Steps from year to year that may go up and down."""
_MANY = 3
"""Figures of a clause that speaks of more than one change."""
Step = tuple[Cell, Cell]


def change_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each word of change in the sentence against the figures of the years it speaks of."""
    if view.claims_nothing():
        return
    year = scope.world.report.year
    for told in view.told:
        kinds = told.meanings.intersection(_KINDS)
        if len(kinds) != 1 or year is None or _AMONG.match(view.text[told.end :]) or _is_purpose(view, told):
            continue
        part = view.part_of(told.start)
        word = view.text[told.start : told.end]
        told_by = word.endswith("nya") and _BY_SO_MUCH.match(view.text[told.end :])
        if _NOUN.match(word) and not told_by and not _HAPPENED.search(view.text[part.start : told.start]):
            continue
        if told.meanings & {Arti.LAMPAUI, Arti.KURANG} and not _is_of_years(view, part):
            continue
        if view.told_in(part, Arti.RENSTRA, Arti.NASIONAL, Arti.PROVINSI) or _is_of_target(view, told):
            continue
        nada = view.tone(told.start, told.end)
        if nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL} or view.is_planned(told.start):
            continue
        if is_quantified(view, part, told):
            yield from _of_set(view, scope, part, told, next(iter(kinds)), nada is Nada.MENYANGKAL)
            continue
        subject = scope.subject(view, part, told.start)
        if (
            subject is None
            or len(subject.things) != 1
            or (subject.source and _SET.search(view.text[part.start : part.end]))
        ):
            continue
        yield from _judge(view, part, told, next(iter(kinds)), subject, nada, year)


def _of_set(view: View, scope: Scope, part: Part, told: Told, kind: Arti, denied: bool) -> Iterator[Klaim]:
    """A claim on how many of a kind rose or fell."""
    year = scope.world.report.year or 0
    things, lingkup = set_named(view, part, scope)
    items: list[Item] = []
    for thing in things:
        runs = [steps for steps in _runs(view, part, told, thing, year, False, grade=True) if steps]
        verdicts = {_holds(kind, steps, falls(thing, view.phrases), denied) for steps in runs}
        if len(verdicts) == 1 and None not in verdicts:
            items.append(
                Item(
                    thing,
                    verdicts == {True},
                    tuple(v for s in runs for pair in s for v in (pair[1].value, pair[0].value)),
                )
            )
    if len(items) > 1:
        yield from judge_set(
            view,
            part,
            told,
            items,
            Spoken("tren", lingkup, lingkup, None if len(items) == len(things) else _PART),
        )


def _is_purpose(view: View, told: Told) -> bool:
    return _CAUSED.search(view.text[: told.start]) is not None


def _is_of_years(view: View, part: Part) -> bool:
    """Whether a comparison ("lebih tinggi") is with another year."""
    return bool(
        view.told_in(part, Arti.TAHUN_LALU) or any(part.start <= at < part.end for _, at in view.years)
    )


def _is_of_target(view: View, told: Told) -> bool:
    """Whether the target is what changed, or what is compared with."""
    near = view.text[max(told.start - 40, 0) : told.end + 30]
    return re.search(r"target|\b(?:di)?rencana|proyeksi|patok|perkira", near) is not None


def _judge(
    view: View, part: Part, told: Told, kind: Arti, subject: Subject, nada: Nada, year: int
) -> Iterator[Klaim]:
    thing = subject.things[0]
    steady = (
        kind is Arti.FLUKTUATIF
        or bool(view.told_in(part, Arti.TERUS))
        or bool(re.search(r"\b(?:tiga|dua|lima|\d)\s+tahun\s+terakhir", view.text))
    )
    runs = [
        steps
        for steps in _runs(view, part, told, thing, year, steady, grade=kind not in {Arti.NAIK, Arti.TURUN})
        if steps
    ]
    if not runs:
        return
    ragu = doubt_of(subject)
    kata = view.written[told.start : told.end]
    common = {"lingkup": thing.name, "objek": thing.name, "nada": nada}
    verdicts = [_holds(kind, steps, falls(thing, view.phrases), nada is Nada.MENYANGKAL) for steps in runs]
    values = [value for steps in runs for pair in steps for value in (pair[0].value, pair[1].value)]
    if all(verdict is False for verdict in verdicts):
        if _tells_other_figures(view, part, kind, values):
            return
        yield klaim(view, "tren", kata, melawan=values, ragu=ragu, **common)  # type: ignore[arg-type]
        return
    if not any(verdict for verdict in verdicts):
        return
    yield klaim(view, "tren", kata, bukti=values, **common)  # type: ignore[arg-type]
    amount = _amount(view, part, told)
    if amount is not None and not steady:
        steps = [pair for run in runs for pair in (run[-1], (run[0][0], run[-1][1]))]
        if not any(_is_by(amount, pair) for pair in steps):
            first = runs[0][-1]
            gap = abs((first[1].value.number or Decimal(0)) - (first[0].value.number or Decimal(0)))
            yield klaim(
                view, "nilai", amount.text, lingkup=thing.name, objek="perubahan", tertulis=amount.value, hitung=gap,
                melawan=[first[0].value, first[1].value], ragu=ragu,
            )  # fmt: skip


def _tells_other_figures(view: View, part: Part, kind: Arti, values: Sequence[Value]) -> bool:
    """Whether the clause gives figures of its own that go its way and stand in none of the rows.

    It speaks of something else then, or its figures are wrong rather than its word.
    """
    figures = [q for q in view.quantities if part.start <= q.start < part.end]
    if len(re.findall(r"\b(?:se)?makin\b", view.text)) > 1:
        return True
    if len(figures) < 2 or kind is Arti.TETAP:
        return len(figures) > _MANY
    return not any(is_stated(figure, value) for figure in figures for value in values)


def _runs(
    view: View, part: Part, told: Told, thing: Thing, year: int, steady: bool, *, grade: bool
) -> list[list[Step]]:
    """For each table and measure, the steps from year to year that the claim speaks of."""
    if len(view.told_in(part, Arti.NAIK, Arti.TURUN, Arti.TETAP)) > 1:
        part = _segment(view, part, told)
    named = sorted({named for named, at in view.years if part.start <= at < part.end and named <= year})
    since = _SINCE.search(view.text[part.start : part.end])
    start = int(since["year"]) if since else None
    if named and start is None and named[0] < year:
        start = named[0]
    last = named[-1] if len(named) > 1 or (named and start is None) else year
    if named and start == named[-1] and len(named) == 1:
        last = year
    runs: list[list[Step]] = []
    for series in _series(view, part, thing, grade=grade):
        years = sorted(y for y in series if y <= last)
        if last not in series:
            continue
        if steady:
            years = [y for y in years if start is None or y >= start]
            runs.append([(series[a], series[b]) for a, b in zip(years, years[1:], strict=False)])
        else:
            first = start if start is not None and start < last else last - 1
            if first in series:
                runs.append([(series[first], series[last])])
    return runs


def _segment(view: View, part: Part, told: Told) -> Part:
    """What stands around a word of change up to the next words of change: its own years."""
    others = [t for t in view.told_in(part, Arti.NAIK, Arti.TURUN, Arti.TETAP) if t is not told]
    before = max((t.end for t in others if t.end <= told.start), default=part.start)
    cut = view.text.rfind(",", before, told.start)
    after = min((t.start for t in others if t.start >= told.end), default=part.end)
    stop = view.text.rfind(",", told.end, after)
    return Part(cut if cut > 0 else before, stop if stop > 0 and after < part.end else after)


def _series(view: View, part: Part, thing: Thing, *, grade: bool) -> list[dict[int, Cell]]:
    """The figures of the thing by year, for each measure; those that the clause names where it names one."""
    told = view.told_in(part, Arti.CAPAIAN)
    wanted = [Arti.REALISASI, Arti.CAPAIAN]
    groups: dict[object, dict[int, Cell]] = {}
    for cell in thing.cells:
        if cell.year is None or cell.value.number is None or (grade and _is_graded(cell)):
            continue
        measure = next((m for m in wanted if is_of(cell, m)), None)
        if measure is not None:
            groups.setdefault(measure, {}).setdefault(cell.year, cell)
    if not told:
        return [series for measure, series in groups.items() if measure is Arti.REALISASI and len(series) > 1]
    return [series for series in groups.values() if len(series) > 1]


def _is_graded(cell: Cell) -> bool:
    """Whether a predikat stands beside the figure ("B (67,2)"), which may stay while the figure moves."""
    return re.match(r"\s*[A-Za-z]", cell.value.text) is not None and cell.value.unit != "Rp"


def _holds(kind: Arti, steps: Sequence[Step], less: bool | None, denied: bool) -> bool | None:
    """Whether the steps all go the way that is claimed; None where it is open which way is better."""
    if kind in {Arti.MEMBAIK, Arti.MEMBURUK}:
        if less is None:
            return None
        up = (kind is Arti.MEMBAIK) is not less
        kind = Arti.NAIK if up else Arti.TURUN
    signs = [_step(pair) for pair in steps]
    if kind is Arti.FLUKTUATIF:
        both = {1, -1} <= set(signs)
        return None if len(signs) < _RUN else both is not denied
    wanted = {Arti.NAIK: 1, Arti.TURUN: -1, Arti.TETAP: 0}[kind]
    if denied:
        return any(sign != wanted for sign in signs)
    if wanted and len(signs) > 1:
        return all(sign * wanted >= 0 for sign in signs) and any(signs)
    return all(sign == wanted for sign in signs)


def _step(pair: Step) -> int:
    gap = (pair[1].value.number or Decimal(0)) - (pair[0].value.number or Decimal(0))
    return (gap > 0) - (gap < 0)


def _amount(view: View, part: Part, told: Told) -> Quantity | None:
    """By how much: the figure right behind the word of change, or the first one in points of the clause."""
    for quantity in view.quantities:
        if told.end <= quantity.start < part.end:
            if re.search(r"\bdari\W*$", view.text[: quantity.start]):
                continue
            if quantity.unit in {"poin", "point", "digit"} or _BY.match(view.text[told.end : quantity.start]):
                return quantity
            return None
    return None


def _is_by(amount: Quantity, pair: Step) -> bool:
    """Whether the step is so much: as a difference, or in percent of where it began."""
    old, new = pair[0].value.number or Decimal(0), pair[1].value.number or Decimal(0)
    gap = abs(new - old)
    options = [gap, new]
    if old:
        options.append(gap / abs(old) * 100)
    if new:
        options.append(gap / abs(new) * 100)
    return any(is_number(amount, option) for option in options)
