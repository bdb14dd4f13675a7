"""laporan.html."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from entity_maker import facts_of, mentioned, thing
from made_audit import HOSTILE, Audited, make_audit

from auditor.models.facts import Cara, Sumber
from auditor.models.finding import Severity
from auditor.models.report import Level, Place, Value
from auditor.presenting.html.pictures import Box, Excerpt
from auditor.presenting.html.report import render_html

VOID = {"meta", "input", "rect", "img"}


class Page(HTMLParser):
    """Collects the tags, their attributes and the text of a page, and checks that tags close."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in {"style", "script"}:
            self.text += f"{data} "

    def all(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        return [
            attributes
            for name, attributes in self.tags
            if name == tag and all(attributes.get(key) == value for key, value in wanted.items())
        ]


def page(audit: Audited) -> Page:
    return Page(render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {}))


@pytest.fixture
def plain(audit: Audited) -> Page:
    return page(audit)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_hostile_text_is_only_text(audit: Audited, plain: Page) -> None:
    assert len(plain.all("script")) == 1
    assert not plain.all("raw")
    shown = squeezed(plain.text)
    assert '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] [31m txt & "q" \'' in shown
    html = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    assert not re.search("[\x00-\x08\x1b\u202e]", html)


def test_loads_nothing_from_outside(plain: Page) -> None:
    policy = plain.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    links = [attributes.get("href") or "" for attributes in plain.all("a")]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not [name for name, _ in plain.tags if name in {"link", "img", "iframe", "object", "base"}]


def test_every_link_has_its_target(plain: Page) -> None:
    ids = [attributes["id"] for _, attributes in plain.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(attributes["href"])[1:] for attributes in plain.all("a")} <= set(ids)


def test_a_finding_shows_all_that_it_rests_on(plain: Page) -> None:
    shown = squeezed(plain.text)
    for words in (
        "BAB III AKUNTABILITAS B. Realisasi Anggaran",
        "Tabel 3.1",
        "10.000,50",
        "20.000 Seharusnya Rp30.000,50",
        "Hitungan 10.000,50 + 20.000 = 30.000,50",
        "Kriteria Permenpan RB 53/2014",
        "Saran Periksa kembali.",
        "Mengapa perlu dicek: angka tidak jelas",
        "Pembacaan ragu: kabur",
        "Ada 3 temuan : 2 pasti dan 1 perlu dicek.",
    ):
        assert words in shown
    assert [one["data-severity"] for one in plain.all("article")] == ["sedang", "rendah", "tinggi"]


def test_what_agreed_and_what_was_not_checked(plain: Page) -> None:
    shown = squeezed(plain.text)
    assert "✗ ANG-01 Judul ANG-01 1.200 1.199 1" in shown
    assert "✓ KIN-01 Judul KIN-01 3 3 –" in shown
    assert "1 aturan tidak menemukan hal yang dapat diperiksa KON-01" in shown
    assert "Aturan EFI-01 tidak ditemukan tabel efisiensi" in shown
    assert shown.count("halaman tanpa teks") == 1


def test_completeness_shows_each_item_with_page_and_quote(plain: Page) -> None:
    text = squeezed(plain.text)
    assert "1 ada, 0 tidak ditemukan, 0 perlu penilaian pereviu" in text
    assert "ada hal. 2, narasi: Semua target tercapai." in text
    assert "keandalan data perlu penilaian pereviu (keyakinan diambil pereviu) –" in text


def test_the_list_puts_the_gravest_first(plain: Page) -> None:
    assert [one["data-severity"] for one in plain.all("tr") if "data-severity" in one] == [
        "tinggi",
        "sedang",
        "rendah",
    ]
    shown = squeezed(plain.text)
    assert "2 Rendah Pasti ANG-01 Judul ANG-01 hal. 4, Tabel 3.1, baris “=HYPERLINK(1)”, kolom Nama" in shown


def test_cells_of_one_row_share_their_place(plain: Page) -> None:
    assert [one["rowspan"] for one in plain.all("td") if "rowspan" in one] == ["2"] * 6


def test_nothing_found_is_no_approval(audit: Audited) -> None:
    empty = page(replace(audit, outcome=replace(audit.outcome, findings=(), not_checked=())))
    shown = squeezed(empty.text)
    assert "Tidak ada pertentangan yang ditemukan oleh aturan yang diperiksa." in shown
    nothing = page(replace(audit, outcome=replace(audit.outcome, findings=(), ticks=(), not_checked=())))
    assert "Tidak ada yang diperiksa; ini bukan pernyataan" in squeezed(nothing.text)
    assert "Tidak ada pertentangan" not in nothing.text
    assert "Ini bukan pernyataan bahwa laporan benar" in shown
    assert not empty.all("form")


def test_long_evidence_folds(audit: Audited) -> None:
    values = tuple(Value(f"nilai {at}", Place("laporan.pdf", at + 1)) for at in range(40))
    finding = replace(audit.outcome.findings[0], evidence=values)
    long = page(replace(audit, outcome=replace(audit.outcome, findings=(finding,))))
    assert "25 bukti lainnya" in squeezed(long.text)
    assert all(f"nilai {at} " in long.text for at in range(40))


def test_more_documents_are_named() -> None:
    both = page(make_audit("a.pdf", "b.docx"))
    shown = squeezed(both.text)
    assert shown.count("Dokumen Hal. Tabel") == 4
    assert len(both.all("p", **{"class": "file"})) == 2


def test_the_office_is_named_once_with_the_years_of_its_reports() -> None:
    audit = make_audit("a.pdf", "b.pdf", "pk.docx")
    newest, older, agreement = audit.reports
    reports = (newest, replace(older, year=2022), replace(agreement, kind="PK", office="Dinas Rekaan Kami"))
    html = render_html(reports, audit.facts, audit.outcome, audit.basis, {})
    assert '<h1>Dinas Rekaan <span class="year">2022, 2023</span></h1>' in html


def test_excerpts_of_several_documents_name_them() -> None:
    audit = make_audit("a.pdf", "b.pdf")
    excerpts = [Excerpt(file, 4, "data:image/png;base64,", 100, 30, ()) for file in ("a.pdf", "b.pdf")]
    pictures = {audit.outcome.findings[0].fingerprint: excerpts}
    html = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, pictures)
    shown = squeezed(Page(html).text)
    assert "Cuplikan halaman 4 a.pdf dan halaman 4 b.pdf" in shown


def test_excerpts_are_shown_at_their_finding(audit: Audited) -> None:
    excerpt = Excerpt("laporan.pdf", 5, "data:image/png;base64,AAAA", 940, 80, (Box(10.5, 20, 30, 40),))
    shown = Page(render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {"a0": [excerpt]}))
    (picture,) = shown.all("img")
    assert picture["src"] == "data:image/png;base64,AAAA"
    assert picture["alt"] == "Cuplikan halaman 5; tempat yang disebut di atas ditandai"
    (box,) = shown.all("rect", **{"class": "box"})
    assert [box[edge] for edge in ("x", "y", "width", "height")] == ["10.5", "20", "30", "40"]


def test_no_page_column_without_pages(audit: Audited) -> None:
    finding = replace(audit.outcome.findings[0], evidence=(Value("1", Place("laporan.pdf", table="3.1")),))
    shown = page(replace(audit, outcome=replace(audit.outcome, findings=(finding,))))
    assert "Tabel Tertulis Tabel 3.1 1 Seharusnya" in squeezed(shown.text)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("severity", list(Severity))
def test_contrast_of_the_severities(audit: Audited, severity: Severity) -> None:
    html = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", html))
    ink, ground = _luminance(colours[severity.value]), _luminance(colours[f"{severity.value}-light"])
    assert (ground + 0.05) / (ink + 0.05) >= 4.5


def test_things_show_where_they_are_named_and_where_not(audit: Audited) -> None:
    head = thing("Program Jalan", mentioned("Program Jalan"), level=Level.PROGRAM)
    other = thing(
        HOSTILE,
        mentioned(HOSTILE, Sumber.KINERJA, "3.2", 7),
        mentioned("Survai", Sumber.DAFTAR, None, 12, cara=Cara.DUGAAN, alasan="namanya mirip"),
        below=head,
        nama_resmi="Survei",
        hilang_di=["anggaran"],
    )
    lost = thing("Sewa", mentioned("Sewa"))
    shown = page(replace(audit, facts=facts_of(head, other, lost)))
    marked = [(row["data-depth"], row["data-marks"]) for row in shown.all("tr") if "data-marks" in row]
    assert marked == [("2", "ALONE"), ("3", "MISSING GUESSED"), ("2", "ALONE")]
    text = squeezed(shown.text)
    assert "kinerja Tabel 3.2, hal. 7 daftar dalam narasi hal. 12 Survai dugaan: namanya mirip" in text
    assert "kegiatan nama resmi: Survei" in text
    assert "Kegiatan yang tidak diketahui induknya" in text
    assert "<script>alert(1)</script>" in text
    chosen = [one["value"] for one in shown.all("input", name="marks")]
    assert chosen == ["MISSING DIFFERS GUESSED", "MISSING", "GUESSED", "ALONE", ""]


def test_all_things_are_shown_first_where_none_is_notable(audit: Audited) -> None:
    shown = page(replace(audit, facts=facts_of(thing("Sewa", mentioned("Sewa")))))
    assert [("checked" in one, one["value"]) for one in shown.all("input", name="marks")] == [
        (True, ""),
        (False, "ALONE"),
    ]
