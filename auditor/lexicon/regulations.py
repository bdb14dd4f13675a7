"""Regulations that a text cites: of what kind, number and year, and under which title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.lexicon.years import ANY_YEAR

_KINDS = (
    ("UU", r"undang\s*-\s*undang(?!\s+dasar)|uu"),
    ("PP", r"peraturan\s+pemerintah(?!\s+pengganti)|pp"),
    ("Perpres", r"peraturan\s+presiden|perpres"),
    ("Keppres", r"keputusan\s+presiden|keppres"),
    ("Inpres", r"instruksi\s+presiden|inpres"),
    ("Permen", r"peraturan\s+menteri|permen\w*"),
    ("Kepmen", r"keputusan\s+menteri|kepmen\w*"),
    ("Perda", r"peraturan\s+daerah|perda"),
    ("Perkada", r"peraturan\s+(?:bupati|wali\s*kota|gubernur)|perbup|perwali|perwako|pergub"),
)
_KIND = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS)
_CITED = re.compile(
    rf"\b(?:{_KIND})\b(?P<issuer>(?:\s+(?!nomor\b|no\b|tentang\b)[^\s;.]+){{0,14}}?)\s+(?:nomor|no)\s*[.:]?\s*"
    rf"(?P<number>\d{{1,4}}[A-Z]?)(?:/[\w./-]+)?\s*(?:tahun|/)\s*(?P<year>{ANY_YEAR.pattern})"
    r"(?:\s+tentang\s+(?P<title>[^;(]{8,300}?)(?=\s*(?:[;(]|\.(?:\s|$)|,\s+(?:sebagaimana|yang)\b|$)))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Regulation:
    """A citation: ``kind`` "UU", "PP", "Permen" ...; ``title`` is None where only the number is given.

    Which ministry or region issued it does not count: offices abbreviate their names in many ways.
    """

    kind: str
    number: str
    year: int
    title: str | None
    text: str

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from others."""
        return self.kind, self.number, self.year


def find_regulations(text: str) -> Iterator[Regulation]:
    """Give the regulations that a text cites, in their order."""
    folded = " ".join(text.split())
    for match in _CITED.finditer(folded):
        kind = next(name for name, _ in _KINDS if match[name])
        title = match["title"]
        number = match["number"].lstrip("0").upper()
        yield Regulation(
            kind, number, int(match["year"]), title.strip(" ,.") if title else None, match.group()
        )
