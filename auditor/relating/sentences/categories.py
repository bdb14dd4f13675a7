"""The category that a sentence gives a thing, against the one of its row, or of its achievement by the scale."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Role
from auditor.relating.sentences.measures import is_of
from auditor.relating.sentences.record import doubt_of, klaim
from auditor.relating.sentences.scope import Scope
from auditor.relating.sentences.view import View

_CALLED = (
    r"\b(?:(?:ber|di|ter)?kategori\w*|(?:ber)?predikat|kriteria|klasifikasi|peringkat|interpretasi|termasuk|masuk|tergolong|dinilai|"
    r"berstatus|berwarna|warna|zona|dinyatakan)\s+(?:(?:nilai|yang|dalam|pada|zona|warna|kategori|kriteria|predikat|kinerja|sebagai|golongan|masih)\s+)*"
)

_DENIED = re.compile(r"\b(?:tidak|belum|bukan|tanpa|hampir|nyaris)\b[^,;.]{0,60}$")


def category_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the category of the sentence against that of the thing it is given to."""
    words = {band.word for scale in scope.world.report.scales for band in scale.bands}
    if not words or view.claims_nothing():
        return
    options = "|".join(
        re.escape(word.lower()).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: -len(w))
    )
    for match in re.finditer(rf"{_CALLED}[“\"'‘(]*(?P<word>{options})(?![\w])", view.text):
        start = match.start("word")
        nada = view.tone(start, match.end("word"))
        if (
            _DENIED.search(view.text[:start])
            or nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL}
            or view.is_planned(start)
        ):
            continue
        part = view.part_of(start)
        subject = scope.subject(view, part, start)
        if subject is None or not subject.sure:
            continue
        thing, said = subject.things[0], _folded(match["word"])
        year = scope.world.report.year
        cells = [c for c in thing.cells if c.year in {None, year}]
        named = [
            c
            for c in cells
            if c.role in {Role.KATEGORI, Role.KETERANGAN}
            and _folded(c.value.text) in {_folded(w) for w in words}
        ]
        percents = [c for c in cells if is_of(c, Arti.CAPAIAN) and c.value.number is not None]
        deserved = {
            _folded(word)
            for cell in percents
            for scale in scope.world.report.scales
            for word in scale.words_for(cell.value.number or 0)  # type: ignore[arg-type]
        }
        if said in deserved or any(_folded(c.value.text) == said for c in named):
            yield klaim(
                view,
                "kategori",
                match["word"],
                lingkup=thing.name,
                bukti=[c.value for c in [*named, *percents]],
            )
        elif named or deserved:
            yield klaim(
                view, "kategori", view.written[start : match.end("word")], lingkup=thing.name,
                melawan=[c.value for c in [*named, *percents]], ragu=doubt_of(subject),
            )  # fmt: skip


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
