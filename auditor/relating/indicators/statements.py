"""Every statement of one indicator in one year, over all tables, and where the statements differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import TypeVar

from rapidfuzz import fuzz

from auditor.lexicon.rounding import are_same
from auditor.lexicon.row_names import read_name
from auditor.models.facts import Indikator, Kinerja
from auditor.models.facts.vocabulary import Ukuran
from auditor.models.report import Value
from auditor.relating.entities.resolve import Thing
from auditor.relating.indicators.groups import by_indicator
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import is_typo, likeness, normal, same_name, squashed
from auditor.relating.names.likeness import SAME_GOAL, SPELLING
from auditor.relating.performance.comparable import Agreement, of_one_unit
from auditor.relating.performance.unit_names import same_unit, share_words

_Kind = TypeVar("_Kind")

_LOSSY = 2
"""Names of a table that lack words in their midst from which on the reading may have lost them."""
_WORDS_LOST = "beberapa nama di tabel itu tampak kehilangan kata saat dibaca"
_SEVERAL_YEARS = "kolomnya menyebut beberapa tahun; angkanya dapat dihitung sampai tahun itu"
_LONG = 10
"""Whole figures from which on a pair of them is not the same in two years by mere chance."""
_OTHER_GOAL = "nama itu berada di bawah sasaran lain; dapat jadi indikator lain"
_SAID_CLOSER = "satuan yang satu dapat memerinci yang lain"


def indicator_records(kinerja: Sequence[Kinerja], goals: Sequence[Thing]) -> list[Indikator]:
    """Group the statements of indicators by indicator and year; ``goals`` are the things that tables name."""
    clusters = by_indicator((record for record in kinerja if record.indikator), goals)
    years = [_by_year(cluster) for cluster in clusters]
    agreement = Agreement((_unequivocal(one) for cluster in years for one in cluster.values()), are_same)
    result: list[Indikator] = []
    for cluster, of_year in zip(clusters, years, strict=True):
        other_names = _other_names(cluster)
        for year, records in sorted(of_year.items(), key=lambda item: item[0] or 0):
            result.append(_record(records, year, cluster, other_names, agreement))
            other_names = []
    _doubt_lossy_tables(result)
    for record in result:
        names = _each_spelling(record.nama_beda)
        record.nama_beda = names if len(names) > 1 else []
        record.salah_ketik = bool(record.nama_beda) and all(
            is_typo(record.nama_beda[0].text, name.text) for name in record.nama_beda[1:]
        )
    return result


def _each_spelling(names: Sequence[Value]) -> list[Value]:
    """The names once each, where several tables bear one: the surest of them."""
    surest = sorted(names, key=lambda name: name.doubt is not None)
    first = {squashed(name.text): name for name in reversed(surest)}
    return [first[spelling] for spelling in dict.fromkeys(squashed(name.text) for name in names)]


def _doubt_lossy_tables(records: Sequence[Indikator]) -> None:
    """Doubt the names of a table in which several lack words of their twins: these may be lost in reading."""
    lacking = Counter(
        name.place.in_table
        for record in records
        for name in record.nama_beda
        if any(_lacks_words(name.text, other.text) for other in record.nama_beda if other.place.table)
    )
    for record in records:
        record.nama_beda = [
            replace(name, doubt=name.doubt or _WORDS_LOST) if lacking[name.place.in_table] >= _LOSSY else name
            for name in record.nama_beda
        ]


def _lacks_words(name: str, other: str) -> bool:
    """Whether the name is the other one without words from its midst; writers shorten at the ends."""
    words, whole = normal(name).split(), normal(other).split()
    if not 1 < len(words) < len(whole) or not (_alike(words[0], whole[0]) and _alike(words[-1], whole[-1])):
        return False
    rest = iter(whole)
    return all(any(_alike(word, one) for one in rest) for word in words)


def _alike(one: str, two: str) -> bool:
    """Whether two words are one, but for a slip of spelling."""
    return one == two or fuzz.ratio(one, two) >= SPELLING


def _by_year(cluster: Sequence[Kinerja]) -> dict[int | None, list[Kinerja]]:
    years: dict[int | None, list[Kinerja]] = defaultdict(list)
    for record in cluster:
        years[record.tahun].append(record)
    return years


def _record(
    statements: Sequence[Kinerja],
    year: int | None,
    cluster: Sequence[Kinerja],
    other_names: list[Value],
    agreement: Agreement,
) -> Indikator:
    first = statements[0]
    records = _unequivocal(statements)
    annual = [r for r in records if r.jenis != "renstra"]
    annual.sort(key=lambda record: record.target_lain)
    own = _values((record for record in annual if not record.target_lain), "target")
    single = [r for r in records if not r.kumulatif or agreement.is_of_the_year("realisasi", r, records)]
    target, realisasi = _values(annual, "target"), _values(single, "realisasi")
    capaian, satuan = _values(annual, "capaian"), _values(records, "satuan")
    differing: dict[Ukuran, list[Value]] = {
        "target": _distinct(_values(of_one_unit(annual, "target"), "target")),
        "realisasi": _distinct(_realised(of_one_unit(single, "realisasi"))),
        "capaian": _distinct_achievements(annual),
    }
    return Indikator(
        place=first.place,
        nama=_common_name(cluster),
        tahun=year,
        sasaran=first.sasaran,
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        satuan=satuan,
        nama_tertulis=[_name(r) for r in statements],
        target_beda=differing["target"],
        realisasi_beda=differing["realisasi"],
        capaian_beda=differing["capaian"],
        satuan_beda=_distinct_units(satuan),
        nama_beda=other_names,
        tahun_beda=_moved(records, cluster),
        target_lain=not _distinct(own) and bool(_distinct(target)),
        beda_umum=[
            measure
            for measure, values in differing.items()
            if values and all(agreement.differ_throughout(measure, *two) for two in combinations(values, 2))
        ],
    )


def _unequivocal(records: Sequence[Kinerja]) -> list[Kinerja]:
    """Leave out tables that give several figures of the year: their rows measure different things.

    The target at the end of a plan, and what is reached of it, are none of the year.
    """
    return [record for rows in by_table(records) if not _gives_several(rows) for record in rows]


def _gives_several(rows: Sequence[Kinerja]) -> bool:
    of_the_year = [row for row in rows if row.jenis != "renstra"]
    fields = (
        _values(of_the_year, "target"),
        _values(rows, "realisasi"),
        _values(of_the_year or rows, "capaian"),
    )
    return any(map(_distinct, fields))


def _values(records: Iterable[Kinerja], field: str) -> list[Value]:
    """What the records state, each cell once: that of a row which is measured against two targets too."""
    values: list[Value | None] = [getattr(record, field) for record in records]
    stated = [value for value in values if value is not None and not value.kosong]
    return list({(value.place, value.text): value for value in stated}.values())


def _realised(records: Sequence[Kinerja]) -> list[Value]:
    """What was realised, the year's first; a figure of a column that names several years is in doubt."""
    told = sorted(records, key=lambda record: record.kumulatif)
    values: list[Value] = []
    for record in told:
        values += [
            replace(value, doubt=value.doubt or _SEVERAL_YEARS) if record.kumulatif else value
            for value in _values([record], "realisasi")
        ]
    return values


def _distinct(values: Sequence[Value]) -> list[Value]:
    """One value for each distinct figure, when there is more than one."""
    kept = _representatives([v for v in values if v.number is not None], are_same)
    return kept if len(kept) > 1 else []


def _distinct_achievements(records: Sequence[Kinerja]) -> list[Value]:
    """As :func:`_distinct`, but for two that follow from the same printed figures but for their rounding."""
    stated = [r for r in records if r.capaian is not None and r.capaian.number is not None]
    kept = _representatives(stated, _same_achievement)
    return [r.capaian for r in kept if r.capaian is not None] if len(kept) > 1 else []


def _same_achievement(one: Kinerja, two: Kinerja) -> bool:
    if one.capaian is None or two.capaian is None or are_same(one.capaian, two.capaian):
        return True
    rounded = (one.dibulatkan or two.dibulatkan) and one.rumus == two.rumus
    pairs = ((one.target, two.target), (one.realisasi, two.realisasi))
    return rounded and all(a is not None and b is not None and are_same(a, b) for a, b in pairs)


def _distinct_units(values: Sequence[Value]) -> list[Value]:
    worded = [v for v in values if any(char.isalpha() or char == "%" for char in v.text)]
    kept = _representatives(worded, lambda a, b: same_unit(a.text, b.text))
    if len(kept) < 2:
        return []
    closer = all(share_words(a.text, b.text) for a, b in combinations(kept, 2))
    return [replace(value, doubt=value.doubt or _SAID_CLOSER) for value in kept] if closer else kept


def _representatives(values: Sequence[_Kind], same: Callable[[_Kind, _Kind], bool]) -> list[_Kind]:
    kept: list[_Kind] = []
    for value in values:
        if not any(same(value, other) for other in kept):
            kept.append(value)
    return kept


def _name(record: Kinerja) -> Value:
    """The indicator's name, with where it is written on the page, and the doubt of that cell."""
    written = record.indikator_tertulis
    cell = written.place if written else record.place
    row = record.sasaran or record.nama
    place = replace(cell, row=row, column="Indikator")
    return Value(record.indikator or "", place, doubt=written.doubt if written else None)


def _common_name(cluster: Sequence[Kinerja]) -> str:
    """Give the name that most statements bear, the first of them where several are as frequent.

    What lists promise counts only where no table names the indicator.
    """
    of_tables = [record for record in cluster if record.place.table]
    names = [record.indikator or "" for record in of_tables or cluster]
    frequent = Counter(map(squashed, names))
    return max(names, key=lambda name: frequent[squashed(name)])


def _other_names(cluster: Sequence[Kinerja]) -> list[Value]:
    """Statements under another name than the common one, one a table, led by the common name."""
    common = _common_name(cluster)
    usual = next(record for record in cluster if record.indikator == common)
    goals = [r.sasaran or "" for r in cluster if squashed(r.indikator or "") == squashed(common)]
    others: dict[tuple[str, str | None, str | None], Value] = {}
    for record in cluster:
        if not same_name(record.indikator or "", common):
            apart = all(_are_two(record.sasaran or "", goal) for goal in goals)
            doubt = _OTHER_GOAL if apart else None
            others.setdefault(record.place.in_table, replace(_name(record), doubt=doubt))
    return [_name(usual), *others.values()] if others else []


def _are_two(one: str, two: str) -> bool:
    """Whether two sasaran are numbered otherwise and are not one, however spelt."""
    marks = read_name(one).mark, read_name(two).mark
    return None not in marks and marks[0] != marks[1] and likeness(one, two) < SAME_GOAL


def _moved(records: Sequence[Kinerja], cluster: Sequence[Kinerja]) -> list[Value]:
    """Target and realisasi that stand, both the same, under another year in another table.

    Equal figures repeat over the years by nature and tell nothing; nor does a pair of years that one table
    of what was measured shows side by side.
    """
    measured = [record for record in cluster if record.realisasi is not None]
    side_by_side = [{one.tahun for one in rows} for rows in by_table(measured)]
    for record in records:
        for other in cluster:
            if record.tahun is None or other.tahun is None or record.tahun >= other.tahun:
                continue
            if any({record.tahun, other.tahun} <= years for years in side_by_side):
                continue
            if _telling(record) and _pair(record) == _pair(other):
                return [v for r in (record, other) for v in (r.target, r.realisasi) if v is not None]
    return []


def _pair(record: Kinerja) -> tuple[Decimal | None, Decimal | None]:
    return (
        record.target.number if record.target else None,
        record.realisasi.number if record.realisasi else None,
    )


def _telling(record: Kinerja) -> bool:
    target, realisasi = record.target, record.realisasi
    return (
        record.jenis == "tahunan"
        and target is not None
        and realisasi is not None
        and target.number is not None
        and realisasi.number is not None
        and target.number != realisasi.number
        and (
            target.decimals + realisasi.decimals > 0
            or min(abs(target.number), abs(realisasi.number)) >= _LONG
        )
    )
