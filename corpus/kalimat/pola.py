"""The two lists of wordings."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

UMUM, SIMPANAN = "umum", "simpanan"
DAFTAR = (UMUM, SIMPANAN)
BUKAN = "bukan"
"""The group of wordings that claim nothing."""
_BERSAMA = ("rujukan", "rujukan_program", "pembuka", "kepala", "pembuka_program", "kepala_program", "kata")
"""Keys that are no groups of wordings."""
_PILIHAN = re.compile(r"\[([^\[\]]*)\]")
_ISIAN = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pola:
    """A wording: its list, its kind ("target.luput"), its place in the list and its text with marks."""

    daftar: str
    jenis: str
    urut: int
    teks: str

    @property
    def golongan(self) -> str:
        """The group of its kind: "target"."""
        return self.jenis.partition(".")[0]

    @property
    def isian(self) -> frozenset[str]:
        """The names of what must be filled in."""
        return frozenset(_ISIAN.findall(self.teks))

    @property
    def butir(self) -> bool:
        """Whether it is an item of a list."""
        return self.teks.startswith("- ")

    def pilih(self, acak: random.Random) -> str:
        """The wording with one of each of its choices, without the mark of an item."""
        teks = self.teks.removeprefix("- ")
        while (cocok := _PILIHAN.search(teks)) is not None:
            teks = teks[: cocok.start()] + acak.choice(cocok[1].split("|")) + teks[cocok.end() :]
        return re.sub(r"\s+", " ", teks).strip()


@cache
def isi_daftar(daftar: str) -> Mapping[str, Any]:
    """A list as it is written."""
    path = Path(__file__).with_name(f"{daftar}.yaml")
    isi: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return isi


@cache
def semua_pola(daftar: str) -> tuple[Pola, ...]:
    """The wordings of a list in the order in which it has them."""
    return tuple(
        Pola(daftar, f"{golongan}.{jenis}", urut, teks)
        for golongan, isi in isi_daftar(daftar).items()
        if golongan not in _BERSAMA
        for jenis, pola in isi.items()
        for urut, teks in enumerate(pola)
    )


def bersama(daftar: str, kunci: str) -> tuple[str, ...]:
    """What a list says around its wordings: how it begins to speak of something, how it points back to it."""
    return tuple(isi_daftar(daftar)[kunci])


def kata(teks: str) -> frozenset[str]:
    """The words of a wording with all its choices, in small letters, without what is filled in."""
    return frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*", _ISIAN.sub(" ", teks).lower()))


def kata_simpanan() -> frozenset[str]:
    """The words that carry the meaning of held-out wordings and that no wording of the other list has."""
    return frozenset(isi_daftar(SIMPANAN)["kata"])
