"""The PDF with its findings highlighted, read back and drawn."""

import os
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from made_audit import HOSTILE
from PIL import Image, ImageChops
from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions
from reportlab.pdfgen.canvas import Canvas

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.document import BBox
from auditor.models.finding import Change, Finding, Judged, NotChecked, Severity, Status, Verdict
from auditor.models.read_options import ReadOptions
from auditor.models.report import Place, Value
from auditor.pipeline import audit as audit_file
from auditor.presenting.marked import pdf as marked_pdf
from auditor.presenting.marked.pdf import mark_pdf
from auditor.presenting.shared.audited import Audited

FILE = "laporan.pdf"
CELL = (100.0, 200.0, 160.0, 220.0)
PAGES = 5
"""Of the report: plain, turned by 90, 180 and 270 degrees, and one of which only a part is shown."""
_TURNED = {2: 90, 3: 180, 4: 270}


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Pages of 400 x 500 points as displayed, each with a sentence 80 points below its top."""
    path = tmp_path / FILE
    canvas = Canvas(str(path))
    for page in range(1, PAGES + 1):
        turn = _TURNED.get(page, 0)
        wide, high = (400, 500) if turn in {0, 180} else (500, 400)
        if page == 5:
            canvas.setPageSize((460, 590))
            canvas.setCropBox((20, 40, 420, 540))
            canvas.translate(20, 40)
        else:
            canvas.setPageSize((400, 500))  # as displayed: reportlab turns it itself
        canvas.setPageRotation(turn)
        match turn:
            case 90:
                canvas.rotate(90)
                canvas.translate(0, -wide)
            case 180:
                canvas.rotate(180)
                canvas.translate(-wide, -high)
            case 270:
                canvas.rotate(-90)
                canvas.translate(-high, 0)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 420, f"Halaman {page}. Semua target tercapai. Serapan sangat baik.")
        canvas.bookmarkPage(f"h{page}")
        canvas.addOutlineEntry(f"BAB {page}", f"h{page}")
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def finding(audit: Audited) -> Finding:
    return replace(audit.outcome.findings[0], message="Sisa keliru.", evidence=(_cell(1),))


def _cell(page: int, box: BBox = CELL, text: str = "10") -> Value:
    return Value(text, Place(FILE, page, "3.1", "Realisasi", "Gaji", "Sisa", box))


def _sentence(page: int, text: str) -> Value:
    return Value(text, Place(FILE, page, bbox=(50.0, 70.0, 330.0, 84.0)))


def _marked(
    audit: Audited, pdf: Path, *findings: Finding, password: str | None = None
) -> tuple[PdfReader, Path]:
    audited = replace(
        audit, outcome=replace(audit.outcome, findings=findings), sources=[pdf], password=password
    )
    target = pdf.with_name("bertanda.pdf")
    assert mark_pdf(FILE, pdf, audited, target, ReadOptions()) is None
    return PdfReader(target), target


def _annotations(reader: PdfReader, page: int, kind: str = "/Highlight") -> list[dict]:
    found = [one.get_object() for one in reader.pages[page - 1].get("/Annots", [])]
    return [one for one in found if one["/Subtype"] == kind]


def _drawn(file: Path, page: int, password: str | None = None) -> Image.Image:
    """A page as viewers show it, a pixel a point."""
    with pypdfium2.PdfDocument(file, password=password) as document:
        return document[page - 1].render(scale=1).to_pil().convert("RGB")


def _changed(before: Path, after: Path, page: int) -> tuple[int, int, int, int] | None:
    """The box around the pixels that marking changed, without the icons at the top."""
    changed = ImageChops.difference(_drawn(before, page), _drawn(after, page))
    changed.paste(0, (0, 0, changed.width, 30))
    return changed.getbbox()


@pytest.mark.parametrize("page", range(1, PAGES + 1))
def test_the_cell_alone_is_coloured(audit: Audited, pdf: Path, finding: Finding, page: int) -> None:
    _, target = _marked(audit, pdf, replace(finding, evidence=(_cell(page),)))
    assert _drawn(target, page).size == (400, 500)
    assert _drawn(target, page).getpixel((130, 210)) == pytest.approx((255, 158, 148), abs=2)
    box = _changed(pdf, target, page)
    assert box is not None
    assert box == pytest.approx(CELL, abs=1)


@pytest.mark.parametrize("page", range(1, PAGES + 1))
def test_the_sentence_is_coloured_and_not_its_paragraph(
    audit: Audited, pdf: Path, finding: Finding, page: int
) -> None:
    told = replace(finding, evidence=(_sentence(page, "Semua target  tercapai."),))
    _, target = _marked(audit, pdf, told)
    box = _changed(pdf, target, page)
    assert box is not None
    # in Helvetica 10 "Halaman n. " is 54.5 points wide, "Semua target tercapai" 95.6
    assert box[0] == pytest.approx(50 + 54.5, abs=3)
    assert box[2] == pytest.approx(50 + 54.5 + 95.6, abs=5)
    assert 66 <= box[1] <= 74
    assert 80 <= box[3] <= 86


def test_a_highlight_carries_its_note_its_picture_and_its_corners_in_reading_order(
    audit: Audited, pdf: Path, finding: Finding
) -> None:
    reader, _ = _marked(audit, pdf, replace(finding, evidence=(_cell(2),)))
    (mark,) = _annotations(reader, 2)
    assert mark["/Contents"].startswith("Temuan 1 · Tinggi · Pasti · ANG-02\nJudul ANG-02\n\nSisa keliru.\n")
    assert "Seharusnya: Rp30.000,50" in mark["/Contents"]
    assert "Hitungan: 10.000,50 + 20.000 = 30.000,50" in mark["/Contents"]
    assert "Saran: Periksa kembali." in mark["/Contents"]
    assert (mark["/T"], mark["/F"]) == ("Auditor", 4)
    assert mark["/AP"]["/N"].get_object()["/BBox"] == mark["/Rect"]
    # page 2 is turned by 90 degrees: its top left, as displayed, is the file's origin
    assert list(map(float, mark["/QuadPoints"])) == [200, 100, 200, 160, 220, 100, 220, 160]
    assert list(map(float, mark["/Rect"])) == [200, 100, 220, 160]


def test_the_cells_of_a_finding_on_a_page_are_one_group(audit: Audited, pdf: Path, finding: Finding) -> None:
    cells = (_cell(1), _cell(1, (200, 200, 260, 220)), _cell(4))
    reader, _ = _marked(audit, pdf, replace(finding, evidence=cells))
    first, second = _annotations(reader, 1)
    (other,) = _annotations(reader, 4)
    assert second["/IRT"].get_object()["/NM"] == first["/NM"]
    assert second["/RT"] == "/Group"
    assert first["/Contents"] == second["/Contents"] == other["/Contents"]
    assert "/IRT" not in other
    assert len({mark["/NM"] for mark in (first, second, other)}) == 3


def test_what_is_to_be_checked_is_paler_and_dashed(audit: Audited, pdf: Path, finding: Finding) -> None:
    doubtful = replace(finding, status=Status.PERLU_DICEK, doubt="kolomnya kabur", evidence=(_cell(4),))
    reader, target = _marked(audit, pdf, finding, doubtful)
    (sure,), (doubted,) = _annotations(reader, 1), _annotations(reader, 4)
    assert sum(doubted["/C"]) > sum(sure["/C"])
    assert b"[3 2] 0 d" in doubted["/AP"]["/N"].get_object().get_data()
    assert b"re S" not in sure["/AP"]["/N"].get_object().get_data()
    assert "Perlu dicek karena: kolomnya kabur" in doubted["/Contents"]
    edge = {_drawn(target, 4).getpixel((x, 200)) for x in range(104, 156)}
    assert len(edge) > 1  # dashes and gaps


def test_findings_at_one_cell_name_each_other_and_the_gravest_is_seen(
    audit: Audited, pdf: Path, finding: Finding
) -> None:
    other = replace(finding, rule="KON-01", severity=Severity.INFO, fingerprint="z")
    reader, target = _marked(audit, pdf, other, finding)
    *_, top = _annotations(reader, 1)
    assert "ANG-02" in top["/Contents"].partition("\n")[0]
    assert "Di tempat yang sama: Temuan 2 · Info · Pasti · KON-01." in top["/Contents"]
    assert _drawn(target, 1).getpixel((130, 210)) == pytest.approx((255, 158, 148), abs=2)


def test_the_outline_has_an_entry_for_each_finding_by_severity_after_its_own(
    audit: Audited, pdf: Path, finding: Finding
) -> None:
    later = replace(finding, rule="KIN-01", fingerprint="z", evidence=(_cell(4),))
    reader, _ = _marked(audit, pdf, later, finding)
    *own, parent, grades = reader.outline
    grade, children = grades
    assert [item.title for item in own] == [f"BAB {page}" for page in range(1, PAGES + 1)]
    assert (parent.title, grade.title) == ("Temuan auditor (2)", "Tinggi (2)")
    assert [item.title.partition(":")[0] for item in children] == [
        "Temuan 1 · Tinggi · Pasti · ANG-02 · hal. 1",
        "Temuan 2 · Tinggi · Pasti · KIN-01 · hal. 4",
    ]
    assert [reader.get_destination_page_number(item) for item in children] == [0, 3]


def test_the_gravest_findings_stand_first_in_the_outline(audit: Audited, pdf: Path, finding: Finding) -> None:
    light = replace(finding, severity=Severity.RENDAH, fingerprint="z")
    reader, _ = _marked(audit, pdf, light, replace(finding, evidence=(_cell(4),)))
    grades = reader.outline[-1]
    assert [one.title for one in grades if not isinstance(one, list)] == ["Tinggi (1)", "Rendah (1)"]


def test_what_stands_nowhere_is_a_note_on_the_first_page(audit: Audited, pdf: Path, finding: Finding) -> None:
    missing = replace(finding, evidence=(), message="Bab IV tidak ada.")
    unplaced = replace(finding, fingerprint="z", evidence=(Value("tidak ada di sini", Place(FILE, 3)),))
    reader, target = _marked(audit, pdf, missing, unplaced)
    legend, note = _annotations(reader, 1, "/Text")
    assert legend["/Contents"].startswith("Auditor menandai 2 temuan pada berkas ini: 2 tinggi, 0 sedang")
    assert "Bab IV tidak ada." in note["/Contents"]
    assert legend["/Rect"][2] < note["/Rect"][0]
    (other,) = _annotations(reader, 3, "/Text")
    assert other["/AP"]["/N"]
    assert _drawn(target, 3).getpixel((15, 15)) != _drawn(pdf, 3).getpixel((15, 15))


def test_a_sentence_is_followed_over_the_page(audit: Audited, tmp_path: Path, finding: Finding) -> None:
    path = tmp_path / FILE
    canvas = Canvas(str(path), pagesize=(400, 500))
    canvas.drawString(50, 60, "Capaian kinerja seluruh program telah memenuhi")
    canvas.showPage()
    canvas.drawString(50, 450, "target yang ditetapkan. Sesudahnya tidak.")
    canvas.save()
    text = "Capaian kinerja seluruh program telah memenuhi target yang ditetapkan."
    cut = Value(text, Place(FILE, 1, bbox=(50.0, 425.0, 350.0, 445.0)))
    reader, _ = _marked(audit, path, replace(finding, evidence=(cut,)))
    assert len(_annotations(reader, 1)) == 1
    (rest,) = _annotations(reader, 2)
    assert float(rest["/Rect"][2]) < 200


def test_the_text_and_what_was_there_stay(audit: Audited, pdf: Path, finding: Finding) -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf))
    writer.add_uri(0, "https://contoh.go.id/", (10, 10, 50, 50))
    writer.write(pdf)
    reader, _ = _marked(audit, pdf, finding)
    before = PdfReader(pdf)
    assert [page.extract_text() for page in reader.pages] == [page.extract_text() for page in before.pages]
    assert len(_annotations(reader, 1, "/Link")) == 1
    assert reader.metadata == before.metadata


def test_hostile_text_is_plain(audit: Audited, pdf: Path) -> None:
    findings = [replace(one, evidence=(_cell(1, text=HOSTILE),)) for one in audit.outcome.findings]
    reader, _ = _marked(audit, pdf, *findings)
    text = _annotations(reader, 1)[0]["/Contents"]
    assert '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] [31m txt & "q"' in text
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


def test_the_second_run_is_told(audit: Audited, pdf: Path, finding: Finding) -> None:
    judged = Judged(finding.fingerprint, finding.rule, "", Verdict.BENAR, "sudah ditanyakan")
    reader, _ = _marked(audit, pdf, replace(finding, change=Change.TETAP, judged=judged))
    text = _annotations(reader, 1)[0]["/Contents"]
    assert (
        "Dibanding audit sebelumnya: tetap\nPutusan pereviu: benar\nCatatan pereviu: sudah ditanyakan" in text
    )


def _locked(pdf: Path, user: str, owner: str) -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf))
    rights = UserAccessPermissions.PRINT | UserAccessPermissions.EXTRACT
    writer.encrypt(user, owner, permissions_flag=rights, algorithm="AES-128")
    writer.write(pdf)


@pytest.mark.parametrize("user", ["rahasia", ""])
def test_the_copy_of_a_locked_file_is_locked_alike(
    audit: Audited, pdf: Path, finding: Finding, user: str
) -> None:
    _locked(pdf, user, "pemilik")
    reader, target = _marked(audit, pdf, finding, password=user or None)
    assert reader.is_encrypted
    assert reader.decrypt("lain") is PasswordType.NOT_DECRYPTED
    assert reader.decrypt(user) is PasswordType.USER_PASSWORD
    assert reader.user_access_permissions == PdfReader(pdf, password=user).user_access_permissions
    assert "Sisa keliru." in _annotations(reader, 1)[0]["/Contents"]
    assert _drawn(target, 1, user).getpixel((130, 210)) == pytest.approx((255, 158, 148), abs=2)


def test_what_the_owner_opened_opens_for_the_owner(audit: Audited, pdf: Path, finding: Finding) -> None:
    _locked(pdf, "rahasia", "pemilik")
    reader, _ = _marked(audit, pdf, finding, password="pemilik")  # noqa: S106
    assert reader.decrypt("pemilik") is PasswordType.OWNER_PASSWORD
    assert reader.decrypt("") is PasswordType.NOT_DECRYPTED


def test_a_file_that_cannot_be_rewritten_is_told(audit: Audited, tmp_path: Path) -> None:
    broken = tmp_path / FILE
    broken.write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\ntrailer << /Root 1 0 R >>")
    target = tmp_path / "laporan (bertanda).pdf"
    assert mark_pdf(FILE, broken, audit, target, ReadOptions()) == NotChecked(
        "laporan (bertanda).pdf",
        "susunan berkasnya rusak, tidak dapat ditulis ulang; simpan ulang berkasnya lalu audit lagi",
    )
    assert not target.exists()


def test_a_crash_of_the_library_costs_only_the_copy(
    audit: Audited, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marked_pdf, "_write", lambda *_: os.abort())
    told = mark_pdf(FILE, pdf, audit, pdf.with_name("b.pdf"), ReadOptions())
    assert told == NotChecked("b.pdf", "proses pembacanya terhenti")


def test_highlights_lie_on_the_cells_of_a_whole_report(tmp_path: Path) -> None:
    source = data_dir("corpus") / "contoh" / "laporan-salah.pdf"
    settings = Settings()
    result = audit_file(source, Means(load_rules(settings), settings))
    audited = Audited(result.reports, result.facts, result.outcome, {}, [source])
    assert mark_pdf(source.name, source, audited, tmp_path / "b.pdf", ReadOptions()) is None
    reader, height = PdfReader(tmp_path / "b.pdf"), {}
    cells = [
        (finding.fingerprint, value.place)
        for finding in result.outcome.findings
        for value in finding.evidence
        if value.place.table and value.place.bbox
    ]
    assert len(cells) > 10
    marks: dict[tuple[str, int], list[BBox]] = {}
    for number, page in enumerate(reader.pages, start=1):
        height[number] = float(page.mediabox.height)
        assert page.extract_text() == PdfReader(source).pages[number - 1].extract_text()
        for mark in _annotations(reader, number):
            x0, y0, x1, y1 = map(float, mark["/Rect"])
            box = (x0, height[number] - y1, x1, height[number] - y0)
            marks.setdefault((mark["/NM"].split("-")[1], number), []).append(box)
    for fingerprint, place in cells:
        assert place.page is not None
        assert place.bbox is not None
        assert max(_iou(place.bbox, box) for box in marks[fingerprint, place.page]) > 0.95


def _iou(one: BBox, other: BBox) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(wide, 0) * max(high, 0)
    return shared / (_area(one) + _area(other) - shared)


def _area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
