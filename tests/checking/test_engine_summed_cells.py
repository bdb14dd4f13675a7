"""A sum shows a few of its cells as evidence, all of them in the arithmetic, and doubts with any of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import Facts, Rincian
from auditor.models.finding import Status
from auditor.models.report import Place, Value

PLACE = Place("a.pdf", 1, "3.4")


def amount(number: int, doubt: str | None = None) -> Value:
    return Value(str(number), PLACE, Decimal(number), "Rp", (Decimal(number),), 0, doubt)


@pytest.mark.parametrize("jenis", ["total_anggaran", "subtotal"])
@pytest.mark.parametrize(("doubt", "status"), [(None, Status.PASTI), ("kabur", Status.PERLU_DICEK)])
def test_evidence_of_a_sum(jenis: str, doubt: str | None, status: Status) -> None:
    parts = [amount(100001 * number) for number in range(1, 9)] + [amount(70, doubt)]
    rincian = Rincian(PLACE, "tabel", jenis, "Jumlah", amount(9), parts, Decimal(36 * 100001 + 70))
    (finding,) = check(Facts(rincian=[rincian]), load_rules(Settings()), Settings()).findings
    assert finding.status is status
    assert [value.text for value in finding.evidence] == ["9", "100001", "200002", "300003", "400004"]
    assert " + ".join(value.text for value in parts) in finding.arithmetic
