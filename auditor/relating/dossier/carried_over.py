"""What a report took over from the one before it with its figures, though the year was changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from auditor.lexicon.numbers import read_number
from auditor.lexicon.years import YEAR
from auditor.models.facts import Anggaran, Kinerja, Salinan
from auditor.models.facts.vocabulary import JenisSalinan
from auditor.models.report import Place, Sentence, Value
from auditor.relating.dossier.earlier_figures import Statements, values
from auditor.relating.dossier.members import Member, any_same, first, numbered, unsure
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import squashed

_FEWEST_ROWS = 5
_FEWEST_IN_COLUMN = 2
_MOST = Decimal("0.8")
_ROUND = 1_000_000
"""Amounts that are whole millions repeat over the years by nature."""
_FIGURE = re.compile(r"(?<![\d.,/-])\d(?:[\d.,]*\d)?")
_RESULT = re.compile(
    r"\b(?:realisasi|terealisasi|capaian|tercapai|mencapai|serapan|anggaran)\b", re.IGNORECASE
)
_LAW = re.compile(r"\b(?:nomor|undang-undang|peraturan|keputusan|permen\w*)\b", re.IGNORECASE)
_Row = TypeVar("_Row", Anggaran, Kinerja)


def carried_tables(report: Member, before: Member) -> list[Salinan]:
    """One record for each table of the report's year that has a table of the year before with the same rows.

    Only rows whose figures do not repeat by nature are counted: money that is not round, results that differ
    from their target.
    """
    result: list[Salinan] = []
    result += _tables(report, before, report.facts.anggaran, before.facts.anggaran, _money)
    result += _tables(report, before, report.facts.kinerja, before.facts.kinerja, _performance)
    return result


def _tables(
    report: Member,
    before: Member,
    mine: Sequence[_Row],
    theirs: Sequence[_Row],
    figures: Callable[[_Row], list[Value]],
) -> list[Salinan]:
    old = [
        {_name(row): row for row in rows}
        for rows in by_table(row for row in theirs if row.tahun == before.year and _in_table(row))
    ]
    result: list[Salinan] = []
    for rows in by_table(row for row in mine if row.tahun == report.year and _in_table(row)):
        found = _most_alike([(row, figures(row)) for row in rows], old, figures)
        if found.compared >= _FEWEST_ROWS:
            doubt = "" if len(found.new) == found.compared else "sebagian baris tabel itu berbeda"
            copied = found.record("tabel", rows[0].place, report.year or 0, before.year or 0)
            result.append(replace(copied, ragu=first(unsure(report, before), doubt)))
    return result


@dataclass(slots=True)
class _Same:
    """Of how many figures that were compared the new ones equal the old ones."""

    compared: int = 0
    new: list[Value] = field(default_factory=list)
    old: list[Value] = field(default_factory=list)

    def record(self, jenis: JenisSalinan, place: Place, year: int, year_of_origin: int) -> Salinan:
        """The record of that, which nothing is doubted of yet."""
        return Salinan(
            place=place,
            jenis=jenis,
            nama=place.caption or place.table or "",
            tahun=year,
            tahun_asal=year_of_origin,
            banyak=len(self.new),
            dari=self.compared,
            baru=self.new,
            lama=self.old,
        )


def _most_alike(
    rows: Sequence[tuple[_Row, list[Value]]],
    old: Sequence[Mapping[str, _Row]],
    figures: Callable[[_Row], list[Value]],
) -> _Same:
    """The old table that repeats most of the rows' figures; ``old`` holds rows by their names."""
    best = _Same()
    telling = [(_name(row), found) for row, found in rows if found]
    for table in old:
        pairs = [(found, figures(table[name])) for name, found in telling if name in table]
        same = [(new, past) for new, past in pairs if past and _equal(new, past)]
        one = _Same(len(pairs), [new[0] for new, _ in same], [past[0] for _, past in same])
        best = max(best, one, key=lambda found: len(found.new))
    return best


def _in_table(row: Anggaran | Kinerja) -> bool:
    return row.place.table is not None and not (isinstance(row, Anggaran) and row.total)


def _name(row: Anggaran | Kinerja) -> str:
    indicator = row.indikator if isinstance(row, Kinerja) else None
    return f"{squashed(row.nama)}|{squashed(indicator or '')}"


def _equal(new: Sequence[Value], past: Sequence[Value]) -> bool:
    return [value.number for value in new] == [value.number for value in past]


def _money(row: Anggaran) -> list[Value]:
    """Budget and what was spent of it, where they are not alike and not round."""
    found = [*numbered(row.anggaran), *numbered(row.realisasi)]
    numbers = [value.number for value in found if value.number is not None]
    telling = len(numbers) == 2 and numbers[0] != numbers[1] and all(n and n % _ROUND for n in numbers)
    return found if telling else []


def _performance(row: Kinerja) -> list[Value]:
    """Target and result, where they differ and are no small counts."""
    found = [*numbered(row.target), *numbered(row.realisasi)]
    numbers = [value.number for value in found if value.number is not None]
    telling = len(numbers) == 2 and numbers[0] != numbers[1] and _long(numbers[1])
    return found if telling else []


def _long(number: Decimal) -> bool:
    return len(f"{abs(number.normalize()):f}".replace(".", "").strip("0")) >= 3


def shifted_columns(report: Member, before: Sequence[Member]) -> list[Salinan]:
    """One record for each column of an earlier year whose figures are those of another year.

    The figures are those that the earlier reports state for the other year, and not those for the column's.
    """
    statements = [Statements(one) for one in before]
    result: list[Salinan] = []
    for rows in by_table(row for row in report.facts.kinerja if row.indikator and row.jenis != "renstra"):
        years = sorted(
            {row.tahun for row in rows if row.tahun is not None and row.tahun < (report.year or 0)}
        )
        for year in years:
            found = _shifted(report, statements, [row for row in rows if row.tahun == year], year)
            if found is not None:
                result.append(found)
    return result


def _shifted(
    report: Member, statements: Sequence[Statements], rows: Sequence[Kinerja], year: int
) -> Salinan | None:
    known = sorted({row.tahun for one in statements for rs in map(one.rows, rows) for row in rs if row.tahun})
    best: tuple[int, _Same] | None = None
    for other in known:
        if other == year:
            continue
        found = _moved_from(other, statements, rows, year)
        enough = len(found.new) >= _FEWEST_IN_COLUMN and len(found.new) >= _MOST * found.compared
        if enough and (best is None or len(found.new) > len(best[1].new)):
            best = other, found
    if best is None:
        return None
    other, found = best
    doubt = "" if len(found.new) == found.compared else "sebagian baris kolom itu berbeda"
    copied = found.record("kolom", found.new[0].place, year, other)
    return replace(copied, ragu=first(unsure(report, *(one.member for one in statements)), doubt))


def _moved_from(other: int, statements: Sequence[Statements], rows: Sequence[Kinerja], year: int) -> _Same:
    """The rows whose figures of the year are stated before for the other year, and not for this one."""
    found = _Same()
    for row in rows:
        mine = values([row], "realisasi")
        right = [v for one in statements for v in values(one.of(row, year), "realisasi")]
        wrong = [v for one in statements for v in values(one.of(row, other), "realisasi")]
        if not mine or not right or not wrong or any_same(right, wrong):
            continue
        found.compared += 1
        if any_same(mine, wrong) and not any_same(mine, right):
            found.new += [replace(v, place=replace(v.place, row=row.indikator)) for v in mine[:1]]
            found.old += [v for v in wrong if any_same(mine, [v])][:1]
    return found


def carried_sentences(report: Member, before: Member) -> list[Salinan]:
    """One record for each sentence with results that stands in both reports, its year changed.

    ``banyak`` of ``dari`` are the figures that did not change with it.
    """
    if report.year is None or before.year is None:
        return []
    past = {_frame(one.text, before.year): one for one in before.report.sentences}
    result: list[Salinan] = []
    for sentence in report.report.sentences:
        old = past.get(_frame(sentence.text, report.year))
        if old is None or not _speaks_of_year(sentence, report.year):
            continue
        new_figures, old_figures = _figures(sentence), _figures(old)
        if not new_figures or len(new_figures) != len(old_figures):
            continue
        same = sum(a.text == b.text for a, b in zip(new_figures, old_figures, strict=True))
        few = "" if same > 1 else "satu angka saja dapat kebetulan sama"
        about = "" if _RESULT.search(sentence.text) else "angkanya dapat memang tidak berubah"
        result.append(
            Salinan(
                place=sentence.place,
                jenis="kalimat",
                nama=" ".join(sentence.text.split()),
                tahun=report.year,
                tahun_asal=before.year,
                banyak=same,
                dari=len(new_figures),
                baru=[Value(sentence.text, sentence.place)],
                lama=[Value(old.text, old.place)],
                ragu=first(unsure(report, before), few, about),
            )
        )
    return result


def _frame(text: str, year: int) -> str:
    """The words of a sentence with its years counted from the report's, its other figures left out."""
    told = YEAR.sub(lambda match: f" tahun{int(match[1]) - year} ", text)
    return squashed(_FIGURE.sub(" # ", told)) + "".join(re.findall(r"tahun-?\d+", told))


def _speaks_of_year(sentence: Sentence, year: int) -> bool:
    return str(year) in YEAR.findall(sentence.text) and not _LAW.search(sentence.text)


def _figures(sentence: Sentence) -> list[Value]:
    """The figures of a sentence that do not repeat by nature: amounts, and shares with decimals."""
    return [
        Value(text, sentence.place, number=number.number, readings=number.readings, decimals=number.decimals)
        for text in _FIGURE.findall(YEAR.sub(" ", sentence.text))
        if (number := read_number(text)) is not None and _tells(number.number, number.decimals)
    ]


def _tells(number: Decimal, decimals: int) -> bool:
    return (decimals > 0 and number not in {Decimal(100), Decimal(0)} and _long(number)) or (
        number >= _ROUND and number % _ROUND != 0
    )
