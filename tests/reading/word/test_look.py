"""White letters: read where their ground shows them."""

from collections.abc import Callable

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_maker import fill, paragraphs, texts

from auditor.models.document import Document


@pytest.mark.parametrize("where", ["cell", "table", "style"])
def test_white_headings_on_a_dark_ground_are_read(read: Callable[..., Document], where: str) -> None:
    word = docx.Document()
    shade = parse_xml(f"<w:shd {nsdecls('w')} w:val='clear' w:fill='1F3864'/>")
    table = word.add_table(2, 2, style="Medium Shading 1 Accent 1" if where == "style" else "Table Grid")
    fill(table, [["No", "Target"], ["1", "100"]])
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].font.color.rgb = docx.shared.RGBColor(255, 255, 255)
        if where == "cell":
            cell._tc.get_or_add_tcPr().append(shade.__copy__())
    if where == "table":
        table._tbl.tblPr.append(shade)
    (block,) = read(word).tables
    assert texts(block) == [["No", "Target"], ["1", "100"]]


@pytest.mark.parametrize(
    "ground", ["w:shd {} w:val='clear' w:color='auto' w:fill='1F4E79'", "w:highlight {} w:val='darkBlue'"]
)
def test_white_letters_on_the_ground_of_their_style_are_read(
    read: Callable[..., Document], ground: str
) -> None:
    word = docx.Document()
    badge = word.styles.add_style("Lencana", WD_STYLE_TYPE.CHARACTER)
    badge.font.color.rgb = docx.shared.RGBColor(255, 255, 255)
    badge.element.get_or_add_rPr().append(parse_xml(f"<{ground.format(nsdecls('w'))}/>"))
    word.add_paragraph("Capaian ").add_run("102,5 persen", style="Lencana")
    assert paragraphs(read(word)) == ["Capaian 102,5 persen"]
