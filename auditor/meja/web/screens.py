"""What the desk shows. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from auditor.files.folder import INDEX, PAPERS, Format, safe_name
from auditor.meja.desk import Desk
from auditor.meja.keeping.shelf import Kept, Made, State
from auditor.meja.keeping.uploads import LARGEST, MOST_WAITING
from auditor.meja.keeping.verdicts import LONGEST_NOTE, NONE, Standing
from auditor.meja.web.files import KINDS, shown_files
from auditor.meja.web.listing import (
    OPEN,
    Choice,
    Found,
    boxes_on,
    chosen,
    first_open,
    neighbours,
    sheets_of,
)
from auditor.meja.web.pages import page, static_files
from auditor.meja.working.drawing import Drawn
from auditor.models.errors import InputError
from auditor.presenting.shared.labels import family_label
from auditor.processes.bounded import LostError

_HOUR = {"Cache-Control": "private, max-age=3600"}


@dataclass(frozen=True, slots=True)
class Offer:
    """Papers that are made with one button: its name, what they are (Indonesian), and their formats."""

    name: str
    label: str
    formats: tuple[Format, ...]


OFFERS = (
    Offer("semua", "Semua kertas", (Format.HTML, Format.KKR, Format.DOCX, Format.PDF, Format.JSON)),
    Offer("word", "CHR dan KKR (Word)", (Format.DOCX,)),
    Offer("kkr", "Kertas kerja Excel", (Format.KKR,)),
    Offer("bertanda", "Salinan bertanda (PDF)", (Format.PDF,)),
    Offer("laporan", "Laporan untuk dibaca (HTML)", (Format.HTML,)),
)


def offers_for(report: Kept) -> list[Offer]:
    """What can be made of a report; the marked copy of a DOCX comes with the papers in Word."""
    is_pdf = any(file["kind"] == "pdf" for file in report.about["files"])
    return [one for one in OFFERS if is_pdf or one.name != "bertanda"]


class Screens:
    """The pages of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def home(self, _: Request) -> Response:
        """The reports of the assignment, and where files are given."""
        return page(
            "beranda",
            **self._listed(),
            reviewer=self._desk.reviewer,
            folder=str(self._desk.folder.absolute()),
            largest=LARGEST,
            most=MOST_WAITING,
        )

    def listed(self, _: Request) -> Response:
        """The table of reports alone."""
        return page("daftar-laporan", **self._listed())

    def _listed(self) -> dict[str, Any]:
        reports = self._desk.shelf.reports()
        return {
            "reports": reports,
            "busy": any(one.state.is_open for one in reports),
            "progress": self._desk.progress(),
        }

    def report(self, request: Request) -> Response:
        """The findings of a report, the gravest first."""
        report = self.asked(request)
        choice = Choice.of(request.query_params)
        findings, standing = self._found(report)
        shown = chosen(findings, standing, choice)
        families = sorted({one["family"] for one in findings}, key=family_label)
        is_part = request.headers.get("hx-request") == "true"
        answer = page(
            "daftar-temuan" if is_part else "laporan",
            report=report,
            choice=choice,
            shown=shown,
            total=len(findings),
            standing=standing,
            unjudged=NONE,
            families=families,
            open_word=OPEN,
            progress=self._desk.progress(),
            changes=Counter(one["change"] for one in findings),
            files=[] if is_part else shown_files(self._desk.shelf, report),
            kinds=KINDS,
            others=[] if is_part else [one for one in self._desk.shelf.reports() if one.id != report.id],
        )
        if is_part:
            answer.headers["HX-Replace-Url"] = f"/laporan/{report.id}{choice.query}"
        return answer

    def next_open(self, request: Request) -> Response:
        """The way to the gravest finding without a verdict, else to the list."""
        report = self.asked(request)
        found = first_open(*self._found(report))
        below = f"/temuan/{found['fingerprint']}" if found else ""
        return RedirectResponse(f"/laporan/{report.id}{below}", HTTPStatus.SEE_OTHER)

    def finding(self, request: Request) -> Response:
        """One finding beside its page."""
        report, finding = self.asked_finding(request)
        choice = Choice.of(request.query_params)
        findings, standing = self._found(report)
        beside = neighbours(chosen(findings, standing, choice), finding["rank"])
        files = report.about["files"]
        return page(
            "reviu",
            report=report,
            finding=finding,
            choice=choice,
            beside=beside,
            sheets=sheets_of(finding, files),
            next_sheets=sheets_of(beside.after, files) if beside.after else [],
            files=files,
            standing=standing.get(finding["fingerprint"], NONE),
            log=self._desk.verdicts.log(report.id, finding["fingerprint"]),
            longest=LONGEST_NOTE,
        )

    def picture(self, request: Request) -> Response:
        """A page of the report with the places of a finding on it, as a PNG."""
        drawn = self._drawn(request)
        return Response(drawn.png, media_type="image/png", headers=_HOUR)

    def place(self, request: Request) -> Response:
        """Where on the picture of a page the first place is; a sentence where the page cannot be drawn."""
        try:
            drawn = self._drawn(request)
        except (InputError, LostError) as error:
            why = str(error) if isinstance(error, InputError) else f"Halaman tidak dapat digambar ({error})."
            return JSONResponse({"sentence": why}, HTTPStatus.UNPROCESSABLE_ENTITY)
        return JSONResponse({"top": drawn.top, "bottom": drawn.bottom})

    def _drawn(self, request: Request) -> Drawn:
        report, finding = self.asked_finding(request)
        files = report.about["files"]
        asked = f"{request.path_params['file']}-{request.path_params['page']}"
        sheet = next((one for one in sheets_of(finding, files) if one.key == asked), None)
        if sheet is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return self._desk.picture(files[sheet.file]["stored"], sheet.page, boxes_on(finding, sheet))

    def papers(self, request: Request) -> Response:
        """The papers of a report, and the buttons that make them."""
        report = self.asked(request)
        _, standing = self._found(report)
        verdicts = Counter(one.verdict.value for one in standing.values() if one.verdict)
        return page(
            "kertas",
            **self._made(report),
            offers=offers_for(report),
            verdicts=verdicts,
            left=report.findings - report.judged,
        )

    def made(self, request: Request) -> Response:
        """The list of papers alone."""
        return page("daftar-kertas", **self._made(self.asked(request)))

    def _made(self, report: Kept) -> dict[str, Any]:
        papers = self._desk.shelf.papers(report.id)
        return {
            "report": report,
            "papers": papers,
            "busy": any(one.state.is_open for one in papers),
            "last": self._desk.verdicts.last(report.id),
            "progress": self._desk.progress(),
            "index": INDEX,
            "content": _content,
            "address": lambda made, name: f"/laporan/{report.id}/kertas/{made.id}/{quote(name)}",
        }

    def paper(self, request: Request) -> Response:
        """A paper to be saved; its name tells of which report it is."""
        report = self.asked(request)
        made = next(
            (one for one in self._desk.shelf.papers(report.id) if one.id == request.path_params["paper"]),
            None,
        )
        name = request.path_params["name"]
        if made is None or name not in made.names:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        file = self._desk.paper(made, name)
        if not file.is_file():
            raise HTTPException(HTTPStatus.GONE)
        stem = safe_name(report.called)
        called = name if name.startswith(stem) else f"{stem} - {name}"
        return FileResponse(file, filename=called, content_disposition_type="attachment")

    def static(self, request: Request) -> Response:
        """A script or style of the pages."""
        known = static_files().get(request.path_params["name"])
        if known is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return Response(known[0], media_type=known[1], headers=_HOUR)

    def asked(self, request: Request) -> Kept:
        """The report that the address names. Raises HTTPException where there is none."""
        report = self._desk.shelf.report(request.path_params["report"])
        if report is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return report

    def asked_finding(self, request: Request) -> tuple[Kept, Found]:
        """The report and its finding that the address names. Raises HTTPException where there is none."""
        report, mark = self.asked(request), request.path_params["mark"]
        findings = self._desk.shelf.findings(report.id) if report.state is State.SELESAI else []
        found = next((one for one in findings if one["fingerprint"] == mark), None)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return report, found

    def _found(self, report: Kept) -> tuple[list[Found], Mapping[str, Standing]]:
        return self._desk.shelf.findings(report.id), self._desk.verdicts.of(report.id)


def _content(made: Made, name: str) -> str:
    """What a paper holds, in Indonesian."""
    return next((paper.content for paper in PAPERS if fnmatch(name, paper.name)), "")
