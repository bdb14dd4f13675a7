"""Slips of one hand in a table: one figure, or figures that changed places, from which much follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.finding import Finding
from corpus.bentuk.laporan import Berbentuk
from corpus.bentuk.rusak import Lahan
from corpus.generator.field import TidakBisaDitanamError, angka_tukar
from corpus.generator.manuscript import Baris, Tabel
from corpus.matching import huruf

_RUN = 4
"""Rows that are shifted together."""
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Peleset:
    """A slip: its kind, and the figures that it prints, each with its row."""

    jenis: str
    sel: tuple[tuple[str, str], ...]

    def tersangka(self, temuan: Finding) -> bool:
        """Whether the finding suspects these figures, and no others but copies of one."""
        if temuan.cause is None:
            return False
        told = {(huruf(one.place.row or ""), one.text.strip()) for one in temuan.cause.suspects}
        return all(
            any(huruf(nama) in row and teks.strip() == text for row, text in told) for nama, teks in self.sel
        )


def _ubah(lahan: Lahan, tabel: Tabel, baris: Baris, kolom: str, baru: Decimal) -> Peleset:
    lahan.tulis(tabel, baris, kolom, baru, ())
    return Peleset(lahan.jenis, ((baris.nama, baris.sel[kolom] or ""),))


def _uang(lahan: Lahan, jenis: str = "data") -> tuple[Tabel, Baris, str]:
    kolom = lahan.pilih(("belanja", "anggaran"))
    tabel, baris = lahan.sel("anggaran", kolom, jenis)
    return tabel, baris, kolom


def _hilang(lahan: Lahan) -> Peleset:
    """A digit dropped."""
    tabel, baris, kolom = _uang(lahan)
    angka = str(lahan.nilai(baris, kolom))
    letak = lahan.pilih(range(1, len(angka)))
    return _ubah(lahan, tabel, baris, kolom, Decimal(angka[:letak] + angka[letak + 1 :]))


def _ganda(lahan: Lahan) -> Peleset:
    """A digit doubled."""
    tabel, baris, kolom = _uang(lahan)
    angka = str(lahan.nilai(baris, kolom))
    letak = lahan.pilih(range(len(angka)))
    return _ubah(lahan, tabel, baris, kolom, Decimal(angka[: letak + 1] + angka[letak:]))


def _tukar(lahan: Lahan) -> Peleset:
    """Two digits changed places."""
    tabel, baris, kolom = _uang(lahan)
    return _ubah(lahan, tabel, baris, kolom, angka_tukar(lahan.nilai(baris, kolom)))


def _ribuan(lahan: Lahan) -> Peleset:
    """Thousands lost."""
    tabel, baris, kolom = _uang(lahan)
    return _ubah(lahan, tabel, baris, kolom, lahan.nilai(baris, kolom) // 1000)


def _jumlah(lahan: Lahan) -> Peleset:
    """A total of an earlier draft."""
    tabel, baris, kolom = _uang(lahan, "jumlah")
    lama = lahan.nilai(baris, kolom)
    return _ubah(lahan, tabel, baris, kolom, lama + lama // 37)


def _subtotal(lahan: Lahan) -> Peleset:
    """A subtotal of an earlier draft."""
    tabel, baris, kolom = _uang(lahan, "subtotal")
    lama = lahan.nilai(baris, kolom)
    return _ubah(lahan, tabel, baris, kolom, lama - lama // 41)


def _persen(lahan: Lahan) -> Peleset:
    """A percentage of another row or draft."""
    tabel, baris = lahan.sel("anggaran", "persen")
    return _ubah(lahan, tabel, baris, "persen", lahan.nilai(baris, "persen") - 6)


def _baris_tertukar(lahan: Lahan) -> Peleset:
    """The figures of two rows of a column changed places."""
    tabel, baris = lahan.sel("anggaran", "belanja")
    lain = [
        one
        for one in tabel.baris
        if one.jenis == "data" and one.sel.get("belanja") not in {None, baris.sel["belanja"]}
    ]
    return _bergeser(lahan, [baris, lahan.pilih(lain)], "belanja")


def _kolom_bergeser(lahan: Lahan) -> Peleset:
    """A run of a column one row off."""
    kolom = lahan.pilih(("belanja", "persen"))
    tabel, _ = lahan.sel("anggaran", kolom)
    data = [one for one in tabel.baris if one.jenis == "data" and one.sel.get(kolom)]
    awal = lahan.pilih(range(max(len(data) - _RUN, 0) + 1))
    return _bergeser(lahan, data[awal : awal + _RUN], kolom)


def _kolom_tertukar(lahan: Lahan) -> Peleset:
    """Two columns of a row changed places."""
    _, baris = lahan.sel("anggaran", "belanja")
    satu, dua = baris.sel.get("anggaran"), baris.sel.get("belanja")
    if not satu or not dua or satu == dua:
        raise TidakBisaDitanamError
    baris.sel["anggaran"], baris.sel["belanja"] = dua, satu
    return Peleset(lahan.jenis, ((baris.nama, dua), (baris.nama, satu)))


def _bergeser(lahan: Lahan, deretan: Sequence[Baris], kolom: str) -> Peleset:
    teks = [one.sel[kolom] or "" for one in deretan]
    if any(a == b for a, b in zip(teks, [*teks[1:], teks[0]], strict=True)) or not all(
        map(_DIGITS.search, teks)
    ):
        raise TidakBisaDitanamError
    for one, baru in zip(deretan, [teks[-1], *teks[:-1]], strict=True):
        one.sel[kolom] = baru
    return Peleset(lahan.jenis, tuple((one.nama, one.sel[kolom] or "") for one in deretan))


JENIS: dict[str, Callable[[Lahan], Peleset]] = {
    "angka hilang": _hilang,
    "angka ganda": _ganda,
    "angka tertukar": _tukar,
    "ribuan hilang": _ribuan,
    "jumlah": _jumlah,
    "subtotal": _subtotal,
    "persen": _persen,
    "baris tertukar": _baris_tertukar,
    "kolom bergeser": _kolom_bergeser,
    "kolom tertukar": _kolom_tertukar,
}
"""The kinds of slips by name."""


def pelesetkan(laporan: Berbentuk, jenis: str, seed: int) -> Peleset:
    """Spoil the manuscript by a slip of that kind; TidakBisaDitanamError where it has no place for it."""
    return JENIS[jenis](Lahan(laporan, jenis, seed))
