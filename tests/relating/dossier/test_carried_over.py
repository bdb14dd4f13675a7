"""Tables and sentences that last year's report has too."""

from __future__ import annotations

import pytest
from dossier_maker import MONEY, budget, found, measured, member, told, two_years

from auditor.models.dossier import DocumentKind as Kind


@pytest.mark.parametrize(("changed", "status"), [(0, ["pasti"]), (1, ["perlu_dicek"]), (3, [])])
def test_table_carried_over(changed: int, status: list[str]) -> None:
    rows = [
        [name, plan, f"{at}1.111.111" if at < changed else paid]
        for at, (name, plan, paid) in enumerate(MONEY)
    ]
    report, before = two_years(budget(2024, rows))
    assert [one for one, _ in told(found(report, before), "TAH-02")] == status


def test_sentence_carried_over() -> None:
    sentence = "Realisasi anggaran tahun {} sebesar Rp1.234.567.890 atau 96,31 persen dari pagu."
    report = member(Kind.LKJIP, 2024, "# BAB III", sentence.format(2024), measured(2024))
    before = member(Kind.LKJIP, 2023, "# BAB III", sentence.format(2023), measured(2023))
    ((status, message),) = told(found(report, before), "TAH-02")
    assert status == "pasti"
    assert "hanya tahunnya yang diganti" in message
    other = member(
        Kind.LKJIP, 2023, "# BAB III", sentence.format(2023).replace("96,31", "91,20"), measured(2023)
    )
    assert told(found(report, other), "TAH-02") == []
