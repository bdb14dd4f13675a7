"""Sentences about programs: what they may spend, what they spent, and what for."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from corpus.generator.model import Program, persen
from corpus.generator.writing import dua_desimal
from corpus.kalimat.angka import hitungan, nilai, salah, salah_hitung, uang
from corpus.kalimat.data import Data, nama_program
from corpus.kalimat.klaim import Isian, Pembuat, dengan, satu_dari

Ukur = Callable[[Data, Program], Decimal]


def _pagu(data: Data, program: Program) -> Decimal:
    return program.anggaran


def _belanja(data: Data, program: Program) -> Decimal:
    return program.belanja


def _serapan(data: Data, program: Program) -> Decimal:
    return data.serapan(program)


def _sisa(data: Data, program: Program) -> Decimal:
    return program.anggaran - program.belanja


def _bagian(data: Data, program: Program) -> Decimal:
    return persen(program.anggaran, data.lap.anggaran)


def _efisiensi(data: Data, program: Program) -> Decimal:
    return data.efisiensi(program)


def _uang(kunci: str, ukur: Ukur) -> Pembuat:
    """The amount of a program; a wrong one may be that of another program."""

    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        program = acak.choice(data.program)
        isi = ukur(data, program)
        if not isi:
            return None
        if not benar:
            isi = salah(isi, acak, [ukur(data, satu) for satu in data.program])
        return {"p": nama_program(program), kunci: uang(isi, acak)}

    return buat


def _bagian_seratus(kunci: str, ukur: Ukur) -> Pembuat:
    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        program = acak.choice(data.program)
        isi = ukur(data, program)
        if not benar:
            isi = salah(isi, acak, [ukur(data, satu) for satu in data.program])
        return {"p": nama_program(program), kunci: nilai(isi, "Persen", acak)}

    return buat


def _total(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    lap = data.lap
    isi = {"a": lap.anggaran, "b": lap.belanja, "x": persen(lap.belanja, lap.anggaran)}
    if not benar:
        kunci = acak.choice("abx")
        isi[kunci] = salah(isi[kunci], acak)
    return {
        "a": uang(isi["a"], acak),
        "b": uang(isi["b"], acak),
        "x": nilai(isi["x"], "Persen", acak),
    }


def _sisa_total(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    isi = data.lap.anggaran - data.lap.belanja
    return {"a": uang(isi if benar else salah(isi, acak), acak)}


def _ujung(ukur: Ukur, arah: int) -> Pembuat:
    """The program with most (1) or least (-1) of it."""

    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        urut = sorted(data.program, key=lambda satu: arah * ukur(data, satu), reverse=True)
        if ukur(data, urut[0]) == ukur(data, urut[1]):
            return None
        return {"p": nama_program(urut[0] if benar else acak.choice(urut[1:]))}

    return buat


def _urutan(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu, dua, *lain = sorted(data.program, key=lambda isi: isi.anggaran, reverse=True)
    if not benar:
        satu, dua = (dua, satu) if acak.random() < 0.5 or not lain else (satu, acak.choice(lain))
    return {"p": nama_program(satu), "q": nama_program(dua)}


def _dua(data: Data, acak: random.Random) -> tuple[Program, Program]:
    """Two programs, that with more money first."""
    satu, dua = sorted(acak.sample(data.program, 2), key=lambda isi: isi.anggaran, reverse=True)
    return satu, dua


def _jumlah_dua(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu, dua = _dua(data, acak)
    isi = satu.anggaran + dua.anggaran
    return {
        "p": nama_program(satu),
        "q": nama_program(dua),
        "a": uang(isi if benar else salah(isi, acak), acak),
    }


def _selisih(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu, dua = _dua(data, acak)
    isi = satu.anggaran - dua.anggaran
    if not isi:
        return None
    return {
        "p": nama_program(satu),
        "q": nama_program(dua),
        "d": uang(isi if benar else salah(isi, acak), acak),
    }


def _lebih(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu, dua = _dua(data, acak)
    if satu.anggaran == dua.anggaran:
        return None
    return {"p": nama_program(satu if benar else dua), "q": nama_program(dua if benar else satu)}


def _efisien(tanda: int) -> Pembuat:
    """A program that is efficient (1) or is not (-1)."""

    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        arah = tanda if benar else -tanda
        program = satu_dari(acak, [satu for satu in data.program if data.efisiensi(satu) * arah > 0])
        return None if program is None else {"p": nama_program(program)}

    return buat


def _nilai_efisiensi(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    program = acak.choice(data.program)
    isi = data.efisiensi(program)
    if not benar:
        isi = salah(isi, acak, [data.efisiensi(satu) for satu in data.program])
    return {"p": nama_program(program), "e": dua_desimal(isi, data.lap.gaya)}


def _berapa_efisien(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    n = sum(data.efisiensi(satu) > 0 for satu in data.program)
    if n == 0:
        return None
    return {"n": hitungan(n if benar else salah_hitung(n, acak), acak)}


KLAIM: dict[str, Pembuat] = {
    **dengan(
        "nilai",
        {
            "anggaran": _uang("a", _pagu),
            "belanja": _uang("b", _belanja),
            "serapan": _bagian_seratus("x", _serapan),
            "total": _total,
        },
    ),
    **dengan(
        "ekstrem",
        {
            "anggaran_terbesar": _ujung(_pagu, 1),
            "anggaran_terkecil": _ujung(_pagu, -1),
            "serapan_tertinggi": _ujung(_serapan, 1),
            "serapan_terendah": _ujung(_serapan, -1),
            "urutan": _urutan,
        },
    ),
    **dengan(
        "rata",
        {
            "jumlah_dua": _jumlah_dua,
            "bagian": _bagian_seratus("x", _bagian),
            "sisa_total": _sisa_total,
            "sisa": _uang("a", _sisa),
        },
    ),
    **dengan("banding", {"anggaran": _lebih, "selisih": _selisih}),
    **dengan(
        "efisiensi",
        {
            "efisien": _efisien(1),
            "tidak_efisien": _efisien(-1),
            "paling": _ujung(_efisiensi, 1),
            "nilai": _nilai_efisiensi,
            "berapa": _berapa_efisien,
        },
    ),
}
"""The makers by kind."""
