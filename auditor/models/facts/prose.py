"""What sentences claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Nada, Place, Value, added

_HUNDREDTH = Decimal("0.01")
"""Percentage points within which a computed percentage is the one that was worked out."""


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

    @property
    def angka(self) -> Value:
        """The number claimed as a figure of its own, at the place of the sentence."""
        exponent = self.tertulis.as_tuple().exponent if self.tertulis is not None else 0
        return Value(self.kata, self.place, self.tertulis, decimals=max(-int(exponent), 0))

    @property
    def setara(self) -> list[Value]:
        """The figures that are what the claim should have, themselves."""
        return [value for value in self._angka_tabel if value.number == self.hitung]

    @property
    def selisih_dari(self) -> list[Value]:
        """The two figures of which what the claim should have is the difference, the greater one first."""
        two = sorted(self._angka_tabel, key=lambda value: -value.amount)
        gap = two[0].amount - two[1].amount if len(two) == 2 else None
        return two if gap is not None and gap == self.hitung else []

    @property
    def persen_dari(self) -> list[Value]:
        """The two figures of which it is the one in percent of the other."""
        if len(self._angka_tabel) != 2 or self.hitung is None:
            return []
        one, two = self._angka_tabel
        for part, whole in ((one, two), (two, one)):
            if whole.amount and abs(part.amount / whole.amount * 100 - self.hitung) < _HUNDREDTH:
                return [part, whole]
        return []

    @property
    def jumlah_dari(self) -> list[Value]:
        """The figures of which it is the sum."""
        several = self._angka_tabel
        return several if len(several) > 1 and added(several) == self.hitung else []

    @property
    def _angka_tabel(self) -> list[Value]:
        return [value for value in self.melawan or self.bukti if value.number is not None]
