"""temuan.json."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from made_audit import HOSTILE, Audited, make_audit, make_second_audit

from auditor.files.data import data_dir
from auditor.models.finding import Cause
from auditor.models.report import Place, Value
from auditor.presenting.json.findings import findings_json, to_bytes


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    text = (data_dir("reports") / "schema" / "findings-2.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def _with_number(audit: Audited, number: Decimal | None) -> Audited:
    value = Value("x", Place("laporan.pdf"), number)
    finding = replace(audit.outcome.findings[0], evidence=(value,))
    return replace(audit, outcome=replace(audit.outcome, findings=(finding,)))


def test_valid_after_writing(audit: Audited, schema: dict[str, Any]) -> None:
    written = json.loads(to_bytes(findings_json(audit.reports, audit.facts, audit.outcome)))
    jsonschema.validate(written, schema)


def test_valid_without_anything_found(audit: Audited, schema: dict[str, Any]) -> None:
    data = findings_json(audit.reports, audit.facts, replace(audit.outcome, findings=(), not_checked=()))
    jsonschema.validate(data, schema)
    assert data["summary"] == {
        "findings": 0,
        "severity": {"tinggi": 0, "sedang": 0, "rendah": 0, "info": 0},
        "status": {"pasti": 0, "perlu_dicek": 0},
        "family": {},
    }


def test_content() -> None:
    audit = make_audit("a.pdf", "b.pdf")
    data = findings_json(audit.reports, audit.facts, audit.outcome)
    assert [one["file"] for one in data["documents"]] == ["a.pdf", "b.pdf"]
    assert data["documents"][0]["title"] == "LAPORAN KINERJA"
    assert [one["fingerprint"] for one in data["findings"]] == ["c0", "b0", "a0", "c1", "b1", "a1"]
    claim, _, amount = data["findings"][:3]
    assert (claim["status"], claim["doubt"]) == ("perlu_dicek", "angka tidak jelas")
    assert (amount["status"], amount["doubt"], amount["title"]) == ("pasti", None, "Judul ANG-02")
    assert amount["evidence"] == [
        {
            "document": "a.pdf",
            "page": 5,
            "table": "3.1",
            "caption": "Realisasi Anggaran",
            "row": HOSTILE,
            "column": "Anggaran",
            "written": "20.000",
            "number": 20000,
            "bbox": [70.0, 100.12, 140.5, 112.0],
        }
    ]
    item, judged = data["completeness"][:2]
    assert (item["list"], item["number"], item["goal"], item["status"]) == (
        "Lampiran II",
        "III.A.5",
        HOSTILE,
        "ada",
    )
    assert [(one["page"], one["written"]) for one in item["evidence"]] == [(2, "Semua target tercapai.")]
    assert (judged["reason"], judged["evidence"]) == ("keyakinan diambil pereviu", [])
    assert data["not_checked"][-1] == {"what": "Aturan EFI-01", "why": "tidak ditemukan tabel efisiensi"}
    assert data["summary"] == {
        "findings": 6,
        "severity": {"tinggi": 2, "sedang": 2, "rendah": 2, "info": 0},
        "status": {"pasti": 4, "perlu_dicek": 2},
        "family": {"ANG": 4, "NAR": 2},
    }


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (None, None),
        (Decimal("10000.50"), 10000.5),
        (Decimal("92.65"), 92.65),
        (Decimal("1E+3"), 1000),
        (Decimal("13773974010.00"), 13773974010),
        (Decimal("123456789012345678"), 123456789012345678),
        (Decimal("123456789012345678.91"), "123456789012345678.91"),
        (Decimal("NaN"), "NaN"),
    ],
)
def test_numbers_are_exact(
    audit: Audited, schema: dict[str, Any], number: Decimal | None, written: object
) -> None:
    changed = _with_number(audit, number)
    data = json.loads(to_bytes(findings_json(changed.reports, changed.facts, changed.outcome)))
    jsonschema.validate(data, schema)
    assert data["findings"][0]["evidence"][0]["number"] == written


def test_half_characters_stay_readable_json(audit: Audited) -> None:
    finding = replace(audit.outcome.findings[0], message="huruf \ud800")
    data = to_bytes(findings_json(audit.reports, audit.facts, replace(audit.outcome, findings=(finding,))))
    assert json.loads(data)["findings"][0]["message"] == "huruf \ud800"


def test_the_same_every_time(audit: Audited) -> None:
    turned = replace(audit.outcome, findings=audit.outcome.findings[::-1])
    assert findings_json(audit.reports, audit.facts, turned) == findings_json(
        audit.reports, audit.facts, audit.outcome
    )


def test_a_second_run(schema: dict[str, Any]) -> None:
    audit = make_second_audit()
    data = json.loads(to_bytes(findings_json(audit.reports, audit.facts, audit.outcome)))
    jsonschema.validate(data, schema)
    assert data["summary"]["findings"] == 2
    assert [(one["change"], one.get("covers")) for one in data["findings"]] == [
        ("tetap", ["ab", "cd"]),
        ("baru", None),
    ]
    assert data["findings"][0]["judged"] == {"verdict": "benar", "note": f"=1+1 {HOSTILE}"}
    assert data["compared"] == "draf-1.pdf"
    assert [one["place"] for one in data["fixed"]] == [f"hal. 3 {HOSTILE}"]
    assert [one["judged"]["note"] for one in data["dismissed"]] == ["wajar"]
    assert [one["verdict"] for one in data["unneeded"]] == ["perlu klarifikasi"]


def test_a_first_run_says_nothing_of_a_second(audit: Audited) -> None:
    data = findings_json(audit.reports, audit.facts, audit.outcome)
    assert not {"compared", "fixed", "dismissed", "unneeded"} & data.keys()
    assert not {"change", "judged", "covers"} & data["findings"][0].keys()


def test_a_cause_and_what_follows_from_it(audit: Audited, schema: dict[str, Any]) -> None:
    one, two = audit.outcome.findings[:2]
    suspect = one.evidence[0]
    caused = replace(
        one, covers=(two.fingerprint,), cause=Cause((suspect,), Decimal(7), 2), consequences=(two,)
    )
    outcome = replace(audit.outcome, findings=(caused,))
    data = json.loads(to_bytes(findings_json(audit.reports, audit.facts, outcome)))
    jsonschema.validate(data, schema)
    (told,) = data["findings"]
    assert (told["pokok"]["becomes"], told["pokok"]["agreeing"]) == (7, 2)
    assert [place["written"] for place in told["pokok"]["suspects"]] == [suspect.text]
    assert [follows["fingerprint"] for follows in told["akibat"]] == [two.fingerprint]
    assert data["summary"]["findings"] == 1


def test_schema_1_knows_no_causes(audit: Audited) -> None:
    one, two = audit.outcome.findings[:2]
    covers = ("ee", two.fingerprint)
    caused = replace(one, covers=covers, cause=Cause(one.evidence[:1], None, 2), consequences=(two,))
    outcome = replace(audit.outcome, findings=(caused,))
    data = json.loads(to_bytes(findings_json(audit.reports, audit.facts, outcome, flat=True)))
    text = (data_dir("reports") / "schema" / "findings-1.schema.json").read_text(encoding="utf-8")
    jsonschema.validate(data, json.loads(text))
    told = {finding["fingerprint"]: finding.get("covers") for finding in data["findings"]}
    assert told == {one.fingerprint: ["ee"], two.fingerprint: None}


def test_questions_of_one_kind(audit: Audited, schema: dict[str, Any]) -> None:
    one, two = audit.outcome.findings[:2]
    outcome = replace(audit.outcome, findings=(replace(one, fingerprint="ff", consequences=(one, two)),))
    data = json.loads(to_bytes(findings_json(audit.reports, audit.facts, outcome)))
    jsonschema.validate(data, schema)
    assert [held["fingerprint"] for held in data["findings"][0]["serupa"]] == [
        one.fingerprint,
        two.fingerprint,
    ]
    flat = findings_json(audit.reports, audit.facts, outcome, flat=True)
    assert {told["fingerprint"] for told in flat["findings"]} == {one.fingerprint, two.fingerprint}
