"""Claims that bring their own other side, bound beside those that rest on a table."""

from __future__ import annotations

from decimal import Decimal

from claim_maker import klaim, texts
from support import table


def test_money_and_number_words_bring_their_own_other_side() -> None:
    (claim,) = klaim(["Pagu anggaran Rp200.000.000 dengan realisasi Rp100.000.000 atau 60,00%."], "nilai")
    assert (claim.tertulis, claim.hitung) == (Decimal("60.00"), Decimal("50.00"))
    assert texts(claim) == ["Rp200.000.000", "Rp100.000.000"]
    (claim,) = klaim(["Pegawai berjumlah 36 (tiga puluh empat) orang."], "bilangan")
    assert (claim.tertulis, claim.hitung) == (Decimal(36), Decimal(34))


def test_a_sum_that_a_tables_figure_would_close_names_it() -> None:
    counts = table(
        [["Tahun", "Persentase"]], [["2023", "13,06"], ["2024", "26,53"]], number="3.4", caption="Peserta"
    )
    (claim,) = [
        c for c in klaim([counts, "Realisasinya (13,06 + 26,63)", "= 39,59"], "nilai") if c.objek == "jumlah"
    ]
    assert [(value.text, value.place.table) for value in claim.bukti] == [("26,53", "3.4")]
    assert claim.hitung == Decimal("39.69")


def test_an_amount_goes_on_in_the_next_paragraph() -> None:
    parts = [
        "Dari pagu anggaran sebesar Rp.",
        "1,397,870,000.00 telah terealisasi sebesar Rp.1,388,819,900.00 (99,53%).",
    ]
    (claim,) = klaim(parts, "nilai")
    assert (claim.tertulis, claim.hitung) == (Decimal("99.53"), Decimal("99.35"))
