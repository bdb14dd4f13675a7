"""Words and amounts that a narrow cell broke."""

import pytest

from auditor.models.document import Cell
from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.grids.broken_words import (
    Chain,
    PageCell,
    Seam,
    chains_in,
    join_mended,
    mend_cell,
    page_cell,
    whole_words,
)

SEAMS = {"|": Seam.TIGHT, "/": Seam.FULL, "~": Seam.HYPHEN}


def torn(text: str) -> PageCell:
    """A cell; "|" is a break below a word wider than its cell, "/" below a full line, "~" below a hyphen."""
    seams = tuple((at, SEAMS[letter]) for at, letter in enumerate(text) if letter in SEAMS)
    return PageCell("".join(" " if letter in SEAMS else letter for letter in text), seams=seams)


def known(*texts: str) -> frozenset[str]:
    return whole_words(chain for text in texts for chain in chains_in(torn(text)))


def mend(text: str, words: frozenset[str]) -> str:
    return mend_cell(torn(text), words).text


KNOWN = known("Lembaga Masyarakat", "capaian kinerja dan target", "Hak-Hak anak", "Kelu/arga")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("Lemba|ga", "Lembaga"),
        ("Lembag|a Masya/rakat", "Lembaga Masyarakat"),
        ("Ma|syara|kat", "Masyarakat"),
        ("capaian|kinerja", "capaian kinerja"),
        ("Capaian|Kinerja", "Capaian Kinerja"),
        ("N|O", "N O"),
        ("Hak-~Hak", "Hak-Hak"),
        ("xyz/abc", "xyz abc"),
        ("174.494.00|0", "174.494.000"),
        ("1.760.452.737,|00", "1.760.452.737,00"),
        ("174.494.000|0", "174.494.000 0"),
        ("174.494.00/0", "174.494.00 0"),
        ("100|200", "100 200"),
        ("70,|1", "70, 1"),
    ],
)
def test_mending(broken: str, mended: str) -> None:
    assert mend(broken, KNOWN) == mended


def test_pieces_beside_a_mark_are_no_known_words() -> None:
    assert "kelu" not in KNOWN
    assert "arga" not in KNOWN


def test_a_piece_that_a_page_break_left_alone_is_no_known_word() -> None:
    words = known(*["Terca|pai"] * 3, "Terca", "pai")
    assert mend("Terca|pai", words) == "Terca pai"
    words = known(*["Tercap|ai"] * 3, "Tercap")
    assert mend("Tercap|ai", words) == "Tercapai"
    words = known(*["jumlah|orang"] * 2, "jumlah", "orang")
    assert mend("jumlah|orang", words) == "jumlah orang"


def test_a_rest_that_a_page_break_left_alone_is_no_known_word() -> None:
    words = known(*["Terlaks|ana"] * 10, "ana")
    assert mend("Terlaks|ana", words) == "Terlaksana"
    words = known(*["terpilih|dan"] * 9, "dan")
    assert mend("Terlaks|dan", words) == "Terlaks dan"


@pytest.mark.parametrize(
    ("broken", "mended", "doubted"),
    [
        ("61,9|8", "61,98", True),
        ("92.6|5%", "92.65%", True),
        ("61,9/8", "61,9 8", False),
        ("Terlaks|ana", "Terlaksana", False),
    ],
)
def test_second_decimal_below_a_full_cell_is_put_to_its_number_and_doubtful(
    broken: str, mended: str, doubted: bool
) -> None:
    cell = mend_cell(torn(broken), KNOWN)
    assert (cell.text, cell.doubt is not None) == (mended, doubted)


def test_any_character_may_stand_in_a_text() -> None:
    cell = torn("\ue000 \ue001|\ue002/Lemba|ga")
    assert mend_cell(cell, KNOWN) == Cell("\ue000 \ue001 \ue002 Lembaga")


def word(text: str, x0: float, top: float) -> Word:
    return Word(text, x0, top, x0 + 6 * len(text), top + 10, 10)


def test_seams_are_told_beside_the_text() -> None:
    words = [word("\ue002Lemba", 3, 0), word("ga", 3, 12), word("\ue001", 3, 24)]
    cell = page_cell(words, 1, (0, 0, 42, 40), 3, None)
    assert cell.text == "\ue002Lemba ga \ue001"
    assert chains_in(cell) == [Chain(("\ue002Lemba", "ga"), (Seam.TIGHT,)), Chain(("\ue001",))]


def test_word_cut_by_a_page_break() -> None:
    assert join_mended("Lemba", "ga Masyarakat", KNOWN) == "Lembaga Masyarakat"
    assert join_mended("", "ga", KNOWN) == "ga"
