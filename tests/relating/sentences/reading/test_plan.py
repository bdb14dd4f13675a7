"""The years of the Renstra as most of a report tells them."""

from __future__ import annotations

import pytest
from sentence_maker import made
from support import table

from auditor.models.document import Table
from auditor.relating.sentences.reading.plan import PlanSpan, plan_span

TARGETS = table(
    [["No", "Indikator", "Target 2022", "Target 2023", "Target 2024", "Target 2025", "Target 2026"]],
    [["1", "Produksi padi per hektare", "4", "5", "6", "7", "8"]],
    number="2.1",
    caption="Target Renstra Dinas",
)
"""Targets from the second year of a plan to its last."""


@pytest.mark.parametrize(
    ("parts", "span"),
    [
        (["Renstra Tahun 2021-2026 memuat tujuan.", "Renstra 2021 s.d. 2026.", "Renstra 2020-2025."],
         PlanSpan(2021, 2026, sure=False)),
        (["Rencana Strategis Dinas 2021 sampai dengan 2026 memuat tujuan."], None),
        (["Renstra 2021-2026 memuat tujuan.", "Renstra 2020-2025 memuat tujuan."], None),
        (["Renstra 2021-2026 memuat tujuan.", "Renstra 2020-2025 memuat sasaran.", TARGETS],
         PlanSpan(2021, 2026, sure=True)),
        ([TARGETS, "Tujuan ditetapkan."], PlanSpan(2022, 2026, sure=True)),
        (["RPJMD 2021-2026 memuat visi.", "RPJMD 2021-2026 memuat misi."], None),
    ],
)  # fmt: skip
def test_the_span_that_most_of_it_tells(parts: list[str | Table], span: PlanSpan | None) -> None:
    assert plan_span(made(*parts, "Kalimat penutup.").scope.world.report) == span
