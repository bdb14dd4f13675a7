"""The catalogue as a reviewer sees it."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from auditor.checking.rules.catalogue import find_rule, load_rules
from auditor.commands.rules_text import print_catalogue, print_record_set, print_rule
from auditor.files.settings import Settings

RULES = load_rules(Settings())


def console() -> Console:
    return Console(file=StringIO(), width=100)


def text(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_a_line_for_every_rule() -> None:
    out = console()
    print_catalogue(out, RULES)
    lines = text(out).splitlines()
    assert [line.split()[0] for line in lines if line[3:4] == "-"] == [rule.id for rule in RULES]
    assert any(line.startswith("ANG-02") and "tinggi" in line and "anggaran" in line for line in lines)


def test_one_rule_in_full() -> None:
    out = console()
    print_rule(out, find_rule(RULES, "ANG-02"))
    shown = text(out)
    for words in (
        "Mengapa penting",
        "Dasar",
        "Yang harus dipenuhi",
        "sisa.number",
        "Contoh: melanggar",
        "Rp40.000",
    ):
        assert words in shown


def test_the_record_of_a_rule_says_whether_it_may_assert() -> None:
    out = console()
    print_rule(out, find_rule(load_rules(Settings(menyatakan=("TAH-05",))), "TAH-05"))
    assert "Belum ada yang dinilai." in text(out)
    assert "Temuannya dapat dinyatakan pasti." in text(out)
    out = console()
    print_rule(out, find_rule(RULES, "ANG-06"))
    shown = " ".join(text(out).split())
    assert "1 benar, 0 benar tetapi sepele, 50 salah" in shown
    assert "Sebab yang salah diperbaiki 2026-11-30" in shown


def test_every_rule_can_be_shown() -> None:
    for rule in RULES:
        print_rule(console(), rule)


def test_a_record_set_with_the_words_of_its_fields() -> None:
    out = console()
    print_record_set(out, "pasangan")
    assert "satu dari kata ini: sama, ejaan, mirip, tanpa_pasangan" in text(out)
