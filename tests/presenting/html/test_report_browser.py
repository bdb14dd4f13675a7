"""laporan.html in a browser: it filters, prints, asks nothing of the network, and can be used by everyone."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_audit import HOSTILE, make_audit, make_second_audit
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from auditor.auditing import Means, to_present
from auditor.checking.rules.rule import Rule
from auditor.files.data import data_dir
from auditor.files.folder import Format
from auditor.files.settings import Settings
from auditor.pipeline import audit
from auditor.presenting.outputs import write_all
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.entities import NOTABLE, entity_rows

SALAH = data_dir("corpus") / "contoh" / "laporan-salah.pdf"
GRAVE = ("serious", "critical")
PATIENCE = 180_000
"""Milliseconds: a busy machine is slow."""
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 800}


@pytest.fixture(scope="session")
def faulty(rules: tuple[Rule, ...]) -> Audited:
    """The audit of the fictional faulty report."""
    means = Means(rules, Settings())
    return to_present(audit(SALAH, means), means)


def written(audited: Audited, folder: Path) -> str:
    write_all(folder, audited, [Format.HTML])
    return (folder / "laporan.html").as_uri()


@pytest.fixture(scope="session")
def faulty_page(faulty: Audited, tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(faulty, tmp_path_factory.mktemp("salah"))


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(make_audit("laporan.pdf", "<b>lain</b>.docx"), tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def second_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(make_second_audit(), tmp_path_factory.mktemp("kedua"))


class Opened:
    """A page with what it said, asked for and popped up."""

    def __init__(self, browser: Browser, address: str, **context: object) -> None:
        self.page: Page = browser.new_context(viewport=WIDE, **context).new_page()  # type: ignore[arg-type]
        self.page.set_default_timeout(PATIENCE)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def visible(self) -> int:
        """How many findings are seen."""
        return self.page.locator("article.finding:visible").count()


@pytest.fixture
def opened(browser: Browser, faulty_page: str) -> Iterator[Opened]:
    one = Opened(browser, faulty_page)
    yield one
    one.page.context.close()


def test_filters_show_what_is_chosen(opened: Opened, faulty: Audited) -> None:
    page, total = opened.page, len(faulty.outcome.findings)
    severities = Counter(finding.severity.value for finding in faulty.outcome.findings)
    minor = sum(finding.minor for finding in faulty.outcome.findings)
    assert opened.visible() == total - minor < total
    page.get_by_label("Tampilkan pertanyaan kecil").check()
    assert opened.visible() == total
    page.get_by_label("Tinggi").uncheck()
    left = total - severities["tinggi"]
    assert opened.visible() == left
    assert page.locator("#temuan [role=status]").inner_text() == f"Ditampilkan {left} dari {total} temuan"
    budget = [one for one in faulty.outcome.findings if one.rule.startswith("ANG")]
    page.get_by_label(f"Anggaran {len(budget)}", exact=True).uncheck()
    left -= sum(one.severity.value != "tinggi" for one in budget)
    assert opened.visible() == left
    page.get_by_label("Tampilkan pertanyaan kecil").uncheck()
    page.get_by_label("Perlu dicek").uncheck()
    assert opened.visible() == sum(
        one.severity.value != "tinggi" and one.status.value == "pasti" and not one.rule.startswith("ANG")
        for one in faulty.outcome.findings
    )
    page.get_by_role("button", name="Tampilkan semua").click()
    page.get_by_text(f"Ditampilkan {total} dari {total} temuan").wait_for()
    assert opened.visible() == total
    assert not opened.said


def test_words_are_searched_in_all_that_a_finding_says(opened: Opened, faulty: Audited) -> None:
    page = opened.page
    search = page.get_by_label("Cari")
    search.fill("TABEL 3.15  gaji")
    shown = page.locator("article.finding:visible")
    texts = [" ".join(text.casefold().split()) for text in shown.all_inner_texts()]
    assert texts
    assert all("tabel 3.15" in text or "3.15" in text for text in texts)
    assert all("gaji" in text for text in texts)
    rows = page.locator("#temuan .list tbody tr:not([hidden])").count()
    assert rows == len(texts)
    search.fill("tidak ada yang memuat ini")
    assert opened.visible() == 0
    page.get_by_role("button", name="Tampilkan semua").click()
    page.get_by_text(f"Ditampilkan {len(faulty.outcome.findings)} dari").wait_for()
    assert not opened.said


def test_what_was_chosen_stays_when_the_page_is_come_back_to(opened: Opened) -> None:
    page = opened.page
    page.get_by_label("Tinggi").uncheck()
    page.get_by_label("Cari").fill("anggaran")
    before = opened.visible()
    page.reload()
    assert page.get_by_label("Cari").input_value() == "anggaran"
    assert not page.get_by_label("Tinggi").is_checked()
    assert opened.visible() == before
    assert not opened.said


def test_keys_lead_from_finding_to_finding(opened: Opened) -> None:
    page = opened.page
    first, second, *_ = [one.get_attribute("id") for one in page.locator("article.finding:visible").all()]

    def focused() -> str:
        return str(page.evaluate("document.activeElement.id"))

    page.keyboard.press("j")
    assert focused() == first
    page.keyboard.press("j")
    assert focused() == second
    page.keyboard.press("k")
    assert focused() == first
    page.keyboard.press("/")
    assert focused() == "cari"
    page.keyboard.type("jk")
    assert page.get_by_label("Cari").input_value() == "jk"
    page.keyboard.press("Escape")
    assert focused() != "cari"


def test_a_thing_is_shown_below_all_that_it_stands_under(opened: Opened, faulty: Audited) -> None:
    page = opened.page
    rows = page.locator("#padanan [data-depth]:visible")
    notable = [row for row in entity_rows(faulty.facts) if NOTABLE & set(row.marks)]
    shown = page.locator("#padanan [data-marks]:visible:not(.context)")
    assert shown.count() == len(notable) > 0
    depths = [int(one.get_attribute("data-depth") or "") for one in rows.all()]
    assert all(after <= before + 1 for before, after in pairwise([1, *depths]))
    page.locator("#padanan").get_by_label("Semua").check()
    everything = len(faulty.facts.entitas)
    assert shown.count() == everything
    assert page.locator("#padanan .shown").inner_text() == f"Ditampilkan {everything} dari {everything}"


def test_a_part_is_chosen_with_all_below_it(opened: Opened) -> None:
    choice = opened.page.get_by_label("Bagian laporan")
    options = choice.locator("option").all_inner_texts()
    for at, told in enumerate(options[1:], start=1):
        choice.select_option(index=at)
        assert opened.visible() == int(told.rpartition("(")[2].rstrip(")"))
    depth = [len(told) - len(told.lstrip("\u00a0")) for told in options[1:]]
    assert max(depth) > 0
    headings = opened.page.locator(".group h3:visible")
    assert headings.count() == 1
    choice.select_option(index=0)
    assert headings.count() > 5


def test_a_link_to_a_hidden_finding_shows_it(opened: Opened) -> None:
    page = opened.page
    first = page.locator("article.finding").first
    page.get_by_label(str(first.get_attribute("data-severity")).capitalize(), exact=True).uncheck()
    assert not first.is_visible()
    page.evaluate("location.hash = '#temuan-1'")
    first.wait_for(state="visible")


def test_excerpts_close_and_open_together(opened: Opened) -> None:
    page = opened.page
    assert page.locator(".page-strip:visible").count() > 20
    page.get_by_label("Tampilkan cuplikan").uncheck()
    assert page.locator(".page-strip:visible").count() == 0


def test_it_speaks_to_nobody(opened: Opened, faulty_page: str) -> None:
    opened.page.wait_for_load_state("networkidle")
    assert [url for url in opened.asked if not url.startswith("data:")] == [faulty_page]
    assert not opened.said


def test_no_script_or_style_runs_but_the_page_s_own(opened: Opened) -> None:
    page = opened.page
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'diganti'";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<p id=asing style='color: red' onclick='x()'>x</p>");
    }""")
    assert page.title() != "diganti"
    assert page.locator("#asing").evaluate("one => getComputedStyle(one).color") != "rgb(255, 0, 0)"
    assert len(opened.said) >= 2
    assert all("Content Security Policy" in told for told in opened.said)


def test_a_box_stands_at_its_place_in_the_excerpt(opened: Opened) -> None:
    strip = opened.page.locator(".page-strip:has(rect.box)").first
    box = strip.locator("rect.box").first
    outer, inner = strip.locator("img").bounding_box(), box.bounding_box()
    assert outer is not None
    assert inner is not None
    share = [float(str(box.get_attribute(edge))) for edge in ("x", "y", "width", "height")]
    shown = [
        100 * (inner["x"] - outer["x"]) / outer["width"],
        100 * (inner["y"] - outer["y"]) / outer["height"],
        100 * inner["width"] / outer["width"],
        100 * inner["height"] / outer["height"],
    ]
    assert shown == pytest.approx(share, abs=100 * 4 / outer["height"])  # a line of two pixels


def test_the_list_of_parts_is_indented(opened: Opened) -> None:
    widths = {
        depth: opened.page.locator(f".side .depth-{depth}").first.evaluate(
            "one => parseFloat(getComputedStyle(one).paddingLeft)"
        )
        for depth in (1, 2)
    }
    assert 0 < widths[1] < widths[2]


def test_without_javascript_all_is_shown(browser: Browser, faulty_page: str, faulty: Audited) -> None:
    opened = Opened(browser, faulty_page, java_script_enabled=False)
    assert opened.visible() == len(faulty.outcome.findings)
    assert [one.is_visible() for one in opened.page.locator(".filters").all()] == [False, False]
    assert opened.page.locator("#padanan [data-marks]:visible").count() == len(faulty.facts.entitas)
    opened.page.context.close()


@pytest.mark.parametrize(
    ("which", "size"),
    [("faulty_page", WIDE), ("faulty_page", NARROW), ("hostile_page", NARROW), ("second_page", WIDE)],
    ids=["faulty", "faulty, narrow", "hostile, narrow", "second run"],
)
def test_no_grave_fault_of_access(
    browser: Browser, which: str, size: dict[str, int], request: pytest.FixtureRequest
) -> None:
    opened = Opened(browser, request.getfixturevalue(which))
    page = opened.page
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    faults = [one for one in Axe().run(page).response["violations"] if one["impact"] in GRAVE]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in faults] == []
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0
    page.context.close()


def test_headings_are_in_order(opened: Opened) -> None:
    levels = opened.page.locator("h1, h2, h3, h4").evaluate_all("all => all.map((one) => +one.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_keyboard_reaches_the_content_first(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Langsung ke isi"
    box = focused.bounding_box()
    assert box is not None
    assert box["width"] > 50
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#isi"


def test_hostile_texts_are_texts(browser: Browser, hostile_page: str) -> None:
    opened = Opened(browser, hostile_page)
    opened.page.wait_for_load_state("networkidle")
    shown = " ".join(opened.page.locator("article .message").first.inner_text().split())
    assert '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] [31m txt & "q" \'' in shown
    assert "\u202e" in HOSTILE
    assert "\u202e" not in opened.page.content()
    assert opened.page.locator("b").count() == 0
    assert not opened.said
    assert [url for url in opened.asked if not url.startswith("data:")] == [hostile_page]
    opened.page.context.close()


def test_changes_are_a_filter_only_after_a_second_audit(
    browser: Browser, opened: Opened, second_page: str
) -> None:
    assert opened.page.get_by_text("Perubahan", exact=True).count() == 0
    second = Opened(browser, second_page)
    assert second.visible() == 2
    second.page.get_by_label("Tetap").uncheck()
    assert second.visible() == 1
    assert second.page.locator("article.finding:visible .rule").inner_text() == "ANG-02"
    assert not second.said
    second.page.context.close()


def test_it_prints_on_a4_without_what_is_folded(opened: Opened) -> None:
    page = opened.page
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    sizes = {(round(one.mediabox.width), round(one.mediabox.height)) for one in printed.pages}
    assert {(abs(wide - 595) <= 1, abs(high - 842) <= 1) for wide, high in sizes} == {(True, True)}
    assert len(printed.pages) <= 32
    text = "".join(one.extract_text() for one in printed.pages)
    assert "Tidak dapat diperiksa" in text
    assert "Tampilkan semua" not in text
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    severities = page.locator("article:has(.page-strip:visible)").evaluate_all(
        "all => [...new Set(all.map((one) => one.dataset.severity))]"
    )
    assert severities == ["tinggi"]
    page.emulate_media(media="screen")
    page.get_by_label("Cetak semua cuplikan").check()
    page.emulate_media(media="print")
    assert page.locator("article:has(.page-strip:visible)").count() > 20
