"""Several documents of an office audited together, as a user sees it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from auditor.cli import run

OFFICE = "DINAS PASAR RAKYAT KABUPATEN SUKARAYA"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own, and rules that are loaded only once."""
    monkeypatch.chdir(tmp_path)


def paper(path: str, *lines: str) -> None:
    """A DOCX of these lines."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(path)


def test_each_document_is_told_by_its_office_and_year() -> None:
    paper("arsip/2023/lkjip.docx", "LAPORAN KINERJA TAHUN 2023", OFFICE)
    paper("arsip/2024/lkjip.docx", "LAPORAN KINERJA TAHUN 2024", OFFICE)
    promise = "Dalam rangka mewujudkan pasar yang tertib, kami berjanji mencapai target di bawah ini."
    paper("arsip/2024/pk.docx", "PERJANJIAN KINERJA TAHUN 2024", OFFICE, promise)
    assert run(["audit", "arsip", "--format", "json", "--out", "hasil"]) == 1
    told = json.loads(Path("hasil/temuan.json").read_text(encoding="utf-8"))
    assert [(one["kind"], one["office"], one["year"]) for one in told["documents"]] == [
        ("LKjIP", OFFICE, 2024),
        ("LKjIP", OFFICE, 2023),
        ("PK", OFFICE, 2024),
    ]
    absent = [one["message"] for one in told["findings"] if "(butir I)" in one["message"]]
    assert sorted(absent) == [
        "14 hal serupa perlu dicek, yang pertama: Tidak ditemukan penjelasan umum organisasi (butir I).",
        "LKjIP 2023: 14 hal serupa perlu dicek, yang pertama: Tidak ditemukan penjelasan umum organisasi "
        "(butir I).",
    ]


MEASURED = ("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
PROMISE = "Dalam rangka mewujudkan pasar yang tertib, kami berjanji mencapai target di bawah ini."
EXCERPT = re.compile(r'<table class="strip">\n<caption>(.*?)</caption>.*?<tbody>(.*?)</tbody>', re.DOTALL)


def in_word(path: str, lines: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    paper(path, *lines)
    made = docx.Document(path)
    table = made.add_table(len(rows), len(rows[0]), "Table Grid")
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    made.save(path)


def report_in_word() -> None:
    measured = [
        MEASURED,
        ("1", "Persentase pasar tertib", "%", "80", "75", "93,75"),
        ("2", "Jumlah pedagang terdaftar", "orang", "1200", "1300", "108,33"),
    ]
    in_word("arsip/2024/lkjip.docx", ["LAPORAN KINERJA TAHUN 2024", OFFICE, "Tabel 3.1 Capaian"], measured)


def agreement_in_word() -> None:
    """With a table of the same order, in which the indicator stands where the report's has no row."""
    others = [
        (str(at), f"Urusan ke-{at} terurus", f"Tingkat urusan ke-{at}", "%", "55") for at in range(1, 6)
    ]
    promised = [
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"),
        *others,
        ("6", "Pasar tertib", "Persentase pasar tertib", "%", "85"),
    ]
    in_word("arsip/2024/pk.docx", ["PERJANJIAN KINERJA TAHUN 2024", OFFICE, PROMISE], promised)


def excerpts_of(page: str, rule: str) -> list[tuple[str, list[str]]]:
    """The caption and the marked cells of the excerpts of the only finding by a rule."""
    (article,) = [one for one in page.split("<article ")[1:] if f'<span class="rule">{rule}</span>' in one]
    return [
        (re.sub("<.*?>", "", caption), re.findall("<mark>(.*?)</mark>", rows))
        for caption, rows in EXCERPT.findall(article)
    ]


def test_excerpts_of_two_documents_show_each_its_own_table() -> None:
    report_in_word()
    agreement_in_word()
    assert run(["audit", "arsip", "--format", "html", "--out", "hasil"]) == 1
    page = Path("hasil/laporan.html").read_text(encoding="utf-8")
    assert excerpts_of(page, "KON-01") == [
        ("Tabel 3.1, lkjip.docx", ["80"]),
        ("tabel ke-1, pk.docx", ["85"]),
    ]


def test_documents_of_every_kind_show_their_own_places() -> None:
    report_in_word()
    plan = openpyxl.Workbook()
    sheet = plan.active
    for row in (
        ["RENCANA STRATEGIS TAHUN 2023-2026"],
        [OFFICE],
        ["Tabel 4.1 Tujuan, Sasaran, Indikator Kinerja"],
        ["No", "Indikator Kinerja", "Satuan", "2023", "2024"],
        ["1", "Jumlah pedagang terdaftar", "orang", "1000", "1500"],
    ):
        sheet.append(row)
    plan.save("arsip/2024/renstra.xlsx")
    promised = [
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"),
        ("1", "Pasar tertib", "Persentase pasar tertib", "%", "85"),
    ]
    style = getSampleStyleSheet()["Normal"]
    told = [Paragraph(line, style) for line in ("PERJANJIAN KINERJA TAHUN 2024", OFFICE, PROMISE)]
    grid = Table(promised, style=TableStyle([("GRID", (0, 0), (-1, -1), 1, "black")]))
    SimpleDocTemplate("arsip/2024/pk.pdf").build([*told, grid])
    assert run(["audit", "arsip", "--format", "html", "--out", "hasil"]) == 1
    page = Path("hasil/laporan.html").read_text(encoding="utf-8")
    (article,) = [one for one in page.split("<article ")[1:] if "pasar tertib" in one and "KON-01" in one]
    assert "<figcaption><bdi>pk.pdf</bdi>, hal. 1</figcaption>" in article
    assert excerpts_of(f"<article {article}", "KON-01") == [("Tabel 3.1, lkjip.docx", ["80"])]


def test_the_year_of_a_report_is_the_one_that_it_reads_as() -> None:
    body = ["BAB I PENDAHULUAN", *(f"Pada tahun {2023} pasar ke-{at} tertata." for at in range(60))]
    paper("arsip/a.docx", "LAPORAN KINERJA", OFFICE, "Sukaraya, Tahun 2024", *body)
    paper(
        "arsip/b.docx", "LAPORAN KINERJA TAHUN 2024", OFFICE, "BAB I PENDAHULUAN", "Pada tahun 2024 tertib."
    )
    run(["audit", "arsip", "--format", "json", "--out", "hasil"])
    told = json.loads(Path("hasil/temuan.json").read_text(encoding="utf-8"))
    assert [(one["file"], one["year"]) for one in told["documents"]] == [("b.docx", 2024), ("a.docx", 2023)]
    assert not any("sudah ada laporan" in one["why"] for one in told["not_checked"])
