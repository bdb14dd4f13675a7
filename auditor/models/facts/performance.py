"""Rows of performance tables, and what is known of the indicators and formulas in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.vocabulary import (
    Arah,
    AsalRincian,
    GanjilKinerja,
    JenisKewajaran,
    JenisKinerja,
    Rumusan,
    RumusTercetak,
    Ukuran,
)
from auditor.models.report import Level, Place, Value


@dataclass(slots=True, eq=False)
class Kinerja:
    """A row of a performance table, one record for each year that the row speaks of.

    ``rumus`` names the formula that gives the printed capaian ("R/T", "2-R/T", "T/R", "setara", or "batas"
    where a target that is a range or a bound is reached, or is not),
    "" when none does, None when it cannot be decided; ``dibulatkan`` says that it gives it only for figures
    as they may have been before they were rounded; ``capaian_hitung`` is the percentage by the report's own
    polarity (R/T unless known otherwise). ``polaritas`` is "turun" or "naik" where the name or targets that
    rise each year tell it. ``rumusan`` says what the indicator's wording shows:
    "mengulang" (it repeats the row's name), "terpotong", "ganda" (two with one target), "lain" (it names
    nothing of the row), "" nothing, None without an indicator. ``ganjil`` names the one of the three figures
    that does not fit, and ``penutup`` is the one of another table that does. ``jenis``: "tahunan" (target of
    the year), "renstra" (target at the end of the Renstra), "rencana" (promised, nothing measured) or
    "perbandingan" (a share of two other columns, told by their figures alone) or "rata-rata" (a row that
    closes others, ``anak``, with their mean).
    ``target_lain`` says that its target may be another one than the year's: of a plan of several years, or
    agreed before or after a change. ``kumulatif`` says that its realisasi counts several years together.
    ``menghitung`` is what its indicator counts ("persen", "Ibu Hamil") where ``satuan`` is none of it.
    ``dijelaskan`` says that its column of remarks tells why a figure is missing.
    ``rincian`` is what tells it from other rows under the same merged indicator.
    ``rata`` says that its capaian is told to be the mean of those of ``anak``.
    """

    place: Place
    nama: str
    level: Level | None
    tahun: int | None
    indikator: str | None
    nomor: str | None
    satuan: Value | None
    target: Value | None
    realisasi: Value | None
    capaian: Value | None
    jenis: JenisKinerja = "tahunan"
    sasaran: str | None = None
    polaritas: Arah | None = None
    target_di_indikator: Value | None = None
    rumus: str | None = None
    capaian_hitung: Decimal | None = None
    dibulatkan: bool = False
    rumusan: Rumusan | None = None
    indikator_tertulis: Value | None = None
    target_lain: bool = False
    kumulatif: bool = False
    ganjil: GanjilKinerja | None = None
    penutup: Value | None = None
    menghitung: str | None = None
    rincian: str | None = None
    dijelaskan: bool = False
    rata: bool = False
    induk: Kinerja | None = None
    anak: list[Kinerja] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Kategori:
    """An achievement with a category word beside it, in a report that prints a scale or names one.

    ``asal`` is "tabel" or "narasi"; ``nama`` the row's name or the sentence. ``dikenal`` says whether the
    word stands in the scale; ``seharusnya`` are the words that the scale gives, more than one at a bound, in
    a gap between bands or for an ambiguous number; ``skala`` are the bands as printed, or as ``peraturan``
    (the regulation that the report names) has them.
    """

    place: Place
    nama: str
    asal: AsalRincian
    capaian: Value
    kategori: Value
    dikenal: bool = True
    sesuai: bool = True
    seharusnya: list[str] = field(default_factory=list)
    skala: list[Value] = field(default_factory=list)
    ragu: str | None = None
    peraturan: str | None = None


@dataclass(slots=True, eq=False)
class Rumus:
    """A printed formula of capaian for indicators that are better when lower.

    ``rumus`` is "2-R/T", "T/R" or "selalu 100" (then ``selalu_seratus``): it gives 100 percent whatever is
    realised. ``berbeda`` are rows that follow one of ``rumus_dipakai``, which the report does not print.
    """

    place: Place
    teks: Value
    rumus: RumusTercetak
    selalu_seratus: bool = False
    rumus_dipakai: list[str] = field(default_factory=list)
    berbeda: list[Kinerja] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Kewajaran:
    """Figures that were looked at for being plausible, and what a rule needs to judge them.

    ``jenis``: "sama dengan target" (``banyak`` of ``dari`` rows of a table whose realisasi is the target),
    "perubahan" (of an indicator since the year before, in percent; ``dijelaskan`` when a sentence on it
    speaks of a change) or "target akhir" (the plan's last target less this year's, where yearly ones move).
    """

    place: Place
    jenis: JenisKewajaran
    nama: str
    nilai: list[Value] = field(default_factory=list)
    banyak: int = 0
    dari: int = 0
    tahun: int | None = None
    perubahan: Decimal | None = None
    dijelaskan: bool = False


@dataclass(slots=True, eq=False)
class Indikator:
    """An indicator in one year: every statement of it in any table.

    ``*_beda`` holds one value for each distinct figure (or text) when statements differ beyond
    rounding, else it is empty. ``nama`` lists names that differ beyond case, spaces and marks,
    and ``salah_ketik`` says that they do so by slips of the pen alone.
    ``target_lain`` says that targets differ only where one may be another one than the year's; ``beda_umum``
    names the measures ("target", "realisasi", "capaian") in which the tables differ on most of their rows.
    ``lintas`` marks a record that compares a report with other documents of its dossier: the first of
    ``*_beda`` is then the report's; ``ragu`` says why a difference between documents may be right.
    ``rata_indikator`` marks a sasaran in a summary: its ``capaian`` should be that mean of its indicators,
    and where it is not, ``capaian_beda`` is that figure and then theirs.
    """

    place: Place
    nama: str
    tahun: int | None
    sasaran: str | None
    target: list[Value] = field(default_factory=list)
    realisasi: list[Value] = field(default_factory=list)
    capaian: list[Value] = field(default_factory=list)
    satuan: list[Value] = field(default_factory=list)
    nama_tertulis: list[Value] = field(default_factory=list)
    target_beda: list[Value] = field(default_factory=list)
    realisasi_beda: list[Value] = field(default_factory=list)
    capaian_beda: list[Value] = field(default_factory=list)
    satuan_beda: list[Value] = field(default_factory=list)
    nama_beda: list[Value] = field(default_factory=list)
    salah_ketik: bool = False
    tahun_beda: list[Value] = field(default_factory=list)
    target_lain: bool = False
    beda_umum: list[Ukuran] = field(default_factory=list)
    lintas: bool = False
    ragu: str = ""
    rata_indikator: Decimal | None = None


@dataclass(slots=True, eq=False)
class Janji:
    """An indicator of a sasaran as the Perjanjian Kinerja promises it and as the report measures it.

    ``dijanjikan`` and ``diukur`` are its name there, None where it is missing; ``inti`` says that a table of
    the achievements of the year measures it. A record with ``dari`` is of a whole list of a promise, of which
    the report measures ``banyak`` indicators; ``nama`` is then the heading of their column.
    """

    place: Place
    nama: str
    dijanjikan: Value | None = None
    diukur: Value | None = None
    inti: bool = False
    banyak: int = 0
    dari: int = 0
