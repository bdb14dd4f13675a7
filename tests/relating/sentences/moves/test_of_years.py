"""Whether a word of change is of the years."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, YEARS, made

from auditor.relating.sentences.moves.of_years import is_of_years


@pytest.mark.parametrize(
    ("sentence", "of_years"),
    [
        ("Dibanding tahun sebelumnya nilainya bertambah.", True),
        ("Selama dua tahun sebelumnya terus bertambah.", True),
        ("Sebelumnya sempat bertambah.", False),
        ("Kenaikan turut dirasakan petani.", True),
        ("Kenaikan harga perlu dicegah.", False),
        ("Waktunya lebih lama daripada yang lain.", False),
        ("Waktunya lebih lama daripada tahun lalu.", True),
        ("Nilainya bertambah antara triwulan I dan triwulan III.", False),
        ("Memasuki Juni nilainya bertambah bila disandingkan dengan Mei.", False),
        ("Nilainya bertambah per 31 Desember 2024.", True),
    ],
)
def test_a_move_is_of_years_where_nothing_else_is_told(sentence: str, of_years: bool) -> None:
    view = made(GOALS, YEARS, sentence).views[-1]
    moves = [told for told in view.told if "tahun" not in view.text[told.start : told.end]]
    assert is_of_years(view, moves[-1]) is of_years
