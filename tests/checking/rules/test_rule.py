"""What a rule file may hold, and how its errors read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor.checking.rules.catalogue import load_pack
from auditor.models.errors import InputError

Write = Callable[..., Path]


@pytest.mark.parametrize("key", ["why", "basis", "message", "advice", "evidence", "severity", "examples"])
def test_a_missing_key_is_named(write_rule: Write, key: str) -> None:
    path = write_rule(**{key: ...})
    with pytest.raises(InputError, match=f"'{key}' wajib diisi") as caught:
        load_pack(path.parent)
    assert path.name in str(caught.value)


@pytest.mark.parametrize(
    "examples",
    [
        [{"given": {"sisa": "1"}, "holds": True}, {"given": {"sisa": "2"}, "holds": True}],
        [{"given": {"sisa": "1"}, "holds": False}, {"given": {"sisa": "2"}, "holds": None}],
    ],
)
def test_both_kinds_of_example_are_asked_for(write_rule: Write, examples: list[dict[str, Any]]) -> None:
    path = write_rule(examples=examples)
    with pytest.raises(InputError, match="satu contoh yang sesuai"):
        load_pack(path.parent)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"over": "anggran"}, "'anggran' tidak ada; mungkin maksudnya 'anggaran'"),
        (
            {"require": "angaran.number == 1"},
            "bagian 'require': nama 'angaran' tidak ada; mungkin maksudnya 'anggaran'",
        ),
        (
            {"require": "anggaran.nomer == 1"},
            "medan 'nomer' tidak ada pada Value; mungkin maksudnya 'number'",
        ),
        ({"when": "nama | besar"}, "bagian 'when': penyaring 'besar' tidak ada"),
        ({"when": "nama is huruf"}, "uji 'huruf' tidak ada"),
        ({"message": "{{ anggaran.rupiah }}"}, "bagian 'message': medan 'rupiah' tidak ada"),
        ({"message": "{{ anggaran"}, "bagian 'message' tidak dapat dipahami"),
        ({"require": "anggaran.number =="}, "bagian 'require' tidak dapat dipahami"),
        ({"require": "anggaran.number 2"}, "bagian 'require' tidak dapat dipahami"),
        ({"require": "anggaran.number > 0.5"}, "pecahan 0.5 tidak eksak"),
        ({"require": "anggaran.number ** 9 > 1"}, "'Pow' tidak boleh dipakai"),
        ({"require": "nama.upper() == nama"}, "'Call' tidak boleh dipakai"),
        ({"require": "anggaran.number * 100 | persen"}, "beri tanda kurung"),
        ({"message": "{% include 'x' %}"}, "'Include' tidak boleh dipakai"),
        (
            {"evidence": ["kembar | map(attribute='angaran') | list"]},
            "bagian 'evidence': medan 'angaran' tidak ada",
        ),
        (
            {"message": "{% for lain in kembar %}{{ lain.sissa }}{% endfor %}"},
            "medan 'sissa' tidak ada pada Anggaran",
        ),
        ({"severity": "parah"}, "harus salah satu dari 'tinggi', 'sedang', 'rendah' atau 'info'"),
        ({"pesan": "x"}, "kunci 'pesan' tidak dikenal"),
    ],
)
def test_errors_name_file_rule_and_part(write_rule: Write, changes: dict[str, Any], told: str) -> None:
    path = write_rule(**changes)
    with pytest.raises(InputError) as caught:
        load_pack(path.parent)
    assert told in str(caught.value)
    assert path.name in str(caught.value)


def test_the_file_is_named_after_its_rule(write_rule: Write) -> None:
    path = write_rule()
    path.rename(path.with_name("UJI-02.yaml"))
    with pytest.raises(InputError, match=r"harus disimpan dalam berkas UJI-01\.yaml"):
        load_pack(path.parent)


def test_broken_yaml_and_other_yaml(tmp_path: Path) -> None:
    (tmp_path / "kata.yaml").write_text("kata: [a, b]\n", encoding="utf-8")
    assert load_pack(tmp_path) == ()
    (tmp_path / "UJI-01.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(InputError, match="bukan YAML yang benar"):
        load_pack(tmp_path)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"require": "(" * 3000 + "1" + ")" * 3000}, "terlalu bersarang"),
        ({"require": "1 == " + "9" * 5000}, "bilangan yang terlalu panjang"),
        ({"message": "x" * 20_001}, "lebih dari 20000 huruf"),
        ({"message": "{% for a in kembar %}" * 25 + "x" + "{% endfor %}" * 25}, "terlalu bersarang"),
        ({"message": "{% set a %}x{% endset %}"}, "tidak boleh dipakai"),
        ({"message": "{% macro a() %}x{% endmacro %}"}, "tidak boleh dipakai"),
        ({"require": "nama ** 99 == 1"}, "tidak boleh dipakai"),
        ({"require": "kembar | map(attribute='tidak.ada') | list"}, "tidak ada"),
    ],
)
def test_a_rule_that_cannot_be_compiled_is_told_with_its_place(
    write_rule: Write, changes: dict[str, str], told: str
) -> None:
    path = write_rule(**changes)
    with pytest.raises(InputError) as error:
        load_pack(path.parent)
    assert str(path) in str(error.value)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: UJI-01\nid: UJI-01\n", "baris 2: kunci 'id' tertulis dua kali"),
        ("id: &a [x]\nover: [*a, *a]\n", "baris 1"),
        ("require: " + "[" * 60 + "]" * 60, "bersarang lebih dari 50 tingkat"),
        ("require: " + "9" * 5000, "nilai yang tidak sah"),
        ("id: 2024-13-45", "perlu diperbaiki"),
        ("#" * 1_000_001, "lebih besar dari 1 MB"),
        ("\x00", "bukan YAML yang benar"),
    ],
)
def test_yaml_that_says_nothing_or_too_much_is_told_with_its_place(
    tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "UJI-01.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        load_pack(tmp_path)
    assert "UJI-01.yaml" in str(error.value)
    assert told in str(error.value)
