"""Sentences about indicators: target, value, change, category, and one beside another."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from corpus.generator.model import SERATUS, Indikator
from corpus.kalimat.angka import hitungan, nilai, salah, salah_hitung, selisih
from corpus.kalimat.data import Data, naik
from corpus.kalimat.klaim import Isian, Pembuat, dengan, satu_dari

_SEN = Decimal("0.01")
Ujian = Callable[[Data, Indikator], bool]


def _yang(benar: Ujian, keliru: Ujian, *, lebih_baik: bool = False, angka: bool = False) -> Pembuat:
    """Speak of an indicator of which it is so, or of one of which the contrary is.

    ``lebih_baik`` takes only those of which more is better; ``angka`` fills in its figures too.
    """

    def buat(data: Data, acak: random.Random, lurus: bool) -> Isian | None:
        uji = benar if lurus else keliru
        calon = [satu for satu in data.indikator if uji(data, satu) and (naik(satu) or not lebih_baik)]
        satu = satu_dari(acak, calon)
        if satu is None:
            return None
        return {"s": satu.nama, **(_angka(data, satu, acak) if angka else {})}

    return buat


def _angka(data: Data, satu: Indikator, acak: random.Random) -> Isian:
    """All figures of an indicator as they are."""
    r, r1 = data.realisasi(satu), data.realisasi(satu, 1)
    return {
        "r": nilai(r, satu.satuan, acak),
        "r0": nilai(r1, satu.satuan, acak),
        "t": nilai(data.target(satu), satu.satuan, acak),
        "ta": nilai(satu.target[data.akhir], satu.satuan, acak),
        "c": nilai(data.capaian(satu), "Persen", acak),
        "nas": nilai(data.nasional[satu.nama], satu.satuan, acak),
        "d": selisih(abs(r - r1), satu.satuan),
        "k": data.kategori(satu),
    }


def _c(data: Data, satu: Indikator) -> Decimal:
    return data.capaian(satu)


def _beda(data: Data, satu: Indikator) -> Decimal:
    """By how much it rose in the year."""
    return data.realisasi(satu) - data.realisasi(satu, 1)


def _beda_capaian(data: Data, satu: Indikator) -> Decimal:
    return data.capaian(satu) - satu.capaian(data.tahun - 1)


def _naik(data: Data, satu: Indikator) -> bool:
    return _beda(data, satu) > 0


def _turun(data: Data, satu: Indikator) -> bool:
    return _beda(data, satu) < 0


def _jelas_naik(data: Data, satu: Indikator) -> bool:
    """It rose by every measure that a sentence may mean."""
    return _naik(data, satu) and _beda_capaian(data, satu) > 0


def _jelas_turun(data: Data, satu: Indikator) -> bool:
    return _turun(data, satu) and _beda_capaian(data, satu) < 0


def _membaik(data: Data, satu: Indikator) -> bool:
    return (_naik if naik(satu) else _turun)(data, satu) and _beda_capaian(data, satu) > 0


def _memburuk(data: Data, satu: Indikator) -> bool:
    return (_turun if naik(satu) else _naik)(data, satu) and _beda_capaian(data, satu) < 0


def _langkah(data: Data, satu: Indikator) -> list[int]:
    """The signs of the steps from year to year."""
    deret = [data.realisasi(satu, mundur) for mundur in (2, 1, 0)]
    return [(b > a) - (b < a) for a, b in pairwise(deret)]


def _sampai(data: Data, satu: Indikator) -> bool:
    return satu.capaian_akhir(data.tahun) >= SERATUS


def _bukan(uji: Ujian) -> Ujian:
    return lambda data, satu: not uji(data, satu)


def _semua(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    return {} if (not data.luput) is benar else None


def _belum_semua(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    return {} if bool(data.luput) is benar else None


def _n_dari_m(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    m, n = len(data.indikator), len(data.tercapai)
    mungkin = range(1, m)
    if benar:
        pilih: int | None = n if n in mungkin else None
    else:
        pilih = satu_dari(acak, [satu for satu in mungkin if 0 < abs(satu - n) <= 2])
    if pilih is None:
        return None
    return {"n": str(pilih), "k": str(m - pilih), "m": str(m)}


def _kecuali(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    if benar:
        return {"s": data.luput[0].nama} if len(data.luput) == 1 else None
    calon = [satu for satu in data.indikator if data.luput != [satu]]
    return {"s": acak.choice(calon).nama}


def _nilai(kunci: str) -> Pembuat:
    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        satu = acak.choice(data.indikator)
        isi = _angka(data, satu, acak)
        if not benar:
            isi[kunci] = _keliru(data, satu, kunci, acak)
        return {"s": satu.nama, **isi}

    return buat


def _keliru(data: Data, satu: Indikator, kunci: str, acak: random.Random) -> str:
    """Another figure than the indicator's: another one of its row, or of no row."""
    r, t, c = data.realisasi(satu), data.target(satu), data.capaian(satu)
    if kunci == "c":
        lain = [satu.capaian(data.tahun - 1), *(data.capaian(itu) for itu in data.indikator)]
        return nilai(salah(c, acak, lain), "Persen", acak)
    benar, lain = (r, [t, data.realisasi(satu, 1)]) if kunci == "r" else (t, [r, satu.target[data.tahun - 1]])
    return nilai(salah(benar, acak, lain), satu.satuan, acak)


def _tigaan(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    return _nilai(acak.choice("trc"))(data, acak, benar)


def _sebesar(uji: Ujian) -> Pembuat:
    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        satu = satu_dari(acak, [itu for itu in data.indikator if uji(data, itu)])
        if satu is None:
            return None
        beda = abs(_beda(data, satu))
        tulis = beda if benar else salah(beda, acak)
        return {"s": satu.nama, "d": selisih(tulis, satu.satuan)}

    return buat


def _dari_ke(uji: Ujian) -> Pembuat:
    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        satu = satu_dari(acak, [itu for itu in data.indikator if uji(data, itu)])
        if satu is None:
            return None
        r0, r = data.realisasi(satu, 1), data.realisasi(satu)
        if not benar:
            r0, r = _satu_keliru(r0, r, acak)
        return {"s": satu.nama, "r0": nilai(r0, satu.satuan, acak), "r": nilai(r, satu.satuan, acak)}

    return buat


def _satu_keliru(awal: Decimal, akhir: Decimal, acak: random.Random) -> tuple[Decimal, Decimal]:
    """One of the two figures wrong, and the way from one to the other the same."""
    jauh = salah(abs(akhir - awal), acak) + abs(akhir) / 50
    arah = 1 if akhir > awal else -1
    jauh = jauh.quantize(Decimal(1).scaleb(min(0, int(akhir.as_tuple().exponent))), ROUND_HALF_UP)
    if jauh == abs(akhir - awal):
        jauh += 1
    return (
        (akhir - arah * jauh, akhir) if acak.random() < 0.5 and akhir > jauh else (awal, awal + arah * jauh)
    )


def _rentang(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu = acak.choice(data.indikator)
    r0, r = data.realisasi(satu, 2), data.realisasi(satu)
    if not benar:
        r0, r = (salah(r0, acak), r) if acak.random() < 0.5 else (r0, salah(r, acak))
    return {
        "s": satu.nama,
        "r0": nilai(r0, satu.satuan, acak),
        "r": nilai(r, satu.satuan, acak),
        "y0": str(data.tahun - 2),
        "y1": str(data.tahun),
    }


def _ujung(arah: int) -> Pembuat:
    """The indicator with the highest (1) or lowest (-1) capaian."""

    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        urut = sorted(data.indikator, key=lambda satu: arah * _c(data, satu), reverse=True)
        if _c(data, urut[0]) == _c(data, urut[1]):
            return None
        satu = urut[0] if benar else acak.choice(urut[1:])
        return {"s": satu.nama, "c": nilai(_c(data, satu), "Persen", acak)}

    return buat


def _rata(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    semua = [data.capaian(satu) for satu in data.indikator]
    rata = (sum(semua, Decimal(0)) / len(semua)).quantize(_SEN, ROUND_HALF_UP)
    return {"c": nilai(rata if benar else salah(rata, acak), "Persen", acak)}


def _banding(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    atas, bawah = sorted(acak.sample(data.indikator, 2), key=lambda satu: _c(data, satu), reverse=True)
    if _c(data, atas) == _c(data, bawah):
        return None
    s, q = (atas, bawah) if benar else (bawah, atas)
    return {"s": s.nama, "q": q.nama}


def _kategori(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu = acak.choice(data.indikator)
    kata = data.kategori(satu)
    if not benar:
        kata = acak.choice([itu for itu in data.semua_kategori if itu != kata])
    return {"s": satu.nama, "k": kata, "c": nilai(_c(data, satu), "Persen", acak)}


def _berapa_kategori(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    kata = data.kategori(acak.choice(data.indikator))
    n = sum(data.kategori(satu) == kata for satu in data.indikator)
    return {"k": kata, "n": hitungan(n if benar else salah_hitung(n, acak), acak)}


def _di_atas_nasional(data: Data, satu: Indikator) -> bool:
    return data.realisasi(satu) > data.nasional[satu.nama]


def _di_bawah_nasional(data: Data, satu: Indikator) -> bool:
    return data.realisasi(satu) < data.nasional[satu.nama]


_atas: Ujian = lambda data, satu: data.realisasi(satu) > data.target(satu)  # noqa: E731
_bawah: Ujian = lambda data, satu: data.realisasi(satu) < data.target(satu)  # noqa: E731
_capai: Ujian = lambda data, satu: _c(data, satu) >= SERATUS  # noqa: E731
_lewat: Ujian = lambda data, satu: _c(data, satu) > SERATUS  # noqa: E731
_naik_terus: Ujian = lambda data, satu: _langkah(data, satu) == [1, 1]  # noqa: E731
_turun_terus: Ujian = lambda data, satu: _langkah(data, satu) == [-1, -1]  # noqa: E731
_naik_turun: Ujian = lambda data, satu: set(_langkah(data, satu)) == {1, -1}  # noqa: E731
_searah: Ujian = lambda data, satu: _naik_terus(data, satu) or _turun_terus(data, satu)  # noqa: E731

KLAIM: dict[str, Pembuat] = {
    **dengan(
        "target",
        {
            "tercapai": _yang(_capai, _bukan(_capai), lebih_baik=True),
            "luput": _yang(_bukan(_capai), _capai, lebih_baik=True),
            "lampau": _yang(_lewat, _bukan(_lewat)),
            "angka_di_atas": _yang(_atas, _bawah, lebih_baik=True, angka=True),
            "angka_di_bawah": _yang(_bawah, _atas, lebih_baik=True, angka=True),
            "semua": _semua,
            "belum_semua": _belum_semua,
            "n_dari_m": _n_dari_m,
            "kecuali": _kecuali,
            "renstra_sampai": _yang(_sampai, _bukan(_sampai), angka=True),
            "renstra_belum": _yang(_bukan(_sampai), _sampai, angka=True),
        },
    ),
    **dengan("nilai", {"realisasi": _nilai("r"), "target": _nilai("t"), "capaian": _nilai("c")}),
    "nilai.tigaan": _tigaan,
    **dengan(
        "perubahan",
        {
            "naik": _yang(_naik, _jelas_turun),
            "turun": _yang(_turun, _jelas_naik),
            "naik_sebesar": _sebesar(_naik),
            "turun_sebesar": _sebesar(_turun),
            "dari_ke_naik": _dari_ke(_naik),
            "dari_ke_turun": _dari_ke(_turun),
            "membaik": _yang(_membaik, _memburuk),
            "memburuk": _yang(_memburuk, _membaik),
            "naik_terus": _yang(_naik_terus, _bukan(_naik_terus)),
            "turun_terus": _yang(_turun_terus, _bukan(_turun_terus)),
            "naik_turun": _yang(_naik_turun, _searah),
        },
    ),
    **dengan("ekstrem", {"tertinggi": _ujung(1), "terendah": _ujung(-1)}),
    "rata.rata_capaian": _rata,
    "banding.capaian": _banding,
    "banding.nasional_atas": _yang(_di_atas_nasional, _di_bawah_nasional, lebih_baik=True, angka=True),
    "banding.nasional_bawah": _yang(_di_bawah_nasional, _di_atas_nasional, lebih_baik=True, angka=True),
    **dengan("kategori", {"satu": _kategori, "dengan_angka": _kategori, "berapa": _berapa_kategori}),
    "tahun.rentang": _rentang,
}
"""The makers by kind."""
