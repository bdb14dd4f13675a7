"""Which sasaran a sentence speaks of."""

from __future__ import annotations

import pytest
from claim_maker import OFFICE
from sentence_maker import GOALS, WORDS, made
from support import document

from auditor.models.document import Block, BlockKind
from auditor.relating import relate
from auditor.relating.sentences.judge import looked_at
from auditor.relating.sentences.reading.sasaran import ANOTHER
from auditor.understanding import understand

RICE, FISH, SERVICE = "Meningkatnya Produksi Padi", "Meningkatnya Konsumsi Ikan", "Meningkatnya Mutu Layanan"


@pytest.mark.parametrize(
    ("parts", "group", "source"),
    [
        (("Sasaran 2 tercapai.",), FISH, ""),
        (("Sasaran strategis kedua tercapai.",), FISH, ""),
        (("SS1 tercapai.",), RICE, ""),
        (("Sasaran Meningkatnya Konsumsi Ikan tercapai.",), FISH, ""),
        (("Sasaran ke-9 tercapai.",), None, ANOTHER),
        (("Produksi naik.",), None, ""),
        (("Sasaran 2 memiliki satu indikator.", "Sasaran tersebut tercapai."), FISH, "kalimat sebelumnya"),
        (("Sasaran 1 memiliki dua indikator.", "Keduanya tercapai."), RICE, "kalimat sebelumnya"),
        (("SASARAN 3", "Semua indikator tercapai."), SERVICE, "judul “SASARAN 3”"),
    ],
)
def test_a_sasaran_is_known_by_number_name_sentence_or_heading(
    parts: tuple[str, ...], group: str | None, source: str
) -> None:
    one = made(GOALS, *parts)
    assert one.scope.group(one.views[-1]) == (group, source)


@pytest.mark.parametrize(
    ("sentence", "group"),
    [("Kedua indikator sasaran ini membaik.", RICE), ("Secara keseluruhan indikator membaik.", None)],
)
def test_this_sasaran_is_the_one_of_a_heading_further_up(sentence: str, group: str | None) -> None:
    headings = ((1, "BAB III AKUNTABILITAS KINERJA"), (2, "3.1 Sasaran 1"), (3, "3.1.1 Kemajuan Tahun 2024"))
    blocks = [Block(BlockKind.PARAGRAPH, OFFICE), Block(BlockKind.TABLE, "", table=GOALS)]
    blocks += [Block(BlockKind.HEADING, text, level=level) for level, text in headings]
    report = understand(document(*blocks, Block(BlockKind.PARAGRAPH, sentence)))
    facts = relate([report], WORDS.phrases, WORDS.concepts)
    views, scope = looked_at(report, facts, WORDS.phrases, WORDS.concepts)
    assert scope.group(views[-1])[0] == group
