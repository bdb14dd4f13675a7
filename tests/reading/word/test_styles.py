"""What styles say of a paragraph."""

from collections.abc import Callable

import docx

from auditor.models.document import Document


def test_bold_comes_from_runs_and_styles(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.add_paragraph().add_run("Tebal").bold = True
    half = word.add_paragraph("Setengah ")
    half.add_run("tebal").bold = True
    word.add_paragraph("Judul", style="Heading 2")
    word.styles["Quote"].font.bold = True
    word.add_paragraph("Kutipan", style="Quote")
    assert [block.bold for block in read(word).blocks] == [True, False, True, True]
