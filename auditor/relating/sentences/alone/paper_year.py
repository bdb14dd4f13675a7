"""The year of the agreement, the plan or the budget paper by which a sentence says that this report measures.

A report is held against the papers of its own year. Where all other sentences and titles name the paper with
that year, one on measuring that names it with another year is asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import years_named
from auditor.models.facts import Klaim
from auditor.models.report import Report, Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_PAPERS = {
    "perjanjian": r"(?:perjanjian|penetapan|kontrak)\s+kinerja|pk",
    "rencana": r"rencana\s+kerja|renja|rencana\s+kinerja(?:\s+tahunan)?|rkt|rkpd",
    "anggaran": r"dokumen\s+pelaksanaan\s+(?:perubahan\s+)?anggaran|dpp?a|dipa",
}
_YEARED = {
    key: re.compile(
        rf"\b(?P<kata>(?:{words})(?:\s+(?!tahun\b)[a-z]+){{0,8}}?\s+(?:tahun\s+(?:anggaran\s+)?|t\.?\s?a\.?\s+)?(?P<year>20\d\d))\b(?!\s*[-–/])"
    )
    for key, words in _PAPERS.items()
}
"""Each paper with the year behind its name."""
_MEASURES = re.compile(
    r"\b(?:peng|di)?ukur\w*|\b(?:mem|di)?(?:banding|sanding)kan\b|\bmenyandingkan\b|\b(?:di|me)?nilai\b|\bpenilaian\b|\bdihitung\b"
    r"|\b(?:target|sasaran|indikator)\b[^.;]{0,60}\b(?:dalam|pada|menurut|sesuai)\b|\bcapaian\b"
)
"""Words of how the report measures, or of what it is measured by."""
_OTHER = re.compile(
    r"\b(?:sebelumnya|lalu|semula|dahulu|lama|berbeda|perubahan\s+target|mendatang|berikutnya|depan|sejak|evaluasi\s+atas"
    r"|dibanding(?:kan)?\s+(?:dengan\s+)?(?:tahun|target\s+tahun))\b"
)
"""Words by which the paper of another year is rightly named."""
_OFTEN = 2
"""Times at least that the report names the paper with its own year."""
_DOUBT = "kalimat dapat berbicara tentang dokumen tahun itu"


def paper_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about the one paper that a sentence on measuring names with another year."""
    year = scope.world.report.year
    named = years_named(view.written)
    if year is None or len(named) != 1 or named[0] == year or _OTHER.search(view.text):
        return
    for key, pattern in _YEARED.items():
        match = pattern.search(view.text)
        if match is None or int(match["year"]) != named[0] or not _MEASURES.search(view.text):
            continue
        times = _times(scope.world.report, key)
        if times[year] >= _OFTEN and times[named[0]] <= 1:
            kata = view.written[match.start("kata") : match.end("kata")]
            place = scope.world.report.sentences[0].place
            lingkup = "tahun dokumen yang disebut laporan ini"
            said = Said("waktu", kata, lingkup, "tahun", Decimal(named[0]), Decimal(year))
            yield contradicts(view, said, [Value(str(year), place)], _DOUBT)
            return


def _times(report: Report, key: str) -> Counter[int]:
    """How often the report names the paper with each year, in sentences and titles."""
    texts = [sentence.text for sentence in report.sentences]
    texts += [table.place.caption or "" for table in report.tables]
    texts += [section.judul for section in report.sections]
    found = (match for text in texts for match in _YEARED[key].finditer(" ".join(text.lower().split())))
    return Counter(int(match["year"]) for match in found)
