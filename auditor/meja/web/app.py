"""The web application: which address is answered by what, and what is said of faults."""

from __future__ import annotations

from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from auditor.meja.desk import Desk
from auditor.meja.web.actions import Actions
from auditor.meja.web.guard import Guard, Keys
from auditor.meja.web.pages import failure
from auditor.meja.web.screens import Screens
from auditor.models.errors import InputError, lacking
from auditor.processes.bounded import LostError
from auditor.version import __version__

_SENTENCES = {
    HTTPStatus.NOT_FOUND: "Halaman ini tidak ada; kembali ke Beranda.",
    HTTPStatus.GONE: "Kertas ini sudah dipindahkan dari folder kerja; buat sekali lagi.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Halaman ini tidak dapat dipakai demikian; kembali ke Beranda.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Isiannya terlalu panjang; pendekkan dahulu.",
}
_OTHER = "Permintaan ini tidak dapat dimengerti; muat ulang halamannya."


def make_app(desk: Desk, port: int, keys: Keys) -> ASGIApp:
    """The application of a desk that listens on that port."""
    screens = Screens(desk)
    actions = Actions(desk, screens)
    one, mark = "/laporan/{report:int}", "/laporan/{report:int}/temuan/{mark}"
    routes = [
        Route("/", screens.home),
        Route("/daftar", screens.listed),
        Route("/unggah", actions.upload, methods=["POST"]),
        Route("/unggah/selesai", actions.uploaded, methods=["POST"]),
        Route("/berkas/{file:int}", actions.correct, methods=["POST"]),
        Route("/pereviu", actions.set_reviewer, methods=["POST"]),
        Route(one, screens.report),
        Route(f"{one}/lanjutkan", screens.next_open),
        Route(f"{one}/ulang", actions.retry, methods=["POST"]),
        Route(mark, screens.finding),
        Route(mark, actions.save, methods=["POST"]),
        Route(f"{mark}/urungkan", actions.undo, methods=["POST"]),
        Route(f"{mark}/halaman/{{file:int}}-{{page:int}}.png", screens.picture),
        Route(f"{mark}/halaman/{{file:int}}-{{page:int}}.json", screens.place),
        Route(f"{one}/kertas", screens.papers),
        Route(f"{one}/kertas", actions.make, methods=["POST"]),
        Route(f"{one}/kertas/daftar", screens.made),
        Route(f"{one}/kertas/{{paper:int}}/{{name}}", screens.paper),
        Route("/statis/{name}", screens.static),
    ]
    told = {HTTPException: _http, InputError: _input, LostError: _lost, Exception: _fault}
    return Guard(Starlette(routes=routes, exception_handlers=told), port, keys)


async def _http(_: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    return failure(_SENTENCES.get(status, _OTHER), status)


async def _input(_: Request, error: Exception) -> Response:
    return failure(str(error), HTTPStatus.UNPROCESSABLE_ENTITY)


async def _lost(_: Request, error: Exception) -> Response:
    return failure(f"Tidak selesai ({error}); coba sekali lagi.", HTTPStatus.SERVICE_UNAVAILABLE)


async def _fault(_: Request, error: Exception) -> Response:
    """A fault of the program's own, or something that the computer lacks: one sentence, no traceback."""
    if lack := lacking(error):
        sentence = f"Tidak dapat disimpan karena {lack}; coba lagi sesudahnya."
    else:
        sentence = (
            f"Kesalahan auditor sendiri ({type(error).__name__}, versi {__version__}); yang sudah tersimpan "
            "tetap aman. Laporkan kepada pengelolanya."
        )
    return failure(sentence, HTTPStatus.INTERNAL_SERVER_ERROR)
