"""KIN-04: that kegiatan follow the mean of their rows is one habit, that programs do is another."""

from __future__ import annotations

from decimal import Decimal

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import Facts, Kinerja
from auditor.models.finding import Finding, Status
from auditor.models.report import Level, Place, Value

RULES = [rule for rule in load_rules(Settings()) if rule.id == "KIN-04"]


def row(nama: str, level: Level, capaian: str, anak: list[Kinerja]) -> Kinerja:
    place = Place("a.pdf", 1, "3.4", "Tabel 3.4", nama, "Capaian")
    number = Decimal(capaian)
    value = Value(f"{capaian}%", place, number, "%", (number,))
    one = Kinerja(place, nama, level, 2024, None, None, None, None, value, value)
    one.anak = anak
    return one


def kegiatan(nama: str, capaian: str, *below: str) -> Kinerja:
    subs = [row(f"{nama} bagian {at}", Level.SUB_KEGIATAN, one, []) for at, one in enumerate(below)]
    return row(nama, Level.KEGIATAN, capaian, subs)


def asked(programs: list[Kinerja]) -> list[Finding]:
    records = [*programs, *(one for program in programs for one in program.anak)]
    return list(check(Facts(kinerja=records), RULES, Settings()).findings)


def office(*programs: str) -> list[Kinerja]:
    """Programs, each with one kegiatan; the first kegiatan alone is not the mean of its rows."""
    below = [
        kegiatan("Penataan Kebun", "71", "80", "78"),
        kegiatan("Pembibitan", "85", "90", "80"),
        kegiatan("Penyuluhan", "60", "50", "70"),
    ]
    return [
        row(f"Program {one.nama}", Level.PROGRAM, capaian, [one])
        for one, capaian in zip(below, programs, strict=True)
    ]


def test_programs_with_outcomes_of_their_own_do_not_hide_a_kegiatan() -> None:
    (finding,) = asked(office("100", "100", "100"))
    assert finding.status is Status.PERLU_DICEK
    assert "“Penataan Kebun” pada Tabel 3.4 tertulis 71%" in finding.message
    assert "79,00%" in finding.message
    assert "kebanyakan kegiatan lain di laporan ini mengikuti rata-rata" in finding.message


def test_a_program_is_asked_about_where_the_programs_follow() -> None:
    below = [kegiatan(nama, "85", "90", "80") for nama in ("Pembibitan", "Penyuluhan", "Panen")]
    programs = [
        row(f"Program {one.nama}", Level.PROGRAM, capaian, [one])
        for one, capaian in zip(below, ("85", "97", "85"), strict=True)
    ]
    (finding,) = asked(programs)
    assert "“Program Penyuluhan” pada Tabel 3.4 tertulis 97%" in finding.message
    assert "kebanyakan program lain" in finding.message


def test_kegiatan_that_follow_say_nothing_of_two_programs() -> None:
    below = [kegiatan(nama, "85", "90", "80") for nama in ("Pembibitan", "Penyuluhan", "Panen", "Pasar")]
    programs = [row("Hulu", Level.PROGRAM, "97", below[:2]), row("Hilir", Level.PROGRAM, "85", below[2:])]
    assert asked(programs) == []
