"""How many indicators each sasaran is said to have, and which has most of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import TableKind, Value
from auditor.relating.sentences.reading.ordinals import NTH, ordinal
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View

_SASARAN = re.compile(
    rf"\bsasaran(?:\s+(?:strategis|kegiatan|program))?\s+(?P<all>{NTH}"
    rf"(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+|\s+serta\s+)(?:sasaran\s+)?{NTH})*)\b"
)
"""One sasaran by its number, or several ("sasaran kedua, ketiga, dan kelima")."""
_EACH = re.compile(NTH)
_HAS = re.compile(
    r"\W*(?:(?:masing-masing|telah|ini|hanya|juga|sama-sama)\W+)*"
    r"(?:mempunyai|memiliki|memuat|(?:di)?ukur\s+(?:dengan|melalui|oleh)|terdiri\s+(?:atas|dari)|ditopang(?:\s+oleh)?"
    r"|didukung(?:\s+oleh)?|dengan|berisi|(?:di(?:jabarkan|rinci|turunkan|uraikan|bagi)|terbagi)(?:\s+(?:lagi\s+)?(?:ke\s+dalam|menjadi|atas|dalam))?|\()\W*(?:\w+\W+){0,1}?$"
)
"""What leads from a sasaran to the number of its indicators."""
_INDICATORS = re.compile(
    r"\W*(?:\(\w+\)\W*)?(?:buah\W+)?(?:indikator(?:\s+(?:kinerja|sasaran))*|ik(?:k|p|sk|sp|ss))\b"
    r"(?!\W+(?:yang(?!\s+(?:seluruh|semua)nya)|utama|telah|sudah|belum|tidak|dapat|ter\w+|me\w+)\b)"
)
"""All indicators of it, not some of them."""
_MOST = re.compile(
    r"\b(?:paling\s+|ter)(?P<way>banyak|sedikit)\b[^,;.]{0,30}?\b(?:adalah|ialah|yaitu|yakni)\W*$"
)
"""What says of the sasaran behind it that it has most, or fewest, indicators."""
_OF_INDICATORS = re.compile(r"\bsasaran\b.*\bindikator\b")
_OF_SOME = (Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG, Arti.TEPAT, Arti.NAIK, Arti.TURUN, Arti.CAPAIAN)
"""Meanings of words by which some of the indicators are counted: those that reached their target."""
_OTHER_TABLE = "tabel lain memuat jumlah indikator yang lain"
_KINDS = frozenset({TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA, TableKind.RENSTRA, TableKind.IKU})


def size_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the number of indicators that the sentence gives a sasaran against the tables that list them."""
    if view.told_in(Part(0, len(view.text)), *_OF_SOME):
        return
    for match in _SASARAN.finditer(view.text):
        numbers = [number for one in _EACH.finditer(match["all"]) if (number := ordinal(one.group()))]
        if not numbers or view.is_planned(match.start()):
            continue
        told = next((count for count in view.counts if count[1] >= match.end()), None)
        if told is not None and _is_size(view, match.end(), told):
            for number in numbers:
                yield from _of_size(view, scope, number, told)
        most = _MOST.search(view.text, 0, match.start())
        if most and len(numbers) == 1 and _OF_INDICATORS.search(view.text[: match.start()]):
            yield from _of_most(view, scope, numbers[0], most)


def _is_size(view: View, at: int, told: tuple[int, int, int]) -> bool:
    """Whether a number behind a sasaran says how many indicators it has."""
    _, start, end = told
    leads = _HAS.fullmatch(view.text[at:start]) is not None
    return leads and _INDICATORS.match(view.text[end:]) is not None


def _of_size(view: View, scope: Scope, number: int, told: tuple[int, int, int]) -> Iterator[Klaim]:
    count, start, end = told
    known = [sizes for sizes in _sizes(scope) if number <= len(sizes)]
    found = [sizes[number - 1] for sizes in known]
    if not found:
        return
    right = any(size == count for size, _ in found)
    alike = len({size for size, _ in found}) == 1
    size, value = next((one for one in found if one[0] == count), found[0])
    lingkup = f"indikator sasaran ke-{number}"
    said = Said(
        "jumlah", view.written[start:end].strip(), lingkup, "indikator", Decimal(count), Decimal(size)
    )
    yield verdict(view, said, [value], right=right, ragu=None if alike else _OTHER_TABLE)


def _of_most(view: View, scope: Scope, number: int, match: re.Match[str]) -> Iterator[Klaim]:
    """That a sasaran has most, or fewest, indicators of all."""
    pick = max if match["way"] == "banyak" else min
    known = [sizes for sizes in _sizes(scope) if number <= len(sizes)]
    held = [sizes[number - 1][0] == pick(size for size, _ in sizes) for sizes in known]
    if not held:
        return
    best = pick(size for size, _ in known[0])
    places = [at for at, (size, _) in enumerate(known[0], 1) if size == best]
    names = " dan ".join(f"sasaran ke-{at}" for at in places)
    kata = view.written[match.start() : match.start("way") + len(match["way"])]
    values = [value for _, value in known[0]]
    said = Said("ekstrem", kata, names, "", Decimal(1), Decimal(0))
    yield verdict(view, said, values, right=any(held), ragu=None if len(set(held)) == 1 else _OTHER_TABLE)


def _sizes(scope: Scope) -> list[list[tuple[int, Value]]]:
    """How many indicators each sasaran has, by each table that lists all of them, and where it does."""
    found: list[list[tuple[int, Value]]] = []
    for table in scope.world.report.tables:
        if table.kind not in _KINDS:
            continue
        counts: dict[str, set[str]] = {}
        for thing in scope.world.of_table(table):
            groups = {cell.group for cell in thing.cells if cell.table is table and cell.group}
            for group in groups if thing.indicator else ():
                counts.setdefault(group, set()).add(thing.name)
        if len(counts) > 1:
            found.append(
                [(len(names), Value(f"{len(names)} indikator", table.place)) for names in counts.values()]
            )
    return found
