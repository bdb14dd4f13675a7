"""Where the office that reports is given another name, whatever kind of office it is."""

from __future__ import annotations

import pytest
from support import document

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Klaim
from auditor.relating.claims.own_name import bind_own_name
from auditor.understanding import understand

TITLE = ("LAPORAN KINERJA", "LOKA PENGAWASAN BENIH DAN PUPUK SUMBERWANGI", "TAHUN 2024")
OWN = "Loka Pengawasan Benih dan Pupuk Sumberwangi melayani petani di tiga provinsi."


def named(*sentences: str) -> list[Klaim]:
    """What is found in a report with this title page and these sentences."""
    lines = [Block(BlockKind.PARAGRAPH, text) for text in (*TITLE, "KATA PENGANTAR", OWN, *sentences)]
    return bind_own_name(understand(document(*lines)))


@pytest.mark.parametrize(
    ("sentence", "kata"),
    [
        ("Ini buah kerja para pegawai Loka Pengujian Pestisida.", "Loka Pengujian Pestisida"),
        ("Terima kasih kepada segenap staf Loka Pengawasan Benih Karangjati.",
         "Loka Pengawasan Benih Karangjati"),
        ("Loka Perkarantinaan Ikan menyusun Laporan Kinerja setiap tahun.", "Loka Perkarantinaan Ikan"),
        ("Demikian Laporan Kinerja Loka Pengujian Pestisida ini disusun.", "Loka Pengujian Pestisida"),
        ("Loka Pengujian Pestisida mempertanggungjawabkan kinerjanya kepada Menteri.",
         "Loka Pengujian Pestisida"),
        ("Demikian gambaran kinerja Loka Pengujian Pestisida selama setahun.", "Loka Pengujian Pestisida"),
        ("Perjanjian itu ditandatangani oleh Kepala Loka Pengujian Pestisida.", "Loka Pengujian Pestisida"),
        ("Loka Pengawasan Benih dan Pupuk Sumberwengi menyampaikan terima kasih.",
         "Loka Pengawasan Benih dan Pupuk Sumberwengi"),
    ],
)  # fmt: skip
def test_another_name_is_asked_about(sentence: str, kata: str) -> None:
    (claim,) = named(sentence)
    assert (claim.kata, claim.objek) == (kata, "Loka Pengawasan Benih dan Pupuk Sumberwangi")
    assert claim.ragu


@pytest.mark.parametrize(
    "sentence",
    [
        "Ini hasil kerja seluruh pegawai Loka Pengawasan Benih dan Pupuk Sumberwangi.",
        "Ini hasil kerja seluruh pegawai Loka Pengawasan Benih.",
        "Contoh uji dikirim ke Loka Pengujian Pestisida Karangjati.",
        "Laporan Kinerja Loka Pengujian Pestisida Tahun 2022 mencatat hal yang sama.",
        "Bersama mitra, Loka Pengujian Pestisida menyusun laporan kinerja.",
        "Terima kasih kami kepada seluruh pegawai Balai Karantina Karangjati.",
    ],
)
def test_others_are_rightly_named(sentence: str) -> None:
    assert named(sentence) == []


def test_one_letter_is_told_as_a_slip() -> None:
    (claim,) = named("Loka Pengawasan Benih dan Pupuk Sumberwengi menyampaikan terima kasih.")
    assert claim.ragu == "ejaan itu dapat milik nama lain"
