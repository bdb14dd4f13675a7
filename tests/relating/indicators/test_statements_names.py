"""Names of one indicator that differ: each spelling once, slips apart, those of other sasaran asked about."""

from __future__ import annotations

from support import indicators, report, understood

from auditor.models.facts import Indikator

HEADER = [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]]


def named(*rows: tuple[str, str]) -> Indikator:
    """The indicator that all rows, each in a table of its own, name."""
    tables = [
        understood(HEADER, [[goal, name, "70", "63", "90"]], number=f"3.{at}")
        for at, (goal, name) in enumerate(rows, start=1)
    ]
    (record,) = indicators(report(*tables))
    return record


def test_each_spelling_is_named_once() -> None:
    goal = "Kesehatan naik"
    record = named(
        (goal, "Persentase desa/kelurahan sehat mandiri"),
        (goal, "Persentase desa/kelurahan sehat yang mandiri"),
        (goal, "Persentase desa/ kelurahan Sehat yang mandiri"),
    )
    assert [value.place.table for value in record.nama_beda] == ["3.2", "3.1"]
    assert not record.salah_ketik


def test_slips_of_the_pen_are_told_from_other_names() -> None:
    goal = "Usaha tumbuh"
    assert named((goal, "Jumlah UMKM yang legal (%)"), (goal, "Jumlah UMKM yanng legal")).salah_ketik
    assert not named((goal, "Jumlah UMKM yang legal"), (goal, "Jumlah UMKM legal")).salah_ketik


def test_the_same_words_under_two_numbered_sasaran_are_asked_about() -> None:
    names = "Terlaksananya penyediaan prasarana", "Terlaksanya penyediaan prasaranan"
    goals = "3. Meningkatnya pengetahuan pegawai", "5. Terwujudnya layanan administrasi"
    apart = named((goals[0], names[0]), (goals[1], names[1]))
    assert [value.doubt is not None for value in apart.nama_beda] == [False, True]
    together = named((goals[0], names[0]), (goals[0], names[1]))
    assert [value.doubt for value in together.nama_beda] == [None, None]
