"""Only the browser that was given the address speaks with the desk, and only from pages of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_maker import ADDRESS, ORIGIN, PORT, idle_desk, inside, outside
from starlette.testclient import TestClient

from auditor.meja.desk import Desk
from auditor.meja.web.guard import Keys

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
NO_COOKIE = "Meja ini hanya terbuka dari alamat yang ditampilkan auditor saat dijalankan; buka alamat itu."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with idle_desk(tmp_path) as opened:
        yield opened


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_get(desk: Desk) -> None:
    client, keys = outside(desk)
    answer = client.get(f"/?kunci={keys.shown}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"meja_{PORT}={keys.cookie}; ")
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert keys.shown not in client.get("/").text
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("address", ["/", "/daftar", "/laporan/1", "/statis/meja.js", "/tidak-ada"])
def test_without_the_cookie_nothing_is_answered(desk: Desk, address: str) -> None:
    client, keys = outside(desk)
    answer = client.get(address)
    assert (answer.status_code, answer.text) == (403, NO_COOKIE)
    client.cookies.set(f"meja_{PORT}", keys.shown)  # the token is no cookie
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("token", ["", "salah", "é", "a&kunci=b"])
def test_a_wrong_token_opens_nothing(desk: Desk, token: str) -> None:
    client, _ = outside(desk)
    answer = client.get(f"/?kunci={token}")
    assert (answer.status_code, answer.text) == (403, NO_COOKIE)
    assert "set-cookie" not in answer.headers


def test_the_token_in_the_list_of_processes_opens_once() -> None:
    keys = Keys()
    assert [keys.opens(keys.once), keys.opens(keys.once), keys.opens(keys.shown), keys.opens(keys.shown)] == [
        True,
        False,
        True,
        True,
    ]
    assert not keys.opens(keys.cookie)
    assert len({keys.shown, keys.once, keys.cookie, Keys().shown}) == 4


@pytest.mark.parametrize(
    "host",
    ["jahat.example", f"jahat.example:{PORT}", "127.0.0.1", "127.0.0.1:1", f"127.0.0.1.nip.io:{PORT}", ""],
)
def test_another_host_is_refused_even_with_the_cookie(desk: Desk, host: str) -> None:
    client = inside(desk)
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.text.startswith("Alamat ini bukan alamat meja")


def test_localhost_is_this_computer_too(desk: Desk) -> None:
    client, keys = outside(desk)
    local = TestClient(client.app, base_url=f"http://localhost:{PORT}", follow_redirects=False)
    assert local.get(f"/?kunci={keys.shown}").status_code == 303
    assert local.get("/").status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://jahat.example",
        f"https://127.0.0.1:{PORT}",
        "http://127.0.0.1:1",
        f"{ADDRESS}.x.id",
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_what_changes_something_must_come_from_a_page_of_the_desk(
    desk: Desk, method: str, origin: str | None
) -> None:
    client, keys = outside(desk)
    client.get(f"/?kunci={keys.shown}")
    headers = {} if origin is None else {"Origin": origin}
    answer = client.request(method, "/unggah?nama=a.pdf", content=b"x", headers=headers)
    assert answer.status_code == 403
    assert answer.text == "Permintaan ini tidak berasal dari halaman meja, maka tidak dijalankan."
    assert desk.shelf.reports() == []
    assert client.post("/unggah?nama=a.pdf", content=b"x", headers=ORIGIN).status_code == 201


@pytest.mark.parametrize(
    "address", ["/", "/tidak-ada", "/laporan/9", "/statis/meja.css", "/laporan/1/kertas/1/a"]
)
def test_every_answer_has_the_policy(desk: Desk, address: str) -> None:
    answers = [inside(desk).get(address), outside(desk)[0].get(address)]
    for answer in answers:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] in {"no-store", "private, max-age=3600"}


def test_a_fault_is_one_sentence_under_the_policy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault() -> None:
        raise RuntimeError("rahasia")

    monkeypatch.setattr(desk.shelf, "reports", fault)
    answer = inside(desk).get("/")
    assert answer.status_code == 500
    assert "Kesalahan auditor sendiri (RuntimeError" in answer.text
    assert "rahasia" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_no_page_has_a_script_or_style_within(desk: Desk) -> None:
    text = inside(desk).get("/").text
    assert "<style" not in text
    assert " style=" not in text
    assert "<script>" not in text
    assert "onclick" not in text
    assert "hx-on" not in text
