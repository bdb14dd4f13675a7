"""Broken, odd and hostile files: each ends soon and in little memory, with a result or one sentence."""

from __future__ import annotations

import json
import os
import re
import resource
import time
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from raw_pdf import one_page, stream, write_pdf
from reportlab.pdfgen.canvas import Canvas
from support import ROOT

from auditor.cli import run
from auditor.reading.pdf.flow import flow

SECONDS, BYTES = 40, 10**9
SAMPLES = ROOT.parent / "shared" / "samples"
EVERYTHING_MUST_RUN = os.environ.get("CI") == "true"
FOLDERS = ("robustness", "pdfminer.six", "ocrmypdf", "made")
ENGLISH = re.compile(r"\b(the|is|not|error|warning|failed|invalid|cannot|traceback)\b", re.IGNORECASE)
HELVETICA = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
HELLO = b"BT /F1 12 Tf 50 700 Td (Capaian kinerja dinas) Tj ET\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own, and rules that are loaded only once for all files."""
    monkeypatch.chdir(tmp_path)


def audit(file: Path, capfd: pytest.CaptureFixture[str], cores: int = 1) -> tuple[int, str]:
    """The exit code and the sentence of an audit, which keeps within time and memory.

    ``cores`` are those that share its work. On a busy machine the clock shows more than they compute.
    """
    began, since = computed(), time.monotonic()
    code = run(["audit", str(file), "--out", "out", "--no-cache"])
    assert min((computed() - began) / cores, time.monotonic() - since) < SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 - resident() < BYTES
    told = capfd.readouterr()
    assert not ENGLISH.search(told.err.replace(file.name, ""))
    assert len(told.err.splitlines()) == (1 if code == 2 else 0)
    assert code in {0, 1, 2}
    return code, told.err.strip()


def resident() -> int:
    """Bytes that this process has in memory, with all that other tests loaded: a fork begins with them."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def computed() -> float:
    """Seconds that this process and the ended ones that it began have computed."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def unread() -> dict[str, str]:
    """What the audit says of what it could not read."""
    told = json.loads(Path("out/temuan.json").read_text(encoding="utf-8"))["not_checked"]
    return {one["what"]: one["why"] for one in told}


def sample_files() -> list[Path]:
    """All samples where everything must run, every twelfth elsewhere: all take a minute."""
    files = [file for folder in FOLDERS for file in sorted((SAMPLES / folder).rglob("*.pdf"))]
    return files if EVERYTHING_MUST_RUN else files[::12]


@pytest.mark.shared
@pytest.mark.parametrize("file", sample_files(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_shared_samples(shared: Path, file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    audit(file, capfd, cores=2 if file.parent.name == "ocrmypdf" else 1)  # scanned pages, two at a time


@pytest.mark.parametrize(
    ("part", "fault"),
    [("borderless_tables", StopIteration), ("moved_text", ZeroDivisionError), ("paragraphs", RecursionError)],
)
def test_a_page_in_which_the_program_fails_costs_itself(
    part: str,
    fault: type[Exception],
    capfd: pytest.CaptureFixture[str],
    borne_faults: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    canvas = Canvas("a.pdf")
    for page in range(1, 9):
        canvas.drawString(50, 700, f"Capaian kinerja dinas, halaman {page}")
        canvas.showPage()
    canvas.save()
    sound = getattr(flow, part)

    def fails_on_the_third(given: list[Any], *more: object) -> object:
        if any(getattr(one, "page", None) == 3 or getattr(one, "text", "").endswith("3") for one in given):
            raise fault
        return sound(given, *more)

    monkeypatch.setattr(flow, part, fails_on_the_third)
    assert audit(Path("a.pdf"), capfd)[0] in {0, 1}
    assert unread()["halaman 3"] == f"halaman gagal dibaca (kesalahan auditor sendiri, {fault.__name__})"
    assert not {f"halaman {page}" for page in (1, 2, 4, 5, 6, 7, 8)} & unread().keys()


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["angka_25_digit.docx", "angka_1e27.xlsx", "angka_1e28.xlsx", "angka_1e26_format.xlsx"]
)
def test_numbers_of_too_many_digits(shared: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert audit(shared / "serangan" / name, capfd)[0] in {0, 1}


@pytest.mark.shared
@pytest.mark.parametrize("name", ["redos_1dot_200k.docx", "redos_dash_100k.docx"])
def test_texts_that_repeat_themselves(shared: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert audit(shared / "serangan" / name, capfd)[0] in {0, 1}
    assert "lebih dari 10.000 huruf; hanya awalnya diperiksa" in unread().values()


@pytest.mark.parametrize(
    "repeated", ["1.1.1.", "- - -", "Dinas Dinas ", "target target ", "aaaa", "((((", "Rp s.d. "]
)
def test_long_texts_everywhere(repeated: str, capfd: pytest.CaptureFixture[str]) -> None:
    long = repeated * (30_000 // len(repeated))
    made = docx.Document()
    made.add_paragraph(long)
    made.add_heading(long)
    table = made.add_table(rows=0, cols=3)
    for row in (["No", "Indikator Kinerja", long], ["1", long, "100"], [long, "Nilai", "90"]):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.save("a.docx")
    began = computed()
    assert audit(Path("a.docx"), capfd)[0] in {0, 1}
    assert computed() - began < 8


def test_only_so_much_of_a_file_without_pages_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("[batas]\nhalaman = 1\n", encoding="utf-8")
    made = docx.Document()
    for at in range(100):
        made.add_paragraph(f"Paragraf {at} tentang hal lain yang panjangnya kira-kira enam puluh huruf.")
    table = made.add_table(rows=0, cols=2)
    for at in range(500):
        table.add_row().cells[0].text = f"Baris {at}"
    made.save("a.docx")
    assert audit(Path("a.docx"), capfd)[0] in {0, 1}
    why = "melebihi batas 1 halaman ([batas] di pengaturan)"
    assert unread()["isi sesudah kira-kira 1 halaman pertama"] == why


def test_a_file_that_is_cut_off(capfd: pytest.CaptureFixture[str]) -> None:
    canvas = Canvas("utuh.pdf")
    for page in range(1, 9):
        canvas.drawString(50, 700, f"Capaian kinerja dinas, halaman {page}")
        canvas.showPage()
    canvas.save()
    whole = Path("utuh.pdf").read_bytes()
    Path("potong.pdf").write_bytes(whole[: len(whole) // 2])
    code, sentence = audit(Path("potong.pdf"), capfd)
    assert code == 2
    assert sentence == "Berkas potong.pdf rusak atau terpotong; minta berkas yang utuh."


def test_only_so_many_pages_are_read(capfd: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("[batas]\nhalaman = 7\n", encoding="utf-8")
    pages = 3000
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << %s >> >>"
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode(),
        stream(HELLO),
        *[leaf % HELVETICA.encode()] * pages,
    ]
    assert audit(write_pdf(Path("banyak.pdf"), objects), capfd)[0] == 0
    assert unread()["halaman 8 sampai 3000"] == "melebihi batas 7 halaman ([batas] di pengaturan)"


def test_a_page_that_unpacks_to_too_much_is_lost_alone(capfd: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("[batas]\nmemori = 100\n", encoding="utf-8")
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b" " * 10**6) for _ in range(200)) + packer.flush()
    leaf = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << {} >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>",
        leaf.format(5, HELVETICA).encode(),
        leaf.format(6, HELVETICA).encode(),
        stream(HELLO),
        stream(bomb, "/Filter /FlateDecode"),
    ]
    assert audit(write_pdf(Path("bom.pdf"), objects), capfd)[0] == 0
    assert unread()["halaman 2"].startswith("halaman gagal dibaca (")


def test_a_page_full_of_rectangles(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.reading.pdf.content.content.MAX_SHAPES", 2000)
    rectangles = b"".join(b"%d %d 1 1 re f\n" % (at % 300, at // 300) for at in range(2100))
    assert audit(one_page(Path("peta.pdf"), stream(HELLO + rectangles), HELVETICA), capfd)[0] == 0
    assert unread()["tabel di halaman 1"] == "terlalu banyak garis dan gambar di halaman itu"


def test_drawings_that_call_each_other(capfd: pytest.CaptureFixture[str]) -> None:
    forms = [
        stream(
            b"/X Do",
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {other} 0 R >> >>",
        )
        for other in (6, 5)
    ]
    page = one_page(
        Path("lingkar.pdf"), stream(HELLO + b"/X Do"), f"{HELVETICA} /XObject << /X 5 0 R >>", forms
    )
    assert audit(page, capfd)[0] == 0


@pytest.mark.parametrize(
    "pages",
    [
        b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>",
        b"<< /Type /Pages /Kids 2 0 R /Count 2000000000 >>",
        b"2 0 R",
    ],
)
def test_pages_that_hold_themselves(pages: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    leaf = b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"
    code, _ = audit(
        write_pdf(Path("lingkar.pdf"), [b"<< /Type /Catalog /Pages 2 0 R >>", pages, leaf]), capfd
    )
    assert code == 2


def mapped_font(letters: Sequence[str], first: int = 1) -> list[bytes]:
    """Objects 5 to 8: a font whose letters are numbered from ``first`` and mean ``letters`` (all if "")."""
    font = "<< /Type /Font /Subtype /Type0 /BaseFont /Rekaan /Encoding /Identity-H /DescendantFonts [6 0 R]"
    meaning = "\n".join(
        f"<{first + at:04x}> <{letter.encode('utf-16-be').hex()}>" for at, letter in enumerate(letters)
    )
    return [
        f"{font} {'/ToUnicode 8 0 R' if letters else ''} >>".encode(),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Rekaan /FontDescriptor 7 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
        b"<< /Type /FontDescriptor /FontName /Rekaan /Flags 4 /FontBBox [0 0 500 700] /Ascent 700 /Descent 0 "
        b"/CapHeight 700 /ItalicAngle 0 /StemV 80 >>",
        stream(
            f"/CIDInit /ProcSet findresource begin begincmap\n{len(letters)} beginbfchar\n{meaning}\n"
            "endbfchar endcmap".encode()
        ),
    ]


@pytest.mark.parametrize("meaning", ["", "\ue001\ue002\ue003\ue004"])
def test_letters_without_meaning(meaning: str, capfd: pytest.CaptureFixture[str]) -> None:
    content = stream(b"BT /F1 12 Tf 50 700 Td <0001000200030004> Tj ET")
    code, sentence = audit(
        one_page(Path("a.pdf"), content, "/Font << /F1 5 0 R >>", mapped_font(meaning)), capfd
    )
    assert code == 2
    assert "huruf tidak dapat dikenali" in sentence


RULES = [(x, 660, x, 720) for x in (50, 102, 180)] + [(50, y, 180, y) for y in (660, 680, 720)]
"""Rules of a grid of two rows and two columns: x and y of their ends."""


def shifted(text: str) -> str:
    """The text as a font without a map to letters gives it: each letter by its place in the font."""
    return "".join(chr(ord(letter) - 29) if letter.islower() else letter for letter in text)


@pytest.mark.parametrize("garbled", [True, False])
def test_letters_with_a_wrong_meaning(*, garbled: bool, capfd: pytest.CaptureFixture[str]) -> None:
    line = "capaian kinerja sasaran strategis dinas tahun lalu melampaui target yang diperjanjikan"
    canvas = Canvas("a.pdf")
    for y in (700, 680, 660):
        canvas.drawString(50, y, shifted(line) if garbled else line)
    canvas.save()
    code, sentence = audit(Path("a.pdf"), capfd)
    assert code == (2 if garbled else 0)
    assert ("huruf tidak dapat dikenali" in sentence) is garbled


def test_bullets_are_no_letters_without_meaning(capfd: pytest.CaptureFixture[str]) -> None:
    lines = b"".join(b"BT /F1 12 Tf 50 %d Td <0001> Tj 20 0 Td <00020003> Tj ET\n" % y for y in (700, 670))
    content = stream(lines)
    page = one_page(Path("a.pdf"), content, "/Font << /F1 5 0 R >>", mapped_font("\uf0b7Ya"))
    assert audit(page, capfd)[0] == 0
    assert "halaman 1" not in unread()


@pytest.mark.parametrize("meaning", [" .", "\ue000", "\ue001", "\ue002"])
def test_any_meaning_of_a_letter_in_a_full_cell(meaning: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A cell with a full line above a letter of any meaning, and a cell beside it."""
    rules = b"".join(b"%d %d m %d %d l S\n" % line for line in RULES)
    texts = b"BT /F1 12 Tf 52 700 Td <00010002000100020001000200010002> Tj 0 -14 Td <0003> Tj ET\n"
    texts += b"BT /F1 12 Tf 120 700 Td <00010002> Tj ET\n"
    fonts = mapped_font(["Y", "a", meaning])
    code, _ = audit(one_page(Path("a.pdf"), stream(rules + texts), "/Font << /F1 5 0 R >>", fonts), capfd)
    assert code == 0
    assert "halaman 1" not in unread()


def with_part(source: Path, target: Path, part: str, content: bytes) -> Path:
    """A copy of an Office file in which a part has another content."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return target


def word_file() -> Path:
    docx.Document().save("utuh.docx")
    return Path("utuh.docx")


def sheet_file() -> Path:
    openpyxl.Workbook().save("utuh.xlsx")
    return Path("utuh.xlsx")


WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>Capaian {}</w:t></w:r></w:p></w:body></w:document>"
)
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>Capaian {}</t></is></c></row></sheetData></worksheet>'
)
PARTS = [("word/document.xml", WORD), ("xl/worksheets/sheet1.xml", SHEET)]


def office_file(part: str, head: str, body: str) -> Path:
    source = word_file() if part.startswith("word") else sheet_file()
    return with_part(source, Path(f"a{source.suffix}"), part, f"<?xml version='1.0'?>{head}{body}".encode())


@pytest.mark.parametrize(("part", "body"), PARTS)
def test_a_file_from_outside_is_not_taken_in(part: str, body: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("rahasia.txt").write_text("jangan terbaca", encoding="utf-8")
    head = f'<!DOCTYPE a [<!ENTITY luar SYSTEM "{Path("rahasia.txt").absolute().as_uri()}">]>'
    code, _ = audit(office_file(part, head, body.format("&luar;")), capfd)
    made = Path("out/laporan.html")
    assert code == 2 or "jangan terbaca" not in made.read_text(encoding="utf-8")


@pytest.mark.parametrize(("part", "body"), PARTS)
def test_entities_that_multiply(part: str, body: str, capfd: pytest.CaptureFixture[str]) -> None:
    grown = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 11))
    head = f'<!DOCTYPE a [<!ENTITY e0 "{"x" * 100}">{grown}]>'
    audit(office_file(part, head, body.format("&e10;")), capfd)


@pytest.mark.parametrize(("part", "body"), PARTS)
def test_a_part_that_unpacks_to_too_much(part: str, body: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("[batas]\nmemori = 100\n", encoding="utf-8")
    start, end = body.split("<w:p>") if "<w:p>" in body else body.split("<row")
    filler = "<w:p/>" * 3_000_000 if "<w:p>" in body else "<row><c/></row>" * 400_000
    tag = "<w:p>" if "<w:p>" in body else "<row"
    code, sentence = audit(office_file(part, "", f"{start}{filler}{tag}{end}".format("")), capfd)
    assert code == 2
    assert sentence.startswith(("a.docx ", "a.xlsx "))


def test_an_archive_that_unpacks_to_too_much(capfd: pytest.CaptureFixture[str]) -> None:
    word_file()
    with (
        zipfile.ZipFile("utuh.docx", "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/media/image1.bmp", "w") as picture,
    ):
        for _ in range(401):
            picture.write(bytes(10**6))
    code, sentence = audit(Path("utuh.docx"), capfd)
    assert code == 2
    assert "terlalu besar setelah dibuka" in sentence
