"""What the desk is told is saved before it says so, bounded, and never believed where it is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_maker import filled, finding, idle_desk, inside
from starlette.testclient import TestClient

from auditor.meja.desk import Desk
from auditor.meja.keeping.database import Database
from auditor.meja.keeping.verdicts import Verdicts
from auditor.meja.web import actions
from auditor.models.finding import Verdict


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with idle_desk(tmp_path) as opened:
        filled(opened.shelf, finding("aa"), finding("bb"))
        yield opened


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return inside(desk)


def form(putusan: str = "benar", tahu: int | str = 0, **notes: str) -> dict[str, str]:
    return {"putusan": putusan, "tahu": str(tahu), **notes}


def test_a_verdict_is_on_disk_when_it_is_told_to_be_saved(desk: Desk, client: TestClient) -> None:
    client.post("/pereviu", data={"nama": "Sri Wahyuni"})
    answer = client.post(
        "/laporan/1/temuan/aa", data=form("bukan temuan", 0, untuk_unit="sudah\r\nbenar", internal="cek lagi")
    )
    assert answer.status_code == 200
    saved = answer.json()["saved"]
    assert (saved["verdict"], saved["label"], saved["by"]) == ("bukan temuan", "Bukan temuan", "Sri Wahyuni")
    assert (answer.json()["judged"], answer.json()["total"]) == (1, 2)
    other = Verdicts(Database(desk.folder))  # as another program sees it
    holds = other.of_finding(1, "aa")
    assert holds.content == (Verdict.BUKAN_TEMUAN, "sudah\nbenar", "cek lagi")
    assert holds.id == saved["id"]


def test_two_windows_never_overwrite_each_other(client: TestClient) -> None:
    first = client.post("/laporan/1/temuan/aa", data=form("benar", 0, untuk_unit="dari kiri")).json()["saved"]
    answer = client.post("/laporan/1/temuan/aa", data=form("bukan temuan", 0, untuk_unit="dari kanan"))
    assert answer.status_code == 409
    told = answer.json()
    assert told["sentence"] == "Temuan ini sudah disimpan dari jendela lain; pilih mana yang berlaku."
    assert told["saved"] == first
    assert (told["tried"]["verdict"], told["tried"]["for_unit"]) == ("bukan temuan", "dari kanan")
    assert client.post("/laporan/1/temuan/aa/urungkan", data={"tahu": "0"}).status_code == 409
    taken = client.post("/laporan/1/temuan/aa", data=form("bukan temuan", first["id"]))
    assert taken.status_code == 200


def test_undo_restores_what_held_before(desk: Desk, client: TestClient) -> None:
    first = client.post("/laporan/1/temuan/aa", data=form("benar", 0, internal="x")).json()["saved"]
    second = client.post("/laporan/1/temuan/aa", data=form("perlu klarifikasi", first["id"])).json()["saved"]
    undone = client.post("/laporan/1/temuan/aa/urungkan", data={"tahu": str(second["id"])}).json()["saved"]
    assert (undone["verdict"], undone["internal"]) == ("benar", "x")
    assert len(desk.verdicts.log(1, "aa")) == 3


@pytest.mark.parametrize(
    ("address", "data", "status"),
    [
        ("/laporan/1/temuan/tidak-ada", form(), 404),
        ("/laporan/9/temuan/aa", form(), 404),
        ("/laporan/1/temuan/aa", form("mungkin"), 400),
        ("/laporan/1/temuan/aa", form(tahu="-1"), 400),
        ("/laporan/1/temuan/aa", form(tahu="1 OR 1"), 400),
        ("/laporan/1/temuan/aa", {}, 400),
        ("/laporan/1/temuan/aa", form(internal="x" * 70_000), 413),
        ("/laporan/1/temuan/aa/urungkan", {}, 400),
        ("/laporan/1/kertas", {"kertas": "../../x"}, 404),
        ("/laporan/1/kertas", {"kertas": "bertanda"}, 404),  # of a DOCX it comes with the papers in Word
    ],
)
def test_what_is_wrong_changes_nothing(
    desk: Desk, client: TestClient, address: str, data: dict[str, str], status: int
) -> None:
    answer = client.post(address, data=data)
    assert answer.status_code == status
    assert '<p class="lead">' in answer.text
    assert desk.verdicts.of(1) == {}
    assert desk.shelf.papers(1) == []


def test_a_file_over_the_bound_is_refused_with_and_without_its_length(
    desk: Desk, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "LARGEST", 10**6)

    async def store(content, folder, name):  # type: ignore[no-untyped-def]
        return await actions_store(content, folder, name, 10**6)

    actions_store = actions.store
    monkeypatch.setattr(actions, "store", store)
    content = b"x" * (10**6 + 1)
    for sent in (content, iter([content])):
        answer = client.post("/unggah?nama=besar.pdf", content=sent)
        assert answer.status_code == 413
        assert answer.json() == {
            "sentence": "besar.pdf lebih besar dari 1 MB; kecilkan gambarnya atau bagi berkasnya dahulu."
        }
    assert list((desk.folder / "berkas").iterdir()) == []
    assert len(desk.shelf.reports()) == 1


def test_so_many_files_wait_and_no_more(
    desk: Desk, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_WAITING", 2)
    answers = [client.post(f"/unggah?nama={at}.pdf", content=b"%d" % at) for at in range(3)]
    assert [one.status_code for one in answers] == [201, 201, 413]
    assert answers[2].json()["sentence"] == (
        "Sudah 2 berkas menunggu diperiksa; unggah 2.pdf sesudah sebagian selesai."
    )


def test_the_same_file_is_taken_once(desk: Desk, client: TestClient) -> None:
    client.post("/unggah?nama=a.pdf", content=b"sama")
    answer = client.post("/unggah?nama=b.pdf", content=b"sama")
    assert answer.json() == {"sentence": "b.pdf sudah ada di daftar (isi berkasnya sama)."}
    assert len(list((desk.folder / "berkas").iterdir())) == 1


@pytest.mark.parametrize(
    "name", ["..%2F..%2Fkeluar.pdf", "%2Fetc%2Fpasswd", "..%5C..%5Ckeluar.pdf", "a%00b.pdf"]
)
def test_a_name_never_leads_out_of_the_folder(desk: Desk, client: TestClient, name: str) -> None:
    before = {one for one in desk.folder.parent.rglob("*") if one.parent != desk.folder / "berkas"}
    assert client.post(f"/unggah?nama={name}", content=b"isi").status_code == 201
    after = {one for one in desk.folder.parent.rglob("*") if one.parent != desk.folder / "berkas"}
    assert after == before
    (stored,) = (desk.folder / "berkas").iterdir()
    shown = desk.shelf.reports()[-1]
    assert (stored.name, "/" in shown.name, "\\" in shown.name) == (shown.stored, False, False)
