"""Findings, their certainty, their names, and what is left over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.checking.engine import check
from auditor.checking.rules import rule as rule_module
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind, Document, NotRead
from auditor.models.facts import Anggaran, Facts, Klaim
from auditor.models.finding import Finding, NotChecked, Severity, Status
from auditor.models.report import Place, Report, Value

SETTINGS = Settings()
MakeRule = Callable[..., Rule]


def value(
    number: str, row: str = "Belanja", column: str = "Sisa", *, page: int = 1, **parts: object
) -> Value:
    place = Place("laporan.pdf", page=page, table="3.2", row=row, column=column)
    plain = Value(number, place, Decimal(number), readings=(Decimal(number),))
    return replace(plain, **parts)  # type: ignore[arg-type]


def budget(
    anggaran: str, realisasi: str, sisa: str | Value | None, nama: str = "Belanja", *, page: int = 1
) -> Anggaran:
    left = value(sisa, nama, page=page) if isinstance(sisa, str) else sisa
    return Anggaran(
        Place("laporan.pdf", page=page, table="3.2", row=nama), nama, None, 2024, None, None, None,
        value(anggaran, nama, "Anggaran", page=page), value(realisasi, nama, "Realisasi", page=page), left,
        None, None, None,
    )  # fmt: skip


def found(make_rule: MakeRule, *records: Anggaran, **changes: object) -> tuple[Finding, ...]:
    return check(Facts(anggaran=list(records)), [make_rule(**changes)], SETTINGS).findings


def test_a_violation_is_asserted_with_its_evidence(make_rule: MakeRule) -> None:
    (finding,) = found(make_rule, budget("10", "4", "5"), budget("10", "4", "6"))
    assert (finding.rule, finding.status, finding.severity) == ("UJI-01", Status.PASTI, Severity.TINGGI)
    assert finding.message == "“Belanja” 5"
    assert [one.text for one in finding.evidence] == ["5", "10", "4"]
    assert finding.doubt is None


def test_rows_of_which_the_very_same_is_said_are_one_finding(make_rule: MakeRule) -> None:
    (finding,) = found(make_rule, budget("10", "4", "5", page=1), budget("10", "4", "5", page=2))
    assert [one.place.page for one in finding.evidence] == [1, 1, 1, 2, 2, 2]


def test_ticks_count_what_agreed(make_rule: MakeRule) -> None:
    records = [budget("10", "4", "5"), budget("10", "4", "6"), budget("10", "4", None)]
    (tick,) = check(Facts(anggaran=records), [make_rule()], SETTINGS).ticks
    assert (tick.checked, tick.held) == (2, 1)


def test_an_unsure_cell_makes_the_finding_a_question(make_rule: MakeRule) -> None:
    unsure = value("5", doubt="dua pembacaan berbeda")
    (finding,) = found(make_rule, budget("10", "4", unsure))
    assert finding.status is Status.PERLU_DICEK
    assert finding.doubt == "pembacaan “5” (Belanja): dua pembacaan berbeda"


def test_a_value_that_only_the_condition_used_counts_too(make_rule: MakeRule) -> None:
    unsure = value("5", doubt="kabur")
    (finding,) = found(make_rule, budget("10", "4", unsure), evidence=["anggaran"])
    assert finding.status is Status.PERLU_DICEK


def test_the_doubt_of_the_rule(make_rule: MakeRule) -> None:
    (finding,) = found(make_rule, budget("10", "4", "5"), doubt='"versi lain" if tahun == 2024 else ""')
    assert (finding.status, finding.doubt) == (Status.PERLU_DICEK, "versi lain")


def test_readings_that_all_fail_are_sure(make_rule: MakeRule) -> None:
    left = value("5", readings=(Decimal(5), Decimal(5000)))
    (finding,) = found(make_rule, budget("10", "4", left))
    assert finding.status is Status.PASTI


def test_a_reading_under_which_it_holds_makes_a_question(make_rule: MakeRule) -> None:
    left = value("6000", readings=(Decimal(6000), Decimal(6)))
    (finding,) = found(make_rule, budget("10", "4", left))
    assert finding.status is Status.PERLU_DICEK
    assert finding.doubt is not None
    assert "6000 atau 6" in finding.doubt


def test_an_ambiguous_value_that_was_not_tried_makes_a_question(make_rule: MakeRule) -> None:
    left = value("5", readings=(Decimal(5), Decimal(5000)))
    (finding,) = found(make_rule, budget("10", "4", left), when="true", require="total")
    assert finding.status is Status.PERLU_DICEK


def test_missing_numbers_are_told_not_asserted(make_rule: MakeRule) -> None:
    outcome = check(
        Facts(anggaran=[budget("10", "4", None)]),
        [make_rule(when="true", require="sisa.number + 0 == 6")],
        SETTINGS,
    )
    assert outcome.findings == ()
    assert [(one.what, one.why) for one in outcome.not_checked] == [
        ("UJI-01 Sisa tidak cocok: 1 baris", "nilai yang diperlukan tidak lengkap")
    ]


BROKEN_ON_ROADS = "nama[::0] if nama == 'Jalan' else ''"
"""Raises ValueError on one of the records."""


@pytest.mark.parametrize(
    "part",
    [
        {"require": f"({BROKEN_ON_ROADS}) == 'x'"},
        {"when": f"({BROKEN_ON_ROADS}) == ''"},
        {"doubt": BROKEN_ON_ROADS},
        {"vote": BROKEN_ON_ROADS},
        {"once": f"nama if nama != 'Jalan' else {BROKEN_ON_ROADS}"},
        {"severity_if": BROKEN_ON_ROADS},
        {"evidence": ["sisa", BROKEN_ON_ROADS]},
        {"message": "{{ " + BROKEN_ON_ROADS + " }}"},
        {"expected": "{{ " + BROKEN_ON_ROADS + " }}"},
        {"arithmetic": "{{ " + BROKEN_ON_ROADS + " }}"},
        {"advice": "{{ " + BROKEN_ON_ROADS + " }}"},
        {"key": {"row": BROKEN_ON_ROADS}},
        {"group": {"by": "'x'", "member": "{{ " + BROKEN_ON_ROADS + " }}", "message": "{{ jumlah }}"}},
        {"group": {"by": BROKEN_ON_ROADS, "member": "x", "message": "{{ jumlah }}"}},
        {"group": {"by": "'x'", "member": "x", "message": "{{ " + BROKEN_ON_ROADS + " }}"}},
    ],
    ids=lambda part: next(iter(part)),
)
def test_a_rule_that_fails_on_a_record_costs_that_record(
    part: dict[str, object], make_rule: MakeRule, borne_faults: None
) -> None:
    records = [budget("10", "4", "5", name) for name in ("Jembatan", "Jalan", "Irigasi")]
    outcome = check(Facts(anggaran=records), [make_rule(**part)], SETTINGS)
    assert {value.place.row for one in outcome.findings for value in one.evidence} == {"Jembatan", "Irigasi"}
    (told,) = outcome.not_checked
    assert told.what == "UJI-01 Sisa tidak cocok: 1 baris"
    (named,) = part
    assert told.why.startswith(
        "tidak dapat diperiksa (kesalahan aturan itu sendiri, ValueError, di UJI-01.yaml bagian "
    )
    assert f"'{named}" in told.why


DOUBLED = "{% set a = a ~ a %}" * 40


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ({"message": "{% set a = 'xxxxxxxxxx' %}" + DOUBLED}, "memberi teks lebih dari 1000000 huruf"),
        (
            {
                "message": "{% set a = 'xxxxxxxxxx' %}"
                + DOUBLED.replace("a ~ a", "a | replace('x', 'xxxxxxxxxx')")
            },
            "memberi teks lebih dari 1000000 huruf",
        ),
        ({"message": "{% for a in kembar %}" * 7 + "x" + "{% endfor %}" * 7}, "perlu lebih dari"),
        ({"require": "('xxxxxxxxxx' | list | join(nama)) == 'x'"}, "memberi teks lebih dari 1000000 huruf"),
    ],
)
def test_a_rule_that_takes_too_much_costs_its_record_and_is_told_with_its_place(
    part: dict[str, str], why: str, make_rule: MakeRule, borne_faults: None
) -> None:
    record = budget("10", "4", "5", "Jalan" * 30_000 if "require" in part else "Jalan")
    record.kembar = [record] * 20
    outcome = check(Facts(anggaran=[record]), [make_rule(**part)], SETTINGS)
    assert outcome.findings == ()
    (told,) = outcome.not_checked
    assert f"{why}" in told.why
    assert f"di UJI-01.yaml bagian '{next(iter(part))}'" in told.why


def test_a_rule_has_so_many_steps_in_all(
    make_rule: MakeRule, monkeypatch: pytest.MonkeyPatch, borne_faults: None
) -> None:
    monkeypatch.setattr(rule_module, "MAX_STEPS_OF_A_RULE", 50)
    records = [budget("10", "4", "5", name) for name in ("Jembatan", "Jalan", "Irigasi")]
    for record in records:
        record.kembar = [record] * 20
    rule = make_rule(message="{% for one in kembar %}{{ one.nama }}{% endfor %}")
    outcome = check(Facts(anggaran=records), [rule], SETTINGS)
    assert len(outcome.findings) < 3
    assert "langkah" in outcome.not_checked[0].why


def test_a_list_holds_no_lists_and_a_decimal_no_exponent(make_rule: MakeRule) -> None:
    for require in ("[[nama], [nama]] | length == 2", "('1e999999' | desimal) == 1"):
        outcome = check(Facts(anggaran=[budget("10", "4", "5")]), [make_rule(require=require)], SETTINGS)
        assert outcome.not_checked[0].why == "nilai yang diperlukan tidak lengkap"


def test_a_text_that_needs_a_missing_value_costs_its_record(make_rule: MakeRule) -> None:
    records = [budget("10", "4", "5", "Jembatan"), budget("0", "4", "5", "Jalan")]
    outcome = check(Facts(anggaran=records), [make_rule(message="{{ 1 / anggaran.number }}")], SETTINGS)
    assert [one.message for one in outcome.findings] == ["0,1"]
    (told,) = outcome.not_checked
    assert told == NotChecked("UJI-01 Sisa tidak cocok: 1 baris", "nilai yang diperlukan tidak lengkap")


def test_severity_by_expression_and_by_setting(make_rule: MakeRule) -> None:
    rule = make_rule(severity_if='"rendah" if anggaran.number < 100 else ""')
    facts = Facts(anggaran=[budget("10", "4", "5"), budget("1000", "4", "5")])
    assert [one.severity for one in check(facts, [rule], SETTINGS).findings] == ["rendah", "tinggi"]
    own = Settings(tingkat={"UJI-01": Severity.INFO})
    assert [one.severity for one in check(facts, [rule], own).findings] == ["info", "info"]


def test_findings_on_the_same_cells_are_one(make_rule: MakeRule) -> None:
    first, second = budget("10", "9", None), budget("10", "8", None)
    first.kembar, second.kembar = [second], [first]
    findings = found(
        make_rule, first, second, when="true", require="not kembar",
        evidence=["realisasi", "kembar | map(attribute='realisasi') | list"], message="{{ nama }}",
    )  # fmt: skip
    assert len(findings) == 1


def test_fingerprints_hold_over_pages_and_values(make_rule: MakeRule) -> None:
    (before,) = found(make_rule, budget("10", "4", "5", "Belanja  Buku", page=3))
    (after,) = found(make_rule, budget("20", "4", "7", "belanja buku", page=9))
    (other,) = found(make_rule, budget("10", "4", "5", "Belanja Kursi"))
    assert before.fingerprint == after.fingerprint != other.fingerprint
    assert len(before.fingerprint) == 16


def test_fingerprints_of_equal_rows_are_told_apart(make_rule: MakeRule) -> None:
    rows = [budget("10", "4", "5"), budget("10", "4", "7"), budget("10", "4", "8")]
    marks = [one.fingerprint for one in found(make_rule, *rows)]
    assert len(set(marks)) == 3
    assert marks == [one.fingerprint for one in found(make_rule, *rows)]


def test_the_key_names_the_row(make_rule: MakeRule) -> None:
    (plain,) = found(make_rule, budget("10", "4", "5"))
    (keyed,) = found(make_rule, budget("10", "4", "5"), key={"row": "nama ~ tahun", "column": '"x"'})
    assert plain.fingerprint != keyed.fingerprint


def test_a_rule_that_applied_nowhere_is_told(make_rule: MakeRule) -> None:
    outcome = check(Facts(anggaran=[budget("10", "4", None)]), [make_rule()], SETTINGS)
    assert [(one.what, one.why) for one in outcome.not_checked] == [
        (
            "Tidak dicari, sebab tidak ada bahannya: Sisa tidak cocok",
            "tidak ada isi laporan yang memenuhi syarat pemeriksaannya (UJI-01)",
        )
    ]


def test_empty_record_sets_and_loose_claims_are_told(make_rule: MakeRule) -> None:
    place = Place("laporan.pdf", page=4)
    claim = Klaim(place, "target", Value("Target tercapai.", place), "menegaskan", "")
    gaps = check(Facts(klaim=[claim]), [make_rule()], SETTINGS).not_checked
    assert [(one.what, one.why) for one in gaps] == [
        ("Tidak ditemukan: tabel anggaran", "pemeriksaan atasnya tidak dilakukan (UJI-01)"),
        (
            "1 pernyataan dalam narasi: “Target tercapai.” (hal. 4)",
            "tidak dapat dikaitkan dengan baris tabel",
        ),
    ]


GROUP = {
    "by": "tahun",
    "least": 2,
    "member": "{{ sisa }}",
    "message": "{{ jumlah }} sisa: {{ anggota | dan }}",
}


def test_violations_of_one_cause_are_told_together(make_rule: MakeRule) -> None:
    rows = [budget("10", "4", "5", "Buku"), budget("10", "4", "6", "Meja"), budget("10", "4", "7", "Kursi")]
    (finding,) = found(make_rule, *rows, group=GROUP)
    assert finding.message == "2 sisa: 5 dan 7"
    assert {one.place.row for one in finding.evidence} == {"Buku", "Kursi"}
    (again,) = found(make_rule, *rows[1:], budget("10", "4", "9", "Lampu"), group=GROUP)
    assert again.fingerprint == finding.fingerprint


def test_few_or_unlike_violations_stay_alone(make_rule: MakeRule) -> None:
    unsure = budget("10", "4", value("7", doubt="kabur"), "Kursi")
    findings = found(make_rule, budget("10", "4", "5", "Buku"), unsure, group=GROUP)
    assert [(one.message, one.status) for one in findings] == [
        ("“Buku” 5", Status.PASTI),
        ("“Kursi” 7", Status.PERLU_DICEK),
    ]


def test_only_one_status_is_told_together(make_rule: MakeRule) -> None:
    rows = [budget("10", "4", "5", "Buku"), budget("10", "4", "7", "Kursi")]
    assert len(found(make_rule, *rows, group={**GROUP, "only": "perlu_dicek"})) == 2


@pytest.mark.parametrize(("left", "status"), [("6", Status.PASTI), ("5", Status.PERLU_DICEK)])
def test_where_most_rows_break_a_rule_none_is_accused(make_rule: MakeRule, left: str, status: Status) -> None:
    rows = [budget("10", "4", "5", "Buku"), budget("10", "4", "6", "Meja"), budget("10", "4", left, "Kursi")]
    findings = found(make_rule, *rows, vote="place.table")
    assert {one.status for one in findings} == {status}


@pytest.mark.parametrize(("sound", "status"), [(15, Status.PERLU_DICEK), (16, Status.PASTI)])
def test_a_fault_of_many_rows_is_a_fault_of_the_reading(
    make_rule: MakeRule, sound: int, status: Status
) -> None:
    rows = [budget("10", "4", "5", f"Buku {at}") for at in range(4)]
    rows += [budget("10", "4", "6", f"Meja {at}") for at in range(sound)]
    assert {one.status for one in found(make_rule, *rows, vote="place.table")} == {status}


def test_two_rows_do_not_vote(make_rule: MakeRule) -> None:
    rows = [budget("10", "4", "5", "Buku"), budget("10", "4", "7", "Kursi")]
    assert {one.status for one in found(make_rule, *rows, vote="place.table")} == {Status.PASTI}


def test_a_habit_is_tried_only_where_it_is_followed(make_rule: MakeRule) -> None:
    odd = budget("10", "4", "5", "Buku")
    follows = [budget("10", "4", "6", name) for name in ("Meja", "Kursi")]
    (finding,) = found(make_rule, odd, *follows, vote="place.table", habit=True)
    assert finding.message == "“Buku” 5"
    facts = Facts(anggaran=[odd, follows[0]])
    outcome = check(facts, [make_rule(vote="place.table", habit=True)], SETTINGS)
    assert (outcome.findings, outcome.ticks[0].checked) == ((), 0)


def test_one_slip_in_several_places_is_one_finding(make_rule: MakeRule) -> None:
    rule = make_rule(once="nama ~ sisa.text")
    rows = [budget("10", "6", "3"), budget("10", "6", "3", page=2), budget("10", "6", "2", page=3)]
    for row, table in zip(rows, ("3.2", "3.7", "3.8"), strict=True):
        row.sisa = replace(row.sisa, place=replace(row.sisa.place, table=table)) if row.sisa else None
    findings = check(Facts(anggaran=rows), [rule], SETTINGS).findings
    assert len(findings) == 2
    assert findings[0].message.endswith("Hal yang sama tertulis pada Tabel 3.7.")
    assert {value.place.page for value in findings[0].evidence} == {1, 2}
    assert "Hal yang sama" not in findings[1].message


@pytest.mark.parametrize(
    ("whole", "part", "status"),
    [
        (True, NotRead("halaman 3", "halaman gagal dibaca"), Status.PERLU_DICEK),
        (True, NotRead("2 gambar besar", "gambar tidak dibaca", text=False), Status.PASTI),
        (False, NotRead("halaman 3", "halaman gagal dibaca"), Status.PASTI),
        ('nama == "Pulpen"', NotRead("halaman 3", "halaman gagal dibaca"), Status.PASTI),
    ],
)
def test_what_is_missed_may_stand_in_what_was_not_read(
    make_rule: MakeRule, whole: bool | str, part: NotRead, status: Status
) -> None:
    document = Document("laporan.pdf", "", "pdf", 4, (), (part,))
    laporan = [Report(document, "LKjIP", None, 2024, (), (), ())]
    facts = Facts(laporan=laporan, anggaran=[budget("10", "4", "5")])
    (finding,) = check(facts, [make_rule(whole=whole)], SETTINGS).findings
    assert finding.status is status
    if status is Status.PERLU_DICEK:
        assert finding.doubt == "halaman 3 tidak terbaca dengan pasti; yang dicari dapat berada di sana"


PICTURE = "halaman berupa gambar (hasil pindai)"


@pytest.mark.parametrize(
    ("near", "pages", "status"),
    [
        (True, (7,), Status.PASTI),
        (True, (2,), Status.PERLU_DICEK),
        (True, (1, 7), Status.PASTI),
        (False, (7,), Status.PERLU_DICEK),
        (False, (1,), Status.PASTI),
        (False, (8,), Status.PASTI),
        (False, (1, 7, 8), Status.PERLU_DICEK),
    ],
)
def test_a_picture_puts_doubt_only_on_what_may_stand_there(
    make_rule: MakeRule, near: bool, pages: tuple[int, ...], status: Status
) -> None:
    prose = "Pasar rakyat ditata bersama para pedagang. " * 9
    text = [Block(BlockKind.PARAGRAPH, prose, page=at) for at in (3, 7)]
    words = [
        Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA", page=1),
        Block(BlockKind.PARAGRAPH, "Dokumentasi", page=8),
    ]  # fmt: skip
    part = NotRead("halaman", PICTURE, pages=pages)
    document = Document("laporan.pdf", "", "pdf", 9, (*words[:1], *text, *words[1:]), (part,), (1, 7, 8))
    facts = Facts(laporan=[Report(document, "LKjIP", None, 2024, (), (), ())])
    facts.anggaran = [budget("10", "4", "5", page=3)]
    (finding,) = check(facts, [make_rule(whole=True, near=near)], SETTINGS).findings
    assert finding.status is status
