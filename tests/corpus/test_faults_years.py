"""Faults planted across documents and years can be seen in what the documents print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from corpus.evaluate_dossier import kinds_of
from corpus.generator.compose import susun
from corpus.generator.faults_years import FAULTS, Dosir, dosir, tanam
from corpus.generator.field import TidakBisaDitanamError
from corpus.generator.kantor import nama_kantor
from corpus.generator.model import Indikator
from corpus.generator.years import lima_tahun


def tiga_tahun(nomor: int) -> Dosir:
    """The last three years of an office, consistent."""
    kantor = nama_kantor()
    return replace(isi := dosir(lima_tahun(kantor[nomor % len(kantor)], nomor)), berkas=isi.berkas[-3:])


def indikator(isi: Dosir, nama: str) -> Indikator:
    (found,) = [
        satu for sasaran in isi.berkas[-1].lap.sasaran for satu in sasaran.indikator if satu.nama == nama
    ]
    return found


def ditanam(kind: str) -> Iterator[tuple[Dosir, Dosir]]:
    """The dossiers of each office before and after, where there is a place."""
    for nomor in range(len(nama_kantor())):
        benar = tiga_tahun(nomor)
        try:
            yield benar, tanam(kind, nomor, benar)
        except TidakBisaDitanamError:
            continue


def desimal(nilai: Decimal) -> int:
    """Decimals that are printed."""
    return max(-int(nilai.normalize().as_tuple().exponent), 0)


def test_three_dossiers_have_every_kind_once() -> None:
    assert sorted(kind for nomor in (0, 1, 2) for kind in kinds_of(nomor)) == sorted(FAULTS)


def test_a_loose_target_was_not_loose_before() -> None:
    seen = 0
    for benar, salah in ditanam("TAH-03"):
        nama, tahun = salah.benar[-1].row, salah.berkas[-1].lap.tahun
        lama, baru = indikator(benar, nama), indikator(salah, nama)
        assert baru.target[tahun] < lama.realisasi[tahun - 1] <= lama.target[tahun]
        seen += 1
    assert seen >= 3


def test_a_column_of_another_year_shows_in_two_rows_as_printed() -> None:
    seen = 0
    for benar, salah in ditanam("TAH-02 kolom"):
        tahun, nama = salah.berkas[-1].lap.tahun - 1, salah.benar[-1].row
        (tabel,) = [
            satu
            for satu in susun(salah.berkas[-1].lap).tabel
            if satu.kunci.startswith("tahun.") and any(baris.nama == nama for baris in satu.baris)
        ]
        beda = []
        for baris in tabel.baris:
            lama = indikator(benar, baris.nama).realisasi
            cetak = (baris.sel[f"R{tahun}"] or "").replace(",", ".")
            assert Decimal(cetak) == lama[tahun - 1].normalize()
            kini, dulu = lama[tahun], lama[tahun - 1]
            beda.append(kini != dulu and (desimal(kini) == desimal(dulu) or int(kini) != int(dulu)))
        assert sum(beda) > 1
        seen += 1
    assert seen >= 3
