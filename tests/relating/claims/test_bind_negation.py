"""Quantities, negations and verbs in all combinations, against the truth that a little logic computes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest
from support import document, table

from auditor.models.document import Block, BlockKind, Table
from auditor.models.facts import Klaim
from auditor.relating import relate
from auditor.understanding import understand

Predicate = Callable[[bool], bool]
Truth = Callable[[Sequence[bool], Predicate], bool]

QUANTITIES: dict[str, Truth] = {
    "Semua indikator": lambda rows, says: all(map(says, rows)),
    "Seluruh indikator": lambda rows, says: all(map(says, rows)),
    "Tidak semua indikator": lambda rows, says: not all(map(says, rows)),
    "Belum seluruh indikator": lambda rows, says: not all(map(says, rows)),
    "Tidak ada indikator yang": lambda rows, says: not any(map(says, rows)),
    "Tidak ada satu pun indikator yang": lambda rows, says: not any(map(says, rows)),
    "Tidak satu pun indikator": lambda rows, says: not any(map(says, rows)),
    "Tak satupun indikator yang": lambda rows, says: not any(map(says, rows)),
    "Tidak terdapat indikator kinerja yang": lambda rows, says: not any(map(says, rows)),
    "Tiada sasaran yang indikatornya": lambda rows, says: not any(map(says, rows)),
    "Belum ada indikator yang": lambda rows, says: not any(map(says, rows)),
    "Nihil indikator yang": lambda rows, says: not any(map(says, rows)),
    "Terdapat indikator yang": lambda rows, says: any(map(says, rows)),
    "Beberapa indikator": lambda rows, says: any(map(says, rows)),
    "Sebagian besar indikator": lambda rows, says: 2 * sum(map(says, rows)) > len(rows),
}
NEGATIONS = {"": 0, "tidak": 1, "belum": 1, "tidak lagi": 1, "gagal": 1, "bukan tidak": 2, "tidak hanya": 0}
VERBS = {
    "telah mencapai target": True,
    "dapat memenuhi target": True,
    "melampaui target": True,
    "berada di bawah target": False,
    "jauh dari target": False,
}
WORLDS = list(product([True, False], repeat=3))
NAMES = ["Produksi padi per hektare", "Konsumsi ikan per kapita", "Populasi ternak besar"]


def measured(world: Sequence[bool]) -> Table:
    rows = [
        [str(at), name, "Ton", "40", "42" if reached else "32", "105%" if reached else "80%"]
        for at, (name, reached) in enumerate(zip(NAMES, world, strict=True), 1)
    ]
    return table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        rows,
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )


def judged(sentences: Sequence[str], world: Sequence[bool]) -> dict[str, Klaim]:
    """What is made of each sentence, below the table of a world whose rows reached their targets or not."""
    parts = [
        Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2024"),
        Block(BlockKind.HEADING, "BAB III AKUNTABILITAS KINERJA", level=1),
        Block(BlockKind.TABLE, "", table=measured(world)),
        *(Block(BlockKind.PARAGRAPH, sentence) for sentence in sentences),
    ]
    claims = relate([understand(document(*parts))]).klaim
    return {one.kalimat.text: one for one in claims if one.jenis == "target" and one.kalimat and one.terikat}


def verdict(claim: Klaim | None) -> str:
    if claim is None:
        return "unread"
    return "tick" if not claim.melawan else "asked" if claim.ragu else "accused"


def sentence(quantity: str, negation: str, verb: str) -> str:
    return " ".join(f"{quantity} {negation} {verb} menurut Tabel 3.1.".split())


def readings(quantity: str, negation: str, verb: str, world: Sequence[bool]) -> set[bool]:
    """What the sentence says of the world; "semua ... tidak" may also mean that not all do."""
    reached, odd = VERBS[verb], NEGATIONS[negation] % 2 == 1
    truth = QUANTITIES[quantity]
    found = {truth(world, lambda one: (one is reached) is not odd)}
    if odd and quantity in {"Semua indikator", "Seluruh indikator", "Beberapa indikator"}:
        found.add(not truth(world, lambda one: one is reached))
    return found


@pytest.mark.parametrize("world", WORLDS)
def test_no_true_sentence_is_accused_and_no_false_one_ticked_off(world: Sequence[bool]) -> None:
    combinations = list(product(QUANTITIES, NEGATIONS, VERBS))
    told = judged([sentence(*one) for one in combinations], world)
    wrong = [
        (sentence(*one), found)
        for one in combinations
        for found in [verdict(told.get(sentence(*one)))]
        if (found == "tick" and True not in readings(*one, world))
        or (found == "accused" and False not in readings(*one, world))
        or (found == "accused" and len(readings(*one, world)) > 1)
    ]
    assert wrong == []


def test_most_of_them_are_read() -> None:
    combinations = [one for one in product(QUANTITIES, NEGATIONS, VERBS) if one[1] != "bukan tidak"]
    told = judged([sentence(*one) for one in combinations], (True, False, True))
    read = [one for one in combinations if sentence(*one) in told]
    assert len(read) * 10 >= len(combinations) * 6


MISSED = (True, False, True)
REACHED = (True, True, True)


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("Tidak ada indikator yang di bawah target pada Tabel 3.1.", MISSED, "accused"),
        ("Tidak ada indikator yang di bawah target pada Tabel 3.1.", REACHED, "tick"),
        ("Tabel 3.1: tidak satu pun sasaran maupun indikator yang tidak mencapai target.", REACHED, "tick"),
        ("Menurut Tabel 3.1 indikator yang belum mencapai target tidak ada.", MISSED, "accused"),
        ("Menurut Tabel 3.1 indikator yang belum mencapai target nihil.", REACHED, "tick"),
        ("Menurut Tabel 3.1 indikator yang gagal mencapai target adalah nol.", MISSED, "accused"),
        ("Hasil pada Tabel 3.1 bukan berarti indikator belum mencapai target.", REACHED, "unread"),
        ("Hasil pada Tabel 3.1 tidak berarti semua indikator telah mencapai target.", MISSED, "unread"),
        ("Pada Tabel 3.1 tidak benar bahwa semua indikator telah mencapai target.", MISSED, "unread"),
        ("Pada Tabel 3.1 semua indikator tidak lagi di bawah target.", REACHED, "tick"),
        ("Pada Tabel 3.1 semua indikator tidak lagi di bawah target.", MISSED, "asked"),
        ("Tabel 3.1: tidak ada kendala sehingga semua indikator telah mencapai target.", MISSED, "accused"),
        ("Pada Tabel 3.1 semua indikator telah mencapai target karena tidak ada kendala.", MISSED, "accused"),
        ("Semua indikator tidak hanya mencapai target pada Tabel 3.1.", MISSED, "accused"),
        ("Menurut Tabel 3.1 belum semua indikator di bawah target.", REACHED, "tick"),
    ],
)  # fmt: skip
def test_single_sentences(text: str, world: Sequence[bool], expected: str) -> None:
    assert verdict(judged([text], world).get(text)) == expected
