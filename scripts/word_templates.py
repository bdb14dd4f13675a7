"""Makes the bundled Word templates in reports/ anew: python scripts/word_templates.py.

They are ordinary documents with Word's own styles, which an office may edit; the tags in them are those of
docxtpl, and the names are the fields of NotesTexts and ReviewTexts (auditor/presenting).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

REPORTS = Path(__file__).resolve().parents[1] / "reports"
FILL = "[DIISI AUDITOR]"
FONT = "Arial"
DARK = RGBColor(0x1F, 0x2A, 0x44)
HEAD_FILL, GROUP_FILL = "D9E2F0", "F0F3F8"
MADE = datetime(2025, 1, 1)

Texts = Sequence[str]


def element(name: str, **attributes: str) -> Any:
    """An element of WordprocessingML with attributes of the same namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def new_document(title: str) -> Any:
    """An A4 document with the styles, a letterhead to be replaced, and page numbers."""
    document = Document()
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title, properties.language = title, "id-ID"
    properties.created = properties.modified = MADE
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)
    section.header_distance = section.footer_distance = Cm(1)
    _style(document, "Normal", 10, (0, 4))
    _style(document, "Title", 14, (0, 2), bold=True)
    _style(document, "Header", 8, (0, 0))
    _style(document, "Footer", 8, (0, 0))
    _style(document, "Heading 1", 12, (14, 4), bold=True)
    _style(document, "Heading 2", 10.5, (10, 3), bold=True)
    border = document.styles["Title"].element.pPr.find(qn("w:pBdr"))
    document.styles["Title"].element.pPr.remove(border)
    document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for language in defaults.findall(qn("w:lang")):
        defaults.remove(language)
    defaults.append(element("lang", val="id-ID"))
    section.different_first_page_header_footer = True
    head = section.first_page_header.paragraphs[0]
    head.text, head.alignment = f"Kop surat: {FILL}", WD_ALIGN_PARAGRAPH.CENTER
    running = section.header.paragraphs[0]
    running.text, running.style = f"{title}, {{{{ unit }}}} tahun {{{{ tahun }}}}", document.styles["Header"]
    running.runs[0].font.size = Pt(8)
    for footer in (section.first_page_footer, section.footer):
        _page_numbers(footer.paragraphs[0])
    return document


def _style(document: Any, name: str, size: float, spaces: tuple[float, float], *, bold: bool = False) -> None:
    """Set a style; ``spaces`` are those before and after a paragraph, in points."""
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    if name != "Normal":
        style.font.color.rgb = DARK
    style.paragraph_format.space_before, style.paragraph_format.space_after = map(Pt, spaces)
    style.paragraph_format.line_spacing = 1.0


def _page_numbers(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text in ("Bahan dari auditor {{ versi }}. Halaman ", "PAGE", " dari ", "NUMPAGES"):
        run = paragraph.add_run() if text.isupper() else paragraph.add_run(text)
        run.font.size = Pt(8)
        if text.isupper():
            shown = element("t")
            shown.text = "1"
            instruction = element("instrText")
            instruction.text = text
            for part in (
                element("fldChar", fldCharType="begin"),
                instruction,
                element("fldChar", fldCharType="separate"),
                shown,
                element("fldChar", fldCharType="end"),
            ):
                run._r.append(part)


def tag(document: Any, text: str) -> None:
    """A tag of docxtpl alone in its paragraph, which vanishes with it."""
    document.add_paragraph(text)


def section(document: Any, title: str, shown_if: str, fill: Callable[[], None]) -> None:
    """A heading with what belongs to it, where there is any."""
    tag(document, f"{{%p if {shown_if} %}}")
    document.add_heading(title, 1)
    fill()
    tag(document, "{%p endif %}")


@dataclass(frozen=True, slots=True)
class Look:
    """How a row of a table looks.

    ``spans`` are how many columns each text takes, ``bold`` and ``right`` the texts that are bold or stand at
    the right edge; ``head`` repeats the row on every page, ``keep`` keeps it with the next.
    """

    spans: Sequence[int] = ()
    fill: str = ""
    bold: Sequence[int] = ()
    head: bool = False
    keep: bool = False
    right: Sequence[int] = ()
    size: float = 9


_PLAIN = Look()


class Table:
    """A ruled table of fixed column widths (in cm), whose rows do not break over pages."""

    def __init__(self, document: Any, widths: Sequence[float]) -> None:
        self._table = document.add_table(0, len(widths), style="Table Grid")
        self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._table.autofit = False
        self._widths = widths
        for column, width in zip(self._table.columns, widths, strict=True):
            column.width = Cm(width)
        margins = element("tblCellMar")
        for side, width in (("top", "40"), ("left", "80"), ("bottom", "40"), ("right", "80")):
            margins.append(element(side, w=width, type="dxa"))
        self._table._tbl.tblPr.append(margins)

    def row(self, *texts: str, look: Look = _PLAIN) -> None:
        """A row; a line break within a text begins a paragraph."""
        cells = self._table.add_row().cells
        row = self._table.rows[-1]
        properties = row._tr.get_or_add_trPr()
        properties.append(element("cantSplit"))
        if look.head:
            properties.append(element("tblHeader"))
        for cell, width in zip(cells, self._widths, strict=True):
            cell.width = Cm(width)
        at = 0
        for number, (text, span) in enumerate(zip(texts, look.spans or [1] * len(texts), strict=True)):
            cell = cells[at].merge(cells[at + span - 1]) if span > 1 else cells[at]
            cell.width = Cm(sum(self._widths[at : at + span]))
            for order, line in enumerate(text.split("\n")):
                paragraph = cell.paragraphs[0] if order == 0 else cell.add_paragraph()
                run = paragraph.add_run(line)
                run.font.size = Pt(look.size)
                run.font.bold = look.head or number in look.bold
                paragraph.paragraph_format.space_after = Pt(1)
                paragraph.paragraph_format.keep_with_next = look.keep or look.head
                if number in look.right:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if look.fill:
                cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=look.fill))
            at += span

    def tag(self, text: str) -> None:
        """A tag of docxtpl alone in its row, which vanishes with it."""
        self._table.add_row().cells[0].text = text


def heading_block(document: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:
    """Title and the table of who, what and when."""
    document.add_paragraph(title, style="Title")
    subtitle = document.add_paragraph("LAPORAN KINERJA {{ unit }} TAHUN {{ tahun }}")
    subtitle.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subtitle.runs[0].bold = True
    subtitle.paragraph_format.space_after = Pt(10)
    table = Table(document, (4.5, 12.5))
    for label, text in rows:
        table.row(label, text, look=Look(bold=(0,)))


def signatures(document: Any, left: str, right: str) -> None:
    """Two columns of places to sign."""
    document.add_paragraph()
    table = document.add_table(1, 2)
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    for cell, who in zip(table.rows[0].cells, (left, right), strict=True):
        cell.paragraphs[0].add_run(who).bold = True
        for line in (f"Tanggal: {FILL}", "", "", f"Nama: {FILL}", f"NIP: {FILL}"):
            cell.add_paragraph(line)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def simple_list(document: Any, variable: str, heads: Texts, texts: Texts, widths: Sequence[float]) -> None:
    """A table with a row for each element ("b") of a variable."""
    table = Table(document, widths)
    table.row(*heads, look=Look(head=True, fill=HEAD_FILL))
    table.tag(f"{{%tr for b in {variable} %}}")
    table.row(*texts)
    table.tag("{%tr endfor %}")


def gathered_list(document: Any, variable: str, heads: Texts, group: str, texts: Texts) -> None:
    """A table of notes ("c"), each a row over all columns and then a row for each of its findings ("t")."""
    table = Table(document, WIDTHS)
    table.row(*heads, look=Look(head=True, fill=HEAD_FILL, right=(0,), size=8.5))
    table.tag(f"{{%tr for c in {variable} %}}")
    table.row(group, look=Look(spans=(4,), fill=GROUP_FILL, keep=True, size=8.5))
    table.tag("{%tr for t in c.temuan %}")
    table.row(*texts, look=Look(right=(0,), size=8.5))
    table.tag("{%tr endfor %}")
    table.tag("{%tr endfor %}")


PLACE = "{% if t.halaman %}Hal. {{ t.halaman }}, {% endif %}{{ t.tempat }}"
WIDTHS = (1.0, 3.7, 9.1, 3.2)
HISTORY = "{%p if t.keterangan %}\n({{ t.keterangan }})\n{%p endif %}"


def unchecked(document: Any) -> None:
    """What could not be checked, and why."""
    section(
        document,
        "Yang tidak dapat diperiksa",
        "tidak_diperiksa",
        lambda: simple_list(
            document,
            "tidak_diperiksa",
            ("Apa", "Mengapa"),
            ("{{ b.uraian }}", "{{ b.keterangan }}"),
            (8.5, 8.5),
        ),
    )


def notes() -> Any:
    """The Catatan Hasil Reviu."""
    document = new_document("Catatan Hasil Reviu")
    heading_block(
        document,
        "CATATAN HASIL REVIU",
        (
            ("Unit yang direviu", "{{ unit }}"),
            ("Tahun laporan", "{{ tahun }}"),
            ("Berkas", "{{ berkas }}"),
            ("Nomor KKR", FILL),
            ("Pereviu", FILL),
            ("Tanggal reviu", FILL),
        ),
    )
    document.add_paragraph()
    document.add_paragraph(
        "Catatan ini disampaikan kepada unit yang direviu untuk diperbaiki atau ditanggapi sebelum laporan "
        "kinerja ditandatangani. Nomor temuan sama dengan nomor di laporan.html; nomor halaman adalah urutan "
        "halaman dalam berkas."
    )
    table = Table(document, (5, 4, 4))
    table.row(
        "Keparahan", "Catatan", "Perlu dikonfirmasi", look=Look(head=True, fill=HEAD_FILL, right=(1, 2))
    )
    table.tag("{%tr for j in jumlah %}")
    table.row("{{ j.keparahan }}", "{{ j.catatan }}", "{{ j.konfirmasi }}", look=Look(right=(1, 2)))
    table.tag("{%tr endfor %}")

    document.add_heading("A. Catatan", 1)
    tag(document, "{%p if not catatan %}")
    document.add_paragraph("Tidak ada catatan berkeparahan tinggi atau sedang.")
    tag(document, "{%p endif %}")
    tag(document, "{%p for c in catatan %}")
    document.add_heading("{{ loop.index }}. {{ c.judul }} ({{ c.keparahan | lower }})", 2)
    table = Table(document, WIDTHS)
    table.row(
        "No.",
        "Halaman dan tempat",
        "Kondisi",
        "Tanggapan unit",
        look=Look(head=True, fill=HEAD_FILL, right=(0,)),
    )
    table.tag("{%tr for t in c.temuan %}")
    table.row(
        "{{ t.nomor }}",
        PLACE,
        "{{ t.kondisi }}\n{%p if t.hitungan %}\nHitungan: {{ t.hitungan }}\n{%p endif %}\n"
        "{%p if t.pokok %}\nPokok masalah: {{ t.pokok }}\n{%p endif %}\n"
        "{%p if t.seharusnya %}\nSeharusnya: {{ t.seharusnya }}\n{%p endif %}\n" + HISTORY,
        "",
        look=Look(right=(0,), size=8.5),
    )
    table.tag("{%tr endfor %}")
    for label, text in (("Kriteria", "c.kriteria"), ("Akibat", "c.akibat"), ("Usul", "c.usul")):
        table.row(
            label,
            f"{{{{ {text} }}}}",
            look=Look(spans=(2, 2), bold=(0,), fill=GROUP_FILL, keep=label != "Usul", size=8.5),
        )
    tag(document, "{%p endfor %}")

    section(
        document,
        "B. Catatan kecil",
        "catatan_ringan",
        lambda: gathered_list(
            document,
            "catatan_ringan",
            ("No.", "Halaman dan tempat", "Kondisi", "Tanggapan unit"),
            "{{ c.judul }} ({{ c.keparahan | lower }}). Kriteria: {{ c.kriteria }}. Akibat: {{ c.akibat }} "
            "Usul: {{ c.usul }}",
            ("{{ t.nomor }}", PLACE, "{{ t.kondisi }}\n" + HISTORY, ""),
        ),
    )

    def ask() -> None:
        document.add_paragraph(
            "Hal-hal berikut bukan catatan dan belum menyatakan kekeliruan: bacaan atau hitungannya masih "
            "meragukan, sebabnya disebut. Unit diminta memastikannya pada sumber data."
        )
        gathered_list(
            document,
            "konfirmasi",
            ("No.", "Halaman dan tempat", "Yang terbaca, dan mengapa meragukan", "Jawaban unit"),
            "{{ c.pertanyaan }} (keparahan bila benar: {{ c.keparahan | lower }}). "
            "Kriteria: {{ c.kriteria }}",
            (
                "{{ t.nomor }}",
                PLACE,
                "{{ t.kondisi }}\n{%p if t.ragu %}\nMeragukan karena: {{ t.ragu }}\n{%p endif %}\n" + HISTORY,
                "",
            ),
        )

    section(document, "C. Hal yang perlu dikonfirmasi", "konfirmasi", ask)
    section(
        document,
        "D. Sudah diperbaiki sejak audit sebelumnya",
        "diperbaiki",
        lambda: simple_list(
            document,
            "diperbaiki",
            ("Temuan audit sebelumnya", "Tempat semula"),
            ("{{ b.uraian }}", "{{ b.tempat }}"),
            (11, 6),
        ),
    )
    section(
        document,
        "E. Dinilai bukan temuan oleh pereviu",
        "bukan_temuan",
        lambda: simple_list(
            document,
            "bukan_temuan",
            ("Uraian", "Tempat", "Catatan pereviu"),
            ("{{ b.uraian }}", "{{ b.tempat }}", "{{ b.keterangan }}"),
            (8, 5, 4),
        ),
    )
    section(
        document,
        "F. Putusan pereviu yang tidak diperlukan lagi",
        "putusan_lama",
        lambda: simple_list(
            document,
            "putusan_lama",
            ("Temuan yang sudah tidak ada", "Putusan dan catatan"),
            ("{{ b.uraian }}", "{{ b.keterangan }}"),
            (11, 6),
        ),
    )
    unchecked(document)
    signatures(document, "Pereviu", "Unit yang direviu")
    return document


def review() -> Any:
    """The Kertas Kerja Reviu."""
    document = new_document("Kertas Kerja Reviu")
    heading_block(
        document,
        "KERTAS KERJA REVIU",
        (
            ("Unit yang direviu", "{{ unit }}"),
            ("Tahun laporan", "{{ tahun }}"),
            ("Nomor KKR", FILL),
            ("Disusun oleh", FILL),
            ("Tanggal", FILL),
            ("Direviu oleh (ketua tim)", FILL),
        ),
    )
    tag(document, "{%p if opd %}")
    caveat = document.add_paragraph()
    caveat.add_run("Perhatian. ").bold = True
    caveat.add_run(
        "Menurut Permenpan RB 53/2014 Lampiran III, reviu dilakukan hanya atas laporan kinerja tingkat "
        "kementerian/lembaga dan pemerintah daerah. Laporan ini laporan perangkat daerah (OPD): kertas kerja "
        "ini dipakai menurut ketentuan setempat, dan pernyataan telah direviu menurut peraturan itu tidak "
        "diperuntukkan baginya."
    )
    caveat.paragraph_format.space_before = Pt(8)
    tag(document, "{%p endif %}")

    document.add_heading("A. Yang direviu dan langkah reviu", 1)
    simple_list(
        document,
        "berkas",
        ("Berkas", "Jenis", "Halaman", "Tabel terbaca", "SHA-256"),
        ("{{ b.nama }}", "{{ b.jenis }}", "{{ b.halaman }}", "{{ b.tabel }}", "{{ b.sha256 }}"),
        (5.5, 2.4, 1.8, 1.9, 5.4),
    )
    document.add_paragraph().paragraph_format.space_after = Pt(0)
    document.add_paragraph(
        "Langkah yang dilakukan auditor (perangkat lunak): membaca seluruh tabel dan narasi; menghitung "
        "kembali capaian, persentase, sisa, dan jumlah; mencocokkan angka dan nama antartabel serta dengan "
        "narasi; menelusuri butir Permenpan RB 53/2014 dalam teks laporan."
    )
    document.add_paragraph(f"Langkah lain oleh pereviu: {FILL}")

    document.add_heading("B. Hasil reviu menurut 23 butir Permenpan RB 53/2014 Lampiran III", 1)
    document.add_paragraph(
        "“Tidak sesuai” hanya bila ada temuan pasti berkeparahan tinggi atau sedang yang bertentangan dengan "
        "butirnya; “tidak cukup data” bila teks laporan saja tidak dapat menjawabnya. Nomor temuan sama "
        "dengan nomor di Catatan Hasil Reviu dan laporan.html."
    )
    tag(document, "{%p for d in direviu %}")
    tag(document, "{%p if direviu | length > 1 %}")
    document.add_heading("{{ d.berkas }} ({{ d.unit }}, {{ d.tahun }})", 2)
    tag(document, "{%p endif %}")
    document.add_paragraph(
        "{{ d.sesuai }} butir sesuai, {{ d.tidak_sesuai }} tidak sesuai, "
        "{{ d.tidak_cukup }} tidak cukup data."
    )
    tag(document, "{%p for a in d.aspek %}")
    document.add_heading("{{ a.nomor }}. {{ a.nama }}", 2)
    table = Table(document, (1.3, 4.3, 2.1, 6.3, 3.0))
    table.row(
        "No.",
        "Kriteria",
        "Hasil reviu",
        "Dasar",
        "Sebab/penilaian pereviu",
        look=Look(head=True, fill=HEAD_FILL),
    )
    table.tag("{%tr for k in a.kriteria %}")
    table.row(
        "{{ k.nomor }}",
        "{{ k.pernyataan }}",
        "{{ k.hasil }}",
        "{%p for g in k.dasar %}\n{{ g }}\n{%p endfor %}",
        "{{ k.pereviu }}",
        look=Look(bold=(2,), size=8.5),
    )
    table.tag("{%tr endfor %}")
    tag(document, "{%p endfor %}")
    tag(document, "{%p endfor %}")
    tag(document, "{%p if temuan_lain %}")
    other = document.add_paragraph(
        "Temuan yang tidak terkait langsung dengan salah satu butir: {{ temuan_lain }}."
    )
    other.paragraph_format.space_before = Pt(6)
    tag(document, "{%p endif %}")

    document.add_heading("C. Hasil pengujian keandalan dan akurasi", 1)
    simple_list(
        document,
        "pengujian",
        ("Yang diuji", "Diperiksa", "Cocok", "Catatan", "Perlu dikonfirmasi"),
        ("{{ b.keluarga }}", "{{ b.diperiksa }}", "{{ b.cocok }}", "{{ b.catatan }}", "{{ b.konfirmasi }}"),
        (7, 2.4, 2.2, 2.2, 3.2),
    )
    document.add_heading("D. Telaah penyelenggaraan SAKIP", 1)
    document.add_paragraph(
        "Keselarasan tujuan, sasaran, indikator, dan program/kegiatan dengan perencanaan strategis serta "
        f"unit kerja di bawahnya: {FILL}"
    )
    section(
        document,
        "E. Sudah diperbaiki sejak audit sebelumnya",
        "diperbaiki",
        lambda: simple_list(
            document,
            "diperbaiki",
            ("Temuan audit sebelumnya", "Tempat semula"),
            ("{{ b.uraian }}", "{{ b.tempat }}"),
            (11, 6),
        ),
    )
    unchecked(document)
    document.add_heading("Kesimpulan dan catatan pereviu", 1)
    document.add_paragraph(FILL)
    document.add_heading("Pernyataan telah direviu", 1)
    document.add_paragraph(FILL)
    signatures(document, "Disusun oleh", "Direviu oleh")
    return document


def main() -> None:
    """Write both templates."""
    notes().save(str(REPORTS / "catatan-hasil-reviu.docx"))
    review().save(str(REPORTS / "kertas-kerja-reviu.docx"))


if __name__ == "__main__":
    main()
