"""The things that a report speaks of, each with every place that names it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from auditor.models.facts.vocabulary import UkuranFakta
from auditor.models.report import Level, Place, Value


class Hal(StrEnum):
    """What a thing is; those of planning are named as their levels are."""

    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    KRO = "klasifikasi_rincian_output"
    RO = "rincian_output"


class Sumber(StrEnum):
    """What a table or list that names a thing is for."""

    PERJANJIAN = "perjanjian kinerja"
    IKU = "IKU"
    RENSTRA = "Renstra"
    KINERJA = "kinerja"
    PERBANDINGAN = "perbandingan"
    ANGGARAN = "anggaran"
    EFISIENSI = "efisiensi"
    TABEL_LAIN = "tabel lain"
    DAFTAR = "daftar dalam narasi"


class Cara(StrEnum):
    """By what a mention was joined to its thing; ``DUGAAN`` is no more than a guess."""

    NAMA = "nama sama"
    SINGKATAN = "singkatan atau urutan kata"
    EJAAN = "beda ejaan"
    KODE = "kode sama"
    JUMLAH = "angka di sampingnya sama"
    DUGAAN = "dugaan"

    @property
    def guessed(self) -> bool:
        """Whether the mention may as well be of another thing: it is asked about, nothing is built on it."""
        return self in {Cara.KODE, Cara.JUMLAH, Cara.DUGAAN}


@dataclass(slots=True, eq=False)
class Sebutan:
    """A place that names a thing: how it is written there, and by what it was joined (``alasan`` says more).

    ``induk`` is the name that it stands under there; ``anggaran`` and ``realisasi`` are Rupiah.
    """

    place: Place
    nama: str
    sumber: Sumber
    kode: str | None = None
    induk: str | None = None
    anggaran: Value | None = None
    realisasi: Value | None = None
    cara: Cara = Cara.NAMA
    alasan: str = ""
    skor: Decimal = Decimal(100)


@dataclass(slots=True, eq=False)
class Entitas:
    """A misi, tujuan, sasaran, indikator, program, kegiatan or sub kegiatan, with every place that names it.

    ``hal`` says which of these it is; ``induk`` is the one that it stands under. ``induk_beda`` are the names
    that a tujuan or sasaran stands under in several places, where these are two things; ``hilang_di`` the
    papers ("perjanjian kinerja", "tabel kinerja") that name most other sasaran and not this one, and
    ``tercantum`` where it is named.
    """

    place: Place
    nama: str
    hal: Hal
    sebutan: list[Sebutan] = field(default_factory=list)
    induk: Entitas | None = None
    induk_beda: list[Value] = field(default_factory=list)
    hilang_di: list[str] = field(default_factory=list)
    tercantum: list[Value] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Fakta:
    """One measure of one thing in one year, wherever it is stated, and where the statements differ.

    ``ukuran`` is "anggaran" or "realisasi anggaran" (Rupiah) or "capaian" (percent). ``beda`` holds one value
    for each distinct figure when they differ, else it is empty; ``sama`` and ``lain`` count the things that
    the tables concerned state alike and otherwise. ``ragu`` says why a difference may be right.
    """

    place: Place
    nama: str
    level: Level | None
    ukuran: UkuranFakta
    nilai: list[Value] = field(default_factory=list)
    beda: list[Value] = field(default_factory=list)
    sama: int = 0
    lain: int = 0
    ragu: str = ""
