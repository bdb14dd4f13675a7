"""Reports that are broken, odd or hostile by chance, the same for the same seed."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache

import docx
import openpyxl
from lxml import etree
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

KINDS = ("pdf", "docx", "xlsx")
PROSE = (
    "LAPORAN KINERJA INSTANSI PEMERINTAH DINAS KESEHATAN KABUPATEN SUKARAYA TAHUN 2024",
    "BAB I PENDAHULUAN",
    "Capaian indikator angka kematian ibu sebesar 95,50% meningkat dari 90% menjadi 95,50%.",
    "BAB III AKUNTABILITAS KINERJA",
    "Realisasi anggaran sebesar Rp 1.900.000 atau 95% dari pagu Rp 2.000.000, sisa Rp 100.000.",
    "Dari 3 indikator terdapat 2 indikator yang mencapai target sasaran 1.",
)
TABLES = (
    (
        "Tabel 3.1 Capaian Kinerja Tahun 2024",
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"),
        (
            ("1", "Meningkatnya kesehatan", "Angka Kematian Ibu", "%", "100", "95,5", "95,50"),
            ("2", "Meningkatnya gizi", "Prevalensi Stunting", "%", "14", "12,5", "110,71"),
            ("3", "Meningkatnya layanan", "Indeks Kepuasan", "Indeks", "85", "80", "94,00"),
        ),
    ),
    (
        "Tabel 3.2 Anggaran dan Realisasi",
        ("No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"),
        (
            ("1", "Program Gizi", "1.000.000", "900.000", "100.000", "90,00"),
            ("2", "Kegiatan Posyandu", "1.000.000", "1.000.000", "0", "100,00"),
            ("", "Jumlah", "2.000.000", "1.900.000", "100.000", "95,00"),
        ),
    ),
)
_TELLING = re.compile(r"document\.xml$|sheet\d|styles|numbering|shared|workbook")
"""Parts of a package that are worth breaking."""
ODD_TEXTS = (
    "",
    " ",
    "-",
    "0",
    "0,0",
    "9" * 25,
    "1" * 5000,
    "1E+308",
    "NaN",
    "-1",
    "1.1.1." * 900,
    "- " * 3000,
    "Dinas " * 1500,
    "target " * 1500,
    "(" * 3000,
    "Rp " * 2000,
    "1.000.",
    "٣٤٥",
    "½²³",
    "\ue000\ue001\ue002",
    "\u202e123\u202c",
    "a\u0301" * 50,
    "\u200b",
    "\ufffd1",
    "😀" * 20,
    "Jumlah",
    "Tabel 3.1",
    "BAB IX",
    "100%",
    "Rp1.2.3,4",
    "2024-2020",
    "s.d. 2026",
    "#REF!",
    "=1/0",
    "dari 1 menjadi 2 ",
    "tidak ada yang tidak tercapai",
    "\u00a0",
    "x" * 12000,
    "a b " * 3000,
)
ODD_VALUES = (
    "0",
    "-1",
    "1",
    "2",
    "3",
    "63",
    "1000",
    "99999999999",
    "1e308",
    "",
    "NaN",
    "true",
    "x",
    "A1:XFD1048576",
    "A0",
    "١",
    "restart",
    "continue",
    "-0.5",
    "auto",
)
ODD_NUMBERS = (
    b"0",
    b"-1",
    b"1e9",
    b"99999999999999999999",
    b".",
    b"-.5",
    b"0.000001",
    b"1000",
    b"--5",
    b"32768",
)
OPERATORS = (
    b"q",
    b"Q",
    b"BT",
    b"ET",
    b"0 0 0 0 0 0 cm",
    b"1 0 0 1 1e9 -1e9 cm",
    b"0 Tz",
    b"-100 Tz",
    b"0 Tf",
    b"/F9 12 Tf",
    b"1000 TL",
    b"T*",
    b"3 Tr",
    b"50 50 0 0 re f",
    b"0 0 1e6 1e6 re S",
    b"0 1 -1 0 300 300 cm",
    b"(\000\001\377) Tj",
    b"[(a) -9999 (b)] TJ",
    b"0 0 m 600 0 l S",
    b"BX EX",
    b"/X Do",
    b"BI /W 9 /H 9 ID zzz EI",
    b"W n",
    b"<</A",
    b"]",
    b"10 0 0 -10 0 0 Tm",
    b"1 g",
)


@cache
def sound(kind: str) -> bytes:
    """A small sound report."""
    made = io.BytesIO()
    {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}[kind](made)
    return made.getvalue()


def _pdf(made: io.BytesIO) -> None:
    style = getSampleStyleSheet()["BodyText"]
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 7)])
    flow = []
    for at, (title, header, rows) in enumerate(TABLES):
        flow += [Paragraph(text, style) for text in PROSE[3 * at : 3 * at + 3]]
        flow += [Paragraph(title, style), Table([header, *rows], style=ruled), PageBreak()]
        flow += [Paragraph(title, style), Table([header, *rows])]
    SimpleDocTemplate(made, pageCompression=0, invariant=True).build(flow)


def _docx(made: io.BytesIO) -> None:
    document = docx.Document()
    for text in PROSE:
        document.add_paragraph(text, style="Heading 1" if text.startswith("BAB") else None)
    for title, header, rows in TABLES:
        document.add_paragraph(title)
        table = document.add_table(rows=0, cols=len(header))
        for row in (header, *rows):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        table.cell(1, 1).merge(table.cell(2, 1))
    document.add_paragraph("1. Pertama", style="List Number")
    document.save(made)


def _xlsx(made: io.BytesIO) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, header, rows in TABLES:
        sheet = book.create_sheet(title[:9])
        sheet.append([title])
        sheet.append([])
        for row in (header, *rows):
            sheet.append([_number(text) for text in row])
            for cell, text in zip(sheet[sheet.max_row], row, strict=True):
                cell.number_format = "0.00" if re.search(r",\d\d$", text) else "General"
        sheet.merge_cells("B4:B5")
        sheet["E5"].number_format = "#,##0.00"
    book.save(made)


def _number(text: str) -> str | float:
    plain = text.replace(".", "").replace(",", ".")
    return float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else text


def mutated(kind: str, seed: int) -> bytes:
    """A report of that kind, broken as the seed says."""
    chance = random.Random(f"{kind} {seed}")  # noqa: S311 - the same each time
    way = chance.choice([_bytes_flipped, _cut_off, *[_in_structure] * 6])
    return way(kind, sound(kind), chance)


def _bytes_flipped(kind: str, content: bytes, chance: random.Random) -> bytes:
    broken = bytearray(content)
    for _ in range(chance.choice([1, 3, 20, 200])):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def _cut_off(kind: str, content: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.sample(range(len(content)), 2))
    return chance.choice([content[:end], content[:start] + content[end:], content[:end] + content[start:]])


def _in_structure(kind: str, content: bytes, chance: random.Random) -> bytes:
    return _pdf_broken(content, chance) if kind == "pdf" else _package_broken(content, chance)


def _package_broken(content: bytes, chance: random.Random) -> bytes:
    """An Office file with some parts of its XML broken."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        telling = [
            name
            for name in parts
            if re.search(r"document\.xml$|sheet\d|styles|numbering|shared|workbook", name)
        ]
        for name in chance.sample(telling, min(len(telling), chance.choice([1, 1, 2]))):
            parts[name] = _xml_broken(parts[name], chance)
        if chance.random() < 0.05:
            parts.pop(chance.choice(list(parts)))
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def _xml_broken(part: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(part)
    for _ in range(chance.choice([1, 2, 5, 20])):
        nodes = [node for node in root.iter() if isinstance(node.tag, str) and node.getparent() is not None]
        if nodes:
            chance.choice(_XML_WAYS)(nodes, chance.choice(nodes), chance)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _deleted(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    node.getparent().remove(node)


def _doubled(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 1, 3, 50])):
        node.addnext(etree.fromstring(etree.tostring(node)))


def _moved(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    """Into another one, a copy of it too: tables in cells, rows in paragraphs."""
    chance.choice(nodes).append(etree.fromstring(etree.tostring(node)))


def _renamed(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    node.tag = chance.choice(nodes).tag


def _attribute(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    with_some = [one for one in nodes if one.attrib]
    if with_some:
        one = chance.choice(with_some)
        one.set(chance.choice(list(one.attrib)), chance.choice(ODD_VALUES))


def _spanned(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    """A cell of a table that spans more columns or rows than there are."""
    space = etree.QName(node).namespace
    cells = [one for one in nodes if etree.QName(one).localname == "tcPr"]
    if cells:
        span = etree.SubElement(
            chance.choice(cells), f"{{{space}}}{chance.choice(['gridSpan', 'vMerge', 'gridBefore'])}"
        )
        span.set(f"{{{space}}}val", chance.choice(ODD_VALUES))


def _text(nodes: list[etree._Element], node: etree._Element, chance: random.Random) -> None:
    with_text = [one for one in nodes if one.text and one.text.strip()]
    if with_text:
        chance.choice(with_text).text = chance.choice(ODD_TEXTS)


_XML_WAYS: tuple[Callable[[list[etree._Element], etree._Element, random.Random], None], ...] = (
    _deleted,
    _doubled,
    _moved,
    _renamed,
    _attribute,
    _attribute,
    _spanned,
    _text,
    _text,
    _text,
)


def _pdf_broken(content: bytes, chance: random.Random) -> bytes:
    """A PDF with some of its operators, numbers, texts and keys changed."""
    lines = content.split(b"\n")
    for _ in range(chance.choice([1, 3, 10, 60])):
        at = chance.randrange(len(lines))
        way = chance.randrange(7)
        if way == 0:
            lines.pop(at)
        elif way == 1:
            lines[at:at] = [lines[at]] * chance.choice([1, 1, 5, 200])
        elif way == 2:
            lines.insert(at, chance.choice(OPERATORS))
        elif way == 3:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif way == 4:
            lines[at] = _one_replaced(rb"-?\d+\.?\d*", lines[at], chance.choice(ODD_NUMBERS), chance)
        elif way == 5:
            odd = chance.choice(ODD_TEXTS)[:2000].encode("latin-1", "replace")
            lines[at] = _one_replaced(
                rb"\((?:[^()\\]|\\.)*\)", lines[at], b"(" + re.sub(rb"[()\\]", b"", odd) + b")", chance
            )
        else:
            lines[at] = _one_replaced(
                rb"/\w+", lines[at], chance.choice([b"/Nil", b"/Rotate", b"/Kids", b"/W"]), chance
            )
    return b"\n".join(lines)


def _one_replaced(pattern: bytes, line: bytes, new: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(pattern, line))
    if not found:
        return line
    one = chance.choice(found)
    return line[: one.start()] + new + line[one.end() :]
