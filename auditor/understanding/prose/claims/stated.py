"""The capaian of an indicator that a sentence names, in running text and in cells that hold prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon.clauses import years_named
from auditor.lexicon.numbers import read_number
from auditor.models.report import RawClaim, ReportTable, Sentence, TableKind
from auditor.understanding.prose.claims.clause import excerpt
from auditor.understanding.prose.sentences import split_sentences

_PROSE = 20
"""Words from which on a cell of a table without figures is read as prose."""
_STATED = re.compile(
    r"\b(?:pen)?capaian\s+(?:kinerja\s+)?(?:indikator\s+)?(?P<name>[^\d;:]{15,200}?)\s+(?:pada\s+tahun\s+20\d\d\s+)?"
    r"(?:sebesar|mencapai)\s+(?P<figure>\d[\d.,]*\d?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)


def find_stated(sentence: Sentence) -> Iterator[RawClaim]:
    """Give the capaian of an indicator that the words before it name; every reading is kept in ``angka``."""
    for hit in _STATED.finditer(sentence.text):
        number = read_number(hit["figure"])
        if number is not None:
            yield RawClaim(
                sentence=sentence,
                text=excerpt(sentence.text, hit.start(), hit.end(), words=14),
                jenis="capaian",
                objek=hit["name"],
                tertulis=number.number,
                kata=" ".join(hit["figure"].split()) + "%",
                angka=tuple((hit["figure"], reading) for reading in number.readings),
                tahun=years_named(sentence.text),
            )


def stated_in_tables(tables: Sequence[ReportTable]) -> Iterator[RawClaim]:
    """Give those in the prose that stands in the cells of tables without figures."""
    for table in tables:
        for row in table.rows if table.kind is TableKind.LAIN else ():
            for value in row.values:
                if value.number is None and len(value.text.split()) >= _PROSE:
                    for text in split_sentences(value.text):
                        yield from find_stated(Sentence(text, value.place, 0))
