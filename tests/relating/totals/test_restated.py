"""One total stated several times."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support import document, report, understood

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Rincian
from auditor.models.report import Place, ReportTable, Sentence
from auditor.relating.totals.restated import total_statements


def counted(caption: str, first: int, second: int, *, order: int) -> ReportTable:
    rows = [["1", "A", str(first)], ["2", "B", str(second)], ["Jumlah", "^Jumlah", str(first + second)]]
    return understood([["No", "Uraian", "Jumlah"]], rows, number=f"1.{order}", caption=caption, order=order)


def stated(*tables: ReportTable, said: str | None = None) -> list[Rincian]:
    made = report(*tables)
    if said is not None:
        blocks = (Block(BlockKind.PARAGRAPH, said, 2), *made.document.blocks)
        sentences = (Sentence(said, Place("laporan.pdf", 2), 0),)
        made = replace(made, document=document(*blocks), sentences=sentences)
    return total_statements(made)


RANKS = counted("Pegawai Menurut Golongan Tahun 2024", 20, 22, order=1)
SAID = "Dinas didukung oleh 42 (empat puluh dua) orang pegawai."


def judged(found: list[Rincian]) -> list[tuple[Decimal | None, Decimal, bool]]:
    return [(one.total.number, one.jumlah, one.pasti) for one in found]


def test_tables_that_agree() -> None:
    other = counted("Pegawai Menurut Pendidikan Tahun 2024", 30, 12, order=2)
    assert judged(stated(RANKS, other)) == [(42, 42, True), (42, 42, True)]


def test_the_odd_one_out_of_three() -> None:
    other = counted("Pegawai Menurut Pendidikan Tahun 2024", 30, 13, order=2)
    assert judged(stated(RANKS, other, said=SAID)) == [(42, 42, True), (43, 42, True), (42, 42, True)]


def test_the_prose_may_be_the_odd_one() -> None:
    other = counted("Pegawai Menurut Pendidikan Tahun 2024", 30, 12, order=2)
    found = stated(RANKS, other, said=SAID.replace("42 (empat puluh dua)", "44 (empat puluh empat)"))
    assert judged(found) == [(42, 42, True), (42, 42, True), (44, 42, True)]
    assert found[-1].asal == "narasi"


def test_one_against_one_is_not_sure() -> None:
    other = counted("Pegawai Menurut Pendidikan Tahun 2024", 30, 13, order=2)
    assert judged(stated(RANKS, other)) == [(42, 43, False)]


def test_the_prose_that_leads_in() -> None:
    assert judged(stated(RANKS, said=SAID.replace("42 (empat puluh dua)", "44 (empat puluh empat)"))) == [
        (42, 44, False)
    ]


def test_other_years_and_other_things_are_other_totals() -> None:
    before = counted("Pegawai Menurut Pendidikan Tahun 2023", 30, 13, order=2)
    things = counted("Kendaraan Menurut Kondisi Tahun 2024", 3, 1, order=3)
    assert stated(RANKS, before, things) == []
