"""That there was none of what a column of the table beside it counts: "tidak terdapat temuan mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.names.compare import SMALL_WORDS
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.world import header_words

_NONE = re.compile(
    r"\b(?:tidak|tak|belum)\s+(?:ada|terdapat|ditemukan|dijumpai|pernah\s+ada)(?:\s+(?:satu\s*pun|lagi))?\s+"
    r"(?P<what>(?:[a-z]{3,}\s*){1,3}?)(?=\s*(?:,|\.|;|$|\b(?:dalam|pada|di|untuk|selama|sepanjang|baik)\b))"
)
"""What there was none of, up to where, when or the end; what is said of it further makes it a condition."""
_LEAST = 4
"""Letters of a word that tells a column."""
_OPEN = "kalimat dapat berbicara tentang hal lain daripada kolom itu"


def zero_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each such statement where the column counts some."""
    near = scope.near.first(view)
    for match in _NONE.finditer(view.text):
        if near is None or view.is_planned(match.start()):
            continue
        words = {word for word in words_of(match["what"]) if len(word) >= _LEAST} - SMALL_WORDS
        column = _counting(near, words)
        rows = [naming.line for naming in near.named(view.text) if naming.sure] or near.rows
        values = _some(rows, column) if column is not None else []
        if column is not None and any(line.number(column) is not None for line in rows):
            kata = view.written[match.start() : match.end()].strip()
            count = sum((value.amount for value in values), Decimal(0))
            said = Said("angka", kata, f"“{near.header(column)}”", "jumlah", Decimal(0), count)
            yield verdict(view, said, values or _all(rows, column), right=not values, ragu=_OPEN)


def _counting(near: Grid, words: set[str]) -> int | None:
    """The one column with most of the words in its heading, where the table tells all of them."""
    scores = {at: len(header_words(near.header(at)) & words) for at in near.columns}
    most = max(scores.values(), default=0)
    found = [at for at, score in scores.items() if score == most]
    told = most and len(found) == 1 and all(word in near.told for word in words)
    return found[0] if told else None


def _some(rows: list[Line], column: int) -> list[Value]:
    return [line.figures[column] for line in rows if line.number(column)]


def _all(rows: list[Line], column: int) -> list[Value]:
    return [line.figures[column] for line in rows if line.number(column) is not None]
