"""The outline of a report, its tables, and what is or is not in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from auditor.models.facts.budget import Anggaran
from auditor.models.facts.efficiency import Efisiensi
from auditor.models.facts.names import Pasangan
from auditor.models.facts.vocabulary import (
    JenisBahasa,
    JenisRagam,
    JenisUrutan,
    Masalah,
    StatusButir,
    TingkatButir,
)
from auditor.models.report import Place, TableKind, Value


@dataclass(slots=True, eq=False)
class Urutan:
    """A step in a numbering. ``jenis``: "tabel", "bagian", "baris" or "kolom".

    ``masalah`` is "ganda" (repeated), "lompat" (skipped), "hilang" (no number), "daftar isi" (another one
    than in the body, which is ``sebelum``), "halaman" (the DAFTAR ISI tells page ``tertulis`` for ``ini`` and
    page ``seharusnya`` has its heading ``sebelum``; ``banyak`` entries differ so) or "" (in order);
    ``seharusnya`` the number that was due; ``jenis_tabel`` the kind of the table for "baris" and "kolom";
    ``ragu`` says why the fault may be one of reading.
    """

    place: Place
    jenis: JenisUrutan
    ini: Value
    sebelum: Value | None
    masalah: Masalah
    seharusnya: str | None
    nama: str = ""
    jenis_tabel: TableKind | None = None
    ragu: str | None = None
    tertulis: str | None = None
    banyak: int = 0


@dataclass(slots=True, eq=False)
class FaktaTabel:
    """A table as such: number, title, kind, and the years of its title and columns.

    ``kepala_kacau`` are the headers of a year whose target, realisasi and capaian stand in another order than
    in the other years; ``kepala_kosong`` the places of columns with figures or texts and no header.
    ``kepala_tertukar`` are headings above the columns of others, ``isi_tertukar`` what the columns hold by
    their figures, which go together so on ``baris_cocok`` of ``baris_dihitung`` rows.
    ``tahun_terlewat`` are years between its column years whose figures (``angka_terlewat``) stand in
    other tables. ``ada_total`` says whether a budget table has a total row, None for other tables.
    ``kinerja_beda`` are rows of a budget table whose Kinerja differs from the percentage,
    ``kinerja_sama`` counts the rows where both agree. ``desimal_koma`` and ``desimal_titik`` are the
    values written with that decimal mark (of tables read as one, those of a part that has both),
    ``banyak_koma`` and ``banyak_titik`` count those of all columns, amounts included, ``antarkolom`` says
    that no column has both; ``angka_rusak`` are those whose points and comma make no number.
    ``standar_beda`` holds one standard of each figure where rows of an efficiency table plan the same output
    and input. ``serapan_disalin`` are rows whose capaian is the share of the budget spent, among
    ``serapan_dibandingkan`` rows where neither is 0 or 100 percent. ``anggaran_disalin`` are the amounts of a
    column of realisasi that are the budget of the same rows (``anggaran_asal``) in another table.
    ``ribuan_koma`` are numbers with commas between thousands in a report that has points there.
    ``total_beda`` holds a table's total budget and that of another table of the same thing, if they differ.
    ``periode_beda`` are two texts, one of them perhaps elsewhere, that give a plan other years. ``keluarga``
    is the same for the parts of one table that goes on over pages or comes again.
    """

    place: Place
    nomor: str | None
    judul: Value
    jenis: TableKind
    tahun_judul: list[int]
    tahun_kolom: list[int]
    rentang_judul: bool
    kolom: list[str]
    keluarga: str = ""
    kepala_kacau: list[Value] = field(default_factory=list)
    kepala_kosong: list[Value] = field(default_factory=list)
    kepala_tertukar: list[Value] = field(default_factory=list)
    isi_tertukar: list[str] = field(default_factory=list)
    baris_cocok: int = 0
    baris_dihitung: int = 0
    tahun_hilang: list[int] = field(default_factory=list)
    tahun_lebih: list[int] = field(default_factory=list)
    tahun_terlewat: list[int] = field(default_factory=list)
    angka_terlewat: list[Value] = field(default_factory=list)
    ada_total: bool | None = None
    kinerja_beda: list[Anggaran] = field(default_factory=list)
    kinerja_sama: int = 0
    desimal_koma: list[Value] = field(default_factory=list)
    desimal_titik: list[Value] = field(default_factory=list)
    banyak_koma: int = 0
    banyak_titik: int = 0
    antarkolom: bool = False
    angka_rusak: list[Value] = field(default_factory=list)
    standar_beda: list[Efisiensi] = field(default_factory=list)
    serapan_disalin: list[Pasangan] = field(default_factory=list)
    serapan_dibandingkan: int = 0
    anggaran_disalin: list[Value] = field(default_factory=list)
    anggaran_asal: list[Anggaran] = field(default_factory=list)
    periode_beda: list[Value] = field(default_factory=list)
    ribuan_koma: list[Value] = field(default_factory=list)
    total_beda: list[Value] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Bagian:
    """A heading: in the DAFTAR ISI, in the body, or both; ``di_sistematika`` its title in the outline.

    ``beda`` holds the titles that differ from the body's by more than case and marks; ``disingkat`` says
    that each of them and the body's hold one another, or that one was cut short.
    """

    place: Place
    nomor: str | None
    judul: str
    bab: str | None
    halaman: str | None
    di_daftar_isi: Value | None
    di_isi: Value | None
    di_sistematika: Value | None = None
    beda: list[Value] = field(default_factory=list)
    disingkat: bool = False


@dataclass(slots=True, eq=False)
class Peraturan:
    """A regulation that the report lists among its legal bases or cites in its prose.

    ``nama`` is its kind, number and year ("PP 12/2019"). ``didaftar`` says whether the list of legal
    bases holds it, None where the report has no list. ``kembar`` are others of the list of that kind and
    year under the same title; ``pencabut`` is what revoked it before the report's year.
    """

    place: Place
    nama: str
    judul: str | None
    kutipan: Value
    didaftar: bool | None
    pencabut: str | None = None
    kembar: list[Value] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Bahasa:
    """A slip of language. ``jenis`` is "kata ganda" or "ejaan"; ``tertulis`` the words, as they should be."""

    place: Place
    jenis: JenisBahasa
    kalimat: Value
    tertulis: str
    seharusnya: str


@dataclass(slots=True, eq=False)
class Ragam:
    """A manner of writing headings or table titles, as most do (``umum``) and as others do (``lain``).

    ``jenis`` is "titik setelah nomor bagian", "huruf nomor bagian" or "judul tabel sama".
    """

    place: Place
    jenis: JenisRagam
    umum: list[Value]
    lain: list[Value]


ONE_CHAPTER = "yang diberikan hanya memuat"
"""How the reason begins why nothing is said of the parts that belong to other chapters."""


ADA: Final = "ada"
TIDAK_DITEMUKAN: Final = "tidak ditemukan"
PEREVIU: Final = "perlu penilaian pereviu"
"""What became of an item that is asked for."""


@dataclass(slots=True, eq=False)
class Kelengkapan:
    """An item that Permenpan RB 53/2014 asks of a report (Lampiran II) or of its reviewer (Lampiran III).

    ``status`` is "ada", "tidak ditemukan" or "perlu penilaian pereviu"; ``bukti`` the first places that
    show it, ``tempat`` the heading below which it should stand, None where that is not known.
    ``alasan`` says why a person has to judge, or that the report declares that there is none. ``sasaran``
    is the one that the item is asked of. ``tingkat`` is the severity of a missing item, "" for none.
    """

    place: Place
    daftar: str
    nomor: str
    butir: str
    sasaran: str | None
    status: StatusButir
    bukti: list[Value]
    tempat: Value | None
    alasan: str | None = None
    tingkat: TingkatButir = ""
