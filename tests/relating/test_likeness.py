from hypothesis import given
from hypothesis import strategies as st

from auditor.relating.names import difference, likeness, same_words, squashed


def test_case_marks_and_spaces_do_not_count() -> None:
    assert likeness("Kabupaten /Kota", "kabupaten/kota") == 100
    assert squashed("Lemba ga") == squashed("Lembaga")


def test_misspelling_is_the_same_thing() -> None:
    assert same_words("Pelembagaan PUG", "Pelebagaan PUG")
    assert same_words(
        "Koordinasi, Sosialisasi dan Pelaksanaan Siaga", "Koordinasi dan Sosialisasi Pelaksanaan Siaga"
    )


def test_words_that_carry_the_difference_decide() -> None:
    assert not same_words(
        "Peningkatan Kemampuan Tenaga Kesejahteraan Sosial", "Peningkatan Kemampuan Pekerja Sosial Masyarakat"
    )
    assert not same_words("Pengelolaan Taman Tahap 1", "Pengelolaan Taman Tahap")


def test_difference_names_the_words() -> None:
    assert difference("Bantuan Pembangunan Ekonomi", "Bantuan Pengembangan Ekonomi") == (
        "“pembangunan” berbeda dari “pengembangan”"
    )
    assert difference("Anak-anak", "anak anak") == ""


@given(st.text(alphabet="abc ./-", max_size=30))
def test_a_name_is_like_itself(name: str) -> None:
    assert likeness(name, name.upper()) == 100
    assert difference(name, name) == ""
