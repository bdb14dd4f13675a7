"""What sentences claim, and what they only plan, wish, define or suppose."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.lexicon.phrases import load_phrases
from auditor.models.report import Kuantor, Nada, Place, RawClaim, Rujukan, Sentence
from auditor.understanding.prose.claims.find import find_claims

PHRASES = load_phrases()


def claims(text: str, jenis: str) -> list[RawClaim]:
    sentence = Sentence(text, Place("contoh.pdf", 1), 0)
    return [claim for claim in find_claims([sentence], PHRASES) if claim.jenis == jenis]


@pytest.mark.parametrize(
    ("text", "kuantor"),
    [
        ("Dari table diatas, capaian kinerja Dinas telah memenuhi target yang diharapkan.", Kuantor.BIASA),
        ("Capaian sasaran itu selama 2 (dua) tahun terakhir selalu memenuhi target.", Kuantor.SELALU),
        ("Semua indikator telah tercapai.", Kuantor.SEMUA),
        ("Sebagian besar indikator pada tahun 2024 telah mencapai targetnya.", Kuantor.SEBAGIAN_BESAR),
        ("Kinerja tahun ini dapat mencapai target, kecuali pada indikator Nilai SAKIP.", Kuantor.KECUALI),
        ("Terdapat satu indikator yang sudah melampaui target.", Kuantor.ADA),
    ],
)
def test_reached_targets(text: str, kuantor: Kuantor) -> None:
    (claim,) = claims(text, "target")
    assert claim.nada is Nada.MENEGASKAN
    assert claim.kuantor is kuantor


@pytest.mark.parametrize(
    "text",
    [
        "Indikator tersebut belum bisa mencapai target yang ditentukan.",
        "Realisasi tahun ini hampir mencapai target.",
        "Angka itu masih dibawah target yang ditetapkan.",
        "Apabila dibandingkan dengan target, capaiannya belum memenuhi target.",
        "Tidak tercapainya target disebabkan oleh cuaca.",
    ],
)
def test_missed_targets(text: str) -> None:
    (claim,) = claims(text, "target")
    assert claim.nada is Nada.MENYANGKAL


@pytest.mark.parametrize(
    "text",
    [
        "Pada tahun 2025 seluruh indikator diharapkan dapat mencapai target.",
        "Tahun depan dinas akan memenuhi target tersebut.",
        "Dinas harus lebih berusaha lagi untuk mencapai target pada indikator tersebut.",
        "Dilakukan koordinasi agar target dapat tercapai.",
        "Target tersebut akan dapat dicapai pada akhir tahun.",
        "Agar tercapai realisasi pelaksanaannya sesuai target yang ditetapkan.",
        "Bila semua target telah tercapai, maka tunjangan diberikan.",
    ],
)
def test_plans_duties_purposes_and_conditions_assert_nothing(text: str) -> None:
    assert all(claim.nada in {Nada.RENCANA, Nada.SYARAT} for claim in claims(text, "target"))


@pytest.mark.parametrize(
    "text",
    [
        "Bab ini menilai sejauh mana sasaran telah mencapai target.",
        "Dari target 90% baru tercapai 82%.",
        "Pencapaian sesuai waktu, cara dan target menjadi pedoman.",
        "Layanan mencapai target",
    ],
)
def test_not_claims(text: str) -> None:
    assert claims(text, "target") == []


def test_contrast_splits_the_sentence() -> None:
    found = claims(
        "Indikator A telah mencapai target, sedangkan indikator B belum mencapai target.", "target"
    )
    assert [claim.nada for claim in found] == [Nada.MENEGASKAN, Nada.MENYANGKAL]


def test_another_yardstick_is_doubtful() -> None:
    (claim,) = claims("Target di akhir Renstra juga telah tercapai.", "target")
    assert claim.ragu is not None


def test_quoted_name_years_and_table_reference() -> None:
    text = "Dari tabel di atas, sasaran “Meningkatnya Mutu Air Sungai” pada tahun 2024 telah memenuhi target."
    (claim,) = claims(text, "target")
    assert claim.kutipan == ("Meningkatnya Mutu Air Sungai",)
    assert claim.tahun == (2024,)
    assert claim.rujukan is Rujukan.ATAS
    (claim,) = claims("Pada Tabel 3. 11 terlihat semua target telah tercapai.", "target")
    assert (claim.rujukan, claim.nomor_tabel) == (Rujukan.NOMOR, "3.11")


def test_counts_in_digits_and_in_words() -> None:
    text = "Ini didukung oleh 5 (lima) program dengan empat kegiatan serta 21 (dua puluh satu) sub Kegiatan."
    assert [(claim.objek, claim.tertulis) for claim in claims(text, "jumlah")] == [
        ("program", Decimal(5)),
        ("kegiatan", Decimal(4)),
        ("sub_kegiatan", Decimal(21)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Terdapat 8 program antara lain program air bersih.",
        "Terdapat 3 (tiga) indikator yang belum mencapai target.",
        "Program ini terdiri dari 4 kegiatan yaitu : 1) Pendataan 2) Pelatihan",
        "Kegiatan dalam 1 (satu) daerah.",
    ],
)
def test_parts_and_listed_counts_are_left_alone(text: str) -> None:
    assert claims(text, "jumlah") == []


def test_digit_and_words() -> None:
    (same,) = claims("Pegawai berjumlah 36 (tiga puluh enam) orang.", "bilangan")
    assert same.tertulis == same.hitung == Decimal(36)
    (other,) = claims("Pegawai berjumlah 36 (tiga puluh empat) orang.", "bilangan")
    assert (other.tertulis, other.hitung) == (Decimal(36), Decimal(34))
    assert claims("Menurut pasal 6 (Kejadian Bencana) ayat (2).", "bilangan") == []


@pytest.mark.parametrize(
    ("text", "digits", "words"),
    [
        ("Rp.118.500.000,- (seratus delapan belas juta lima ratus ribu rupiah)", "118500000", "118500000"),
        ("Rp64.000.000,00 (enam puluh empat ribu rupiah)", "64000000", "64000"),
        ("Rp2,4 miliar (dua koma empat miliar rupiah)", "2400000000", "2400000000"),
        ("73,25% (tujuh puluh tiga koma lima dua persen)", "73.25", "73.52"),
        ("41 ekor (empat puluh satu ekor)", "41", "41"),
        ("Rp3.150.000 terbilang tiga juta lima ratus ribu rupiah", "3150000", "3500000"),
    ],
)
def test_digit_and_words_with_units(text: str, digits: str, words: str) -> None:
    (claim,) = claims(f"Kebutuhannya {text}.", "bilangan")
    assert (claim.tertulis, claim.hitung) == (Decimal(digits), Decimal(words))
    assert claim.ragu is None


def test_last_years() -> None:
    (claim,) = claims("Selama 2 (dua) tahun terakhir selalu memenuhi target.", "tahun")
    assert claim.tertulis == Decimal(2)
    (claim,) = claims("Selama tiga tahun terakhir kasusnya turun.", "tahun")
    assert claim.tertulis == Decimal(3)


def test_efficiency() -> None:
    text = (
        "Secara keseluruhan tingkat efisiensi atas kegiatan yang menunjang keberhasilan pencapaian sasaran "
        "bernilai positif dengan input minimal yang dapat menjangkau pencapaian output yang ditargetkan."
    )
    assert [claim.objek for claim in claims(text, "efisiensi")] == ["tingkat efisiensi", "output"]
    assert claims("Agar pelaksanaan tugas berjalan efektif dan efisien.", "efisiensi") == []


def test_ordinals() -> None:
    text = "Untuk mendukung pencapaian tujuan kedua dari Dinas yaitu “Mewujudkan air bersih; sasaran itu"
    (claim,) = claims(text, "tujuan")
    assert (claim.objek, claim.tertulis, claim.kutipan) == ("tujuan", Decimal(2), ("Mewujudkan air bersih",))
    (claim,) = claims("Capaian kinerja sasaran strategis pertama pada Dinas tidak ada.", "tujuan")
    assert (claim.objek, claim.tertulis, claim.kutipan) == ("sasaran", Decimal(1), ())
    assert claims("Hal ini berbeda dengan sasaran pertama.", "tujuan") == []


@pytest.mark.parametrize(
    "text",
    [
        "Belum seluruh indikator tujuan pada tahun 2024 mencapai target.",
        "Tidak semua indikator sasaran pada tahun ini telah mencapai target.",
    ],
)
def test_some_are_left_is_no_claim_that_all_were_reached(text: str) -> None:
    (claim,) = claims(text, "target")
    assert claim.nada is Nada.MENYANGKAL


def test_the_words_of_a_name_are_no_part_of_the_claim() -> None:
    name = "Persentase Anak Terlantar yang Belum Terlayani"
    sentence = Sentence(f"Indikator {name} sudah mencapai target.", Place("contoh.pdf", 1), 0)
    (claim,) = find_claims([sentence], PHRASES, [name])
    assert (claim.jenis, claim.nada) == ("target", Nada.MENEGASKAN)


@pytest.mark.parametrize(
    "name", ["Indeks Kepuasan Pengunjung Taman Baca Desa", "Rata-rata Lama Antre di Loket Utama"]
)
def test_a_long_name_does_not_part_the_words_of_a_claim(name: str) -> None:
    text = f"Target indikator {name} tercapai pada tahun 2024."
    sentence = Sentence(text, Place("laporan.pdf"), 0)
    assert find_claims([sentence], PHRASES) == []
    (claim,) = find_claims([sentence], PHRASES, [name])
    assert (claim.jenis, claim.nada, claim.ragu, claim.text) == ("target", Nada.MENEGASKAN, None, text)


def test_a_denial_behind_a_long_name_is_still_read() -> None:
    name = "Indeks Kepuasan Pengunjung Taman Baca Desa"
    sentence = Sentence(f"Target indikator {name} tidak tercapai.", Place("laporan.pdf"), 0)
    (claim,) = find_claims([sentence], PHRASES, [name])
    assert claim.nada is Nada.MENYANGKAL
