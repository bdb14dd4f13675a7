"""What comes from outside is shown as text on every page, and only what was made can be fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_maker import filled, finding, idle_desk, inside
from starlette.testclient import TestClient

from auditor.files.folder import Format
from auditor.meja.desk import Desk
from auditor.meja.keeping.shelf import State
from auditor.meja.keeping.uploads import Stored

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
TEXTS = ("title", "message", "doubt", "expected", "expected_label", "arithmetic", "advice", "cause", "place")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with idle_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return inside(desk)


@pytest.fixture
def hostile(desk: Desk, client: TestClient) -> TestClient:
    """A desk on which every text is hostile."""
    bad = finding("aa", **dict.fromkeys(TEXTS, HOSTILE), basis=[HOSTILE], consequences=[HOSTILE])
    bad["evidence"] = [
        one | dict.fromkeys(("table", "row", "column", "written", "doubt"), HOSTILE)
        for one in bad["evidence"]
    ]
    filled(desk.shelf, bad, finding("bb"), name=HOSTILE, office=HOSTILE)
    failed, _ = desk.shelf.add(f"2{HOSTILE}", Stored("x", "x", 1))
    desk.shelf.set_state(failed, State.GAGAL, HOSTILE)
    client.post("/pereviu", data={"nama": HOSTILE})
    answer = client.post(
        "/laporan/1/temuan/aa",
        data={"putusan": "benar", "tahu": "0", "untuk_unit": HOSTILE, "internal": HOSTILE},
    )
    assert answer.status_code == 200
    desk.shelf.ask_paper(1, (Format.KKR,))
    desk.shelf.set_paper(1, State.GAGAL, HOSTILE)
    return client


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/daftar",
        "/laporan/1",
        "/laporan/1?q=%3Cscript%3Ealert(1)",
        "/laporan/2",
        "/laporan/1/temuan/aa",
        "/laporan/1/temuan/aa?q=%22%3E%3Cscript%3E",
        "/laporan/1/kertas",
        "/laporan/1/kertas/daftar",
    ],
)
def test_html_in_names_notes_and_reports_is_text(hostile: TestClient, address: str) -> None:
    answer = hostile.get(address)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<script>" not in answer.text
    assert "<img src=x" not in answer.text
    assert "&lt;script&gt;" in answer.text or "&lt;img src=x" in answer.text


def test_findings_come_by_rank_and_filters_stay_in_links(desk: Desk, client: TestClient) -> None:
    filled(desk.shelf, finding("aa"), finding("bb", severity="rendah"), finding("cc"))
    text = client.get("/laporan/1").text
    assert text.index("Temuan aa") < text.index("Temuan bb") < text.index("Temuan cc")
    part = client.get("/laporan/1?berat=tinggi&q=", headers={"HX-Request": "true"})
    assert part.headers["hx-replace-url"] == "/laporan/1?berat=tinggi"
    assert "Temuan bb" not in part.text
    assert 'href="/laporan/1/temuan/cc?berat=tinggi"' in part.text
    assert "<html" not in part.text
    finding_page = client.get("/laporan/1/temuan/aa?berat=tinggi").text
    assert 'data-key="j" href="/laporan/1/temuan/cc?berat=tinggi"' in finding_page
    assert 'data-key="k"' not in finding_page


def test_going_on_leads_to_the_gravest_open_finding(desk: Desk, client: TestClient) -> None:
    filled(desk.shelf, finding("aa"), finding("bb"))
    assert client.get("/laporan/1/lanjutkan").headers["location"] == "/laporan/1/temuan/aa"
    client.post("/laporan/1/temuan/aa", data={"putusan": "benar", "tahu": "0"})
    assert client.get("/laporan/1/lanjutkan").headers["location"] == "/laporan/1/temuan/bb"
    client.post("/laporan/1/temuan/bb", data={"putusan": "benar", "tahu": "0"})
    assert client.get("/laporan/1/lanjutkan").headers["location"] == "/laporan/1"
    assert "2 dari 2 diputus" in client.get("/").text


def test_a_report_without_pages_has_the_evidence_alone(desk: Desk, client: TestClient) -> None:
    filled(desk.shelf, finding("aa"))
    text = client.get("/laporan/1/temuan/aa").text
    assert 'class="evidence"' in text
    assert 'id="gambar"' not in text
    assert client.get("/laporan/1/temuan/aa/halaman/0-1.png").status_code == 404


@pytest.mark.parametrize(
    "name",
    ["..%2F..%2Fmeja.sqlite", "%2e%2e/meja.sqlite", "lain.xlsx", "..%5Cmeja.sqlite", "%2Fetc%2Fpasswd"],
)
def test_only_papers_that_were_made_can_be_fetched(desk: Desk, client: TestClient, name: str) -> None:
    filled(desk.shelf, finding("aa"), name="lkj.docx")
    desk.shelf.ask_paper(1, (Format.KKR,))
    paper = desk.shelf.next_paper()
    assert paper is not None
    folder = desk.folder / "kertas" / "satu"
    folder.mkdir()
    (folder / "kkr.xlsx").write_bytes(b"isi")
    (folder / "lain.xlsx").write_bytes(b"lain")
    desk.shelf.keep_paper(paper, "satu", ["kkr.xlsx", "hilang.xlsx"], "")
    good = client.get("/laporan/1/kertas/1/kkr.xlsx")
    assert (good.status_code, good.content) == (200, b"isi")
    assert good.headers["content-disposition"].startswith("attachment; ")
    assert "lkj%20-%20kkr.xlsx" in good.headers["content-disposition"]
    assert client.get(f"/laporan/1/kertas/1/{name}").status_code == 404
    assert client.get("/laporan/1/kertas/1/hilang.xlsx").status_code == 410


@pytest.mark.parametrize("name", ["htmx.LICENSE.txt", "..%2Fberanda.html.j2", "%2Fetc%2Fpasswd", ""])
def test_only_scripts_and_styles_are_static(client: TestClient, name: str) -> None:
    assert client.get("/statis/htmx.min.js").headers["content-type"].startswith("text/javascript")
    assert client.get(f"/statis/{name}").status_code == 404
