"""Misi, tujuan and sasaran that a sentence names by a number and by the words of another."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.references.numbered import reference_claims
from auditor.relating.sentences.references.ordinals import names_in

MISI = (
    "Misi pembangunan daerah adalah:",
    "1. Mengembangkan ekonomi kerakyatan;",
    "2. Memajukan pendidikan dan kesehatan; dan",
    "3. Merawat hutan, sungai, dan pesisir.",
)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("Sasaran kedua yaitu", "Meningkatnya Konsumsi Ikan"),
        ("Sasaran strategis 2 adalah", "Meningkatnya Konsumsi Ikan"),
        ("Sasaran strategis ke-2,", "Meningkatnya Konsumsi Ikan"),
        ("Sasaran 3", "Meningkatnya Mutu Layanan"),
    ],
)
def test_a_sasaran_with_the_number_of_another_contradicts(number: str, name: str) -> None:
    (claim,) = claims_of(reference_claims, GOALS, f"{number} Meningkatnya Produksi Padi.")
    assert (claim.jenis, claim.ragu) == ("tujuan", None)
    assert [value.text for value in claim.melawan] == [name]


@pytest.mark.parametrize("number", ["Sasaran pertama yaitu", "Sasaran 1", "Sasaran 7", "Sasaran"])
def test_a_sasaran_with_its_own_number_or_one_unknown_is_right(number: str) -> None:
    assert outcomes(reference_claims, GOALS, f"{number} Meningkatnya Produksi Padi.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dinas mendukung Misi 2, yaitu pengembangan ekonomi kerakyatan.", "salah"),
        (
            "Tugas itu sejalan dengan misi kesatu RPJMD tentang perawatan hutan, sungai, serta pesisir.",
            "salah",
        ),
        ("Misi ke tiga: merawat hutan, sungai, dan pesisir.", None),
        ("Misi III yang berkenaan dengan hutan dan pesisir diemban dinas lain.", None),
        ("Misi 2, yaitu mengembangkan kerja sama antardaerah, diemban sekretariat.", None),
        ("Pengembangan ekonomi kerakyatan merupakan misi ketiga.", "salah"),
        ("Pengembangan ekonomi kerakyatan adalah misi pertama.", None),
        ("Misi 9, yaitu mengembangkan ekonomi kerakyatan, tidak ada.", None),
    ],
)
def test_a_misi_of_a_list_bears_its_own_number(sentence: str, found: str | None) -> None:
    outcome = [word for _, word in outcomes(reference_claims, *MISI, GOALS, sentence)]
    assert outcome == ([found] if found else [])


def test_of_two_sentences_the_later_is_asked_about() -> None:
    right = "Dinas mengemban misi keempat RPJMD, yakni birokrasi yang lincah, jujur, dan terbuka."
    wrong = "Hasil ini menopang misi kedua RPJMD, birokrasi yang lincah, jujur, dan terbuka."
    (claim,) = claims_of(reference_claims, right, GOALS, wrong)
    assert (claim.kalimat.text, claim.objek) == (wrong, "misi")
    assert claim.ragu is not None


def test_sasaran_that_begin_anew_below_each_tujuan_are_not_told_apart() -> None:
    lists = ("Sasaran 1: Membaiknya jalan desa", "Sasaran 2: Bertambahnya jembatan gantung",
             "Sasaran 1: Terawatnya irigasi tersier", "Sasaran 2: Membaiknya jalan desa")  # fmt: skip
    assert (
        outcomes(reference_claims, *lists, GOALS, "Sasaran 2, yaitu terawatnya irigasi tersier, gagal.") == []
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sasaran ketiga (lestarinya adat) dan misi 2: air bersih",
            [("3", "lestarinya adat) dan"), ("2", "air bersih")],
        ),
        ("Sasaran 2 memiliki tiga indikator", []),
        ("Pada Sasaran 3, 1 indikator tercapai", []),
        ("Tujuan II Terwujudnya kota hijau", [("2", "Terwujudnya kota hijau")]),
    ],
)
def test_a_number_and_a_name_are_read_together(text: str, names: list[tuple[str, str]]) -> None:
    assert [(one.label, one.name) for one in names_in(text)] == names
