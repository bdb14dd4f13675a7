"""Words that a field never holds are found when a rule is loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.checking.rules.catalogue import load_pack, load_rules
from auditor.checking.rules.examples import example_record
from auditor.checking.rules.schema import Checker, SchemaError, attributes, record_sets
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.errors import InputError

LANGUAGE = load_rules(Settings())[0].language


def check(record_set: str, expression: str) -> None:
    names = attributes(record_sets()[record_set])
    tree = LANGUAGE.parse("{{ " + expression + " }}")
    Checker(names, LANGUAGE.filters, LANGUAGE.tests).check(tree)


@pytest.mark.parametrize(
    "expression",
    [
        'jenis == "niali"',
        '"niali" != jenis',
        'jenis in ("sama", "niali")',
        'jenis not in ["niali"]',
        'jenis is eq("niali")',
        'jenis is in(["niali"])',
        '(resmi or "") == "niali"',
        'nama if jenis == "niali" else beda',
        'level == "niali"',
        'kinerja.jenis == "niali"',
    ],
)
def test_a_word_that_a_field_never_holds(expression: str) -> None:
    with pytest.raises(SchemaError, match="tidak pernah berisi 'niali'; yang mungkin: '"):
        check("pasangan", expression)


@pytest.mark.parametrize(
    ("record_set", "expression"),
    [
        ("pasangan", 'jenis == "sama" and resmi in ("ejaan", "tidak_dikenal") and level == "sub_kegiatan"'),
        ("pasangan", '(resmi or "") == "" or (level or "nama") != "nama"'),
        ("pasangan", 'nama == "niali" and nama in "niali" and jenis in "niali"'),
        ("indikator", '"target" in beda_umum'),
        ("urutan", 'masalah == ""'),
        ("tabel", 'jenis == "anggaran" and kinerja_beda | selectattr("level", "eq", "program") | list'),
    ],
)
def test_words_that_it_can_hold(record_set: str, expression: str) -> None:
    check(record_set, expression)


@pytest.mark.parametrize(
    ("record_set", "expression"),
    [
        ("indikator", '"sasaran" in beda_umum'),
        ("tabel", 'kinerja_beda | selectattr("level", "eq", "programm") | list'),
        ("tabel", 'kinerja_beda | rejectattr("level", "in", ["program", "programm"]) | list'),
    ],
)
def test_a_word_that_no_element_holds(record_set: str, expression: str) -> None:
    with pytest.raises(SchemaError, match="tidak pernah berisi"):
        check(record_set, expression)


def test_the_error_names_file_rule_part_and_words(write_rule: Callable[..., Path]) -> None:
    path = write_rule(over="klaim", when="true", require='jenis == "niali"')
    with pytest.raises(InputError) as caught:
        load_pack(path.parent)
    told = str(caught.value)
    assert "UJI-01.yaml, aturan UJI-01, bagian 'require': 'jenis' tidak pernah berisi 'niali'" in told
    assert "yang mungkin: 'target', 'jumlah', 'bilangan'" in told


def test_an_example_may_hold_no_other_word(write_rule: Callable[..., Path]) -> None:
    given = {"anggaran": "10", "realisasi": "4", "sisa": "6", "ganjil": "niali"}
    examples = [{"given": given, "holds": True}, {"given": {"sisa": "1"}, "holds": False}]
    (rule,) = load_pack(write_rule(examples=examples).parent)
    with pytest.raises(InputError, match="'ganjil' tidak pernah berisi 'niali'; yang mungkin: 'anggaran'"):
        example_record(rule, rule.file.examples[0])


def test_the_bundled_rules_are_right() -> None:
    assert load_pack(data_dir("rules"))
