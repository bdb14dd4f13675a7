"""The year whose results a sentence tells, against the heading and the tables of its section.

A part that was copied from last year's report keeps its sentences: below "Perbandingan Kinerja Tahun 2024" it
tells "capaian kinerja sampai dengan tahun 2023".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.clauses import years_named
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_RESULT = re.compile(
    r"\b(?:capaian|pencapaian|realisasi|hasil|pengukuran|evaluasi)\s+(?:\w+\s+){0,2}?kinerja(?:nya)?\b[^.;,]{0,40}?"
    r"(?P<kata>(?:(?:pada|untuk|sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?)\s+)?(?:akhir\s+)?tahun\s+(?P<year>20\d\d))\b(?!\s*[-\u2013/])"
)
"""Results of the office and the year that they are of."""
_COMPARES = re.compile(
    r"(?:\b(?:dibanding\w*|daripada|terhadap|sejak)\W+(?:\w+\W+){0,2}|\b(?:dari|dengan)\W+)$"
)
"""Words before it of what this year's results are held against."""
_OPEN = "bagian itu dapat membicarakan tahun lain pula"


def section_year_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about results of a year that neither the heading nor the tables of the section have."""
    section, year = view.sentence.section, scope.world.report.year
    if section is None or year is None or year not in years_named(section.judul):
        return
    results = list(_RESULT.finditer(view.text))
    if not results:
        return
    known = {one for grid in scope.near.of(view) for one in grid.table.years} | set(
        years_named(section.judul)
    )
    for match in results:
        named = int(match["year"])
        if named in known or named > year or _COMPARES.search(view.text[: match.start()]):
            continue
        lingkup = f"bagian \u201c{section.judul}\u201d membicarakan tahun {year}"
        kata = view.written[match.start("kata") : match.end("kata")]
        yield contradicts(
            view, Said("bagian", kata, lingkup, "tahun"), [Value(section.judul, view.sentence.place)], _OPEN
        )
        return
