import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.processes.bounds import BoundError
from auditor.relating.names import compare as names_module
from auditor.relating.names.compare import (
    MOST_ALIKE,
    Names,
    difference,
    is_typo,
    likeness,
    same_words,
    squashed,
)


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


@given(st.lists(st.sampled_from(["wajib", "pajak", "yang", "dilayani", "per", "hari"]), max_size=7))
def test_the_order_of_two_names_does_not_decide(words: list[str]) -> None:
    name = " ".join(words)
    other = "wajib pajak yang dilayani per hari kerja antar tahun"
    assert same_words(name, other) is same_words(other, name)


def test_words_that_moved_are_the_same() -> None:
    assert same_words(
        "Rasio wajib pajak yang dilayani per hari kerja antar tahun",
        "Rasio wajib pajak per hari yang dilayani antar tahun",
    )


def test_difference_names_the_words() -> None:
    assert difference("Bantuan Pembangunan Ekonomi", "Bantuan Pengembangan Ekonomi") == (
        "“pembangunan” berbeda dari “pengembangan”"
    )
    assert difference("Anak-anak", "anak anak") == ""


@given(st.text(alphabet="abc ./-", max_size=30))
def test_a_name_is_like_itself(name: str) -> None:
    assert likeness(name, name.upper()) == 100
    assert difference(name, name) == ""


def test_names_of_the_same_table_are_not_compared() -> None:
    names = Names()
    names.add("Nilai SAKIP", ["3.1"])
    names.add("Nilai SAKIP kota", ["3.2", "3.1"])
    names.add("Nilai  S A K I P", ["3.3"])
    assert names.like("Nilai SAKIP", 60) == [0, 2, 1]
    assert names.like("Nilai SAKIP", 60, {"3.1", "3.3"}) == []
    assert names.like("Nilai SAKIP", 60, {"3.3"}) == [0, 1]
    names.add("Nilai SAKIP desa", ["3.4", "3.1"])
    assert names.like("Nilai SAKIP", 60, {"3.1"}) == [2]
    assert names.like("Nilai SAKIP", 60, {"3.4"}) == [0, 2, 1]
    with names.without([0, 3]):
        assert names.like("Nilai SAKIP", 60, {"3.4"}) == [2, 1]
    assert names.like("Nilai SAKIP", 60, {"3.2"}) == [0, 2, 3]


@given(st.lists(st.text(alphabet="ab ", max_size=6), max_size=60), st.text(alphabet="ab ", max_size=6))
def test_the_names_most_like_another_one(given_names: list[str], name: str) -> None:
    scores = [likeness(name, other) for other in given_names]
    alike = [place for place, score in enumerate(scores) if score >= 60 and squashed(given_names[place])]
    expected = sorted(alike, key=lambda place: (-scores[place], place))[:MOST_ALIKE]
    found = [place for place in Names(given_names).like(name, 60) if squashed(given_names[place])]
    assert found == expected


def test_more_comparisons_than_any_report_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_module, "MOST_COMPARED", 25)
    names = Names(f"Kegiatan {at}" for at in range(10))
    names.like("Kegiatan", 60)
    names.like("Kegiatan", 60)
    with pytest.raises(BoundError, match="pasang nama harus dibandingkan"):
        names.like("Kegiatan", 60)


@pytest.mark.parametrize(
    ("left", "right", "typo"),
    [
        ("Rasio kekerasan terhadap anak", "Rasio Kekerasan terahadap Anak", True),
        ("Jumlah UMKM yang legal", "Jumlah UMKM yanng legal", True),
        ("Persentase wirausaha (%)", "Prosentase wirausaha", True),
        ("Jumlah kelompok tani", "Jumlah kelompok tari", False),
        ("Jumlah desa", "Jumlah desa sehat", False),
        ("Jumlah RS", "Jumlah Rumah Sakit", False),
    ],
)
def test_slips_of_the_pen(left: str, right: str, typo: bool) -> None:
    assert is_typo(left, right) is typo
    assert is_typo(right, left) is typo
