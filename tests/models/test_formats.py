"""Numbers in the Indonesian way of writing."""

from decimal import Decimal

from auditor.models.formats import format_angka, format_rupiah


def test_formats() -> None:
    assert format_angka(Decimal("1234.5")) == "1.234,5"
    assert format_angka(Decimal("-0.001"), 2) == "0,00"
    assert format_rupiah(Decimal("13773974010")) == "Rp13.773.974.010"
