"""Stage 2: everything that knows how Indonesian offices write."""

from dataclasses import replace
from functools import partial

from auditor.lexicon.phrases import Phrases, load_phrases
from auditor.models.document import Document
from auditor.models.report import Report, Scale
from auditor.processes.steps import Steps
from auditor.understanding.identity.identity import Identity, identify
from auditor.understanding.prose.breakdowns import find_breakdowns
from auditor.understanding.prose.budget_lists import find_budget_lines
from auditor.understanding.prose.claims.find import claims_of
from auditor.understanding.prose.figures import find_changes, find_overall
from auditor.understanding.prose.formulas import printed_formulas
from auditor.understanding.prose.goal_lists import find_goal_lists
from auditor.understanding.prose.named_lists import find_named_lists
from auditor.understanding.prose.plans import find_plan_periods, tells_changed_agreement
from auditor.understanding.prose.scales import named_scales, told_scales
from auditor.understanding.prose.sentences import find_sentences
from auditor.understanding.prose.shortened import shortened
from auditor.understanding.scale import find_scales
from auditor.understanding.sections import contents_blocks, find_sections
from auditor.understanding.tables.repeated_headers import carry_headers, without_repeated_headings
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
        for table in carry_headers(map(without_repeated_headings, document.tables))
    ]
    report = Report(
        document=document,
        kind=identity.kind,
        office=identity.office,
        year=identity.year,
        tables=tuple(table for table in understood if table is not None),
        sections=sections,
        sentences=sentences,
        contents=contents,
    )
    return replace(_with_what_it_says(report, phrases, steps), faults=tuple(steps.failed))


def _scales(report: Report) -> list[Scale]:
    """The scales that tables and paragraphs print; without any that of a regulation that is named."""
    document, contents = report.document, report.contents
    printed = [*find_scales(report.tables), *told_scales(document, contents)]
    return printed or named_scales(document, contents)


def _with_what_it_says(report: Report, phrases: Phrases, steps: Steps) -> Report:
    """Add what sentences, titles and tables say in words; a step that fails gives none."""
    found, tables, sentences = steps.found, report.tables, report.sentences
    changed = partial(tells_changed_agreement, tables, report.sections, sentences)
    return replace(
        report,
        claims=tuple(found("pernyataan dalam narasi", claims_of, sentences, tables, phrases)),
        budget_lines=tuple(found("rincian dalam narasi", find_budget_lines, report.document.blocks)),
        listed_names=tuple(found("daftar nama dalam narasi", find_named_lists, report.document.blocks)),
        listed_goals=tuple(found("daftar sasaran dalam narasi", find_goal_lists, report.document.blocks)),
        formulas=tuple(found("rumus capaian", printed_formulas, report.document)),
        scales=tuple(found("kategori capaian", _scales, report)),
        overall=tuple(found("capaian keseluruhan", find_overall, sentences)),
        changes=tuple(found("perubahan dalam narasi", find_changes, sentences)),
        breakdowns=tuple(found("rincian anggaran dalam narasi", find_breakdowns, sentences)),
        plan_periods=tuple(found("periode rencana", find_plan_periods, sentences, tables)),
        agreement_changed=steps.take("perubahan perjanjian kinerja", changed, False),
    )
