"""The pages in a browser: keys, two windows, filters, small screens; nothing of what was read runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk_maker import Running, filled, finding, running, told
from playwright.sync_api import Browser, Page, expect
from reportlab.pdfgen.canvas import Canvas

from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Shelf
from auditor.meja.keeping.verdicts import Verdicts
from auditor.models.finding import Verdict

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"
PATIENCE = 60_000
"""Milliseconds: a busy machine is slow."""
GRAVE = ("serious", "critical")
OFFICE, ZOOMED = {"width": 1366, "height": 768}, {"width": 683, "height": 384}
"""The screen of an office, and what is left of it at 200 %."""

Opener = Callable[..., Page]
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Running]:
    """A desk of the test's own."""
    with hostile_desk(tmp_path) as started:
        yield started


@pytest.fixture(scope="module")
def resting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A desk that is only looked at."""
    with hostile_desk(tmp_path_factory.mktemp("kerja")) as started:
        yield started


@contextmanager
def hostile_desk(folder: Path) -> Iterator[Running]:
    """A desk with a PDF of two pages, four findings on it, and hostile texts in one of them."""
    database = Database(folder)
    shelf = Shelf(database)
    (folder / "berkas").mkdir()
    first, *_ = finding("x")["evidence"]
    both = [first, {**first, "page": 2, "box": [100.0, 700.0, 180.0, 720.0]}]
    hostile = finding("bb", title=HOSTILE, message=HOSTILE, place=HOSTILE, severity="rendah")
    findings = [finding("aa", evidence=both), finding("cc"), hostile, finding("dd", status="perlu_dicek")]
    number = filled(shelf, *findings, name=HOSTILE, office=HOSTILE)
    stored = shelf.given()[0].stored
    pictured = [{"name": HOSTILE, "kind": "pdf", "stored": stored}]
    shelf.keep(
        number, told(*findings, office=HOSTILE, about={**told()["about"], "files": pictured, "asserted": 3})
    )
    report = shelf.report(number)
    assert report is not None
    canvas = Canvas(str(folder / "berkas" / report.stored), (600, 800))
    for page in (1, 2):
        canvas.drawString(100, 590, f"Halaman {page}")
        canvas.showPage()
    canvas.save()
    database.close()
    with running(folder) as started:
        yield started


@pytest.fixture
def opened(browser: Browser, desk: Running) -> Iterator[Opener]:
    """Opens pages in one browser window after the other; whatever they say or load from elsewhere fails."""
    wrong: list[str] = []
    context = browser.new_context(viewport=OFFICE)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    context.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
    context.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    context.on("request", lambda asked: wrong.append(asked.url) if desk.address not in asked.url else None)

    def open_(address: str = "/") -> Page:
        page = context.new_page()
        page.goto(desk.entry)
        if address != "/":
            page.goto(desk.address + address)
        return page

    yield open_
    context.close()
    assert [one for one in wrong if "409" not in one] == []


def log(folder: Path, mark: str) -> list[Verdict | None]:
    return [one.verdict for one in Verdicts(Database(folder)).log(1, mark)]


def test_findings_are_judged_by_keys(opened: Opener, tmp_path: Path) -> None:
    page = opened("/laporan/1/lanjutkan")
    assert urlsplit(page.url).path == "/laporan/1/temuan/aa"
    page.keyboard.press("3")
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan")
    expect(page.get_by_role("button", name="Perlu klarifikasi")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("1")
    expect(page.get_by_role("button", name="Benar")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan")
    page.keyboard.press("z")
    expect(page.get_by_role("button", name="Perlu klarifikasi")).to_have_attribute("aria-pressed", "true")
    assert log(tmp_path, "aa") == [Verdict.PERLU_KLARIFIKASI, Verdict.BENAR, Verdict.PERLU_KLARIFIKASI]
    page.get_by_label("Catatan untuk unit").fill("cocokkan 1 dan 2")
    page.keyboard.press("Escape")
    page.keyboard.press("j")  # what was typed is saved before the page is left
    page.wait_for_url("**/temuan/cc")
    holds = Verdicts(Database(tmp_path)).of_finding(1, "aa")
    assert (holds.verdict, holds.for_unit) == (Verdict.PERLU_KLARIFIKASI, "cocokkan 1 dan 2")
    page.keyboard.press("k")
    page.wait_for_url("**/temuan/aa")
    expect(page.get_by_label("Catatan untuk unit")).to_have_value("cocokkan 1 dan 2")
    expect(page.locator("#hitungan")).to_have_text("1 dari 4 diputus")


def test_keys_pressed_at_once_are_saved_in_their_order(opened: Opener, tmp_path: Path) -> None:
    page = opened("/laporan/1/temuan/cc")
    for key in "1231":
        page.keyboard.press(key)
    page.get_by_label("Catatan internal").fill("x")
    page.get_by_role("button", name="Bukan temuan").click()
    page.keyboard.press("j")
    page.wait_for_url("**/temuan/bb")
    told_last = log(tmp_path, "cc")
    assert told_last[:4] == [
        Verdict.BENAR,
        Verdict.BUKAN_TEMUAN,
        Verdict.PERLU_KLARIFIKASI,
        Verdict.BENAR,
    ]
    holds = Verdicts(Database(tmp_path)).of_finding(1, "cc")
    assert (holds.verdict, holds.internal) == (Verdict.BUKAN_TEMUAN, "x")


def test_of_two_windows_none_is_overwritten(opened: Opener, tmp_path: Path) -> None:
    left, right = opened("/laporan/1/temuan/aa"), opened("/laporan/1/temuan/aa")
    left.keyboard.press("2")
    expect(left.locator("#keadaan")).to_contain_text("Tersimpan")
    right.get_by_label("Catatan untuk unit").fill("dari kanan")
    right.get_by_role("button", name="Benar").click()
    conflict = right.get_by_role("alert")
    expect(conflict).to_contain_text("Tersimpan: Bukan temuan")
    expect(conflict).to_contain_text("untuk unit: dari kanan")
    assert log(tmp_path, "aa") == [Verdict.BUKAN_TEMUAN]
    right.get_by_role("button", name="Simpan yang baru saya isi").click()
    expect(right.locator("#keadaan")).to_contain_text("Tersimpan")
    holds = Verdicts(Database(tmp_path)).of_finding(1, "aa")
    assert holds.for_unit == "dari kanan"
    left.keyboard.press("3")
    expect(left.get_by_role("alert")).to_contain_text("untuk unit: dari kanan")
    left.get_by_role("button", name="Pakai yang tersimpan").click()
    expect(left.get_by_label("Catatan untuk unit")).to_have_value("dari kanan")
    expect(left.get_by_role("alert")).to_be_hidden()


def test_the_page_is_scrolled_to_the_place(opened: Opener) -> None:
    page = opened("/laporan/1/temuan/aa")
    picture = page.locator("#gambar")
    expect(picture).to_have_attribute("alt", "Hal. 1; tempat yang disebut temuan ditandai")
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") == 1400
    page.get_by_role("button", name="Hal. 2", exact=True).click()
    expect(picture).to_have_attribute("src", "/laporan/1/temuan/aa/halaman/0-2.png")
    picture.evaluate("one => one.decode()")
    page.wait_for_timeout(200)
    top = page.locator("#lembar").evaluate(
        "box => [box.scrollTop, box.clientHeight, 710 / 800 * box.scrollHeight]"
    )
    assert top[0] <= top[2] <= top[0] + top[1]
    assert top[0] > 0


def test_filters_stay_in_the_address(opened: Opener) -> None:
    page = opened("/laporan/1")
    expect(page.locator(".findings tbody tr")).to_have_count(4)
    page.get_by_label("Kepastian").select_option("perlu_dicek")
    expect(page.locator(".findings tbody tr")).to_have_count(1)
    page.wait_for_url("**/laporan/1?status=perlu_dicek")
    page.reload()
    expect(page.locator(".findings tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Temuan dd").click()
    page.wait_for_url("**/temuan/dd?status=perlu_dicek")
    page.get_by_role("link", name="Daftar").click()
    page.wait_for_url("**/laporan/1?status=perlu_dicek")
    page.get_by_role("link", name="Kosongkan").click()
    page.get_by_label("Cari").press_sequentially("uraian cc")
    expect(page.locator(".findings tbody tr")).to_have_count(1)
    expect(page.get_by_role("link", name="Temuan cc")).to_be_visible()


def test_a_file_is_taken_and_what_is_wrong_with_it_told(opened: Opener, tmp_path: Path) -> None:
    broken = tmp_path / "rusak <b>.pdf"
    broken.write_bytes(b"bukan PDF")
    page = opened()
    page.set_input_files("#berkas", broken)
    expect(page.locator(".reports")).to_contain_text(
        "rusak <b>.pdf bukan PDF, DOCX, atau XLSX; berikan laporan"
    )
    page.set_input_files("#berkas", broken)
    expect(page.locator("#unggahan-gagal")).to_contain_text("rusak <b>.pdf sudah ada di daftar")


@pytest.mark.parametrize(
    "address", ["/", "/laporan/1", "/laporan/1/temuan/bb", "/laporan/1/kertas", "/tidak"]
)
def test_nothing_of_what_was_read_runs_and_all_fits_the_screen(
    browser: Browser, resting: Running, address: str
) -> None:
    wrong: list[str] = []
    context = browser.new_context(viewport=ZOOMED, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.goto(resting.entry)
    page.goto(resting.address + address)
    for size in (ZOOMED, OFFICE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), size
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in GRAVE] == []
    if "temuan" in address:
        for name in ("Benar", "Bukan temuan", "Perlu klarifikasi", "Urungkan"):
            expect(page.get_by_role("button", name=name)).to_be_in_viewport()
    assert wrong == []  # even where the policy of the pages is not heeded
    context.close()
