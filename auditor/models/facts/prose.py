"""What sentences claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Nada, Place, Value


@dataclass(slots=True, eq=False)
class Klaim:
    """A claim in the prose, bound to what it speaks of.

    ``jenis``: "target" (reached or not), "jumlah" (how many of what), "bilangan" (digit and word),
    "tahun" (n tahun terakhir), "efisiensi", "nilai", "angka", "tren", "instansi", "sistematika",
    "perbandingan", "periode", "bagian" (the year of a section), "tujuan" (a numbered goal and its name).
    ``nada``: "menegaskan", "menyangkal", "rencana", "syarat". ``lingkup`` tells in words what it
    speaks of. ``bukti`` are the values of the rows it covers, ``melawan`` those that contradict it.
    ``tertulis`` is the number or word claimed, ``hitung`` what the tables give, None when the
    claim could not be bound. ``ragu`` is the reason why it is not sure, else None. ``nama_sama`` is the first
    spelling of the wrong name that several claims share.
    """

    place: Place
    jenis: JenisKlaim
    kalimat: Value
    nada: Nada
    lingkup: str
    objek: str = ""
    tertulis: Decimal | None = None
    hitung: Decimal | None = None
    kata: str = ""
    bukti: list[Value] = field(default_factory=list)
    melawan: list[Value] = field(default_factory=list)
    terikat: bool = False
    ragu: str | None = None
    nama_sama: str = ""
