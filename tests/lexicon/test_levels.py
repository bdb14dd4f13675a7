"""Which rows of a tree stand lowest and highest."""

from auditor.lexicon.levels import highest, lowest
from auditor.models.report import Level

TREE = [Level.PROGRAM, Level.SUB_KEGIATAN, Level.JENIS_AKUN, Level.OBJEK_AKUN, Level.SUB_KEGIATAN, None]


def test_nothing_but_accounts_stands_below_a_sub_kegiatan() -> None:
    assert lowest(TREE) == [3, 4, 5]


def test_the_highest_rows_stand_below_no_other() -> None:
    assert highest(TREE) == [0]
    assert highest(TREE[1:]) == [0, 3]
