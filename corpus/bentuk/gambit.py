"""Draws the forms of a report and the headings of their columns, the same ones for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from corpus.generator.manuscript import Rata, SelKepala
from corpus.generator.writer import Rangka

TAJUK = Path(__file__).parents[2] / "rules" / "tajuk.yaml"
_FEWEST_LETTERS = 4
"""Letters of a heading that can stand alone; shorter ones ("T", "R") go together and are a form."""
_ASING = {
    "anggaran": ("Kredit Tersedia", "Plafon Dana Disetujui", "Ketersediaan Uang"),
    "realisasi_anggaran": ("Dicairkan", "Yang Dibelanjakan", "Uang Keluar"),
    "persen": ("Tingkat Pencairan", "Laju Belanja", "Bagian yang Terpakai"),
    "sisa": ("Saldo", "Tidak Terpakai", "Lebih"),
    "target": ("Janji Kinerja", "Ukuran Keberhasilan", "Angka Acuan"),
    "realisasi": ("Kenyataan", "Diperoleh", "Angka Akhir"),
    "capaian": ("Tingkat Keberhasilan", "Nisbah", "Perolehan (%)"),
}
"""Headings that ``tajuk.yaml`` does not have: only arithmetic can tell what stands below them."""
_ASING_PELUANG = 0.25
"""The share of tables in which one heading is of these."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A form by name ("family/form"). ``uji`` is the test that holds the auditor to it, "" for none."""

    nama: str
    uji: str = ""


@dataclass(frozen=True, slots=True)
class Kol:
    """A column: its key, its heading with what stands above it ("" for nothing), and its relative width."""

    kunci: str
    tajuk: str
    lebar: float = 0.12
    atas: str = ""
    rata: Rata = "tengah"


class Gambit:
    """Chance for one report; ``terpakai`` collects the forms by the key of the table that has them."""

    def __init__(self, seed: int | str) -> None:
        self._acak = random.Random(f"bentuk/{seed}")  # noqa: S311 - a repeatable choice, no secret
        self.terpakai: dict[str, tuple[str, ...]] = {}

    def pilih(self, dari: Sequence[T]) -> T:
        """One of them."""
        return self._acak.choice(dari)

    def bentuk(self, dari: Sequence[Bentuk]) -> str:
        """The name of one of the forms, without its family."""
        return self._acak.choice(dari).nama.partition("/")[2]

    def pecahan(self, dari: float, sampai: float) -> float:
        """A number between the two, with four decimals."""
        return round(self._acak.uniform(dari, sampai), 4)

    def tajuk(self, peran: str, *lain: str) -> str:
        """A heading of that role from ``tajuk.yaml``, or one of ``lain``."""
        return self._acak.choice([*tajuk_peran(peran), *lain])

    def asing(self, kolom: list[Kol], peran: dict[str, str]) -> str:
        """Give a column, now and then, a heading that no list has; its form, "" where none was given.

        ``peran`` are the roles by the keys of the columns that may get one.
        """
        if self._acak.random() >= _ASING_PELUANG:
            return ""
        letak = self._acak.choice([urut for urut, satu in enumerate(kolom) if satu.kunci in peran])
        lama = kolom[letak]
        baru = self._acak.choice(_ASING[peran[lama.kunci]])
        kolom[letak] = Kol(lama.kunci, baru, lama.lebar, lama.atas, lama.rata)
        return f"tajuk/asing-{peran[lama.kunci]}"


ASING = tuple(
    Bentuk(
        f"tajuk/asing-{peran}",
        "tests/understanding/tables/test_columns_headings.py::test_figures_find_what_words_do_not_say",
    )
    for peran in _ASING
)
"""Tables in which one column bears a heading that the auditor has no word for."""


@cache
def tajuk_peran(peran: str) -> tuple[str, ...]:
    """All headings of a role in ``tajuk.yaml``, its options written out; KeyError where it has none."""
    kolom: list[dict[str, Any]] = yaml.safe_load(TAJUK.read_text(encoding="utf-8"))["kolom"]
    frasa = [
        tulisan
        for satu in kolom
        if satu["peran"] == peran
        for cara in ("persis", "awal", "memuat")
        for tulisan in satu.get(cara, [])
    ]
    jadi = [kata for satu in frasa for kata in _terurai(str(satu).split())]
    if not jadi:
        raise KeyError(peran)
    return tuple(dict.fromkeys(kata for kata in jadi if len(re.sub(r"\W", "", kata)) >= _FEWEST_LETTERS))


def _terurai(kata: Sequence[str]) -> list[str]:
    """A phrase with each choice of its options, in the capitals of a heading."""
    hasil = [""]
    for satu in kata:
        pilihan = [""] if satu == "..." else [re.sub(r"[*~]", "", isi) for isi in satu.split("|")]
        hasil = [f"{awal} {isi}".strip() for awal in hasil for isi in pilihan]
    return [satu.title() for satu in hasil]


def rangka(kolom: Sequence[Kol], gabung: int = 2) -> Rangka:
    """The frame of a table: two header rows where a column has something above it, cells alike joined."""
    lebar = [(satu.kunci, satu.lebar, satu.rata) for satu in kolom]
    if not any(satu.atas for satu in kolom):
        return Rangka(lebar, [[SelKepala(satu.tajuk) for satu in kolom]], kecil=True, gabung_jumlah=gabung)
    atas: list[SelKepala] = []
    lalu = ""
    for satu in kolom:
        if satu.atas and satu.atas == lalu:
            atas[-1].lebar += 1
        else:
            atas.append(SelKepala(satu.atas or satu.tajuk, tinggi=1 if satu.atas else 2))
        lalu = satu.atas
    bawah = [SelKepala(satu.tajuk) for satu in kolom if satu.atas]
    return Rangka(lebar, [atas, bawah], kecil=True, gabung_jumlah=gabung)
