"""Words and amounts that a narrow cell broke."""

import pytest

from auditor.models.document import Cell
from auditor.reading.mending import HYPHEN, SEAM, TIGHT, mend, mend_cell, unmarked, whole_words

KNOWN = whole_words(["Lembaga Masyarakat", "capaian kinerja dan target", "Hak-Hak anak", f"Kelu{SEAM}arga"])


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        (f"Lemba{TIGHT}ga", "Lembaga"),
        (f"Lembag{TIGHT}a Masya{SEAM}rakat", "Lembaga Masyarakat"),
        (f"Ma{TIGHT}syara{TIGHT}kat", "Masyarakat"),
        (f"capaian{TIGHT}kinerja", "capaian kinerja"),
        (f"Capaian{TIGHT}Kinerja", "Capaian Kinerja"),
        (f"N{TIGHT}O", "N O"),
        (f"Hak-{HYPHEN}Hak", "Hak-Hak"),
        (f"xyz{SEAM}abc", "xyz abc"),
        (f"174.494.00{TIGHT}0", "174.494.000"),
        (f"1.760.452.737,{TIGHT}00", "1.760.452.737,00"),
        (f"174.494.000{TIGHT}0", "174.494.000 0"),
        (f"174.494.00{SEAM}0", "174.494.00 0"),
        (f"100{TIGHT}200", "100 200"),
        (f"70,{TIGHT}1", "70, 1"),
    ],
)
def test_mending(broken: str, mended: str) -> None:
    assert mend(broken, KNOWN) == mended


def test_pieces_beside_a_mark_are_no_known_words() -> None:
    assert "kelu" not in KNOWN
    assert "arga" not in KNOWN


def test_a_piece_that_a_page_break_left_alone_is_no_known_word() -> None:
    known = whole_words([*[f"Terca{TIGHT}pai"] * 3, "Terca", "pai"])
    assert mend(f"Terca{TIGHT}pai", known) == "Terca pai"
    known = whole_words([*[f"Tercap{TIGHT}ai"] * 3, "Tercap"])
    assert mend(f"Tercap{TIGHT}ai", known) == "Tercapai"
    known = whole_words([*[f"jumlah{TIGHT}orang"] * 2, "jumlah", "orang"])
    assert mend(f"jumlah{TIGHT}orang", known) == "jumlah orang"


def test_a_rest_that_a_page_break_left_alone_is_no_known_word() -> None:
    known = whole_words([*[f"Terlaks{TIGHT}ana"] * 10, "ana"])
    assert mend(f"Terlaks{TIGHT}ana", known) == "Terlaksana"
    known = whole_words([*[f"terpilih{TIGHT}dan"] * 9, "dan"])
    assert mend(f"Terlaks{TIGHT}dan", known) == "Terlaks dan"


@pytest.mark.parametrize(
    ("broken", "mended", "doubted"),
    [
        (f"61,9{TIGHT}8", "61,98", True),
        (f"92.6{TIGHT}5%", "92.65%", True),
        (f"61,9{SEAM}8", "61,9 8", False),
        (f"Terlaks{TIGHT}ana", "Terlaksana", False),
    ],
)
def test_second_decimal_below_a_full_cell_is_put_to_its_number_and_doubtful(
    broken: str, mended: str, doubted: bool
) -> None:
    cell = mend_cell(Cell(broken), KNOWN)
    assert (cell.text, cell.doubt is not None) == (mended, doubted)


def test_unmarked_text_has_spaces_for_marks() -> None:
    assert unmarked(f"a{SEAM}b{TIGHT}c") == "a b c"
