"""The tables of a report as plain data."""

import json

import jsonschema
import pytest

from auditor.files.data import data_dir
from auditor.models.document import Block, BlockKind, Cell, Document, Table
from auditor.models.report import (
    Column,
    Place,
    Report,
    ReportTable,
    Role,
    RoleEvidence,
    Source,
    TableKind,
)
from auditor.presenting.json.tables import tables_json


@pytest.fixture
def report() -> Report:
    table = Table(
        order=1,
        header=((Cell("No"), Cell("Anggaran")),),
        rows=(
            (Cell("1"), Cell("10.000,00", doubt="dua bacaan berbeda")),
            (Cell("1", repeated=True), Cell("5,00")),
        ),
        pages=(4, 5),
        number="3.18",
        caption="Realisasi Anggaran",
    )
    blocks = (Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA"), Block(BlockKind.TABLE, "", table=table))
    document = Document("contoh.pdf", "0" * 64, "pdf", 9, blocks)
    place = Place("contoh.pdf", table="3.18")
    evidence = (
        RoleEvidence(Source.KATA, "“anggaran”"),
        RoleEvidence(Source.HITUNGAN, "sisa = anggaran − realisasi", 3, 4),
    )
    columns = (Column(1, Role.ANGGARAN, "Anggaran", 2023, evidence=evidence),)
    open_columns = ("kolom 1 “No” tidak dikenali",)
    tables = (ReportTable(table, TableKind.ANGGARAN, place, columns, (), not_understood=open_columns),)
    return Report(document, "LKjIP", "Dinas Contoh", 2023, tables, (), ())


def test_validates_against_the_schema(report: Report) -> None:
    schema = json.loads((data_dir("reports") / "schema" / "tables-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(tables_json(report), schema)


def test_content(report: Report) -> None:
    data = tables_json(report)
    assert data["document"] == {
        "file": "contoh.pdf",
        "sha256": "0" * 64,
        "kind": "LKjIP",
        "pages": 9,
        "title": "LAPORAN KINERJA",
        "office": "Dinas Contoh",
        "year": 2023,
    }
    assert data["tables"] == [
        {
            "number": "3.18",
            "caption": "Realisasi Anggaran",
            "lead_in": None,
            "kind": "anggaran",
            "pages": [4, 5],
            "header": [["No", "Anggaran"]],
            "rows": [["1", "10.000,00"], ["1", "5,00"]],
            "uncertain": [[0, 1, "dua bacaan berbeda"]],
            "columns": [
                {
                    "header": "Anggaran",
                    "role": "anggaran",
                    "year": 2023,
                    "evidence": [
                        {"source": "kata", "what": "“anggaran”"},
                        {"source": "hitungan", "what": "sisa = anggaran − realisasi", "fits": 3, "rows": 4},
                    ],
                }
            ],
            "not_understood": ["kolom 1 “No” tidak dikenali"],
        }
    ]
