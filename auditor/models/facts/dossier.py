"""What the documents of one office say of each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.models.facts.vocabulary import (
    Arah,
    JenisDaftar,
    JenisSalinan,
    Patahan,
    UkuranBanding,
    UkuranLalu,
)
from auditor.models.report import Level, Place, Value


@dataclass(slots=True, eq=False)
class Banding:
    """An amount of a report's budget table and the same in another document of the dossier.

    ``ukuran`` is "anggaran" or "realisasi"; ``nama`` the program, kegiatan, sub kegiatan or "jumlah
    seluruhnya". ``di_laporan`` is the statement of the report, ``pembanding`` those of the other documents;
    ``sama`` says whether any of them is that of the report.
    """

    place: Place
    nama: str
    level: Level | None
    ukuran: UkuranBanding
    tahun: int | None
    sama: bool
    di_laporan: list[Value] = field(default_factory=list)
    pembanding: list[Value] = field(default_factory=list)
    ragu: str = ""


@dataclass(slots=True, eq=False)
class Lalu:
    """A figure of an earlier year as a report states it, and as the earlier report stated it.

    ``ukuran`` is "target", "realisasi", "capaian", "anggaran" or "realisasi anggaran".
    """

    place: Place
    nama: str
    ukuran: UkuranLalu
    tahun: int
    sama: bool
    sekarang: list[Value] = field(default_factory=list)
    dahulu: list[Value] = field(default_factory=list)
    ragu: str = ""


@dataclass(slots=True, eq=False)
class Salinan:
    """What a report gives for one year, held against what an earlier report gave for another.

    ``jenis`` is "tabel", "kalimat" or "kolom" (figures of a year column); ``banyak`` of ``dari`` rows or
    figures are the very same. ``tahun`` is the year that the report gives them for, ``tahun_asal`` the other.
    """

    place: Place
    jenis: JenisSalinan
    nama: str
    tahun: int
    tahun_asal: int
    banyak: int
    dari: int
    baru: list[Value] = field(default_factory=list)
    lama: list[Value] = field(default_factory=list)
    ragu: str = ""


@dataclass(slots=True, eq=False)
class Sasar:
    """The target of an indicator and what was reached of it the year before.

    ``longgar`` says that the target asks for less than was reached; ``arah`` is "naik" or "turun".
    """

    place: Place
    nama: str
    tahun: int
    tahun_sebelum: int
    arah: Arah
    target: Value
    tercapai: Value
    longgar: bool


@dataclass(slots=True, eq=False)
class Daftar:
    """An indicator in the lists of two reports of one office.

    ``jenis`` is "tetap", "hilang" (no longer measured), "baru" or "berganti nama"; ``sebelum`` and
    ``sekarang`` are its names in the earlier and in the later report.
    """

    place: Place
    nama: str
    jenis: JenisDaftar
    tahun: int
    tahun_sebelum: int
    sebelum: Value | None = None
    sekarang: Value | None = None
    beda: str = ""
    ragu: str = ""


@dataclass(slots=True, eq=False)
class Deret:
    """An indicator over the years, each year as the report of that year states it.

    ``patahan`` is "satuan" (the unit changed) or "skala" (ten times or a tenth of the year before), else "";
    ``di_patahan`` are the two values there.
    """

    place: Place
    nama: str
    tahun: list[int]
    realisasi: list[Value] = field(default_factory=list)
    patahan: Patahan = ""
    di_patahan: list[Value] = field(default_factory=list)
