"""Stage 2: everything that knows how Indonesian offices write."""

from functools import partial

from auditor.lexicon.phrases import Phrases, load_phrases
from auditor.models.document import Document
from auditor.models.report import Report
from auditor.processes.steps import Steps
from auditor.understanding.identity.identity import Identity, identify
from auditor.understanding.prose.budget_lists import find_budget_lines
from auditor.understanding.prose.claims.find import claims_of
from auditor.understanding.prose.figures import find_changes, find_overall
from auditor.understanding.prose.formulas import printed_formulas
from auditor.understanding.prose.sentences import find_sentences
from auditor.understanding.prose.shortened import shortened
from auditor.understanding.scale import find_scales
from auditor.understanding.sections import contents_blocks, find_sections
from auditor.understanding.tables.repeated_headers import carry_headers
from auditor.understanding.tables.table import understand_table

__all__ = ["understand"]


def understand(document: Document, phrases: Phrases | None = None) -> Report:
    """Say what the document's tables, headings and sentences mean, and what its prose claims.

    ``phrases`` are the wordings of claims; without them those that ship with the program. Texts longer than
    any in a report are cut off. A table in which the program fails is left out, and named in ``faults``.
    """
    phrases = phrases or load_phrases()
    document = shortened(document)
    steps = Steps()
    identity = steps.take("nama instansi dan tahun", partial(identify, document), Identity(None, None, None))
    contents = steps.take("daftar isi", partial(contents_blocks, document.blocks), range(0))
    sections = steps.take("judul bagian", partial(find_sections, document), ())
    sentences = steps.take("kalimat", partial(find_sentences, document, sections), ())
    understood = [
        steps.take(
            f"tabel {table.number or f'ke-{table.order}'}",
            partial(understand_table, table, document.file, identity.year),
            None,
        )
        for table in carry_headers(document.tables)
    ]
    tables = tuple(table for table in understood if table is not None)
    claims = steps.take("pernyataan dalam narasi", partial(claims_of, sentences, tables, phrases), ())
    budget_lines = steps.take("rincian dalam narasi", partial(find_budget_lines, document.blocks), ())
    formulas = steps.take("rumus capaian", partial(printed_formulas, document), ())
    scales = steps.take("kategori capaian", partial(find_scales, tables), ())
    overall = steps.take("capaian keseluruhan", partial(find_overall, sentences), ())
    changes = steps.take("perubahan dalam narasi", partial(find_changes, sentences), ())
    return Report(
        document=document,
        kind=identity.kind,
        office=identity.office,
        year=identity.year,
        tables=tables,
        sections=sections,
        sentences=sentences,
        faults=tuple(steps.failed),
        contents=contents,
        claims=claims,
        budget_lines=tuple(budget_lines),
        formulas=tuple(formulas),
        scales=scales,
        overall=tuple(overall),
        changes=tuple(changes),
    )
