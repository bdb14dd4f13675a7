"""Reports of one office over five years: one plan, one series of figures, each year's own money."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from corpus.generator.kantor import laporan
from corpus.generator.model import Indikator, Laporan
from corpus.generator.variety import ragam, ragam_isi

TAHUN = 5
"""Reports of an office, as many as the plan has years."""
_DIBANDINGKAN = 3
"""Years that a report compares, its own among them."""


def lima_tahun(kantor: str, seed: int) -> list[Laporan]:
    """Five consistent reports of the office, the oldest first; the same seed gives the same reports."""
    dasar = ragam(laporan(kantor), seed)
    acak = random.Random(f"tahun/{kantor}/{seed}")  # noqa: S311 - a repeatable choice, no secret
    akhir = dasar.tahun
    mulai = akhir - TAHUN + 1
    panjang = _ganti_indikator(dasar, lambda satu: _deret(satu, mulai, acak))
    hasil: list[Laporan] = []
    uang = {tahun: _uang(dasar, acak) for tahun in (mulai - 2, mulai - 1)}
    for tahun in range(mulai, akhir + 1):
        kantor_ini = replace(
            dasar.kantor,
            tanggal=re.sub(r"\d{4}$", str(tahun + 1), dasar.kantor.tanggal),
            periode=(mulai - 1, akhir),
        )
        satu = ragam_isi(replace(panjang, kantor=kantor_ini, tahun=tahun), f"{seed}/{tahun}")
        satu = potong(satu)
        satu = replace(satu, anggaran_lalu={t: uang[t] for t in (tahun - 2, tahun - 1)})
        uang[tahun] = (satu.anggaran, satu.belanja)
        hasil.append(satu)
    return hasil


def potong(lap: Laporan) -> Laporan:
    """The report with what it may know: results of its year and the two before, targets from then on."""
    awal = lap.tahun - _DIBANDINGKAN + 1
    sejak = min(awal, lap.kantor.periode[0] + 1)
    return _ganti_indikator(
        lap,
        lambda satu: replace(
            satu,
            target={t: nilai for t, nilai in satu.target.items() if t >= sejak},
            realisasi={t: nilai for t, nilai in satu.realisasi.items() if awal <= t <= lap.tahun},
        ),
    )


def _ganti_indikator(lap: Laporan, baru: Callable[[Indikator], Indikator]) -> Laporan:
    return replace(
        lap,
        tujuan=tuple(
            replace(
                tujuan,
                indikator=baru(tujuan.indikator),
                sasaran=tuple(
                    replace(sasaran, indikator=tuple(baru(satu) for satu in sasaran.indikator))
                    for sasaran in tujuan.sasaran
                ),
            )
            for tujuan in lap.tujuan
        ),
    )


def _deret(indikator: Indikator, mulai: int, acak: random.Random) -> Indikator:
    """Targets of the plan from ``mulai`` on, two years before it, and a result of every year."""
    nilai = [indikator.target[t] for t in sorted(indikator.target)]
    satuan = Decimal(1).scaleb(min(0, *(int(satu.as_tuple().exponent) for satu in nilai)))
    langkah = sum((b - a for a, b in pairwise(nilai)), Decimal(0)) / (len(nilai) - 1)
    sebelum = [max((nilai[0] - kali * langkah).quantize(satuan, ROUND_HALF_UP), satuan) for kali in (2, 1)]
    target = {mulai - 2 + urut: satu for urut, satu in enumerate([*sebelum, *nilai])}
    contoh = next(iter(indikator.realisasi.values()))
    hasil_satuan = Decimal(1).scaleb(min(0, int(contoh.as_tuple().exponent)))
    baik = -1 if indikator.arah != "naik" else 1
    realisasi = {}
    for tahun, satu in target.items():
        lebih = Decimal(acak.randint(-30, 45)) / 1000
        hasil = (satu * (1 + baik * lebih)).quantize(hasil_satuan, ROUND_HALF_UP)
        realisasi[tahun] = max(hasil, hasil_satuan)
    return replace(indikator, target=target, realisasi=realisasi)


def _uang(lap: Laporan, acak: random.Random) -> tuple[Decimal, Decimal]:
    """Budget and realisation of a year before the first report."""
    anggaran = (lap.anggaran * Decimal(acak.randint(800, 1100)) / 1000).quantize(Decimal(1))
    return anggaran, (anggaran * Decimal(acak.randint(860, 985)) / 1000).quantize(Decimal(1))
