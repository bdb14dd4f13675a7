"""Which tables a sentence may speak of."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, MONEY, VISITS, made


def _near(*parts: object) -> list[str | None]:
    report = made(*parts)  # type: ignore[arg-type]
    return [grid.table.place.table for grid in report.scope.near.of(report.views[-1])]


@pytest.mark.parametrize(
    ("parts", "numbers"),
    [
        ((HARVEST, "Produksinya naik."), ["3.5"]),
        ((HARVEST, VISITS, "Produksinya pada Tabel 3.5 naik."), ["3.5", "3.6"]),
        ((HARVEST, "Rincian pada Tabel 3.5.", VISITS, "Produksinya naik."), ["3.5", "3.6"]),
        ((MONEY, "BAGIAN LAIN", "Produksinya naik."), []),
    ],
)
def test_named_tables_go_before_those_beside_it(parts: tuple[object, ...], numbers: list[str]) -> None:
    assert _near(*parts) == numbers
