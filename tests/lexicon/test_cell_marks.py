"""What cells say in the place of a plain number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.cell_marks import Bounds, read_bounds, read_mark, with_mark
from auditor.models.report import Place, Tanda, Value


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("", "kosong"),
        ("  ", "kosong"),
        ("-", "strip"),
        ("Rp -", "strip"),
        ("- Orang", "strip"),
        ("…", "strip"),
        ("NA", "tidak tersedia"),
        ("n/a", "tidak tersedia"),
        ("t.a.d", "tidak tersedia"),
        ("data tidak tersedia", "tidak tersedia"),
        ("Tidak ada data", "tidak tersedia"),
        ("belum rilis", "belum tersedia"),
        ("Menunggu hasil penilaian provinsi", "belum tersedia"),
        ("masih dalam proses", "belum tersedia"),
        ("*) belum dirilis", "belum tersedia"),
        ("sedang dihitung", None),
        ("sedang proses", "belum tersedia"),
        ("tidak dilaksanakan", "tidak berlaku"),
        ("tidak ada target", "tidak berlaku"),
        ("bukan kewenangan dinas", "tidak berlaku"),
        ("0/0", "0/0"),
        ("#DIV/0!", "galat"),
        ("#REF!", "galat"),
        ("########", "galat"),
        ("BB", "predikat"),
        ("WTP", "predikat"),
        ("Level 3", "predikat"),
        ("Sangat Baik", "predikat"),
        ("70-80", "rentang"),
        ("≤ 15 menit", "batas"),
        ("minimal 80", "batas"),
        ("80 ke atas", "batas"),
    ],
)
def test_a_mark(text: str, mark: Tanda | None) -> None:
    assert read_mark(text) == mark


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "0,00%",
        "12 Orang",
        "Nihil",
        "belum tercapai",
        "tidak tercapai",
        "tidak dicapai",
        "Rp 28.333.205 Rp 16.808.269",
        "Terlaksananya rapat koordinasi",
        "80-70",
        "-5",
    ],
)
def test_numbers_and_other_texts_have_no_mark(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("70 – 80 %", "70", "80"),
        ("3 s.d. 5 hari", "3", "5"),
        ("1,5 sampai dengan 2,5", "1.5", "2.5"),
        ("< 3", None, "3"),
        ("maks. 3%", None, "3"),
        ("paling lambat 15 hari", None, "15"),
        ("tidak lebih dari 5", None, "5"),
        ("3 hari atau kurang", None, "3"),
        ("≥ 80", "80", None),
        ("min. 80", "80", None),
        ("sekurang-kurangnya 4", "4", None),
    ],
)
def test_the_ends_of_ranges_and_bounds(text: str, low: str | None, high: str | None) -> None:
    ends = (Decimal(end) if end is not None else None for end in (low, high))
    assert read_bounds(text) == Bounds(*ends)


@given(low=st.integers(0, 10**6), wide=st.integers(1, 10**6), sign=st.sampled_from(["-", " – ", " s.d. "]))
def test_a_range_has_its_ends_and_no_number(low: int, wide: int, sign: str) -> None:
    marked = with_mark(Value(f"{low}{sign}{low + wide}", Place("a.pdf", 1)))
    assert (marked.tanda, marked.paling_rendah, marked.paling_tinggi) == ("rentang", low, low + wide)
    assert marked.terbatas
    assert marked.encloses(Decimal(low))
    assert not marked.encloses(Decimal(low + wide + 1))


@given(st.decimals(0, 10**6, places=2))
def test_a_plain_number_is_not_marked(number: Decimal) -> None:
    value = Value(str(number), Place("a.pdf", 1), number)
    assert with_mark(value) is value
