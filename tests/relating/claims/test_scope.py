"""Which rows a sentence speaks of: by sasaran, level and year."""

from __future__ import annotations

from claim_maker import GOALS, TREE, YEARS, klaim, texts


def test_quoted_sasaran_restricts_the_rows() -> None:
    text = "Dari tabel di atas, sasaran “Meningkatnya Produksi Padi” selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert claim.terikat
    assert claim.melawan == []


def test_unknown_sasaran_is_not_bound() -> None:
    text = "Dari tabel di atas, sasaran “Meningkatnya Mutu Udara Kota” selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert not claim.terikat
    assert claim.melawan == []


def test_rows_below_the_sasaran_are_not_spoken_of() -> None:
    (claim,) = klaim([TREE, "Dari tabel di atas, kinerja Dinas selalu memenuhi target."], "target")
    assert claim.melawan == []


def test_years_restrict_the_rows() -> None:
    text = "Dari tabel di atas, pada tahun 2022 semua indikator telah memenuhi target."
    (claim,) = klaim([YEARS, text], "target")
    assert claim.terikat
    assert claim.melawan == []
    (claim,) = klaim([YEARS, "Dari tabel di atas, semua indikator selalu memenuhi target."], "target")
    assert texts(claim) == ["80"]


def test_part_that_cannot_be_told_is_doubtful() -> None:
    text = "Dari tabel di atas, indikator pada misi kedua selalu memenuhi target."
    (claim,) = klaim([GOALS, text], "target")
    assert claim.ragu is not None


def test_sentence_that_points_at_no_table_is_doubtful() -> None:
    (claim,) = klaim([GOALS, "Semua indikator telah memenuhi target."], "target")
    assert claim.ragu is not None
