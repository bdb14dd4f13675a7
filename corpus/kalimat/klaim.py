"""What a sentence of each kind is filled with, so that it is true or false by the tables of its report."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from corpus.kalimat.data import Data

Isian = dict[str, str]
Pembuat = Callable[[Data, random.Random, bool], Isian | None]
"""Gives what is filled in for a true or for a false sentence, None where the data have no such thing."""
T = TypeVar("T")


def satu_dari(acak: random.Random, dari: Sequence[T]) -> T | None:
    """One of them, None of none."""
    return acak.choice(dari) if dari else None


def umum(data: Data) -> Isian:
    """What every sentence may be filled with."""
    return {
        "th": str(data.tahun),
        "thl": str(data.tahun - 1),
        "th0": str(data.tahun - 2),
        "thd": str(data.tahun + 1),
        "akhir": str(data.akhir),
        "m": str(len(data.indikator)),
        "kantor": data.lap.kantor.nama,
    }


def dengan(jenis: str, buat: Mapping[str, Pembuat]) -> dict[str, Pembuat]:
    """The makers with the group before their names."""
    return {f"{jenis}.{nama}": satu for nama, satu in buat.items()}
