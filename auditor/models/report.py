"""What understanding hands on: tables with meaning, values, sections and claims of one report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from auditor.models.document import BBox, Document, Table


class TableKind(StrEnum):
    """What a table is about, judged by what its headers mean."""

    KINERJA = "kinerja"
    PERJANJIAN_KINERJA = "perjanjian_kinerja"
    IKU = "iku"
    ANGGARAN = "anggaran"
    EFISIENSI = "efisiensi"
    PERBANDINGAN = "perbandingan"
    RENSTRA = "renstra"
    JUMLAH = "jumlah"
    LAIN = "lain"


class Role(StrEnum):
    """What a column holds.

    ``ANGGARAN_LAIN`` is a version of the budget beside the one that the figures of its table go with,
    ``FISIK`` the physical progress of works in percent, ``KODE`` the code of an account or a nomenclature.
    """

    NOMOR = "nomor"
    KODE = "kode"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    NAMA = "nama"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    TARGET_AKHIR = "target_akhir"
    ANGGARAN = "anggaran"
    ANGGARAN_LAIN = "anggaran_lain"
    REALISASI_ANGGARAN = "realisasi_anggaran"
    FISIK = "fisik"
    SISA = "sisa"
    PERSEN = "persen"
    KINERJA = "kinerja"
    KETERANGAN = "keterangan"
    KATEGORI = "kategori"
    FORMULA = "formula"
    REALISASI_OUTPUT = "realisasi_output"
    CAPAIAN_INPUT = "capaian_input"
    INDEKS = "indeks"
    RENCANA_OUTPUT = "rencana_output"
    RENCANA_INPUT = "rencana_input"
    STANDAR = "standar"
    TINGKAT = "tingkat"
    JUMLAH = "jumlah"
    LAIN = "lain"


MONEY = frozenset({Role.ANGGARAN, Role.ANGGARAN_LAIN, Role.REALISASI_ANGGARAN, Role.SISA})
"""The roles of columns that hold amounts in Rupiah."""


class Level(StrEnum):
    """Where a row stands in the tree of planning."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"


class RowKind(StrEnum):
    """What a row of a table is; ``RATA`` closes the rows above it with their mean."""

    DATA = "data"
    GRUP = "grup"
    TOTAL = "total"
    RATA = "rata-rata"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. ``table`` is the printed number, or "tabel ke-N" when it has none.

    ``anchor`` is its paragraph or cell in a DOCX (see ``models.document``); it leads back into the file, and
    does not tell places apart.
    """

    document: str
    page: int | None = None
    table: str | None = None
    caption: str | None = None
    row: str | None = None
    column: str | None = None
    bbox: BBox | None = None
    anchor: int | None = field(default=None, compare=False)

    @property
    def in_table(self) -> tuple[str, str | None, str | None]:
        """What tells the table from others: a number printed twice has two captions."""
        return self.document, self.table, self.caption


@dataclass(frozen=True, slots=True)
class Value:
    """Something written: the text, its number, where it stands and whether it was surely read.

    ``number`` is None for text, an empty cell or "-". Rupiah and percent are plain numbers:
    "92,65%" is 92.65 with unit "%", "Rp1,2 miliar" is 1200000000 with unit "Rp". ``readings``
    holds every number that the text can mean, ``number`` first; more than one where the separator
    stays ambiguous ("1.006"). ``decimals`` is how many decimals are printed. ``doubt`` is the
    reason (Indonesian) why the reading is not sure, else None. ``grain`` is what the number was rounded to
    where its decimals do not tell: 1 for whole percent or amounts in thousands.
    """

    text: str
    place: Place
    number: Decimal | None = None
    unit: str | None = None
    readings: tuple[Decimal, ...] = ()
    decimals: int = 0
    doubt: str | None = None
    grain: Decimal | None = None

    @property
    def step(self) -> Decimal:
        """One unit in the last place that the number was rounded to; 0 for a count, which is exact."""
        if self.grain is not None:
            return self.grain
        return Decimal(1).scaleb(-self.decimals) if self.decimals > 0 else Decimal(0)

    @property
    def kosong(self) -> bool:
        """True for an empty cell and for the dashes that stand for "nothing"."""
        return self.text.strip() in {"", "-", "--", "–", "—"}


def number_of(value: Value | None) -> Decimal | None:
    """The number of a value that may be missing."""
    return value.number if value is not None else None


def added(values: Iterable[Value]) -> Decimal:
    """The sum of the values; one without a number adds nothing."""
    return sum((value.number or Decimal(0) for value in values), Decimal(0))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role, the year it speaks of, and its header texts from top to bottom.

    ``together`` says that it counts several years together, up to ``year`` where one is named.
    """

    index: int
    role: Role
    header: str
    year: int | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row: its name without numbering and prefixes, its level, and one value per column.

    ``name_column`` is the column that the name stands in.
    """

    index: int
    kind: RowKind
    values: tuple[Value, ...]
    nomor: str | None = None
    nama: str | None = None
    level: Level | None = None
    page: int | None = None
    name_column: int = 0

    @property
    def place(self) -> Place:
        """Where the row's name stands."""
        return self.values[self.name_column].place


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with the meaning of its columns and rows."""

    source: Table
    kind: TableKind
    place: Place
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    title_years: tuple[int, ...] = ()
    column_years: tuple[int, ...] = ()

    def column(self, role: Role, year: int | None = None) -> Column | None:
        """The first column of that role (and year, when one is given)."""
        for column in self.columns:
            if column.role is role and (year is None or column.year == year):
                return column
        return None

    def value(self, row: ReportRow, role: Role) -> Value | None:
        """What the row holds in the first column of that role, None without such a column."""
        column = self.column(role)
        return row.values[column.index] if column is not None else None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the body, or an entry of the DAFTAR ISI."""

    nomor: str | None
    judul: str
    bab: str | None
    place: Place
    level: int
    di_daftar_isi: bool = False
    halaman: str | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose with where it stands among blocks and sections."""

    text: str
    place: Place
    block: int
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A document understood. ``kind`` is "LKjIP", "PK", ... or None; ``office`` as on the cover.

    ``recognised`` says in Indonesian what tells kind and year where the document is one of a dossier;
    ``faults`` are the steps in which the program failed, with the reasons (both Indonesian).
    """

    document: Document
    kind: str | None
    office: str | None
    year: int | None
    tables: tuple[ReportTable, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    faults: tuple[tuple[str, str], ...] = field(default=())
    recognised: str = ""
