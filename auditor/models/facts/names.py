"""One thing in several tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.budget import Anggaran
from auditor.models.facts.efficiency import Efisiensi
from auditor.models.facts.entities import Entitas
from auditor.models.facts.performance import Kinerja
from auditor.models.facts.vocabulary import JenisPasangan, Resmi
from auditor.models.report import Level, Place, Value


@dataclass(slots=True, eq=False)
class Pasangan:
    """One thing as it stands in the performance, budget and efficiency tables (full outer join).

    ``jenis`` is "sama", "ejaan" (the same name spelt otherwise), "mirip" (a candidate only: never
    asserted) or "tanpa_pasangan"; ``skor`` is the lowest similarity in percent among the names
    joined. ``ada_tabel_kinerja`` etc. say whether the report has such a table that should hold it;
    ``beda`` tells in words which letters or words differ.
    ``hilang_di`` names the sources ("kinerja", "anggaran", "efisiensi") that cover the parent but miss
    the name; ``dugaan`` are unpaired names there that may be it; ``tertulis`` the names as written.
    ``ejaan`` holds each spelling once, ``beda_ragu`` says why two spellings may be two things,
    ``hilang_ragu`` why it need not be in the tables of ``hilang_di``. ``nama_lain`` are names that other
    places seem to give it, ``alasan`` why they seem to; ``entitas`` is the thing with all that names it.
    ``induk_kinerja`` and ``induk_anggaran`` are the names one level up in these tables; ``induk_beda`` says
    that they are two things, ``induk_ragu`` why that is not sure. With a nomenclature ``resmi`` is "sama",
    "ejaan" (``nama_resmi`` misspelt, ``beda_resmi`` says where, ``resmi_ragu`` why that is not sure) or
    "tidak_dikenal", None where it cannot be told; ``induk_resmi`` are the official parents where the written
    one is not among them.
    """

    place: Place
    nama: str
    level: Level | None
    kinerja: Kinerja | None
    anggaran: Anggaran | None
    efisiensi: Efisiensi | None
    skor: Decimal
    jenis: JenisPasangan
    nama_resmi: str | None = None
    beda: str | None = None
    resmi: Resmi | None = None
    beda_resmi: str | None = None
    resmi_ragu: str | None = None
    induk_kinerja: str | None = None
    induk_anggaran: str | None = None
    induk_beda: bool = False
    induk_ragu: str | None = None
    induk_resmi: list[str] = field(default_factory=list)
    ada_tabel_kinerja: bool = False
    ada_tabel_anggaran: bool = False
    ada_tabel_efisiensi: bool = False
    hilang_di: list[str] = field(default_factory=list)
    dugaan: list[str] = field(default_factory=list)
    tertulis: list[Value] = field(default_factory=list)
    ejaan: list[Value] = field(default_factory=list)
    beda_ragu: str | None = None
    hilang_ragu: str | None = None
    nama_lain: list[Value] = field(default_factory=list)
    alasan: str = ""
    entitas: Entitas | None = None
