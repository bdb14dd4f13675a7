"""Whether a word of change tells that a figure moved from year to year."""

from __future__ import annotations

import re

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.relating.sentences.moves.by_how_much import BY_SO_MUCH
from auditor.relating.sentences.reading.predicate import HAPPENS
from auditor.relating.sentences.reading.view import Part, View

_COMPARISONS = frozenset({Arti.LAMPAUI, Arti.KURANG, Arti.LEBIH_CEPAT, Arti.LEBIH_LAMBAT})
"""What is of years only where it is compared with one."""
_AMONG = re.compile(r"^\W*(?:\w+\s+){0,1}(?:ter(?:besar|kecil|tinggi|rendah|banyak)|paling)\b")
_NOUN = re.compile(r"^(?:pe|ke|per)\w+an(?:nya)?$|\w+nya$")
_HAPPENED = re.compile(
    r"\b(?:terjadi|mengalami|menunjukkan|ada|adanya|terdapat|mencatat(?:kan)?|dengan|memperlihatkan|merupakan"
    r"|yaitu|terlihat|berupa)\b(?:\W+\w+){0,3}\W*$"
)
"""What stands before a noun of change that tells that it happened ("mengalami kenaikan")."""
_CAUSED = re.compile(r"\b(?:untuk|agar|guna|dalam rangka|upaya|demi)\b[^,;.]*$")

_TARGETED = re.compile(r"target|\b(?:di)?rencana|proyeksi|patok|perkira")
_BEFORE, _BEHIND = 40, 30
"""Letters around a word of change in which a word for the target says that this changed."""
_EVER_MORE = re.compile(r"\b(?:se)?makin\b")
"""Two of these say how a figure is to be read ("makin kecil makin baik")."""
_EARLIER = re.compile(
    r"\b(?:setelah|sesudah|selepas|usai|sempat|semula|sebelum)\b[^,;.]{0,60}$|\bsebelumnya\s+(?:\w+\s+){0,2}$"
)
"""Words that put what is said before the time that the sentence speaks of."""
_THAN_BEFORE = re.compile(
    r"\b(?:dari(?:pada)?|(?:di)?banding(?:kan)?(?:\s+dengan)?|terhadap|ketimbang|(?:di)?sanding(?:kan)?(?:\s+dengan)?)"
    r"\s+(?:(?:pada|capaian|realisasi|kondisi|angka|nilai|hasil|posisi)\s+){0,2}(?:tahun|periode)\s+sebelumnya\b"
)
"""The year before as what is compared with."""
YEARS_BEFORE = re.compile(r"\b(?P<n>dua|tiga|empat|lima|enam|\d)\s+tahun\s+sebelumnya\s+(?:\w+\s+){0,2}$")
"""The years before the report's, of which it is said ("selama tiga tahun sebelumnya terus turun")."""
_MONTH = r"januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_QUARTER = re.compile(
    rf"\b(?:triwulan|semester|caturwulan|kuartal|tw)\b|(?<!\d )\b(?:{_MONTH})\b(?!\s+(?:20\d\d|tahun))"
)
"""Parts of the year between which something moved."""


def is_of_years(view: View, told: Told) -> bool:
    """Whether the word tells of a change from year to year: no purpose, no part of a name, no target."""
    part, behind = view.part_of(told.start), view.text[told.end :]
    before = view.text[part.start : told.start]
    if len(_EVER_MORE.findall(view.text)) > 1:
        return False
    if _AMONG.match(behind) or _CAUSED.search(view.text[: told.start]) or _is_earlier(before):
        return False
    if _QUARTER.search(view.clause(part)):
        return False
    word = view.text[told.start : told.end]
    by_so_much = word.endswith("nya") and BY_SO_MUCH.match(behind)
    happened = _HAPPENED.search(view.text[part.start : told.start]) or HAPPENS.match(behind)
    if _NOUN.match(word) and not by_so_much and not happened:
        return False
    if told.meanings & _COMPARISONS and not _names_years(view, part):
        return False
    near = view.text[max(told.start - _BEFORE, 0) : told.end + _BEHIND]
    return not view.told_in(part, Arti.RENSTRA, Arti.NASIONAL, Arti.PROVINSI) and not _TARGETED.search(near)


def _is_earlier(before: str) -> bool:
    """Whether words before the change put it before the report's year, and tell no years that tables have."""
    earlier = _EARLIER.search(_THAN_BEFORE.sub(" ", before))
    return earlier is not None and YEARS_BEFORE.search(before) is None


def _names_years(view: View, part: Part) -> bool:
    """Whether a comparison ("lebih tinggi") is with another year."""
    return bool(view.told_in(part, Arti.TAHUN_LALU) or view.years_in(part))
