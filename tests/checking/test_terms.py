"""What the settings changed, as papers tell it."""

from __future__ import annotations

from pathlib import Path

from auditor.checking.terms import terms_of
from auditor.files.settings import load_settings
from auditor.models.finding import Changed


def test_words_of_an_office_are_told_by_list_and_by_meaning(tmp_path: Path) -> None:
    file = tmp_path / "auditor.toml"
    file.write_text(
        '[kata]\ntarget_tercapai = ["a b", "c"]\n[kata.capai]\nakar = {rengkuh = "me di"}\n', encoding="utf-8"
    )
    assert terms_of(load_settings(file)).changed == (
        Changed("kata.capai.akar.rengkuh", "me di", "tidak ada"),
        Changed("kata.target_tercapai.frasa", "a b, c", "tidak ada"),
    )
