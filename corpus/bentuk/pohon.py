"""The budget of a report as a tree, flattened in the order of printing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from corpus.generator.model import Kegiatan, Laporan, Program, SubKegiatan, Ukuran

TINGKAT = ("program", "kegiatan", "sub_kegiatan")
_RIBU = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Pos:
    """A program, kegiatan or sub kegiatan with its place ((2,), (2, 1), (2, 1, 3)) and all below it."""

    tingkat: str
    nama: str
    letak: tuple[int, ...]
    isi: Program | Kegiatan | SubKegiatan
    sub: tuple[SubKegiatan, ...]

    @property
    def anggaran(self) -> Decimal:
        """Rupiah."""
        return sum((satu.anggaran for satu in self.sub), Decimal(0))

    @property
    def belanja(self) -> Decimal:
        """Rupiah."""
        return sum((satu.belanja for satu in self.sub), Decimal(0))

    @property
    def ukuran(self) -> Ukuran | SubKegiatan:
        """What it is measured by."""
        return self.isi if isinstance(self.isi, SubKegiatan) else self.isi.ukuran

    def jumlah(self, nilai: Callable[[SubKegiatan], Decimal]) -> Decimal:
        """The sum of a figure over all sub kegiatan below it."""
        return sum((nilai(satu) for satu in self.sub), Decimal(0))


def pohon(lap: Laporan) -> Iterator[Pos]:
    """Each program, then its kegiatan, each followed by its sub kegiatan."""
    for p, program in enumerate(lap.program, start=1):
        yield Pos("program", program.nama, (p,), program, program.sub)
        for k, kegiatan in enumerate(program.kegiatan, start=1):
            yield Pos("kegiatan", kegiatan.nama, (p, k), kegiatan, kegiatan.sub)
            for s, sub in enumerate(kegiatan.sub, start=1):
                yield Pos("sub_kegiatan", sub.nama, (p, k, s), sub, (sub,))


def satker(lap: Laporan) -> Iterator[Pos]:
    """The budget by who spends it: the parts of the office, each with every so-manieth sub kegiatan."""
    semua = tuple(lap.sub_kegiatan())
    bidang = [nama for nama, _ in lap.kantor.bidang]
    for urut, nama in enumerate(bidang):
        yield Pos("satker", nama, (urut + 1,), lap.program[0], semua[urut :: len(bidang)])


def kode(pos: Pos) -> str:
    """Its code as Permendagri 90/2019 has them: "4.01.02", "4.01.02.2.01", "4.01.02.2.01.0003"."""
    p, *bawah = pos.letak
    teks = f"4.01.{p:02}"
    if bawah:
        teks += f".2.{bawah[0]:02}"
    return f"{teks}.{bawah[1]:04}" if len(bawah) > 1 else teks


def kode_pusat(pos: Pos) -> str:
    """Its code in a DIPA: "WA", "2101", "2101.EBA"."""
    p, *bawah = pos.letak
    if not bawah:
        return f"W{chr(ord('A') + p - 1)}"
    teks = str(2100 + p * 10 + bawah[0])
    return f"{teks}.{('EBA', 'EBB', 'EBC', 'EBD')[bawah[1] % 4]}.{bawah[1]:03}" if len(bawah) > 1 else teks


def nomor_bertingkat(pos: Pos) -> str:
    """Its number where each level counts in its own way: "II", "A", "3"."""
    romawi = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    match pos.letak:
        case (p,):
            return romawi[p - 1]
        case (_, k):
            return chr(ord("A") + k - 1)
        case (_, _, s):
            return str(s)
    raise ValueError(pos.letak)


def ribu(nilai: Decimal) -> Decimal:
    """The amount in whole thousands of Rupiah, in Rupiah."""
    return (nilai / _RIBU).quantize(Decimal(1), ROUND_HALF_UP) * _RIBU
