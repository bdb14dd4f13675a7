"""Indicators that a report measures and the one before it does not, or the reverse, or under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from auditor.lexicon.years import YearSpan, year_spans
from auditor.models.facts import Daftar, Kinerja
from auditor.models.facts.vocabulary import JenisDaftar
from auditor.models.report import Level, TableKind, Value
from auditor.relating.dossier.earlier_figures import values
from auditor.relating.dossier.members import Member, any_same, first, unsure
from auditor.relating.names.assignment import best_pairs
from auditor.relating.names.compare import difference, likeness, normal, same_name, same_words, squashed
from auditor.relating.names.likeness import RENAMED, SPELLING

_KINDS = (TableKind.KINERJA, TableKind.PERBANDINGAN)
_KNOWN = 2 / 3
_LEAST_YEARS = 4
"""Years from the first to the last from which on a span can be that of a plan."""
_EMPTY = frozenset(
    (
        *(
            "persentase",
            "tingkat",
            "jumlah",
            "nilai",
            "indeks",
            "angka",
            "rata",
            "rasio",
            "cakupan",
            "capaian",
        ),
        *("yang", "dan", "di", "pada", "dengan", "untuk", "dari"),
    )
)
"""Words that tell nothing of what is measured."""


def indicator_lists(report: Member, before: Member) -> list[Daftar]:
    """One record for each indicator of a tujuan or sasaran that either report measures for its year.

    Nothing is given where fewer than half of them find each other: then the plan was a new one.
    """
    now, then = _measured(report), _measured(before)
    both = _taken_out_together(now, then)
    renamed = _renamed(report, then, now)
    known, listed = len(both) + len(renamed), len(both) + len(then)
    if not both or 2 * known < listed:
        return []
    result = [_record("tetap", report, before, old, new) for old, new in both]
    result += [
        replace(
            _record("berganti nama", report, before, old, new),
            beda=difference(old.indikator or "", new.indikator or ""),
            ragu=first(unsure(report, before), "" if sure else "dapat jadi dua indikator yang berbeda"),
        )
        for old, new, sure in renamed
    ]
    doubt = first(
        unsure(report, before), _another_plan(report, before), "" if known >= _KNOWN * listed else _MANY
    )
    paired = {id(row) for old, new, _ in renamed for row in (old, new)}
    for row in (row for row in then if id(row) not in paired):
        gone = _record("hilang", report, before, row, None)
        result.append(replace(gone, ragu=first(doubt, _spoken_of(row, report))))
    for row in (row for row in now if id(row) not in paired):
        added = _record("baru", report, before, None, row)
        result.append(replace(added, ragu=first(doubt, _spoken_of(row, before))))
    return result


def _taken_out_together(now: list[Kinerja], then: list[Kinerja]) -> list[tuple[Kinerja, Kinerja]]:
    """Pairs of an old and a new row under one name, which are taken out of both lists."""
    both: list[tuple[Kinerja, Kinerja]] = []
    for old in list(then):
        new = next((one for one in now if _same(old, one)), None)
        if new is not None:
            both.append((old, new))
            now.remove(new)
            then.remove(old)
    return both


_MANY = "banyak indikator berganti; rencana strategisnya dapat berganti"


def _measured(member: Member) -> list[Kinerja]:
    """The indicators of tujuan and sasaran with a result of the member's year, each once."""
    kinds = {table.place.in_table: table.kind for table in member.report.tables}
    found: dict[str, Kinerja] = {}
    for row in member.facts.kinerja:
        measured = row.realisasi is not None and not row.realisasi.kosong and row.tahun == member.year
        goal = row.level in {Level.TUJUAN, Level.SASARAN}
        if row.indikator and goal and measured and kinds.get(row.place.in_table) in _KINDS:
            found.setdefault(squashed(row.indikator), row)
    return list(found.values())


def _same(one: Kinerja, other: Kinerja) -> bool:
    a, b = one.indikator or "", other.indikator or ""
    return same_name(a, b) or (likeness(a, b) >= SPELLING and same_words(a, b))


def _renamed(
    report: Member, gone: Sequence[Kinerja], added: Sequence[Kinerja]
) -> list[tuple[Kinerja, Kinerja, bool]]:
    """Pairs of an old and a new name that mean one indicator, and whether that is sure.

    It is sure where the new name's figure of the year before is the old one's result; else the words that
    tell what is measured must be mostly the same, in any order, under the same sasaran or with the same unit.
    """
    scores: dict[tuple[int, int], float] = {}
    sure: set[tuple[int, int]] = set()
    for i, old in enumerate(gone):
        for j, new in enumerate(added):
            alike = _meaning(old.indikator or "", new.indikator or "")
            if _goes_on(report, old, new):
                sure.add((i, j))
                scores[i, j] = 100 + alike
            elif alike >= RENAMED and (_goal(old) == _goal(new) or _unit(old) == _unit(new) is not None):
                scores[i, j] = alike
    return [(gone[i], added[j], (i, j) in sure) for i, j in best_pairs(scores)]


def _meaning(one: str, other: str) -> float:
    """Likeness of the words that tell what is measured, in whatever order."""
    a, b = (" ".join(w for w in normal(name).split() if w not in _EMPTY) for name in (one, other))
    return fuzz.token_sort_ratio(a, b) if a and b else 0.0


def _goes_on(report: Member, old: Kinerja, new: Kinerja) -> bool:
    """Whether the report gives the old name's result for the year before under the new name."""
    past = [
        row
        for row in report.facts.kinerja
        if row.tahun == old.tahun and squashed(row.indikator or "") == squashed(new.indikator or "")
    ]
    theirs = values([old], "realisasi")
    telling = any(value.decimals > 0 or value.amount >= 100 for value in theirs)
    return telling and any_same(values(past, "realisasi"), theirs)


def _goal(row: Kinerja) -> str:
    return squashed(row.sasaran or row.nama)


def _unit(row: Kinerja) -> str | None:
    return normal(row.satuan.text) or None if row.satuan is not None else None


def _spoken_of(row: Kinerja, other: Member) -> str:
    """Say that the other report names the indicator after all, "" when it does not."""
    name = squashed(row.indikator or "")
    texts = [block.text for block in other.report.document.blocks if block.table is None]
    texts += [cell.text for table in other.report.document.tables for cells in table.rows for cell in cells]
    if any(name in squashed(text) for text in texts):
        return f"{other.label} menyebutnya di tempat lain"
    if any(likeness(row.indikator or "", text) >= RENAMED for text in texts if len(text) < 3 * len(name)):
        return f"{other.label} memuat nama yang mirip"
    return ""


def _another_plan(report: Member, before: Member) -> str:
    """Say that the two reports speak of plans of different periods, "" where they do not."""
    now, then = _period(report), _period(before)
    return "periode rencana strategisnya berganti" if now and then and now != then else ""


def _period(member: Member) -> YearSpan | None:
    texts = (block.text for block in member.report.document.blocks if block.table is None)
    spans = (span for text in texts for span in year_spans(text))
    found = Counter(span for span in spans if span.last - span.first >= _LEAST_YEARS)
    return found.most_common(1)[0][0] if found else None


def _record(
    jenis: JenisDaftar, report: Member, before: Member, old: Kinerja | None, new: Kinerja | None
) -> Daftar:
    row = new or old
    assert row is not None  # noqa: S101 - one of the two is always there
    return Daftar(
        place=row.place,
        nama=row.indikator or row.nama,
        jenis=jenis,
        tahun=report.year or 0,
        tahun_sebelum=before.year or 0,
        sebelum=_name(old),
        sekarang=_name(new),
    )


def _name(row: Kinerja | None) -> Value | None:
    return None if row is None else row.indikator_tertulis or Value(row.indikator or "", row.place)
