"""A target within the text of an indicator: behind a mark, in brackets, or before its own unit."""

import pytest
from support import report, understood

from auditor.relating.performance.rows import performance_records


@pytest.mark.parametrize(
    ("indicator", "found"),
    [
        ("Jumlah warga yang dilatih : 50 Orang", "50 Orang"),
        ("Jumlah rapat yang diadakan (10 orang)", "10 orang"),
        ("Terlatihnya 1.200 (seribu dua ratus) orang warga", "1.200 orang"),
        ("Pelatihan bagi 20 orang warga dan 5 orang guru", None),
        ("1. Orang yang dilatih", None),
        ("Jumlah pelatihan selama 12 bulan", None),
        ("Jumlah warga yang dilatih", None),
    ],
)
def test_target_in_text(indicator: str, found: str | None) -> None:
    table = understood(
        [["No", "Indikator", "Satuan", "Target", "Realisasi"]], [["1", indicator, "Orang", "40", "40"]]
    )
    (record,) = performance_records(report(table))
    told = record.target_di_indikator
    assert (told.text if told is not None else None) == found
