"""The papers in Word of a made audit, written and read back."""

from dataclasses import replace
from pathlib import Path

import docx
from made_audit import HOSTILE, make_audit

from auditor.files.plain import one_line
from auditor.models.finding import Finding, Severity, Status
from auditor.models.report import Place, Value
from auditor.presenting.shared.audited import Audited
from auditor.presenting.word.papers import write_word

CHR, KKR = "catatan-hasil-reviu.docx", "kertas-kerja-reviu.docx"


SHOWN = one_line(HOSTILE)


Rows = list[list[str]]


def audit_with(*findings: Finding, **changed: object) -> Audited:
    """The made audit with these findings in place of its own; ``changed`` are fields of its outcome."""
    made = make_audit()
    return replace(made, outcome=replace(made.outcome, findings=findings, **changed))


def finding(rule: str, at: int = 1, **changed: object) -> Finding:
    """An asserted finding of a rule on the page of that number."""
    made = Finding(
        rule=rule,
        title=f"Judul {rule}",
        severity=Severity.TINGGI,
        status=Status.PASTI,
        message=f"Pesan {rule} di halaman {at}.",
        expected="10",
        arithmetic="4 + 6 = 10",
        advice="Perbaiki.",
        evidence=(Value("9", Place("laporan.pdf", at, "3.1", None, "Baris", "Target")),),
        fingerprint=f"{rule}{at}",
    )
    return replace(made, **changed)


def written(audited: Audited, folder: Path) -> tuple[docx.document.Document, docx.document.Document]:
    """Both papers, read back."""
    write_word(audited, folder)
    return docx.Document(str(folder / CHR)), docx.Document(str(folder / KKR))


def rows(table: docx.table.Table) -> Rows:
    """The texts of a table, a merged cell once."""
    return [
        [cell.text for at, cell in enumerate(row.cells) if at == 0 or cell._tc is not row.cells[at - 1]._tc]
        for row in table.rows
    ]


def parts(document: docx.document.Document) -> dict[str, list[Rows]]:
    """The tables under each heading."""
    found: dict[str, list[Rows]] = {"": []}
    heading = ""
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found[heading].append(rows(block))
        elif block.style.name.startswith("Heading"):
            heading = block.text
            found[heading] = []
    return found


def all_text(document: docx.document.Document) -> str:
    """Every text of a paper, header and footer too."""
    return "\n".join(
        "".join(part.xpath(".//text()"))
        for section in document.sections
        for part in (
            document.element.body,
            *(one._element for one in (section.header, section.first_page_header, section.footer)),
        )
    )


def closings(document: docx.document.Document) -> dict[str, list[str]]:
    """The 23 items by number: statement, closing, grounds, what the reviewer adds."""
    tables = [table for found in parts(document).values() for table in found]
    return {
        row[0]: row[1:] for table in tables if table[0][-1] == "Sebab/penilaian pereviu" for row in table[1:]
    }
