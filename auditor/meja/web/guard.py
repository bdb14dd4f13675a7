"""Who may speak with the desk: the browser that was given its address, from a page of the desk itself.

The server listens on this computer alone; but every page that the browser shows, and every program here, can
send to it. A page of others lacks the cookie and has another Origin; a name that was made to lead here (DNS
rebinding) is another Host.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEY = "kunci"
"""The parameter of the first address that holds the token."""
_SAFE = frozenset({"GET", "HEAD"})
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_NO_COOKIE = "Meja ini hanya terbuka dari alamat yang ditampilkan auditor saat dijalankan; buka alamat itu."
_WRONG_HOST = "Alamat ini bukan alamat meja; buka alamat yang ditampilkan auditor saat dijalankan."
_WRONG_ORIGIN = "Permintaan ini tidak berasal dari halaman meja, maka tidak dijalankan."


class Keys:
    """What opens the desk: a token in the terminal, one for the browser that is opened, a cookie.

    The token that the browser is started with can be seen by others in the list of processes; it opens once.
    """

    def __init__(self) -> None:
        self.shown = secrets.token_urlsafe(32)
        self.once = secrets.token_urlsafe(32)
        self.cookie = secrets.token_urlsafe(32)
        self._spent = False

    def opens(self, given: str) -> bool:
        """Whether the token opens the desk."""
        if _same(given, self.shown):
            return True
        if self._spent or not _same(given, self.once):
            return False
        self._spent = True
        return True


class Guard:
    """Lets through what the desk's own pages ask; all that is answered has the policy of the desk."""

    def __init__(self, app: ASGIApp, port: int, keys: Keys) -> None:
        self._app, self._keys = app, keys
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._cookie = f"meja_{port}"  # cookies are of a computer, not of a port: each desk has its own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no page of the desk opens a web socket
            await send({"type": "websocket.close", "code": 1008})
            return

        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        answer = self._refusal_or_entry(scope)
        await (answer or self._app)(scope, receive, with_policy)

    def _refusal_or_entry(self, scope: Scope) -> Response | None:
        """What is answered without asking the desk, None where it is to answer."""
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return _refused(_WRONG_HOST)
        if scope["method"] not in _SAFE and headers.get("origin") not in self._origins:
            return _refused(_WRONG_ORIGIN)
        given = parse_qs(scope["query_string"].decode("latin-1")).get(KEY)
        if given and scope["method"] == "GET":
            return self._entry(scope["path"], given)
        cookies = cookie_parser(headers.get("cookie", ""))
        if not _same(cookies.get(self._cookie, ""), self._keys.cookie):
            return _refused(_NO_COOKIE)
        return None

    def _entry(self, path: str, given: Iterable[str]) -> Response:
        """The cookie for whoever has a token, and the way to the same page without it."""
        if path != "/" or not any(self._keys.opens(one) for one in given):
            return _refused(_NO_COOKIE)
        answer = RedirectResponse("/", HTTPStatus.SEE_OTHER)
        answer.set_cookie(self._cookie, self._keys.cookie, httponly=True, samesite="strict", path="/")
        return answer


def _refused(sentence: str) -> Response:
    return PlainTextResponse(sentence, HTTPStatus.FORBIDDEN)


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
