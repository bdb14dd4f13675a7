"""What a second run adds to laporan.html."""

import html
import re

from made_audit import Audited, make_second_audit

from auditor.presenting.html.report import render_html


def shown(audit: Audited) -> str:
    page = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    assert "<script>alert" not in page
    body = page[page.index("<main") : page.index("<footer")]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())


def part(text: str, begin: str, end: str) -> str:
    return text[text.rindex(begin) : text.rindex(end)]


def test_what_is_new_gone_and_judged() -> None:
    text = shown(make_second_audit())
    fixed = part(text, "Sudah diperbaiki", "Dinyatakan bukan temuan")
    assert "draf-1.pdf : 1 temuan baru, 1 tetap, 1 tidak muncul lagi." in fixed
    assert "KIN-01 Sedang hal. 3 <script>alert(1)</script>" in fixed
    dismissed = part(text, "Dinyatakan bukan temuan", "Putusan yang tidak diperlukan lagi")
    assert "NAR-01 hal. 2, narasi Pesan NAR-01" in dismissed
    assert "Bunyinya berubah sejak putusan itu; periksa kembali. wajar" in dismissed
    unneeded = part(text, "Putusan yang tidak diperlukan lagi", "Kelengkapan")
    assert "KIN-02 =2 <script>" in unneeded
    assert "Perlu klarifikasi: @3" in unneeded
    assert "ANG-02 baru" in text
    assert "Putusan pereviu Benar: =1+1 <script>" in text


def test_a_first_run_says_nothing_of_a_second(audit: Audited) -> None:
    text = shown(audit)
    assert not re.search("Sudah diperbaiki|Dinyatakan bukan temuan|Putusan", text)
