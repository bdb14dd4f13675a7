"""The scales of regulations."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.models.errors import InputError
from auditor.understanding.prose.official_scales import official_scales
from auditor.understanding.ranges import follow_each_other, read_range


def test_every_band_is_a_range_and_follows_the_one_before() -> None:
    for scale in official_scales():
        found = [one for _, text in scale.bands if (one := read_range(text)) is not None]
        assert len(found) == len(scale.bands)
        assert follow_each_other(found)


def test_a_file_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "skala.yaml"
    path.write_text("- {jenis: Permen, nomor: '86'}", encoding="utf-8")
    with pytest.raises(InputError, match=r"skala\.yaml keliru"):
        official_scales(path)
    with pytest.raises(InputError, match="tidak dapat dibaca"):
        official_scales(tmp_path / "tidak-ada.yaml")
