"""A label of nothing but words of reporting closes a table; an indicator says what it measures."""

import pytest

from auditor.lexicon.row_names import is_closing_label


@pytest.mark.parametrize(
    "text", ["RATA - RATA", "Rata-rata capaian sub kegiatan", "Nilai Kinerja", "Capaian rata-rata"]
)
def test_labels_that_close(text: str) -> None:
    assert is_closing_label(text, merged=False)


@pytest.mark.parametrize("text", ["Rata-rata Lama Sekolah", "Nilai SAKIP", "", "12,5"])
def test_names(text: str) -> None:
    assert not is_closing_label(text, merged=False)
