"""What relating hands on: the named record sets that rules speak of.

Field names are the words of the field, because rules in YAML use them. A field that is None could
not be decided; a rule must not assert anything from it. Lists are empty, never None.
Every record has ``place``: where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.report import Level, Place, Report, Value


@dataclass(slots=True, eq=False)
class Kinerja:
    """A row of a performance table, one record for each year that the row speaks of.

    ``rumus`` names the formula that gives the printed capaian ("R/T", "2-R/T", "T/R", "setara"),
    "" when none does, None when it cannot be decided; ``dibulatkan`` says that it gives it only for figures
    as they may have been before they were rounded; ``capaian_hitung`` is the percentage by the report's own
    polarity (R/T unless known otherwise). ``polaritas`` is "turun" or "naik" where the name or targets that
    rise each year tell it. ``rumusan`` says what the indicator's wording shows:
    "mengulang" (it repeats the row's name), "terpotong", "ganda" (two with one target), "lain" (it names
    nothing of the row), "" nothing, None without an indicator. ``ganjil`` names the one of the three figures
    that does not fit, and ``penutup`` is the one of another table that does. ``jenis``: "tahunan" (target of
    the year), "renstra" (target at the end of the Renstra) or "rencana" (promised, nothing measured).
    ``target_lain`` says that its target may be another one than the year's: of a plan of several years, or
    agreed before or after a change. ``kumulatif`` says that its realisasi counts several years together.
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
    jenis: str = "tahunan"
    sasaran: str | None = None
    polaritas: str | None = None
    target_di_indikator: Value | None = None
    rumus: str | None = None
    capaian_hitung: Decimal | None = None
    dibulatkan: bool = False
    rumusan: str | None = None
    indikator_tertulis: Value | None = None
    target_lain: bool = False
    kumulatif: bool = False
    ganjil: str | None = None
    penutup: Value | None = None
    induk: Kinerja | None = None
    anak: list[Kinerja] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Kategori:
    """An achievement with a category word beside it, in a report that prints a scale.

    ``asal`` is "tabel" or "narasi"; ``nama`` the row's name or the sentence. ``dikenal`` says whether the
    word stands in the scale; ``seharusnya`` are the words that the scale gives, more than one at a bound, in
    a gap between bands or for an ambiguous number; ``skala`` are the bands as printed.
    """

    place: Place
    nama: str
    asal: str
    capaian: Value
    kategori: Value
    dikenal: bool = True
    sesuai: bool = True
    seharusnya: list[str] = field(default_factory=list)
    skala: list[Value] = field(default_factory=list)
    ragu: str | None = None


@dataclass(slots=True, eq=False)
class Rumus:
    """A printed formula of capaian for indicators that are better when lower.

    ``rumus`` is "2-R/T", "T/R" or "selalu 100" (then ``selalu_seratus``): it gives 100 percent whatever is
    realised. ``berbeda`` are rows that follow one of ``rumus_dipakai``, which the report does not print.
    """

    place: Place
    teks: Value
    rumus: str
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
    jenis: str
    nama: str
    nilai: list[Value] = field(default_factory=list)
    banyak: int = 0
    dari: int = 0
    tahun: int | None = None
    perubahan: Decimal | None = None
    dijelaskan: bool = False


@dataclass(slots=True, eq=False)
class Anggaran:
    """A row of a budget table. Amounts are Rupiah, ``persen`` and ``kinerja`` percent.

    ``kembar`` lists other rows of the same table, program, kegiatan, sasaran and level with the same name.
    ``dijelaskan`` says that a row above or below it that spent nothing either has a remark. ``pendapatan``
    marks income, of which more may come in than planned; ``sasaran`` is the sasaran or indicator beside or
    above it. ``ganjil`` names the one figure whose change to ``seharusnya`` closes the row, ``penutup`` is
    where that is printed.
    """

    place: Place
    nama: str
    level: Level | None
    tahun: int | None
    nomor: str | None
    program: str | None
    kegiatan: str | None
    anggaran: Value | None
    realisasi: Value | None
    sisa: Value | None
    persen: Value | None
    kinerja: Value | None
    keterangan: Value | None
    total: bool = False
    pendapatan: bool = False
    sasaran: str | None = None
    kembar: list[Anggaran] = field(default_factory=list)
    dijelaskan: bool = False
    ganjil: str | None = None
    seharusnya: Decimal | None = None
    penutup: Value | None = None


@dataclass(slots=True, eq=False)
class Efisiensi:
    """A row of an efficiency table, with the names that its header prints.

    ``rumus_indeks`` and ``rumus_tingkat`` name the formula that the table itself follows (the one
    that gives most of its rows), None when no formula does; ``*_hitung`` is what it gives here.
    ``*_sesuai`` says that it gives what is printed, for inputs as they may have been before rounding.
    ``rumus_bersama`` says that the table is too short to show it and that tables with the same columns do;
    ``rumus_ragu`` that fewer than four in five of the rows follow it.
    ``standar_menyimpang`` is a row that shows this one's standard to be out of step: the standards of all
    other rows go up or down with their input.
    """

    place: Place
    nama: str
    nomor: str | None
    realisasi_output: Value | None
    capaian_input: Value | None
    indeks: Value | None
    rencana_output: Value | None
    rencana_input: Value | None
    standar: Value | None
    tingkat: Value | None
    rumus_indeks: str | None = None
    indeks_hitung: Decimal | None = None
    rumus_tingkat: str | None = None
    tingkat_hitung: Decimal | None = None
    indeks_sesuai: bool = False
    tingkat_sesuai: bool = False
    rumus_bersama: bool = False
    rumus_ragu: bool = False
    standar_menyimpang: Efisiensi | None = None


@dataclass(slots=True, eq=False)
class Pasangan:
    """One thing as it stands in the performance, budget and efficiency tables (full outer join).

    ``jenis`` is "sama", "ejaan" (the same name spelt otherwise), "mirip" (a candidate only: never
    asserted) or "tanpa_pasangan"; ``skor`` is the lowest similarity in percent among the names
    joined. ``ada_tabel_kinerja`` etc. say whether the report has such a table that should hold it;
    ``beda`` tells in words which letters or words differ.
    ``hilang_di`` names the sources ("kinerja", "anggaran", "efisiensi") that cover the parent but miss
    the name; ``dugaan`` are unpaired names there that may be it; ``tertulis`` the names as written.
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
    jenis: str
    nama_resmi: str | None = None
    beda: str | None = None
    resmi: str | None = None
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


@dataclass(slots=True, eq=False)
class Indikator:
    """An indicator in one year: every statement of it in any table.

    ``*_beda`` holds one value for each distinct figure (or text) when statements differ beyond
    rounding, else it is empty. ``nama`` lists names that differ beyond case, spaces and marks.
    ``target_lain`` says that targets differ only where one may be another one than the year's; ``beda_umum``
    names the measures ("target", "realisasi", "capaian") in which the tables differ on most of their rows.
    ``lintas`` marks a record that compares a report with other documents of its dossier: the first of
    ``*_beda`` is then the report's; ``ragu`` says why a difference between documents may be right.
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
    tahun_beda: list[Value] = field(default_factory=list)
    target_lain: bool = False
    beda_umum: list[str] = field(default_factory=list)
    lintas: bool = False
    ragu: str = ""


@dataclass(slots=True, eq=False)
class Janji:
    """An indicator of a sasaran as the Perjanjian Kinerja promises it and as the report measures it.

    ``dijanjikan`` and ``diukur`` are its name there, None where it is missing.
    """

    place: Place
    nama: str
    dijanjikan: Value | None = None
    diukur: Value | None = None


@dataclass(slots=True, eq=False)
class Rincian:
    """A stated total and its parts.

    ``asal`` is "narasi" or "tabel"; ``jenis`` is "belanja" (parts listed in a sentence),
    "jumlah" (a Jumlah/Total row of a table of counts), "total_anggaran" (a budget table's own total
    row), "subtotal" (program or kegiatan over its rows), "tabel_narasi" (rows of a budget table
    against a total stated in the prose) or "jumlah_lain" (a total of a table of counts; ``bagian`` are the
    other statements of it, ``jumlah`` the figure that most of them give). ``jumlah`` is the sum of the
    parts; ``pasti`` is False where another grouping or version (induk, perubahan) could explain a difference.
    """

    place: Place
    asal: str
    jenis: str
    label: str
    total: Value
    bagian: list[Value]
    jumlah: Decimal
    kolom: str | None = None
    pasti: bool = True
    ragu: str | None = None

    @property
    def selisih(self) -> Decimal:
        """Sum of the parts minus the stated total."""
        return self.jumlah - (self.total.number or Decimal(0))


@dataclass(slots=True, eq=False)
class Batas:
    """A row and the category that it belongs to and cannot exceed (gaji within belanja pegawai)."""

    place: Place
    baris: Value
    kategori: Value
    nama_baris: str
    nama_kategori: str


@dataclass(slots=True, eq=False)
class Urutan:
    """A step in a numbering. ``jenis``: "tabel", "bagian", "baris" or "kolom".

    ``masalah`` is "ganda" (repeated), "lompat" (skipped), "hilang" (no number), "daftar isi" (another one
    than in the body, which is ``sebelum``) or "" (in order);
    ``seharusnya`` the number that was due; ``jenis_tabel`` the kind of the table for "baris" and "kolom";
    ``ragu`` says why the fault may be one of reading.
    """

    place: Place
    jenis: str
    ini: Value
    sebelum: Value | None
    masalah: str
    seharusnya: str | None
    nama: str = ""
    jenis_tabel: str | None = None
    ragu: str | None = None


@dataclass(slots=True, eq=False)
class Klaim:
    """A claim in the prose, bound to what it speaks of.

    ``jenis``: "target" (reached or not), "jumlah" (how many of what), "bilangan" (digit and word),
    "tahun" (n tahun terakhir), "efisiensi", "nilai", "angka", "tren", "kategori", "instansi", "sistematika",
    "perbandingan", "periode".
    ``nada``: "menegaskan", "menyangkal", "rencana", "syarat". ``lingkup`` tells in words what it
    speaks of. ``bukti`` are the values of the rows it covers, ``melawan`` those that contradict it.
    ``tertulis`` is the number or word claimed, ``hitung`` what the tables give, None when the
    claim could not be bound. ``ragu`` is the reason why it is not sure, else None. ``nama_sama`` is the first
    spelling of the wrong name that several claims share.
    """

    place: Place
    jenis: str
    kalimat: Value
    nada: str
    lingkup: str
    objek: str = ""
    tertulis: Decimal | None = None
    hitung: Decimal | None = None
    kata: str = ""
    bukti: list[Value] = field(default_factory=list)
    melawan: list[Value] = field(default_factory=list)
    terikat: bool = False
    ragu: str | None = None
    nama_sama: str = ""


@dataclass(slots=True, eq=False)
class FaktaTabel:
    """A table as such: number, title, kind, and the years of its title and columns.

    ``kepala_kacau`` are the headers of a year whose target, realisasi and capaian stand in another order than
    in the other years; ``kepala_kosong`` the places of columns with figures or texts and no header.
    ``tahun_terlewat`` are years between its column years whose figures (``angka_terlewat``) stand in
    other tables. ``ada_total`` says whether a budget table has a total row, None for other tables.
    ``kinerja_beda`` are rows of a budget table whose Kinerja differs from the percentage,
    ``kinerja_sama`` counts the rows where both agree. ``desimal_koma`` and ``desimal_titik`` are the
    values written with that decimal mark, ``angka_rusak`` those whose points and comma make no number.
    ``standar_beda`` holds one standard of each figure where rows of an efficiency table plan the same output
    and input. ``serapan_disalin`` are rows whose capaian is the share of the budget spent, among
    ``serapan_dibandingkan`` rows where neither is 0 or 100 percent. ``anggaran_disalin`` are the amounts of a
    column of realisasi that are the budget of the same rows (``anggaran_asal``) in another table.
    ``ribuan_koma`` are numbers with commas between thousands in a report that has points there.
    ``periode_beda`` are two texts, one of them perhaps elsewhere, that give a plan other years. ``keluarga``
    is the same for the parts of one table that goes on over pages or comes again.
    """

    place: Place
    nomor: str | None
    judul: Value
    jenis: str
    tahun_judul: list[int]
    tahun_kolom: list[int]
    rentang_judul: bool
    kolom: list[str]
    keluarga: str = ""
    kepala_kacau: list[Value] = field(default_factory=list)
    kepala_kosong: list[Value] = field(default_factory=list)
    tahun_hilang: list[int] = field(default_factory=list)
    tahun_lebih: list[int] = field(default_factory=list)
    tahun_terlewat: list[int] = field(default_factory=list)
    angka_terlewat: list[Value] = field(default_factory=list)
    ada_total: bool | None = None
    kinerja_beda: list[Anggaran] = field(default_factory=list)
    kinerja_sama: int = 0
    desimal_koma: list[Value] = field(default_factory=list)
    desimal_titik: list[Value] = field(default_factory=list)
    angka_rusak: list[Value] = field(default_factory=list)
    standar_beda: list[Efisiensi] = field(default_factory=list)
    serapan_disalin: list[Pasangan] = field(default_factory=list)
    serapan_dibandingkan: int = 0
    anggaran_disalin: list[Value] = field(default_factory=list)
    anggaran_asal: list[Anggaran] = field(default_factory=list)
    periode_beda: list[Value] = field(default_factory=list)
    ribuan_koma: list[Value] = field(default_factory=list)


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
    jenis: str
    kalimat: Value
    tertulis: str
    seharusnya: str


@dataclass(slots=True, eq=False)
class Ragam:
    """A manner of writing headings or table titles, as most do (``umum``) and as others do (``lain``).

    ``jenis`` is "titik setelah nomor bagian", "huruf nomor bagian" or "judul tabel sama".
    """

    place: Place
    jenis: str
    umum: list[Value]
    lain: list[Value]


ONE_CHAPTER = "berkas ini hanya memuat"
"""How the reason begins why nothing is said of the parts that belong to other chapters."""


ADA = "ada"
TIDAK_DITEMUKAN = "tidak ditemukan"
PEREVIU = "perlu penilaian pereviu"
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
    status: str
    bukti: list[Value]
    tempat: Value | None
    alasan: str | None = None
    tingkat: str = ""


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
    ukuran: str
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
    ukuran: str
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
    jenis: str
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
    arah: str
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
    jenis: str
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
    patahan: str = ""
    di_patahan: list[Value] = field(default_factory=list)


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
