"""What an indicator's wording tells: it repeats its row, breaks off, holds two, or measures another thing.

Permenpan RB 53/2014 asks for indicators that are specific and measurable. Whether one is good is a reviewer's
judgement; only what the words themselves show is said here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from auditor.lexicon.row_names import MEASURE, is_closing_label
from auditor.models.facts import Kinerja
from auditor.models.facts.vocabulary import Rumusan
from auditor.models.report import Level
from auditor.relating.names.compare import likeness, normal
from auditor.relating.names.likeness import PART_OF_WORD, SAME

REPEATS: Final = "mengulang"
BROKEN: Final = "terpotong"
TWO: Final = "ganda"
OTHER: Final = "lain"

_DONE = r"(?:terlaksananya|terselenggaranya|terwujudnya|tersedianya|pelaksanaan|penyelenggaraan)"
_HEAD = re.compile(rf"^\s*(?:{MEASURE}\s+)?(?:{_DONE}\s+)?", re.IGNORECASE)
_TWO = re.compile(rf"^\s*{MEASURE}\b.{{8,}}?(?:\bdan|\bserta|[,;&/])\s+{MEASURE}\b", re.IGNORECASE)
_TARGET_PART = re.compile(r"(?<!\s)\s*+[:=]\s*+\d[\d.,]*+\s*+\S*+(?:\s++\S++)?+\s*+$")
_LINKS = r"(?:yang|dan|atau|serta|dari|di|ke|pada|dengan|untuk|dalam|terhadap|oleh|bagi|antara|melalui)"
_BREAKS_OFF = re.compile(rf"\b{_LINKS}\s*$|\byang\s+(?:dari|dan|pada|dengan|untuk|di)\b", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:pe[mn]g?|pe|me[mn]g?|me|di|ter|ber|ke|se)(?=\w{4,})")
_SUFFIX = re.compile(r"(?<=\w{4})(?:nya|kan|an|i)$")
_EMPTY = frozenset(
    {
        *("jumlah", "persentase", "prosentase", "persen", "tingkat", "cakupan", "rasio"),
        *("yang", "dari", "dengan", "pada", "untuk", "dalam", "terhadap", "oleh", "atau", "serta", "bagi"),
        *("daerah", "kabupaten", "kota", "provinsi", "kewenangan", "program", "kegiatan"),
    }
)
_ROWS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_TELLING_WORD = 4
_FEWEST_WORDS = 3


def mark_wording(records: Sequence[Kinerja]) -> None:
    """Fill ``rumusan`` of every row with an indicator of its own, "" where nothing is to be said."""
    for record in records:
        if record.indikator and normal(record.indikator) != normal(record.nama):
            record.rumusan = _judge(record, _TARGET_PART.sub("", record.indikator))


def _judge(record: Kinerja, indicator: str) -> Rumusan:
    if _BREAKS_OFF.search(indicator) or indicator.count("(") != indicator.count(")"):
        return BROKEN
    if _TWO.search(indicator) and record.target is not None and record.target.number is not None:
        return TWO
    if record.level not in _ROWS or is_closing_label(indicator, merged=False):
        return ""
    rest = _HEAD.sub("", indicator)
    if rest != indicator and likeness(rest, record.nama) >= SAME and not _counts_unit(record, rest):
        return REPEATS
    mine, theirs = _telling(indicator), _telling(record.nama)
    apart = record.level is not Level.PROGRAM and len(theirs) >= _FEWEST_WORDS and len(mine) >= _FEWEST_WORDS
    return OTHER if apart and not any(_alike(a, b) for a in mine for b in theirs) else ""


def _counts_unit(record: Kinerja, rest: str) -> bool:
    """Whether the indicator begins with its unit, which the row's name does not begin with."""
    unit = normal(record.satuan.text).split() if record.satuan is not None else []
    first, named = normal(rest).split()[:1], normal(record.nama).split()[:1]
    return bool(first) and first[0] in unit and first != named


def _telling(text: str) -> list[str]:
    """The roots of the words that say what is measured: "pelayanan" and "terlayani" are one."""
    words = [word for word in normal(text).split() if len(word) >= _TELLING_WORD and word not in _EMPTY]
    return [_SUFFIX.sub("", _PREFIX.sub("", word)) for word in words]


def _alike(left: str, right: str) -> bool:
    return fuzz.partial_ratio(left, right) >= PART_OF_WORD
