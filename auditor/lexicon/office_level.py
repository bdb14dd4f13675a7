"""Whether a report is that of a regional office (OPD), and not of a ministry, an agency or a government."""

from __future__ import annotations

import re

from auditor.models.report import Report

_COVER_BLOCKS = 25
_ALWAYS = re.compile(
    r"(?:dinas|kecamatan|kelurahan|rsud|rumah sakit umum daerah|satuan polisi pamong praja|"
    r"sekretariat daerah|sekretariat d(?:ewan )?p(?:erwakilan )?r(?:akyat )?d(?:aerah)?|inspektorat daerah|"
    r"badan (?:penanggulangan bencana|kepegawaian|keuangan|pendapatan|perencanaan pembangunan)\b.*\bdaerah)\b"
)
_IN_A_REGION = re.compile(r"(?:badan|inspektorat|sekretariat|kantor|biro|bagian|rumah sakit|satuan)\b")
_REGION = re.compile(r"\b(?:kabupaten|kota|provinsi|daerah)\b")
_OF_THE_CENTRE = re.compile(
    r"\b(?:kementerian|republik|nasional|jenderal|wilayah|pusat statistik|pertanahan|pelayanan pajak|"
    r"pemilihan umum|pengawas pemilihan|pemeriksa keuangan|pengawas obat)\b"
)
_GOVERNMENT = re.compile(r"\bpemerintah (?:kabupaten|kota|provinsi)\b")


def is_of_regional_office(report: Report) -> bool:
    """Say whether the report is surely an OPD's; False for any other, and where that cannot be told."""
    name = _plain(report.office or "")
    if _OF_THE_CENTRE.search(name):
        return False
    if not (_ALWAYS.match(name) or (_IN_A_REGION.match(name) and _REGION.search(name))):
        return False
    cover = _plain(" ".join(block.text for block in report.document.blocks[:_COVER_BLOCKS]))
    first = " ".join(name.split()[:2])
    return first in cover or not _GOVERNMENT.search(cover)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
