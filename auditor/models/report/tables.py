"""Tables with meaning: what they are about, and what their columns and rows hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from auditor.models.document import Table
from auditor.models.report.values import Place, Value


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
    """Where a row stands in the tree of planning, or in that of accounts ("Belanja Operasi", "Pegawai").

    Below a kegiatan a region has sub kegiatan; the central government has classes of outputs and outputs. The
    accounts that the money of these is spent on stand below them.
    """

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    KRO = "klasifikasi_rincian_output"
    RO = "rincian_output"
    KELOMPOK_AKUN = "kelompok_akun"
    JENIS_AKUN = "jenis_akun"
    OBJEK_AKUN = "objek_akun"
    RINCIAN_AKUN = "rincian_akun"
    SUB_RINCIAN_AKUN = "sub_rincian_akun"


class RowKind(StrEnum):
    """What a row of a table is; ``RATA`` closes the rows above it with their mean."""

    DATA = "data"
    GRUP = "grup"
    TOTAL = "total"
    RATA = "rata-rata"


class Source(StrEnum):
    """By what it is known what a column holds."""

    KATA = "kata"
    HITUNGAN = "hitungan"
    LETAK = "letak"
    ISI = "isi"


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """Why a column is taken for what it is: words of its heading, arithmetic, its position, or its cells.

    ``what`` says which, in Indonesian. An arithmetic one holds on ``fits`` of the ``rows`` on which it can be
    worked out.
    """

    source: Source
    what: str
    fits: int | None = None
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role, the year it speaks of, and its header texts from top to bottom.

    ``together`` says that it counts several years together, up to ``year`` where one is named. ``evidence``
    is what the role rests on, what decided first; it is empty where the column is not recognised.
    """

    index: int
    role: Role
    header: str
    year: int | None = None
    together: bool = False
    evidence: tuple[RoleEvidence, ...] = ()

    def taken(self, role: Role, evidence: RoleEvidence) -> Column:
        """The column with the role that this evidence gives it; as it is where it has that role."""
        return self if role is self.role else replace(self, role=role, evidence=(evidence,))


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Three columns with the roles that their headings say, and ``read_as``, those that their figures show.

    The figures go together so on ``fits`` of the ``rows`` that can tell.
    """

    columns: tuple[Column, Column, Column]
    read_as: tuple[Role, ...]
    fits: int
    rows: int


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
    """A table with the meaning of its columns and rows.

    ``not_understood`` says in Indonesian what of its figures is not: which columns, and why.
    ``misplaced`` are columns that stand below the headings of others.
    """

    source: Table
    kind: TableKind
    place: Place
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    title_years: tuple[int, ...] = ()
    column_years: tuple[int, ...] = ()
    not_understood: tuple[str, ...] = ()
    misplaced: tuple[Misplaced, ...] = ()

    @property
    def years(self) -> frozenset[int]:
        """The years of its title and of its columns."""
        own = (column.year for column in self.columns if column.year is not None)
        return frozenset({*self.title_years, *self.column_years, *own})

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
