"""When two ways of writing a name are the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.relating.sentences.tables.name_keys import NameKeys

MODES = ["Angkutan barang (laut)", "Angkutan barang (udara)"]


def test_brackets_marks_and_case_tell_nothing_apart_but_bounds_do() -> None:
    keys = NameKeys([])
    assert keys.key("Indeks Kepuasan  Masyarakat (IKM)") == keys.key("indeks kepuasan masyarakat")
    assert keys.key("Kematian < 48 jam") != keys.key("Kematian > 48 jam")
    assert keys.key("(IKM)")


def test_brackets_are_a_part_where_rows_of_a_table_differ_in_nothing_else() -> None:
    keys = NameKeys([MODES])
    assert keys.key(MODES[0]) != keys.key(MODES[1])
    assert keys.words(MODES[0]) == ("angkutan", "barang", "laut")
    assert NameKeys([MODES[:1], MODES[1:]]).words(MODES[0]) == ("angkutan", "barang")


def test_numbers_that_count_on_are_no_part_of_names() -> None:
    keys = NameKeys([["1 Angka melek huruf", "2 Angka partisipasi", "3 Rasio guru", "1 Nilai LAKIP"]])
    assert keys.key("2 Angka partisipasi") == keys.key("Angka partisipasi")
    assert keys.bare("1 Nilai LAKIP") == "Nilai LAKIP"


def test_other_numbers_are_a_part_of_names() -> None:
    keys = NameKeys([["10 Program pokok PKK", "12 Tahun wajib belajar", "3 Dimensi mutu"]])
    assert keys.bare("10 Program pokok PKK") == "10 Program pokok PKK"


def test_names_that_are_joined_have_one_key() -> None:
    keys = NameKeys([])
    keys.join("Nilai AKIP", "Nilai akuntabilitas kinerja")
    assert keys.key("nilai AKIP") == keys.key("Nilai akuntabilitas kinerja")


@given(st.lists(st.text("abc (1)", min_size=1, max_size=12), max_size=6))
def test_a_key_does_not_hang_on_marks_and_blanks(names: list[str]) -> None:
    keys = NameKeys([names])
    for name in names:
        assert keys.key(name) == keys.key(name)
        assert " " not in keys.key(name)
