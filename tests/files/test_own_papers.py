"""The program's own papers are told from reports, also when others renamed or saved them."""

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from auditor.cli import run
from auditor.files.data import data_dir
from auditor.files.own_papers import PROPERTY
from auditor.presenting.shared.own_docx import add_property

SAMPLES = data_dir("corpus/contoh")
FORMATS = "html,json,kkr,docx,pdf"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One paper of each kind."""
    made = tmp_path_factory.mktemp("kertas")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDITOR_CACHE", str(made / "cache"))
        for ending in ("pdf", "docx"):
            run(
                [
                    "audit",
                    str(SAMPLES / f"laporan-salah.{ending}"),
                    "--out",
                    str(made / ending),
                    "--format",
                    FORMATS,
                ]
            )
        (made / "satu").mkdir()
        shutil.copy(SAMPLES / "laporan-benar.docx", made / "satu")
        run(["batch", str(made / "satu"), "--out", str(made / "semua"), "--format", "json"])
    (pdf,) = (made / "pdf").glob("*bertanda*.pdf")
    (word,) = (made / "docx").glob("*bertanda*.docx")
    return {
        "pdf": pdf,
        "word": word,
        "kkr": made / "docx" / "kkr.xlsx",
        "notes": made / "docx" / "catatan-hasil-reviu.docx",
        "review": made / "docx" / "kertas-kerja-reviu.docx",
        "overview": made / "semua" / "ringkasan.xlsx",
    }


def saved(kind: str, path: Path, to: Path) -> Path:
    """The paper as another program saves it, under another name."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        document.add_paragraph("Ditambahkan pereviu.")
        document.save(str(to.with_suffix(".docx")))
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["A1"] = "Diubah"
        book.save(to.with_suffix(".xlsx"))
    else:
        PdfWriter(clone_from=PdfReader(path)).write(to.with_suffix(".pdf"))
    return to.with_suffix(path.suffix)


KINDS = ("pdf", "word", "kkr", "notes", "review", "overview")


@pytest.mark.parametrize("kind", KINDS)
def test_one_given_by_hand_is_refused(
    kind: str,
    papers: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    renamed = tmp_path / f"LKjIP Dinas 2024{papers[kind].suffix}"
    shutil.copy(papers[kind], renamed)
    for path in (renamed, saved(kind, papers[kind], tmp_path / "disimpan ulang")):
        for command in ("audit", "extract"):
            assert run([command, str(path)]) == 2
            told = capsys.readouterr().err
            assert told.startswith(f"{path.name} adalah ")
            assert told.endswith("buatan auditor, bukan laporan; audit berkas laporannya.\n")
    report = str(SAMPLES / "laporan-benar.docx")
    assert run(["audit", report, "--pk", str(renamed)]) == 2
    assert "buatan auditor" in capsys.readouterr().err


def test_a_working_paper_without_its_properties_is_told_by_its_headers(
    papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(papers["kkr"])
    for one in list(book.custom_doc_props.names):
        del book.custom_doc_props[one]
    book.save(tmp_path / "a.xlsx")
    assert run(["audit", str(tmp_path / "a.xlsx")]) == 2
    assert "kertas kerja (kkr.xlsx) buatan auditor" in capsys.readouterr().err


def test_a_folder_and_a_batch_leave_them_out_and_say_so(
    papers: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "k").mkdir()
    shutil.copy(SAMPLES / "laporan-salah.docx", "k")
    for kind in KINDS:
        shutil.copy(papers[kind], f"k/{kind}{papers[kind].suffix}")
    Path("k/temuan.json").write_text("{}", encoding="utf-8")  # a report beside papers is a report
    for _ in range(2):
        capsys.readouterr()
        assert run(["audit", "k", "--out", "satu", "--format", "json"]) == 1
        told = capsys.readouterr().out
        assert told.count("Tidak diikutkan: ") == len(KINDS)
    assert "laporan-salah.docx" in told
    assert "Tidak diikutkan: pdf.pdf (salinan bertanda buatan auditor)" in told
    for _ in range(2):  # the second is as remembered
        assert run(["batch", "k", "--out", "semua", "--format", "json"]) == 1
        told = capsys.readouterr().out
        assert "1 diaudit, 0 dilewati." in told
        assert told.count("Tidak diikutkan: ") == len(KINDS)
    page = Path("semua/ringkasan.html").read_text(encoding="utf-8")
    assert "<bdi>notes.docx</bdi> (kertas reviu (catatan-hasil-reviu.docx) buatan auditor)" in page
    Path("k/laporan-salah.docx").unlink()
    assert run(["audit", "k"]) == 2
    assert "Tidak ada dokumen untuk diperiksa" in capsys.readouterr().err


def test_a_report_that_was_mended_in_its_marked_copy_is_a_report(
    papers: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = docx.Document(str(papers["word"]))
    comments = document.part._comments_part.element
    for one in list(comments):
        comments.remove(one)
    document.save("lkj.docx")
    assert run(["audit", "lkj.docx", "--format", "json"]) == 1
    writer = PdfWriter(clone_from=PdfReader(papers["pdf"]))
    for page in writer.pages:
        page.pop(NameObject("/Annots"), None)
    writer.write("lkj.pdf")
    assert run(["audit", "lkj.pdf", "--format", "json"]) == 1


def test_a_report_that_speaks_of_the_auditor_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = docx.Document(str(SAMPLES / "laporan-benar.docx"))
    document.core_properties.author = "Auditor"
    text = document.add_paragraph("Kertas auditor: Tanda temuan, Putusan, Catatan pereviu; salinan bertanda.")
    document.add_comment(text.runs, "Mohon dicek.", author="Auditor", initials="A")
    document.save("a.docx")
    assert run(["audit", "a.docx", "--format", "json"]) in {0, 1}
    book = openpyxl.Workbook()
    for at, row in enumerate(
        (("No", "Temuan", "Putusan", "Catatan"), (1, "Kertas auditor", "Benar", "-")), start=1
    ):
        for column, value in enumerate(row, start=1):
            book.active.cell(at, column, value)
    book.properties.creator = "Auditor"
    book.save("b.xlsx")
    assert run(["audit", "b.xlsx", "--format", "json"]) in {0, 1}


@pytest.mark.parametrize(
    "known", ["<!-- catatan -->", "<property pid='x' name='a'/>", "<property name='a'/>"]
)
def test_the_property_is_set_beside_whatever_stands_there(known: str) -> None:
    word = docx.Document()
    space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    content = f"<Properties xmlns='{space}'>{known}</Properties>".encode()
    place = PackURI("/docProps/custom.xml")
    part = Part(place, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, content, word.part.package)
    word.part.package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    add_property(word.part.package, "kertas kerja reviu")
    (value,) = etree.fromstring(part.blob).xpath(f"//*[@name='{PROPERTY}']/*/text()")
    assert value == "kertas kerja reviu"
