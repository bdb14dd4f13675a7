"""What a sentence says of a numbered table or sasaran: whether that one holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.named_parts import TABLE, part_claims
from auditor.relating.sentences.references.ordinals import goal_claims
from auditor.relating.sentences.references.table_years import table_year_claims

_BELONGS = re.compile(r"\b(?:diukur|indikator|terdiri|memiliki|mempunyai|merupakan|termasuk|mencakup)\b")
_OTHER_ORDER = "sasaran dapat dinomori dengan urutan lain"


def reference_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each numbered table and sasaran of the sentence against what bears that number."""
    yield from _years(view, scope)
    yield from part_claims(view, scope)
    yield from goal_claims(view, scope)
    yield from _indicators(view, scope)


def _years(view: View, scope: Scope) -> Iterator[Klaim]:
    """Whether the one table that the sentence names has the year."""
    named = list(TABLE.finditer(view.text))
    if len(named) != 1:
        return
    table = scope.finder.numbered(named[0]["number"], view.sentence)
    if table is None or squashed(table.place.table or "") != squashed(named[0]["number"]):
        return
    yield from table_year_claims(view, table, scope.world.report.year)


def _indicators(view: View, scope: Scope) -> Iterator[Klaim]:
    """An indicator that is said to be of a numbered sasaran, of which the tables name it under another."""
    numbers = [number_of(match) for match in NUMBERED.finditer(view.text)]
    if len(numbers) != 1 or not _BELONGS.search(view.text) or view.told:
        return
    name = scope.world.group_numbered(numbers[0])
    if name is None:
        return
    for mention in view.mentions:
        thing = mention.things[0]
        if not mention.sure or not thing.indicator or not thing.groups:
            continue
        values = [Value(cell.group, cell.value.place) for cell in thing.cells if cell.group][:1]
        kata = view.written[mention.start : mention.end]
        said = Said("tujuan", kata, f"indikator sasaran ke-{numbers[0]}", "indikator")
        yield verdict(view, said, values, right=name in thing.groups, ragu=_OTHER_ORDER)
