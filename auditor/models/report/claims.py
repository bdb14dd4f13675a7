"""What sentences claim, as they claim it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor.models.report.sentences import Sentence


class Nada(StrEnum):
    """The tone of a claim."""

    MENEGASKAN = "menegaskan"
    MENYANGKAL = "menyangkal"
    RENCANA = "rencana"
    SYARAT = "syarat"


class Kuantor(StrEnum):
    """How much of its scope a claim speaks of; BIASA where it does not say."""

    BIASA = "biasa"
    SEMUA = "semua"
    SELALU = "selalu"
    SEBAGIAN_BESAR = "sebagian besar"
    ADA = "ada"
    KECUALI = "kecuali"


class Rujukan(StrEnum):
    """What the words of a sentence point at."""

    ATAS = "tabel di atas"
    BAWAH = "tabel di bawah"
    NOMOR = "tabel bernomor"
    GAMBAR = "gambar"
    TIDAK_ADA = ""


@dataclass(frozen=True, slots=True)
class RawClaim:
    """A claim as the sentence makes it.

    ``objek`` is what it is about ("program", "sasaran", an office ...), ``tertulis`` the number that
    is claimed and ``kata`` its wording; ``hitung`` and ``angka`` (text, number) stand only where
    the sentence itself gives the other side. ``kutipan`` are quoted names, ``tahun`` single years named.
    """

    sentence: Sentence
    text: str
    jenis: str
    nada: Nada = Nada.MENEGASKAN
    kuantor: Kuantor = Kuantor.BIASA
    objek: str = ""
    tertulis: Decimal | None = None
    hitung: Decimal | None = None
    kata: str = ""
    angka: tuple[tuple[str, Decimal], ...] = ()
    kutipan: tuple[str, ...] = ()
    tahun: tuple[int, ...] = ()
    rujukan: Rujukan = Rujukan.TIDAK_ADA
    nomor_tabel: str | None = None
    ragu: str | None = None
