"""How the 23 items of the Kertas Kerja Reviu are closed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from paper_maker import KKR, all_text, audit_with, closings, finding, parts, written
from support import ROOT

from auditor.checking.rules.rule import Rule
from auditor.lexicon.checklist import load_checklist
from auditor.models.facts import Kelengkapan
from auditor.models.finding import Finding, Severity, Status
from auditor.models.report import Place, Value
from auditor.presenting.shared.audited import Audited


def items(*changed: tuple[str, str, str]) -> list[Kelengkapan]:
    """A record for each item, left to the reviewer but for those named with their list and status."""
    told = {(daftar, number): status for daftar, number, status in changed}
    return [
        Kelengkapan(
            place=Place("laporan.pdf", 3),
            daftar=item.daftar,
            nomor=item.nomor,
            butir=item.butir,
            sasaran=None,
            status=status,
            bukti=[Value("Kutipan", Place("laporan.pdf", 3))] if status == "ada" else [],
            tempat=None,
            alasan=None if status != "perlu penilaian pereviu" else "dinilai pereviu",
        )
        for item in load_checklist()
        for status in [told.get((item.daftar, item.nomor), "perlu penilaian pereviu")]
    ]


def reviewed(tmp_path: Path, records: Sequence[Kelengkapan], *findings: Finding) -> dict[str, list[str]]:
    audited = audit_with(*findings)
    audited.facts.kelengkapan[:] = records
    return closings(written(audited, tmp_path)[1])


def test_all_23_items_are_closed_under_their_aspect(tmp_path: Path) -> None:
    closed = reviewed(tmp_path, items())
    assert list(closed) == [
        *(f"I.{n}" for n in range(1, 7)),
        *(f"II.{n}" for n in range(1, 8)),
        *(f"III.{n}" for n in range(1, 11)),
    ]
    assert {row[1] for row in closed.values()} == {"Tidak cukup data"}
    assert {tuple(row[2:]) for row in closed.values()} == {("Dinilai pereviu", "[DIISI AUDITOR]")}
    found = parts(docx.Document(str(tmp_path / KKR)))
    aspects = ("I. Format", "II. Mekanisme penyusunan", "III. Substansi")
    assert [len(found[name][0]) - 1 for name in aspects] == [6, 7, 10]


def test_an_item_that_was_found_is_met(tmp_path: Path) -> None:
    closed = reviewed(tmp_path, items(("Lampiran III", "I.1", "ada")))
    assert closed["I.1"] == [
        "LKj menampilkan data penting instansi pemerintah",
        "Sesuai",
        "Hal. 3, narasi: “Kutipan”",
        "–",
    ]


def test_an_asserted_grave_finding_contradicts_an_item(tmp_path: Path) -> None:
    against = [finding("ANG-01", 1, fingerprint=f"a{at}") for at in range(3)]
    closed = reviewed(tmp_path, items(), *against, finding("ANG-99"), finding("EFI-01"))
    assert closed["II.5"][1:] == [
        "Tidak sesuai",
        "Bertentangan dengan butir ini: temuan 1–3 dan 5",
        "Sebab: [DIISI AUDITOR]",
    ]
    told = all_text(docx.Document(str(tmp_path / KKR)))
    assert "Temuan yang tidak terkait langsung dengan salah satu butir: 4." in told


@pytest.mark.parametrize(
    "changed", [{"status": Status.PERLU_DICEK, "doubt": "kabur"}, {"severity": Severity.RENDAH}]
)
def test_doubtful_and_small_findings_contradict_nothing(tmp_path: Path, changed: dict[str, object]) -> None:
    closed = reviewed(tmp_path, items(), finding("ANG-01", 2, **changed))
    assert closed["II.5"][1] == "Tidak cukup data"
    assert "temuan 1" in closed["II.5"][2]


def test_an_open_question_keeps_an_item_from_being_met(tmp_path: Path) -> None:
    records = items(("Lampiran III", "I.3", "ada"))
    asked = finding("KIN-07", 2, status=Status.PERLU_DICEK, doubt="kabur")
    closed = reviewed(tmp_path, records, asked)
    assert closed["I.3"][1] == "Tidak cukup data"
    assert "Perlu dikonfirmasi: temuan 1" in closed["I.3"][2]


def test_a_missing_part_of_lampiran_ii_keeps_an_item_from_being_met(tmp_path: Path) -> None:
    records = items(("Lampiran III", "III.7", "ada"), ("Lampiran II", "III.A.4", "tidak ditemukan"))
    closed = reviewed(tmp_path, records)
    assert closed["III.7"][1] == "Tidak cukup data"
    assert "Tidak ditemukan: perbandingan realisasi dengan standar nasional (jika ada)" in closed["III.7"][2]


def test_rules_that_bear_on_items_exist(rules: Sequence[Rule]) -> None:
    known = {rule.id for rule in rules} | {path.stem for path in (ROOT / "rules").glob("*-*.yaml")}
    listed = load_checklist()
    assert {rule for item in listed for rule in (*item.aturan, *item.catatan)} <= known
    parts_of_reports = {item.nomor for item in listed if item.daftar == "Lampiran II"}
    assert {number for item in listed for number in item.isi} <= parts_of_reports


def test_every_rule_says_what_follows(rules: Sequence[Rule]) -> None:
    assert [rule.id for rule in rules if not rule.file.akibat.endswith(".")] == []


def test_the_statement_is_left_to_the_inspector(audit: Audited, tmp_path: Path) -> None:
    for paper in written(audit, tmp_path):
        told = all_text(paper).lower()
        for words in (
            "telah mereviu",
            "telah kami reviu",
            "tidak terdapat kondisi",
            "kami yakin",
            "akurat, andal",
        ):
            assert words not in told
    blocks = list(docx.Document(str(tmp_path / KKR)).paragraphs)
    at = next(at for at, block in enumerate(blocks) if block.text == "Pernyataan telah direviu")
    assert blocks[at + 1].text == "[DIISI AUDITOR]"


@pytest.mark.parametrize(
    ("office", "caveat"),
    [
        ("Dinas Rekaan Kabupaten Tirta", True),
        ("Badan Rekaan Daerah Kota Tirta", True),
        ("Badan Rekaan Nasional", False),
        (None, False),
    ],
)
def test_the_caveat_stands_for_a_regional_office_only(
    audit: Audited, tmp_path: Path, office: str | None, caveat: bool
) -> None:
    audited = replace(audit, reports=[replace(audit.reports[0], office=office)])
    told = all_text(written(audited, tmp_path)[1])
    assert ("reviu dilakukan hanya atas laporan kinerja tingkat" in told) is caveat
