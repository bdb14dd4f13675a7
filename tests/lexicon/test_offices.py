"""Office names in the text against the report's own."""

from __future__ import annotations

import pytest

from auditor.lexicon.offices import (
    Hubungan,
    compare,
    find_offices,
    misspelt_acronym,
    named_as_reporter,
    read_office,
    speaks_as_subject,
)
from auditor.lexicon.phrases import load_phrases

PHRASES = load_phrases()
OWN = read_office("Dinas Pertanian, Ketahanan Pangan dan Perikanan Kabupaten Sukaraya", PHRASES)


def relation(text: str) -> Hubungan:
    (mention,) = find_offices(text, PHRASES)
    assert OWN is not None
    return compare(mention, OWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "kinerja Dinas Pertanian, Ketahanan Pangan dan Perikanan Kabupaten Sukaraya Tahun 2024",
            Hubungan.SENDIRI,
        ),
        ("kinerja Dinas Dinas Pertanian Ketahanan Pangan Dan Perikanan pada tahun", Hubungan.SENDIRI),
        ("kinerja Dinas Pertanian Kabupaten Sukaraya", Hubungan.SENDIRI),
        ("kinerja Dinas Pertania, Ketahanan Pangan dan Perikanan Kabuapten Sukaraya", Hubungan.SENDIRI),
        ("kinerja Dinas Ketahanan Pangan dan Perikanan Kabupaten Sukaraya", Hubungan.BAGIAN),
        ("kinerja Dinas Ketahanan Pangan dan Perikana", Hubungan.BAGIAN),
        ("kinerja Dinas Pertanian, Ketahanan Pangan dan Perikanan Kota Banyumulya", Hubungan.WILAYAH_LAIN),
        ("kinerja Dinas Pekerjaan Umum Kabupaten Sukaraya", Hubungan.LAIN),
        ("kinerja Dinas Pertanian, Ketahanan Pangan dan Perikanan Provinsi Nusa Raya", Hubungan.SENDIRI),
    ],
)
def test_relation(text: str, expected: Hubungan) -> None:
    assert relation(text) is expected


def test_acronym_of_another_region() -> None:
    own = read_office("Badan Penanggulangan Bencana Daerah Kota Banyumulya", PHRASES)
    (mention,) = find_offices("Dalam realisasi anggaran BPBD Kabupaten Sukaraya pada tahun", PHRASES)
    assert own is not None
    assert compare(mention, own) is Hubungan.WILAYAH_LAIN
    (mention,) = find_offices("Dalam realisasi anggaran BPBD Kota Banyumulya pada tahun", PHRASES)
    assert compare(mention, own) is Hubungan.SENDIRI


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Capaian kinerja sasaran strategis pertama pada Dinas Ketahanan Pangan dan Perikanan", True),
        ("ukuran kinerja yang digunakan oleh Dinas Ketahanan Pangan dan Perikanan", True),
        ("Penghargaan diserahkan kepada Kepala Dinas Ketahanan Pangan dan Perikanan", False),
        ("Peraturan Bupati tentang Tugas dan Fungsi Dinas Ketahanan Pangan dan Perikanan", False),
        ("Kegiatan ini merupakan kerja sama dengan Dinas Ketahanan Pangan dan Perikanan", False),
    ],
)
def test_subject(text: str, expected: bool) -> None:
    (mention,) = find_offices(text, PHRASES)
    assert speaks_as_subject(text, mention, PHRASES) is expected


def test_name_in_capitals() -> None:
    own = read_office("DINAS PEKERJAAN UMUM DAN PENATAAN RUANG KABUPATEN SUKARAYA", PHRASES)
    assert own is not None
    assert own.words == ("pekerjaan", "umum", "penataan", "ruang")
    assert own.region == ("kabupaten", "sukaraya")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laporan Kinerja Instansi Pemerintah Dinas Pemuda dan Olahraga Tahun 2024 disusun", True),
        ("Pada perubahan anggaran Dinas Pemuda dan Olahraga memperoleh anggaran sebesar Rp 5", True),
        ("Data diperoleh dari laporan kinerja tahunan yang disusun Dinas Pemuda dan Olahraga", False),
        ("Bersama Dinas Pemuda dan Olahraga disusun laporan kinerja", False),
    ],
)
def test_named_right_beside_the_report(text: str, expected: bool) -> None:
    (mention,) = find_offices(text, PHRASES)
    assert named_as_reporter(text, mention, PHRASES) is expected


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("menyulitkan personil APBD Kota Banyumulya saat bekerja", "BPBD"),
        ("dukungan APBD Kota Banyumulya pada tahun ini", None),
        ("petugas BPBD Kota Banyumulya saat bekerja", None),
    ],
)
def test_staff_of_an_acronym_misspelt(text: str, acronym: str | None) -> None:
    own = read_office("Badan Penanggulangan Bencana Daerah Kota Banyumulya", PHRASES)
    (mention,) = find_offices(text, PHRASES)
    assert own is not None
    assert misspelt_acronym(text, mention, own, PHRASES) == acronym


def test_hospitals_are_offices_by_both_their_names() -> None:
    (long,) = find_offices("Rumah Sakit Umum Daerah (RSUD) Cut Meutia Kabupaten Langkapura", PHRASES)
    (short,) = find_offices("Pelayanan RSUD Cut Meutia meningkat", PHRASES)
    assert (long.kind, long.words) == (short.kind, short.words) == ("rumah sakit", ("cut", "meutia"))
    assert find_offices("Rumah tinggal dan rumah sakit", PHRASES) == []
