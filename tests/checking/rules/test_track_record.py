"""A rule asserts only where its assertions were right."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.checking.rules.catalogue import load_pack, load_rules
from auditor.checking.rules.track_record import Counts, Judging, TrackRecord, track_record
from auditor.files.data import data_dir
from auditor.files.settings import Settings, load_settings
from auditor.models.errors import InputError


def judged(day: str, **counts: tuple[int, int, int]) -> Judging:
    rules = {
        rule.replace("_", "-"): Counts(benar=right, sepele=trivial, salah=wrong)
        for rule, (right, trivial, wrong) in counts.items()
    }
    return Judging(tanggal=day, build="abc", bahan="satu laporan", aturan=rules)


@pytest.mark.parametrize(
    ("counts", "earned"),
    [
        ((3, 0, 0), True),
        ((0, 3, 0), True),
        ((2, 0, 0), False),
        ((18, 0, 1), False),
        ((19, 0, 1), True),
        ((38, 0, 2), True),
        ((0, 0, 0), False),
    ],
)
def test_three_were_right_and_one_in_twenty_wrong_at_most(counts: tuple[int, int, int], earned: bool) -> None:
    record = TrackRecord(penilaian=(judged("2026-11-29", ANG_02=counts),))
    assert record.has_earned("ANG-02") is earned


def test_what_was_wrong_before_a_rule_was_mended_does_not_count() -> None:
    before, after = judged("2026-11-30", ANG_02=(1, 0, 9)), judged("2026-12-01", ANG_02=(2, 0, 0))
    record = TrackRecord(diperbaiki={"ANG-02": "2026-11-30"}, penilaian=(before, after))
    assert record.has_earned("ANG-02")
    assert record.counted("ANG-02") == Counts(benar=3)
    assert not TrackRecord(penilaian=(before, after)).has_earned("ANG-02")
    assert record.of("ANG-02") == (before, after)


def test_rules_that_nobody_judged_ask_unless_the_settings_let_them_assert() -> None:
    (rule,) = [one for one in load_rules(Settings()) if one.id == "TAH-05"]
    assert not rule.asserts
    chosen = {one.id: one for one in load_rules(Settings(menyatakan=("TAH-05",), menanyakan=("NAR-05",)))}
    assert (chosen["TAH-05"].asserts, chosen["NAR-05"].asserts) == (True, False)


def test_an_office_answers_for_its_own_rules() -> None:
    assert all(rule.asserts for rule in load_pack(data_dir("rules")))


def test_settings_that_say_both_are_told(tmp_path: Path) -> None:
    file = tmp_path / "auditor.toml"
    file.write_text('menyatakan = ["ANG-02"]\nmenanyakan = ["ANG-02"]\n', encoding="utf-8")
    with pytest.raises(InputError, match="sama-sama menyebut ANG-02"):
        load_settings(file)


def test_settings_about_a_rule_that_is_none_are_told() -> None:
    with pytest.raises(InputError, match="'menyatakan' menyebut aturan 'ANG-99'"):
        load_rules(Settings(menyatakan=("ANG-99",)))


def test_the_bundled_record_speaks_of_bundled_rules() -> None:
    record = track_record()
    ids = {rule.id for rule in load_rules(Settings(), optional=True)}
    named = {*record.diperbaiki, *(rule for one in record.penilaian for rule in one.aturan)}
    assert named <= ids
    days = [one.tanggal for one in record.penilaian]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("text", "told"),
    [("penilaian: 3", "perlu diperbaiki"), ("a: [", "bukan YAML"), ("lain: {}", "perlu diperbaiki")],
)
def test_a_record_that_is_none_is_told(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "rekam_jejak.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        track_record(file)
