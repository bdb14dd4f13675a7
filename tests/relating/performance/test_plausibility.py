"""Figures that make a reviewer ask."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support import report, understood

from auditor.models.facts import Kewajaran
from auditor.models.report import Place, Report, Sentence
from auditor.relating import relate

MEASURED = [["No", "Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]]
YEARS = [
    ["No", "Sasaran", "Indikator", "Satuan", *["2022"] * 3, *["2023"] * 3],
    ["No", "Sasaran", "Indikator", "Satuan", *["Target", "Realisasi", "Capaian"] * 2],
]
PLAN = [["No", "Sasaran", "Indikator", "Target Akhir Renstra", "Realisasi 2023", "Capaian"]]
NAME = "Indeks Literasi Masyarakat"


def of(made: Report, jenis: str) -> list[Kewajaran]:
    return [one for one in relate([made]).kewajaran if one.jenis == jenis]


def test_realisasi_that_is_always_the_target() -> None:
    figures = [("40", "40"), ("54", "54"), ("87", "80"), ("100", "100"), ("1", "1"), *[("33", "33")] * 8]
    rows = [["", f"Sub Kegiatan: Layanan {at}", f"Jumlah pengguna layanan {at}", "Orang", t, r, ""]
            for at, (t, r) in enumerate(figures)]  # fmt: skip
    (found,) = of(report(understood(MEASURED, rows, number="3.1")), "sama dengan target")
    assert (found.banyak, found.dari) == (10, 11)


def test_a_short_table_is_not_judged() -> None:
    rows = [["", "Sub Kegiatan: Layanan", "Jumlah pengguna", "Orang", "40", "40", "100"]]
    assert of(report(understood(MEASURED, rows, number="3.1")), "sama dengan target") == []


def over_years(*sentences: str, satuan: str = "Indeks", name: str = NAME) -> list[Kewajaran]:
    rows = [["1", "Masyarakat literat", name, satuan, "75", "80", "106,67", "78", "52", "66,67"]]
    made = report(understood(YEARS, rows, number="3.2"), year=2023)
    said = tuple(Sentence(text, Place("laporan.pdf", 7), 0) for text in sentences)
    return of(replace(made, sentences=said), "perubahan")


def test_a_fall_that_nothing_explains() -> None:
    (found,) = over_years(f"{NAME} disajikan pada tabel berikut.")
    assert (found.perubahan, found.tahun, found.dijelaskan) == (Decimal(-35), 2023, False)


def test_a_fall_that_the_prose_speaks_of() -> None:
    assert over_years(f"{NAME} menurun karena survei diperluas.")[0].dijelaskan


def test_counts_may_change() -> None:
    assert over_years(satuan="Orang", name="Jumlah Pemustaka") == []


def plan(final: str, before: str = "75") -> list[Kewajaran]:
    yearly = understood(
        YEARS, [["1", "Literat", NAME, "Indeks", before, "80", "", "78", "79", ""]], number="3.2"
    )
    end = understood(PLAN, [["1", "Literat", NAME, final, "79", ""]], number="3.3", order=2)
    return of(report(yearly, end, year=2023), "target akhir")


def test_the_last_target_of_the_plan_is_this_year_s() -> None:
    (found,) = plan("78")
    assert (found.perubahan, [value.text for value in found.nilai]) == (0, ["78", "78", "75"])
    assert plan("85")[0].perubahan == 7


def test_in_the_last_year_of_the_plan_its_target_is_the_final_one() -> None:
    def found(title: str) -> list[Kewajaran]:
        yearly = understood(
            YEARS, [["1", "Literat", NAME, "Indeks", "75", "80", "", "78", "79", ""]], caption=title
        )
        end = understood(PLAN, [["1", "Literat", NAME, "78", "79", ""]], number="3.3", order=2)
        return of(report(yearly, end, year=2023), "target akhir")

    assert found("Capaian terhadap Renstra 2019-2023") == []
    assert found("Capaian terhadap Renstra 2019-2023 dan RPJMD 2021-2026") == []
    assert len(found("Capaian terhadap Renstra 2021-2026")) == 1


def test_a_target_that_stands_still_all_years_tells_nothing() -> None:
    assert plan("78", before="78") == []


def test_the_plan_s_own_last_target_decides() -> None:
    years = [
        ["No", "Sasaran", "Indikator", "Satuan", *["Target"] * 4],
        ["No", "Sasaran", "Indikator", "Satuan", "2022", "2023", "2024", "2025"],
    ]
    row = ["1", "Literat", NAME, "Indeks", "75", "78", "81", "84"]
    yearly = understood(years, [row], number="2.2")

    def found(final: str) -> list[Kewajaran]:
        end = understood(PLAN, [["1", "Literat", NAME, final, "79", ""]], number="3.3", order=2)
        return of(report(yearly, end, year=2023), "target akhir")

    assert [one.perubahan for one in found("78")] == [0]
    assert found("84") == []


def test_a_plan_that_ends_this_year_has_this_year_s_target_at_its_end() -> None:
    years = [
        ["No", "Sasaran", "Indikator", "Satuan", *["Target Kinerja Tahun"] * 5],
        ["No", "Sasaran", "Indikator", "Satuan", "2019", "2020", "2021", "2022", "2023"],
    ]
    row = ["1", "Literat", NAME, "Indeks", "66", "70", "73", "75", "78"]
    yearly = understood(years, [row], number="2.2", caption="Target Renstra 2019-2023")

    def found(final: str) -> list[Kewajaran]:
        end = understood(PLAN, [["1", "Literat", NAME, final, "79", ""]], number="3.3", order=2)
        return of(report(yearly, end, year=2023), "target akhir")

    assert found("78") == []
    assert [one.perubahan for one in found("75")] == [-3]
