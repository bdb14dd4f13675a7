"""Edits of the printed manuscript: how a fault differs from the consistent report, and its truth."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UbahSel:
    """Print another text in one cell. ``baris`` is the row's key, ``kolom`` the column's."""

    tabel: str
    baris: str
    kolom: str
    teks: str


@dataclass(frozen=True, slots=True)
class HapusBaris:
    """Leave a row out and number the others again."""

    tabel: str
    baris: str


@dataclass(frozen=True, slots=True)
class PindahBaris:
    """Move a row behind another one and number the rows again."""

    tabel: str
    baris: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class BelahBaris:
    """Print a row as two of the same name that share its amounts; ``isi`` are the cells of each half."""

    tabel: str
    baris: str
    isi: tuple[dict[str, str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class UbahJudul:
    """Print another number or title over a table; DAFTAR TABEL keeps the right one."""

    tabel: str
    nomor: str | None = None
    judul: str | None = None


@dataclass(frozen=True, slots=True)
class UbahKalimat:
    """Replace one passage, which must occur exactly once, in one paragraph."""

    paragraf: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class UbahKepala:
    """Print another text in the header cell ``urut`` (from 0) of header row ``tingkat`` (from 0)."""

    tabel: str
    tingkat: int
    urut: int
    teks: str


@dataclass(frozen=True, slots=True)
class TambahKolom:
    """Add a column at the right; ``isi`` are its cells by the row's key, others stay empty."""

    tabel: str
    kunci: str
    kepala: str
    isi: dict[str, str]


@dataclass(frozen=True, slots=True)
class HapusTahun:
    """Leave out the columns of a year, and its header, in a comparison over years."""

    tabel: str
    tahun: int


@dataclass(frozen=True, slots=True)
class UbahBagian:
    """Print another number or text in a heading; with ``hanya_isi`` the DAFTAR ISI keeps the right one."""

    bagian: str
    nomor: str | None = None
    teks: str | None = None
    hanya_isi: bool = False


@dataclass(frozen=True, slots=True)
class HapusBagian:
    """Leave a lettered section of running text out and letter the ones behind it again."""

    bagian: str


Sunting = (
    UbahSel
    | HapusBaris
    | PindahBaris
    | BelahBaris
    | UbahJudul
    | UbahKalimat
    | UbahKepala
    | TambahKolom
    | HapusTahun
    | UbahBagian
    | HapusBagian
)


@dataclass(frozen=True, slots=True)
class Kebenaran:
    """What a finding must say about a planted fault.

    ``also`` are rules it breaks unavoidably, ``rows`` further rows in which it breaks them.
    """

    rule: str
    table: str
    row: str
    seen: str
    expected: str
    note: str
    column: str = ""
    also: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tanaman:
    """A planted fault: edits of the manuscript (none where the data itself was changed) and its truth.

    ``terpakai`` names what no other fault may touch: "tabel/baris", "judul/tabel" or "paragraf/kunci".
    """

    sunting: tuple[Sunting, ...]
    benar: Kebenaran
    terpakai: tuple[str, ...]
