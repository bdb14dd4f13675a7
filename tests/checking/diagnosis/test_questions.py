"""Questions of one kind are one."""

from __future__ import annotations

from dataclasses import replace

from relation_maker import cell, finding

from auditor.checking.diagnosis.questions import rationed
from auditor.models.finding import Finding, Severity, Status


def asked(mark: str, rule: str = "SIL-02") -> Finding:
    """A question on a cell."""
    question = finding(mark, status=Status.PERLU_DICEK)
    return replace(question, rule=rule, evidence=(cell(1, mark, "Angka"),), doubt=f"sebab {mark}")


def test_few_questions_stay_as_they_are() -> None:
    few = [asked("a"), asked("b"), asked("c", "KON-04")]
    assert rationed(few) == few


def test_many_questions_of_one_rule_are_one_with_all_their_places() -> None:
    grave = replace(asked("b"), severity=Severity.TINGGI)
    sure = finding("p")
    found = rationed([asked("a"), sure, grave, asked("c"), asked("d")])
    assert found[1:] == [sure]
    (one, _) = found
    assert (one.rule, one.status, one.severity) == ("SIL-02", Status.PERLU_DICEK, Severity.TINGGI)
    assert one.message == "4 hal serupa perlu dicek, yang pertama: Pesan a"
    assert [value.place.row for value in one.evidence] == ["a", "b", "c", "d"]
    assert [member.fingerprint for member in one.consequences] == ["a", "b", "c", "d"]
    assert one.covers == ("a", "b", "c", "d")
    assert one.doubt == "sebab a; sebab b; sebab c; dan 1 alasan lain"
    assert one.cause is None


def test_the_mark_of_the_one_does_not_change_with_its_members() -> None:
    one, other = (rationed([asked(mark) for mark in marks])[0] for marks in ("abc", "bcde"))
    assert one.fingerprint == other.fingerprint
    (elsewhere,) = rationed([asked(mark) for mark in "abc"], "LKjIP 2023")
    assert elsewhere.fingerprint != one.fingerprint


def test_what_holds_others_already_is_left_alone() -> None:
    cause = replace(asked("a"), consequences=(asked("x"),))
    assert len(rationed([cause, asked("b"), asked("c")])) == 3
