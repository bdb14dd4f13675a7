"""What a cell says that holds no plain number: nothing, that there is none yet, a grade, a range, a bound.

Offices tell a missing figure in their own words. What the words have in common is how they begin: "belum" and
"menunggu" speak of a figure that is to come, "tidak di..." of one that there never was to be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.lexicon.numbers import LONGEST_NUMBER, read_number
from auditor.models.report import Tanda, Value

_LONGEST_MARK = 60
"""Letters of a text that stands for a figure; a longer one tells something."""
_DASH = re.compile(r"\A(?:rp\b)?(?=[\s,%]*+[-–—_.…])[-\s.,%–—_…]++(?:[A-Za-z/]{1,12})?", re.IGNORECASE)
"""A dash or dots for a figure, also beside currency or unit: "-", "Rp -", "- Orang", "…"."""
_UNAVAILABLE = re.compile(
    r"n\s*[./]?\s*a\.?|t\s*[./]?\s*a\s*[./]?\s*d\.?|not\s+(?:available|applicable)"
    r"|(?:data\s+)?(?:tidak|tdk|tak)\s+(?:tersedia|diketahui|terdata|ada(?:\s+data)?)(?:\s+data(?:nya)?)?"
    r"|(?:data\s+)?kosong",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"(?:data|nilai|hasil(?:nya)?|angka|realisasi)?\s*(?:masih\s+)?"
    r"(?:belum|blm|menunggu|masih|(?:dalam|sedang|on)\s+(?:tahap\s+)?(?:proses|progres+|per?hitungan"
    r"|penilaian|evaluasi|verifikasi|audit|pengolahan)|proses|to be announced|tba)\b"
    r"(?!\s+(?:tercapai|optimal|maksimal|memenuhi|memadai)).*",
    re.IGNORECASE,
)
_NOT_MEANT = re.compile(
    r"(?:tidak|tdk|tak)\s+(?:di(?!capai|penuhi)\w+|berlaku|ada\s+(?:target|anggaran|kegiatan|indikator|pengukuran))\b.*"
    r"|bukan\s+\w+.*",
    re.IGNORECASE,
)
_FAULT = re.compile(r"#(?:div/0|ref|value|name|null|num|n/a)[!?]?|#{3,}|err:\d{3}", re.IGNORECASE)
"""What spreadsheets show in the place of a result."""
_NOTHING_OF_NOTHING = re.compile(r"0+(?:[.,]0+)?\s*/\s*0+(?:[.,]0+)?")
_LABEL = (
    r"(?:nilai|predikat|kategori|peringkat|tingkat|level|akreditasi|zona|opini|grade|kelas|rating)\s*:?\s*"
)
_GRADE = re.compile(
    rf"(?:[-–•]\s+)?(?:(?:{_LABEL})?(?:A{{1,3}}|B{{1,3}}|C{{1,3}}|D{{1,2}}|E)[+-]?|{_LABEL}[\w ]{{1,25}}"
    r"|WTP(?:-?DPP)?|WDP|TMP|TW|wajar (?:tanpa|dengan) pengecualian|[IVX]{1,4}"
    r"|(?:(?:sangat|amat|cukup|kurang)\s+)?"
    r"(?:baik|tinggi|rendah|sedang|memuaskan|kurang|cukup|buruk|prima|paripurna))",
    re.IGNORECASE,
)
"""A word on a scale: letters, an opinion, Roman numerals, "Level 3", "Sangat Baik"."""
_TO = re.compile(r"\s*(?:[-–—]|\bs\s*[./]?\s*d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b)\s*", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_AT_MOST = re.compile(
    r"[<≤]|(?:maksimal|maksimum|maks|max)\b|paling\s+(?:lambat|lama|banyak|tinggi|besar)|kurang\s+dari|di\s*bawah"
    r"|tidak\s+(?:lebih|melebihi|di\s*atas)|(?:setinggi|sebanyak|selambat|selama|sebesar)-\w+nya",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"[>≥]|(?:minimal|minimum)\b|min\.|paling\s+(?:sedikit|rendah|kurang|kecil)|lebih\s+dari|di\s*atas"
    r"|(?:sekurang|serendah|sesedikit)-\w+nya|tidak\s+(?:kurang|di\s*bawah)",
    re.IGNORECASE,
)
_UPWARDS = re.compile(r"\d ?%? ?(?:[^\W\d]{1,15} )?(?:ke ?atas|atau lebih)$", re.IGNORECASE)
_DOWNWARDS = re.compile(r"\d ?%? ?(?:[^\W\d]{1,15} )?(?:ke ?bawah|atau kurang)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a figure may be, from ``low`` to ``high``; None where there is no bound."""

    low: Decimal | None
    high: Decimal | None


def read_bounds(text: str) -> Bounds | None:
    """The range ("70-80", "3 s.d. 5 hari") or bound ("≤ 15 menit", "minimal 80") that a cell is."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST_NUMBER or not _DIGIT.search(plain):
        return None
    return _range(plain) or _bound(plain)


def read_mark(text: str) -> Tanda | None:
    """What a cell says in the place of a plain number; None for numbers and for texts of any other kind."""
    plain = " ".join(text.split())
    if not plain:
        return "kosong"
    bounds = read_bounds(plain)
    if bounds is not None:
        return "batas" if bounds.low is None or bounds.high is None else "rentang"
    if len(plain) > _LONGEST_MARK or read_number(plain) is not None:
        return None
    return next((mark for mark, pattern in _MARKS if pattern.fullmatch(plain.strip("*() "))), None)


def with_mark(value: Value) -> Value:
    """The value with what it says in the place of a plain number, and the ends of a range or bound."""
    mark = read_mark(value.text)
    if mark is None:
        return value
    bounds = read_bounds(value.text) or Bounds(None, None)
    return replace(value, tanda=mark, paling_rendah=bounds.low, paling_tinggi=bounds.high)


_MARKS: tuple[tuple[Tanda, re.Pattern[str]], ...] = (
    ("galat", _FAULT),
    ("0/0", _NOTHING_OF_NOTHING),
    ("tidak tersedia", _UNAVAILABLE),
    ("belum tersedia", _TO_COME),
    ("tidak berlaku", _NOT_MEANT),
    ("predikat", _GRADE),
    ("strip", _DASH),
)


def _range(text: str) -> Bounds | None:
    marks = list(_TO.finditer(text))
    if len(marks) != 1 or not marks[0].start():
        return None
    low, high = read_number(text[: marks[0].start()]), read_number(text[marks[0].end() :])
    if low is None or high is None or low.number >= high.number:
        return None
    return Bounds(low.number, high.number)


def _bound(text: str) -> Bounds | None:
    downwards = _AT_MOST.match(text) or _DOWNWARDS.search(text)
    if not downwards and not (_AT_LEAST.match(text) or _UPWARDS.search(text)):
        return None
    number = read_number(text)
    if number is None:
        return None
    return Bounds(None, number.number) if downwards else Bounds(number.number, None)
