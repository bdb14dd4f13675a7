"""Claims that name things: another office than the report's own, a misi as tujuan, the wrong sasaran."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.models.document import BlockKind
from auditor.models.facts import Klaim
from auditor.models.report import Level, Place, Report, Role, Value
from auditor.relating.claim_record import unbound
from auditor.relating.names import likeness, squashed
from auditor.relating.parts import HEADING_WORDS, SASARAN_HEADING
from auditor.understanding.claims import RawClaim
from auditor.understanding.clauses import Nada, years_named
from auditor.understanding.names import read_name
from auditor.understanding.offices import (
    Hubungan,
    OfficeName,
    compare,
    find_offices,
    misspelt_acronym,
    named_as_reporter,
    read_office,
    speaks_as_subject,
)
from auditor.understanding.phrases import Phrases

_SAME = 88.0
_DIFFERENT = 70.0
_FEW = 3
_MANY = 8


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    place: Place


def bind_offices(report: Report, phrases: Phrases) -> list[Klaim]:
    """Find where the report speaks of another office as the one that reports.

    A name made of a part of the own name, or the own name with another region, is taken only as the subject
    of what the report itself is about; any other one only right beside "laporan kinerja" or its budget, and
    as a question. Where the report's own name could not be read, nothing is.
    """
    texts = list(_texts(report))
    own = _own_office(report, texts, phrases)
    if own is None or not own.region:
        return []
    found = [
        (source, mention, compare(mention, own))
        for source in texts
        for mention in find_offices(source.text, phrases)
    ]
    full = sum(kind is Hubungan.SENDIRI and len(name.words) >= len(own.words) - 1 for _, name, kind in found)
    wrong = {Hubungan.BAGIAN, Hubungan.WILAYAH_LAIN}
    others = [
        item for item in found if item[2] in wrong and speaks_as_subject(item[0].text, item[1], phrases)
    ]
    others += [
        item
        for item in found
        if item[2] is Hubungan.LAIN and _as_reporter(item[0].text, item[1], own, phrases)
    ]
    sure = full > len([item for item in found if item[2] in wrong])
    claims = [_office_claim(source, name, kind, own, report, sure) for source, name, kind in others]
    for source, name, kind in found:
        acronym = misspelt_acronym(source.text, name, own, phrases)
        if acronym and name.region == own.region:
            claim = _office_claim(source, name, kind, own, report, sure)
            claim.objek, claim.ragu = f"{own.text} ({acronym})", "singkatan itu dapat memang yang dimaksud"
            claims.append(claim)
    return claims


def _as_reporter(text: str, name: OfficeName, own: OfficeName, phrases: Phrases) -> bool:
    """Another office of the same government that the words beside it call the reporting one."""
    here = not name.region or name.region == own.region
    return bool(name.words) and here and named_as_reporter(text, name, phrases)


def _own_office(report: Report, texts: Sequence[_Text], phrases: Phrases) -> OfficeName | None:
    """The office that reports: as the cover says, in the form that the text uses most.

    A cover that cannot be read leaves it to the text, if that names one office far more often than others.
    """
    cover = read_office(report.office, phrases) if report.office else None
    names = [
        name for text in texts for name in find_offices(text.text, phrases) if name.words and name.region
    ]
    forms = Counter((name.kind, name.words, name.region) for name in names)
    if cover is not None:
        forms = Counter(
            {form: n for form, n in forms.items() if (form[0], form[1][0]) == (cover.kind, cover.words[0])}
        )
    ranked = forms.most_common(2)
    needed = _FEW if cover is not None else _MANY
    if not ranked or ranked[0][1] < needed or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return cover
    return next(name for name in names if (name.kind, name.words, name.region) == ranked[0][0])


def _texts(report: Report) -> Iterator[_Text]:
    for sentence in report.sentences:
        yield _Text(sentence.text, sentence.place)
    for section in report.sections:
        yield _Text(section.judul, section.place)
    for table in report.tables:
        if table.source.caption:
            yield _Text(table.source.caption, table.place)


def _office_claim(
    source: _Text, name: OfficeName, kind: Hubungan, own: OfficeName, report: Report, sure: bool
) -> Klaim:
    earlier = [year for year in years_named(source.text) if report.year is not None and year < report.year]
    ragu = None
    if not sure:
        ragu = "nama lengkap perangkat daerah pelapor jarang tertulis dalam laporan"
    elif kind is Hubungan.LAIN:
        ragu = "perangkat daerah lain itu dapat memang yang dibicarakan"
    elif earlier and kind is Hubungan.BAGIAN:
        ragu = f"kalimat berbicara tentang tahun {earlier[0]}; nama itu dapat berlaku pada waktu itu"
    return Klaim(
        place=source.place,
        jenis="instansi",
        kalimat=Value(source.text, source.place),
        nada=Nada.MENEGASKAN.value,
        lingkup=f"perangkat daerah pelapor: {own.text}",
        objek=own.text,
        kata=name.text,
        bukti=[Value(own.text, Place(source.place.document))],
        melawan=[Value(name.text, source.place)],
        terikat=True,
        ragu=ragu,
    )


def bind_ordinal(claim: RawClaim, report: Report) -> list[Klaim]:
    """Check "tujuan pertama ... yaitu “X”" and "sasaran strategis pertama" in the part on another sasaran."""
    results: list[Klaim] = []
    if claim.kutipan:
        named = _quoted(claim, report)
        if named is not None:
            results.append(named)
    if claim.objek == "sasaran":
        placed = _in_part(claim, report)
        if placed is not None:
            results.append(placed)
    return results


def _quoted(claim: RawClaim, report: Report) -> Klaim | None:
    """The name quoted must be that of a tujuan (sasaran); only a misi's name in its stead is surely wrong."""
    role, level = (Role.TUJUAN, Level.TUJUAN) if claim.objek == "tujuan" else (Role.SASARAN, Level.SASARAN)
    known = _names(report, role, level)
    quoted = claim.kutipan[0]
    if not known:
        return None
    result = _claim(claim, f"{claim.objek} yang tertulis dalam tabel")
    result.terikat = True
    same = [value for value in known if likeness(value.text, quoted) >= _SAME]
    if same:
        result.bukti = same
        return result
    missions = [value for value in _missions(report) if likeness(value.text, quoted) >= _SAME]
    ordinal = int(claim.tertulis or 0)
    due = known[ordinal - 1 : ordinal] or known
    result.bukti = missions
    result.melawan = due
    result.lingkup = f"{claim.kata} menurut {_where(due[0])} adalah “{due[0].text}”"
    if missions:
        result.lingkup += f"; “{quoted}” adalah misi"
    elif max(likeness(value.text, quoted) for value in known) >= _DIFFERENT or claim.objek == "sasaran":
        result.ragu = "nama yang dikutip mirip dengan nama lain atau dapat disingkat"
    else:
        result.ragu = "nama yang dikutip tidak ditemukan dalam tabel"
    return result


def _names(report: Report, role: Role, level: Level) -> list[Value]:
    """Names of tujuan or sasaran in the order of the first table that lists them in a column of their own."""
    for table in report.tables:
        column = table.column(role)
        if column is None:
            continue
        names: dict[str, Value] = {}
        for row in table.rows:
            value = row.values[column.index]
            name = read_name(value.text)
            if name.nama and name.level in {None, level}:
                names.setdefault(squashed(name.nama), Value(name.nama, value.place))
        if names:
            return list(names.values())
    return []


def _missions(report: Report) -> list[Value]:
    return [
        Value(read_name(row.values[column.index].text).nama, row.values[column.index].place)
        for table in report.tables
        for column in table.columns
        if re.match(r"misi\b", column.header.strip().lower())
        for row in table.rows
        if row.values[column.index].text.strip()
    ]


def _in_part(claim: RawClaim, report: Report) -> Klaim | None:
    """A sentence in the part "SASARAN 2" that speaks of the first sasaran as its subject."""
    found = _part_number(report, claim.sentence.block)
    if found is None or claim.tertulis is None:
        return None
    number, heading = found
    result = _claim(claim, f"bagian “{heading.text}”")
    result.terikat = True
    result.hitung = Decimal(number)
    if number == int(claim.tertulis):
        result.bukti = [heading]
    else:
        result.melawan = [heading]
        result.lingkup = f"bagian “{heading.text}”, yaitu sasaran ke-{number}"
    return result


def _part_number(report: Report, block: int) -> tuple[int, Value] | None:
    """The sasaran whose part the block stands in, by the last heading that names one."""
    numbered = 0
    for item in reversed(report.document.blocks[:block]):
        short = item.kind is BlockKind.HEADING or (
            item.kind is BlockKind.PARAGRAPH and len(item.text.split()) <= HEADING_WORDS
        )
        match = SASARAN_HEADING.match(item.text) if short else None
        if match:
            place = Place(report.document.file, item.page, bbox=item.bbox, anchor=item.anchor)
            return int(match["number"]), Value(" ".join(item.text.split()), place)
        numbered += item.kind is BlockKind.HEADING and (item.level or 9) <= 1
        if numbered:
            return None
    return None


def _claim(claim: RawClaim, lingkup: str) -> Klaim:
    quoted = f": “{claim.kutipan[0]}”" if claim.kutipan else ""
    return replace(unbound(claim, "tujuan", lingkup=lingkup), kata=f"{claim.kata}{quoted}")


def _where(value: Value) -> str:
    table = value.place.table or ""
    return table if table.startswith("tabel ke-") else f"Tabel {table}"
