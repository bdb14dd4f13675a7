"""Budgets and their parts: in one sentence, over several, and as the items of a list."""

from auditor.models.report import Breakdown, Place, Sentence
from auditor.understanding.prose.breakdowns import find_breakdowns

TOTAL = (
    "Anggaran setelah perubahan sebesar Rp900.000 terdiri atas Belanja Operasi sebesar Rp700.000 "
    "dan Belanja Modal sebesar Rp200.000."
)
DIVIDED = "Belanja Operasi meliputi Belanja Pegawai sebesar Rp500.000, Belanja Barang sebesar Rp250.000."


def found(*paragraphs: tuple[str, ...]) -> list[Breakdown]:
    sentences = [
        Sentence(text, Place("a.pdf", 1), block) for block, texts in enumerate(paragraphs) for text in texts
    ]
    return find_breakdowns(sentences)


def told(one: Breakdown) -> tuple[str, str, list[str], bool]:
    return one.label, one.total.text, [part.text for part in one.parts], one.whole


def test_a_category_that_a_later_sentence_divides() -> None:
    both = found((TOTAL, DIVIDED))
    assert [told(one) for one in both] == [
        ("anggaran perubahan", "Rp900.000", ["Rp700.000", "Rp200.000"], True),
        ("Belanja Operasi", "Rp700.000", ["Rp500.000", "Rp250.000"], True),
    ]


def test_a_category_of_another_paragraph_or_that_was_spent_is_another_one() -> None:
    assert len(found((TOTAL,), (DIVIDED,))) == 1
    spent = "Realisasi Belanja Operasi sebesar Rp650.000 dan Belanja Modal sebesar Rp190.000."
    assert found((spent, DIVIDED)) == []


LEAD = ("Pagu anggaran sebesar Rp900.000 yang terdiri dari:",)


def test_parts_as_items_of_a_list() -> None:
    items = [("Belanja Pegawai Rp500.000;",), ("Belanja Barang dan Jasa Rp350.000.",)]
    assert [told(one) for one in found(LEAD, *items)] == [
        ("anggaran", "Rp900.000", ["Rp500.000", "Rp350.000"], True)
    ]
    other = found(LEAD, *items, ("Hibah kepada warga Rp50.000.",))
    assert [one.whole for one in other] == [False]
