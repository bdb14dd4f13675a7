"""Which tujuan or sasaran a sentence speaks of, by its number among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import quoted_names
from auditor.lexicon.phrases import plain
from auditor.models.report import RawClaim, Sentence

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan"),
        start=1,
    )
}
_ORDINAL = re.compile(
    r"(?P<object>tujuan|sasaran)(?:\s+strategis)?\s+(?P<ordinal>"
    + "|".join(_ORDINALS)
    + r"|ke\s*-?\s*\d)(?!\w)"
)
_SUBJECT = re.compile(
    rf"^(?:adapun\s+)?(?:(?:(?:pen)?capaian|realisasi|kinerja|untuk mendukung)\b|{_ORDINAL.pattern})"
)
_NAMED_THEN = re.compile(r"\b(?:yaitu|yakni|adalah)\s*[:“\"‘]?\s*[“\"‘]")


def find_ordinals(sentence: Sentence) -> Iterator[RawClaim]:
    """Read "tujuan pertama ... yaitu “X”" and "sasaran strategis pertama": which one a sentence speaks of."""
    text = plain(sentence.text)
    if not _SUBJECT.match(text):
        return
    hit = _ORDINAL.search(text)
    if hit is None or len(text[: hit.start()].split()) > 6:
        return
    ordinal = _ORDINALS.get(hit["ordinal"]) or int(re.sub(r"\D", "", hit["ordinal"]))
    named = _NAMED_THEN.search(text, hit.end())
    names = quoted_names(sentence.text)
    yield RawClaim(
        sentence=sentence,
        text=sentence.text,
        jenis="tujuan",
        objek=hit["object"],
        tertulis=Decimal(ordinal),
        kata=hit.group(),
        kutipan=names[:1] if named and names else (),
    )
