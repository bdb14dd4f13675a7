"""An indicator is counted in what its own words count, and has one unit in all lists."""

import pytest
from support import indicators, report, understood

from auditor.models.facts import Indikator, Kinerja
from auditor.models.report import Report
from auditor.relating.performance.rows import performance_records
from auditor.relating.performance.units import add_listed_units

HEADER = [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"]]


def measured(*rows: tuple[str, str]) -> Report:
    cells = [[str(at), name, unit, "80", "40", "50"] for at, (name, unit) in enumerate(rows, 1)]
    return report(understood(HEADER, cells, number="3.1"))


def records(*rows: tuple[str, str]) -> list[Kinerja]:
    return performance_records(measured(*rows))


def counted(*rows: tuple[str, str]) -> list[str | None]:
    return [record.menghitung for record in records(*rows)]


@pytest.mark.parametrize(
    ("indicator", "unit", "found"),
    [
        ("Persentase pasar tertata", "Orang", "persen"),
        ("Persentase pasar tertata", "%", None),
        ("Prosentase pasar tertata", "Persen", None),
        ("Persentase pasar tertata", "Poin", None),
        ("Jumlah gangguan jaringan air", "%", "gangguan jaringan"),
        ("Jumlah keluarga yang dibina", "Orang", "keluarga yang"),
        ("Jumlah orang yang dibina", "Orang/Bulan", None),
        ("Jumlah pedagang yang dibina", "Orang", None),
        ("Jumlah lembaga yang dibina", "LM", None),
        ("Indeks kepuasan pedagang", "Indeks", None),
        ("Jumlah paket lemari yang disediakan", "Lemari", None),
        ("Jumlah paket lemari yang disediakan", "Unit", None),
        ("Jumlah keluarga yang dibina : 100 Orang", "Orang", "keluarga yang"),
    ],
)
def test_a_unit_by_the_first_words_of_its_indicator(indicator: str, unit: str, found: str | None) -> None:
    assert counted((indicator, unit)) == [found]


def test_a_noun_that_all_other_rows_count_in_another_unit() -> None:
    others = [("Jumlah bayi baru lahir", "Orang"), ("Jumlah bayi lima bulan", "Orang")]
    assert counted(("Jumlah bayi yang dilayani", "Berkas"), *others) == ["bayi yang", None, None]
    assert counted(("Jumlah bayi yang dilayani", "Berkas"), *others[:1]) == [None, None]


def test_a_unit_that_names_itself_is_odd_beside_a_noun_of_another_unit() -> None:
    naming = [(f"Jumlah berkas {name}", "Berkas") for name in ("izin", "rencana", "hasil uji", "laporan kas")]
    rows = [("Jumlah bayi yang dilayani", "Berkas"), ("Jumlah bayi baru lahir", "Orang"), *naming]
    assert counted(*rows)[:2] == ["bayi yang", None]


def listed(unit: str) -> list[Indikator]:
    table = understood(
        [["No", "Indikator", "Satuan", "Sumber Data"]],
        [["1", "Persentase pasar tertata", unit, "Bidang Pasar"]],
        number="2.3",
        order=2,
    )
    found = indicators(measured(("Persentase pasar tertata", "Persen")))
    add_listed_units(found, report(table))
    return found


def test_a_list_without_figures_tells_a_unit_too() -> None:
    (found,) = listed("Orang")
    assert [value.text for value in found.satuan_beda] == ["Persen", "Orang"]
    assert [one.satuan_beda for one in listed("%")] == [[]]
    assert [one.satuan_beda for one in listed("Angka")] == [[]]
