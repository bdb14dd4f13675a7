"""What relating hands on: the named record sets that rules speak of.

Field names are the words of the field, because rules in YAML use them. A field that is None could
not be decided; a rule must not assert anything from it. Lists are empty, never None.
Every record has ``place``: where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.models.facts.budget import Anggaran, Batas, Rincian
from auditor.models.facts.document import (
    ADA,
    ONE_CHAPTER,
    PEREVIU,
    TIDAK_DITEMUKAN,
    Bagian,
    Bahasa,
    FaktaTabel,
    Kelengkapan,
    Peraturan,
    Ragam,
    Urutan,
)
from auditor.models.facts.dossier import Banding, Daftar, Deret, Lalu, Salinan, Sasar
from auditor.models.facts.efficiency import Efisiensi
from auditor.models.facts.entities import Cara, Entitas, Fakta, Hal, Sebutan, Sumber
from auditor.models.facts.names import Pasangan
from auditor.models.facts.performance import Indikator, Janji, Kategori, Kewajaran, Kinerja, Rumus
from auditor.models.facts.prose import Klaim
from auditor.models.report import Report

__all__ = [
    "ADA",
    "ONE_CHAPTER",
    "PEREVIU",
    "TIDAK_DITEMUKAN",
    "Anggaran",
    "Bagian",
    "Bahasa",
    "Banding",
    "Batas",
    "Cara",
    "Daftar",
    "Deret",
    "Efisiensi",
    "Entitas",
    "Facts",
    "Fakta",
    "FaktaTabel",
    "Hal",
    "Indikator",
    "Janji",
    "Kategori",
    "Kelengkapan",
    "Kewajaran",
    "Kinerja",
    "Klaim",
    "Lalu",
    "Pasangan",
    "Peraturan",
    "Ragam",
    "Rincian",
    "Rumus",
    "Salinan",
    "Sasar",
    "Sebutan",
    "Sumber",
    "Urutan",
]


@dataclass(slots=True)
class Facts:
    """All record sets of a dossier; the attribute names are the names that rules use in ``over``."""

    laporan: list[Report] = field(default_factory=list)
    kinerja: list[Kinerja] = field(default_factory=list)
    kategori: list[Kategori] = field(default_factory=list)
    rumus: list[Rumus] = field(default_factory=list)
    kewajaran: list[Kewajaran] = field(default_factory=list)
    anggaran: list[Anggaran] = field(default_factory=list)
    efisiensi: list[Efisiensi] = field(default_factory=list)
    pasangan: list[Pasangan] = field(default_factory=list)
    fakta: list[Fakta] = field(default_factory=list)
    entitas: list[Entitas] = field(default_factory=list)
    indikator: list[Indikator] = field(default_factory=list)
    janji: list[Janji] = field(default_factory=list)
    rincian: list[Rincian] = field(default_factory=list)
    batas: list[Batas] = field(default_factory=list)
    urutan: list[Urutan] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)
    tabel: list[FaktaTabel] = field(default_factory=list)
    bagian: list[Bagian] = field(default_factory=list)
    kelengkapan: list[Kelengkapan] = field(default_factory=list)
    peraturan: list[Peraturan] = field(default_factory=list)
    bahasa: list[Bahasa] = field(default_factory=list)
    ragam: list[Ragam] = field(default_factory=list)
    banding: list[Banding] = field(default_factory=list)
    lalu: list[Lalu] = field(default_factory=list)
    salinan: list[Salinan] = field(default_factory=list)
    sasar: list[Sasar] = field(default_factory=list)
    daftar: list[Daftar] = field(default_factory=list)
    deret: list[Deret] = field(default_factory=list)
