"""The pages that the DAFTAR ISI tells, held against the numbers that the pages print on themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.models.facts import Bagian, Urutan
from auditor.models.report import Place, Report, Value
from auditor.relating.names.compare import squashed

_COUNTED = re.compile(r"\d+|[ivxlc]+")
"""The number of a page that is counted through the whole report."""
_MOST = 2
"""One entry in so many that differs is a slip; more differ where pages were put in or taken out since."""
_SHIFTED = "kebanyakan nomor berbeda; halaman dapat tersisip atau terhapus setelah daftar isi dibuat"


def listed_pages(report: Report, sections: Sequence[Bagian]) -> list[Urutan]:
    """Give one record where entries of the DAFTAR ISI name another page than the one that they stand on.

    The first such entry is told, with how many there are. Pages counted within their chapter ("II-4") and
    those whose number is not printed, or in the other kind of numerals, are left out.
    """
    compared = list(_compared(report, sections))
    wrong = [one for one in compared if one.told != one.printed]
    if not wrong:
        return []
    first = wrong[0]
    return [
        Urutan(
            place=first.entry.place,
            jenis="bagian",
            ini=first.entry,
            sebelum=first.heading,
            masalah="halaman",
            seharusnya=first.printed,
            nama=first.entry.text,
            tertulis=first.told,
            banyak=len(wrong),
            ragu=_SHIFTED if len(wrong) * _MOST > len(compared) else None,
        )
    ]


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry, the heading that it stands for, the page that it tells and the number printed there."""

    entry: Value
    heading: Value
    told: str
    printed: str


def _compared(report: Report, sections: Sequence[Bagian]) -> Iterator[_Listed]:
    labels = dict(report.document.page_labels)
    titles = _titles(report)
    for one in sections:
        heading = one.di_isi or titles.get(squashed(one.judul))
        entry, told = one.di_daftar_isi, _plain(one.halaman)
        if entry is None or heading is None or not _COUNTED.fullmatch(told):
            continue
        printed = _plain(labels.get(heading.place.page or 0))
        if printed and printed.isdigit() is told.isdigit():
            yield _Listed(entry, heading, told, printed)


def _plain(number: str | None) -> str:
    return (number or "").lower().lstrip("0")


def _titles(report: Report) -> dict[str, Value]:
    """The blocks of text by their letters: what bears a whole title is its heading, as "DAFTAR ISI" is."""
    found: dict[str, Value] = {}
    for block in report.document.blocks:
        if block.table is None:
            place = Place(
                report.document.file, block.page, row=block.text, bbox=block.bbox, anchor=block.anchor
            )
            found.setdefault(squashed(block.text), Value(block.text, place))
    return found
