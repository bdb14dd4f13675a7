"""Which rows of a budget table are income, of which more than planned may come in."""

from __future__ import annotations

import re

from auditor.lexicon.row_names import read_name
from auditor.models.report import Level, ReportTable

_INCOME = re.compile(
    r"^(?:(?:rincian|jumlah|total|sub\s?total|target|realisasi|lain\s?-?\s?lain)\s+)*"
    r"(?:pendapatan|penerimaan|pad\b|pajak|retribusi|dana (?:perimbangan|bagi hasil|alokasi)|bagi hasil|"
    r"hasil (?:pengelolaan|penjualan|retribusi|pajak)|(?:pendapatan )?transfer|denda|jasa giro|hibah dari)",
    re.IGNORECASE,
)
_SPENDING = re.compile(
    r"^(?:(?:jumlah|total|sub\s?total)\s+)*(?:belanja|pengeluaran|pembiayaan|program|kegiatan|sub\s?kegiatan)\b",
    re.IGNORECASE,
)
_TITLE_OF_INCOME = re.compile(
    r"(?<!dinas )(?<!badan )(?<!peningkatan )\b(?:pendapatan|penerimaan|retribusi|pajak daerah|pad)\b"
    r"(?!\W+(?:dan\W+)?belanja)",
    re.IGNORECASE,
)
_TITLE_OF_SPENDING = re.compile(r"\b(?:belanja|program|kegiatan|pengeluaran)\b", re.IGNORECASE)


def income_rows(table: ReportTable) -> frozenset[int]:
    """The rows (by index) that are income: by their own name, that of the part they stand in, or the title.

    A row that is called income opens such a part, one that is called spending, or tells its level in the
    tree of programs, ends it; where the title speaks of income alone the table begins with it.
    """
    title = " ".join((table.place.caption or "").split())
    income = bool(_TITLE_OF_INCOME.search(title)) and not _TITLE_OF_SPENDING.search(title)
    found: set[int] = set()
    for row in table.rows:
        name = read_name(row.nama or "").nama
        planned = row.level in {Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN} and _told(table, row.index)
        if _SPENDING.match(name) or planned:
            income = False
        elif _INCOME.match(name):
            income = True
        if income:
            found.add(row.index)
    return frozenset(found)


def _told(table: ReportTable, index: int) -> bool:
    """Whether a word in the row tells its level, which the figures alone may only suggest."""
    row = table.rows[index]
    return read_name(row.values[row.name_column].text).level is not None
