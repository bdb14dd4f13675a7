"""Stage 2: everything that knows how Indonesian offices write."""

from functools import partial

from auditor.models.document import Document
from auditor.models.report import Report
from auditor.processes.steps import Steps
from auditor.understanding.identity.identity import Identity, identify
from auditor.understanding.prose.sentences import find_sentences
from auditor.understanding.prose.shortened import shortened
from auditor.understanding.sections import find_sections
from auditor.understanding.tables.repeated_headers import carry_headers
from auditor.understanding.tables.table import understand_table

__all__ = ["understand"]


def understand(document: Document) -> Report:
    """Say what the document's tables, headings and sentences mean.

    Texts longer than any in a report are cut off. A table in which the program fails is left out, and named
    in ``faults``.
    """
    document = shortened(document)
    steps = Steps()
    identity = steps.take("nama instansi dan tahun", partial(identify, document), Identity(None, None, None))
    sections = steps.take("judul bagian", partial(find_sections, document), ())
    sentences = steps.take("kalimat", partial(find_sentences, document, sections), ())
    tables = [
        steps.take(
            f"tabel {table.number or f'ke-{table.order}'}",
            partial(understand_table, table, document.file, identity.year),
            None,
        )
        for table in carry_headers(document.tables)
    ]
    return Report(
        document=document,
        kind=identity.kind,
        office=identity.office,
        year=identity.year,
        tables=tuple(table for table in tables if table is not None),
        sections=sections,
        sentences=sentences,
        faults=tuple(steps.failed),
    )
