"""How the pages of the desk are made: templates in ``reports/meja``, all texts escaped."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from http import HTTPStatus
from typing import Any

from jinja2 import Environment
from starlette.responses import HTMLResponse, Response

from auditor.files.data import data_dir
from auditor.models.finding import Severity, Status, Verdict
from auditor.presenting.shared.labels import MINOR, SEVERITY, STATUS, VERDICT, family_label
from auditor.presenting.shared.pages import page_environment
from auditor.version import __version__

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_SIGNS = {Severity.TINGGI: "▲", Severity.SEDANG: "◆", Severity.RENDAH: "●", Severity.INFO: "○"}
"""What tells severities apart without colour."""


def page(name: str, status: HTTPStatus = HTTPStatus.OK, **shown: Any) -> Response:
    """A page, or a part of one, from its template."""
    return HTMLResponse(_environment().get_template(f"meja/{name}.html.j2").render(**shown), status)


def failure(sentence: str, status: HTTPStatus) -> Response:
    """A page that says in one sentence what is wrong."""
    return page("gagal", status, sentence=sentence)


@cache
def _environment() -> Environment:
    environment = page_environment()
    environment.filters |= {"waktu": told_time, "keluarga": family_label}
    environment.globals |= {
        "versi": __version__,
        "berat": {one.value: SEVERITY[one] for one in Severity},
        "tanda": {one.value: _SIGNS[one] for one in Severity},
        "kepastian": {one.value: STATUS[one] for one in Status} | {"kecil": MINOR},
        "putusan": {one.value: VERDICT[one] for one in Verdict},
        "statis": {name: f"/statis/{name}?v={mark}" for name, (_, _, mark) in static_files().items()},
    }
    return environment


@cache
def static_files() -> Mapping[str, tuple[bytes, str, str]]:
    """What pages load, by name: content, kind and a mark that changes with the content.

    Nothing else is given out: no name that somebody asks for becomes a path.
    """
    found = {}
    for file in sorted((data_dir("reports") / "meja" / "static").iterdir()):
        if (kind := _KINDS.get(file.suffix)) is not None:
            content = file.read_bytes()
            found[file.name] = content, kind, hashlib.sha256(content).hexdigest()[:12]
    return found


def told_time(at: str) -> str:
    """A time as people say it: "1 Des 2026 09.05"."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year} {when:%H.%M}"
