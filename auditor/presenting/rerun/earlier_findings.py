"""Reads back the temuan.json of an earlier audit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, FailFast, Field, StringConstraints, ValidationError

from auditor.files.folder import FINDINGS, SCHEMA_OF_FINDINGS, SCHEMA_OF_FLAT_FINDINGS
from auditor.files.regular import read_regular, unreadable
from auditor.models.errors import InputError
from auditor.models.finding import Earlier, EarlierAudit, Origin, Severity, Status
from auditor.models.pages import PartPage
from auditor.models.report import Place
from auditor.presenting.shared.labels import place_label

MAX_BYTES = 50_000_000
"""A file that is larger is none of ours: 5,000 findings have a fifth."""
MAX_MARKS = 3_000_000
"""Commas and brackets in it: each may open a value, which takes twenty times its bytes in memory."""
_LONGEST_ROW = 60
_Mark = Annotated[str, StringConstraints(pattern="^[0-9a-f]+$")]


class _Schema(BaseModel):
    schema_: str = Field(alias="schema", pattern="^auditor/findings/")


class _Document(BaseModel):
    file: str
    office: str | None
    year: int | None


class _Evidence(BaseModel):
    document: str
    file: str | None = None
    page: int | None
    table: str | None
    row: str | None
    column: str | None


class _Finding(BaseModel):
    fingerprint: _Mark
    rule: str
    severity: Severity
    status: Status
    message: str
    evidence: list[_Evidence]
    covers: tuple[_Mark, ...] = ()


class _File(BaseModel):
    schema_: Literal["auditor/findings/1", "auditor/findings/2"] = Field(alias="schema")
    documents: Annotated[list[_Document], FailFast()]
    findings: Annotated[list[_Finding], FailFast()]
    dismissed: Annotated[list[_Finding], FailFast()] = []


def read_findings(path: Path) -> EarlierAudit:
    """Read the temuan.json of an earlier audit, or the one in that folder.

    Raises InputError when there is none, or when it is something else.
    """
    file = path / FINDINGS if path.is_dir() else path
    try:
        content = read_regular(file, MAX_BYTES)
    except OSError as error:
        raise InputError(
            f"Hasil audit sebelumnya {file} {unreadable(error, 'periksa nama dan letaknya')}."
        ) from error
    if sum(map(content.count, b",[{")) > MAX_MARKS:
        raise _none_of_ours(file)
    try:
        # half characters, which pydantic does not take, become question marks
        plain = json.dumps(json.loads(content), ensure_ascii=False).encode("utf-8", "replace")
        schema = _Schema.model_validate_json(plain).schema_
    except (ValueError, RecursionError) as error:
        raise _none_of_ours(file) from error
    if schema not in {SCHEMA_OF_FINDINGS, SCHEMA_OF_FLAT_FINDINGS}:
        raise InputError(
            f"{file} ditulis dalam format lain ({schema}, bukan {SCHEMA_OF_FINDINGS}); audit kembali draf "
            "lamanya dengan auditor ini, lalu sebut hasilnya."
        )
    try:
        data = _File.model_validate_json(plain)
    except ValidationError as error:
        raise InputError(
            f"{file} rusak atau telah diubah; audit kembali draf lamanya, lalu sebut hasilnya."
        ) from error
    return EarlierAudit(
        tuple(Origin(one.file, one.office, one.year) for one in data.documents),
        tuple(_earlier(one) for one in data.findings),
        tuple(_earlier(one) for one in data.dismissed),
    )


def _none_of_ours(file: Path) -> InputError:
    return InputError(f"{file} bukan temuan.json dari auditor; sebut {FINDINGS} dari audit sebelumnya.")


def _earlier(one: _Finding) -> Earlier:
    place = ""
    if one.evidence:
        first = one.evidence[0]
        page = first.page if first.file is None else PartPage(first.page or 1, first.file, first.page)
        where = Place(first.document, page, first.table, row=first.row, column=first.column)
        place = place_label(where, _LONGEST_ROW)
    return Earlier(one.fingerprint, one.rule, one.severity, one.status, one.message, place, one.covers)
