"""Shares on pictures of pages."""

from __future__ import annotations

from decimal import Decimal

from auditor.models.document import SCANNED
from auditor.models.facts import Efisiensi
from auditor.models.report import Place, Value
from auditor.relating.efficiency.formula import fit_formulas

PLACE = Place("laporan.pdf", 12, "3.7")


def value(text: str, doubt: str | None) -> Value:
    number = Decimal(text.replace(",", "."))
    decimals = len(text.partition(",")[2])
    return Value(text, PLACE, number=number, readings=(number,), decimals=decimals, doubt=doubt)


def rows(doubt: str | None, *figures: tuple[str, str, str]) -> list[Efisiensi]:
    made = []
    for at, texts in enumerate(figures):
        output, put_in, level = (value(text, doubt) for text in texts)
        made.append(
            Efisiensi(
                place=PLACE,
                nama=f"Program {at}",
                nomor=None,
                realisasi_output=output,
                capaian_input=put_in,
                indeks=None,
                rencana_output=None,
                rencana_input=None,
                standar=None,
                tingkat=level,
            )
        )
    return made


TORN = [
    ("100", "93,51", "649"),
    ("100", "9075", "925"),
    ("88,50", "91,57", "3,07"),
    ("35493", "99,47", "25546"),
]


def test_lost_marks_and_signs_of_a_scanned_table() -> None:
    found = rows(SCANNED, *TORN)
    fit_formulas(found)
    assert {row.rumus_tingkat for row in found} == {"realisasi output − capaian input"}
    assert all(row.tingkat_sesuai for row in found)
    tingkat = found[3].tingkat
    assert tingkat is not None
    assert (tingkat.text, tingkat.number, tingkat.doubt) == ("25546", Decimal("255.46"), SCANNED)


def test_a_page_of_text_is_read_as_it_is_printed() -> None:
    found = rows(None, *TORN)
    fit_formulas(found)
    assert {row.rumus_tingkat for row in found} == {None}
    assert found[0].tingkat is not None
    assert found[0].tingkat.number == Decimal(649)
