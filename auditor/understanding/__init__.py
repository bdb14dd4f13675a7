"""Stage 2: everything that knows how Indonesian offices write."""

from auditor.models.document import Document
from auditor.models.report import Report
from auditor.understanding.identity import identify
from auditor.understanding.sections import find_sections
from auditor.understanding.sentences import find_sentences
from auditor.understanding.tables import understand_table

__all__ = ["understand"]


def understand(document: Document) -> Report:
    """Say what the document's tables, headings and sentences mean."""
    identity = identify(document)
    sections = find_sections(document)
    return Report(
        document=document,
        kind=identity.kind,
        office=identity.office,
        year=identity.year,
        tables=tuple(understand_table(table, document.file) for table in document.tables),
        sections=sections,
        sentences=find_sentences(document, sections),
    )
