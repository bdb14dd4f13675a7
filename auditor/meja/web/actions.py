"""What the desk is told: files, verdicts, papers to be made; all by scripts of its own pages."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from auditor.files.plain import shortened, visible
from auditor.meja.desk import REVIEWER, Desk
from auditor.meja.keeping.shelf import State
from auditor.meja.keeping.uploads import (
    LARGEST,
    MOST_WAITING,
    TooMuchError,
    shown_name,
    store,
    too_large,
)
from auditor.meja.keeping.verdicts import LONGEST_NOTE, ConflictError, Standing
from auditor.meja.web.files import KINDS
from auditor.meja.web.pages import told_time
from auditor.meja.web.screens import Screens, offers_for
from auditor.meja.working.bundling import ALONE, KIND, WITH, YEAR, batch_of
from auditor.models.errors import InputError
from auditor.models.finding import Verdict
from auditor.presenting.shared.labels import VERDICT

_LARGEST_FORM = 64_000
"""Bytes of a form: two notes of the greatest length, spelled out."""
_LONGEST_NAME = 80
_LONGEST_BATCH = 40
_FIRST_YEAR, _LAST_YEAR = 2000, 2049
_PAUSE = 5.0
"""Seconds after a file in which another may come that belongs to the same report."""
_CONFLICT = "Temuan ini sudah disimpan dari jendela lain; pilih mana yang berlaku."


class Actions:
    """What changes a work folder."""

    def __init__(self, desk: Desk, screens: Screens) -> None:
        self._desk, self._screens = desk, screens

    async def upload(self, request: Request) -> Response:
        """Take a file, which is the body of the request, and let it wait for its audit."""
        name = shown_name(request.query_params.get("nama", ""))
        try:
            length = request.headers.get("content-length", "")
            if length.isdecimal() and int(length) > LARGEST:
                raise too_large(name, LARGEST)
            if await run_in_threadpool(self._desk.shelf.waiting) >= MOST_WAITING:
                raise TooMuchError(
                    f"Sudah {MOST_WAITING} berkas menunggu diperiksa; unggah {name} sesudah sebagian selesai."
                )
            folder = self._desk.folder / "berkas"
            self._desk.queue.hold(_PAUSE)
            stored = await store(request.stream(), folder, name)
        except TooMuchError as error:
            return _told(str(error), HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except InputError as error:
            return _told(str(error), HTTPStatus.UNPROCESSABLE_ENTITY)
        batch = shortened(request.query_params.get("kiriman", ""), _LONGEST_BATCH)
        number, is_new = await run_in_threadpool(self._desk.shelf.add, name, stored, batch)
        self._desk.queue.hold(_PAUSE)
        if not is_new:
            (folder / stored.name).unlink(missing_ok=True)
            return _told(f"{name} sudah ada di daftar (isi berkasnya sama).", HTTPStatus.OK)
        return JSONResponse({"id": number, "name": name}, HTTPStatus.CREATED)

    async def uploaded(self, _: Request) -> Response:
        """All files that were given together are there: they need not be waited for."""
        self._desk.queue.hold(0)
        return _told("", HTTPStatus.OK)

    async def correct(self, request: Request) -> Response:
        """Say what a file is, and what it goes with; what changes by that is audited anew."""
        form = await _form(request)
        return await run_in_threadpool(self._corrected, request, form)

    def _corrected(self, request: Request, form: Mapping[str, str]) -> Response:
        given = {one.id: one for one in self._desk.shelf.given()}
        file = given.get(request.path_params["file"])
        kind, year, beside = (form.get(name, "") for name in ("jenis", "tahun", "bersama"))
        if file is None or (kind and kind not in KINDS):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        said: dict[str, Any] = {}
        if kind:
            said[KIND] = kind
        if year:
            said[YEAR] = _year(year)
        if form.get("sendiri"):
            said[ALONE] = True
        elif beside and (other := given.get(_number(beside))) is not None:
            said[WITH] = batch_of(other)
        elif WITH in file.said:
            said[WITH] = file.said[WITH]
        is_other = dict(file.said) != said
        if is_other:
            self._desk.shelf.say(file.id, said)
            self._desk.queue.arrange({_report_of(self._desk, file.id)})
        answer = _told("Tersimpan.", HTTPStatus.OK)
        answer.headers["HX-Redirect"] = "/"
        return answer

    async def set_reviewer(self, request: Request) -> Response:
        """Set whose name stands beside verdicts."""
        form = await _form(request)
        name = shortened(form.get("nama", ""), _LONGEST_NAME)
        await run_in_threadpool(self._desk.shelf.set_setting, REVIEWER, name)
        return _told("Tersimpan.", HTTPStatus.OK)

    async def save(self, request: Request) -> Response:
        """Save a verdict with its notes; it is on disk when this is answered."""
        form = await _form(request)
        given = Standing(
            verdict=_verdict(form.get("putusan", "")),
            for_unit=_note(form.get("untuk_unit", "")),
            internal=_note(form.get("internal", "")),
        )
        return await run_in_threadpool(self._saved, request, given, _number(form.get("tahu", "")))

    def _saved(self, request: Request, given: Standing, known: int) -> Response:
        report, finding = self._screens.asked_finding(request)
        by = self._desk.reviewer
        given = Standing(verdict=given.verdict, for_unit=given.for_unit, internal=given.internal, by=by)
        try:
            holds = self._desk.verdicts.save(report.id, finding["fingerprint"], given, known)
        except ConflictError as conflict:
            return _conflict(conflict)
        return self._holds(report.id, holds)

    async def undo(self, request: Request) -> Response:
        """Take back what was saved last of a finding."""
        form = await _form(request)
        return await run_in_threadpool(self._undone, request, _number(form.get("tahu", "")))

    def _undone(self, request: Request, known: int) -> Response:
        report, finding = self._screens.asked_finding(request)
        try:
            holds = self._desk.verdicts.undo(report.id, finding["fingerprint"], self._desk.reviewer, known)
        except ConflictError as conflict:
            return _conflict(conflict)
        return self._holds(report.id, holds)

    def _holds(self, number: int, holds: Standing) -> Response:
        report = self._desk.shelf.report(number)
        counted = {} if report is None else {"judged": report.judged, "total": report.findings}
        return JSONResponse({"saved": _spoken(holds), **counted})

    async def make(self, request: Request) -> Response:
        """Have papers made with the verdicts of now."""
        form = await _form(request)
        return await run_in_threadpool(self._asked_for, request, form.get("kertas", ""))

    def _asked_for(self, request: Request, name: str) -> Response:
        report = self._screens.asked(request)
        offer = next((one for one in offers_for(report) if one.name == name), None)
        if offer is None or report.state is not State.SELESAI:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        self._desk.shelf.ask_paper(report.id, offer.formats)
        self._desk.queue.wake()
        return self._screens.made(request)

    async def retry(self, request: Request) -> Response:
        """Let a report that failed be audited once more."""
        report = self._screens.asked(request)
        await run_in_threadpool(self._desk.shelf.retry, report.id)
        self._desk.queue.wake()
        return await run_in_threadpool(self._screens.listed, request)


async def _form(request: Request) -> Mapping[str, str]:
    """The fields of a short form. Raises HTTPException when it is too long or none."""
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > _LARGEST_FORM:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        return dict(parse_qsl(content.decode("utf-8"), keep_blank_values=True, max_num_fields=20))
    except ValueError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from error


def _report_of(desk: Desk, file: int) -> int:
    """The report that a file goes with, itself where it goes with none."""
    reports = (one.id for one in desk.shelf.reports())
    return next((one for one in reports if any(m.file == file for m in desk.shelf.members(one))), file)


def _year(given: str) -> int:
    if not given.isdecimal() or not _FIRST_YEAR <= int(given[:5]) <= _LAST_YEAR:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    return int(given)


def _verdict(given: str) -> Verdict | None:
    if not given:
        return None
    try:
        return Verdict(given)
    except ValueError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from error


def _note(given: str) -> str:
    return visible(given.replace("\r\n", "\n")).strip()[:LONGEST_NOTE]


def _number(given: str) -> int:
    if not given.isdecimal() or len(given) > 15:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    return int(given)


def _told(sentence: str, status: HTTPStatus) -> Response:
    return JSONResponse({"sentence": sentence}, status)


def _conflict(conflict: ConflictError) -> Response:
    told = {"sentence": _CONFLICT, "saved": _spoken(conflict.saved), "tried": _spoken(conflict.tried)}
    return JSONResponse(told, HTTPStatus.CONFLICT)


def _spoken(one: Standing) -> dict[str, Any]:
    """What holds of a finding, as the page's script takes it."""
    return {
        "id": one.id,
        "verdict": one.verdict.value if one.verdict else "",
        "label": VERDICT[one.verdict] if one.verdict else "Belum diputus",
        "for_unit": one.for_unit,
        "internal": one.internal,
        "at": told_time(one.at) if one.at else "",
        "by": one.by,
    }
