"""Titles and numbers of sections in the DAFTAR ISI, in the outline and in the body."""

from __future__ import annotations

from support import document

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Bagian, Facts, Urutan
from auditor.relating import relate
from auditor.understanding import understand

CONTENTS = (
    "= DAFTAR ISI",
    "BAB I PENDAHULUAN ........ 1",
    "1.1 Latar Belakang ........ 1",
    "1.2 Gambaran Umum Badan Penanggulangan 2 Bencana Daerah Kota Sukaraya ........",
    "1.3 Landasan Hukum ........ 4",
    "1.5 Sistematika Penulisan ........ 5 iii",
    "= BAB I PENDAHULUAN",
    "== 1.1 Latar Belakang",
    "== 1.2 Gambaran Umum Badan Penanggulangan Bencana Daerah Kota Sukaraya",
    "== 1.3 Landasan Hukum",
    "== 1.4 Sistematika Penulisan",
    "BAB III AKUNTABILITAS KINERJA",
    "3.1 Capaian Kinerja Badan Penanggulangan Bencana Kota Sukaraya",
    "3.2 Realisasi Anggaran",
    "= BAB III AKUNTABILITAS KINERJA",
    "== 3.1 Capaian Kinerja Badan Penanggulangan Bencana Daerah Kota Sukaraya",
    "== 3.2 Realisasi Anggaran",
)


def facts(*lines: str) -> Facts:
    blocks = []
    for line in lines:
        marks, _, text = line.rpartition("= ")
        level = len(marks) + 1 if line.startswith("=") else None
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        blocks.append(Block(kind, text, page=1, level=level))
    return relate([understand(document(*blocks))])


def section(nomor: str, lines: tuple[str, ...] = CONTENTS) -> Bagian:
    (found,) = [one for one in facts(*lines).bagian if one.nomor == nomor and one.di_isi is not None]
    return found


def renumbered(*lines: str) -> list[Urutan]:
    return [step for step in facts(*lines).urutan if step.masalah == "daftar isi"]


def test_a_page_number_within_a_title_of_two_lines_is_taken_out() -> None:
    found = section("1.2")
    assert found.di_daftar_isi is not None
    assert found.di_daftar_isi.text == "Gambaran Umum Badan Penanggulangan Bencana Daerah Kota Sukaraya"
    assert found.halaman == "2"
    assert found.beda == []


def test_the_lists_own_page_number_is_no_page_of_its_last_entry() -> None:
    listed = [one for one in facts(*CONTENTS).bagian if one.nomor == "1.5"]
    assert [one.halaman for one in listed] == ["5"]


def test_another_title_in_the_outline_differs() -> None:
    found = section("3.1")
    assert [value.text for value in found.beda] == [
        "Capaian Kinerja Badan Penanggulangan Bencana Kota Sukaraya"
    ]
    assert not found.disingkat


def test_a_shorter_title_may_be_an_abridged_one() -> None:
    lines = tuple(
        line.replace("1.3 Landasan Hukum ....", "1.3 Landasan Hukum Penyusunan ....") for line in CONTENTS
    )
    found = section("1.3", lines)
    assert [value.text for value in found.beda] == ["Landasan Hukum Penyusunan"]
    assert found.disingkat


def test_another_number_in_the_contents_is_told_with_the_bodys() -> None:
    (step,) = renumbered(*CONTENTS)
    assert (step.ini.text, step.seharusnya) == ("1.5 Sistematika Penulisan", "1.4")


def test_a_body_that_is_out_of_step_itself_is_the_cause() -> None:
    lines = [line.replace("== 1.4", "== 1.3") for line in CONTENTS]
    assert renumbered(*lines) == []


def test_lists_are_not_taken_for_one_another() -> None:
    pairs = facts(
        "= DAFTAR ISI", "DAFTAR ISI ........ i", "BAB I PENDAHULUAN ........ 1", "= DAFTAR TABEL", "Tabel 1"
    )
    assert all(one.di_isi is None or one.di_daftar_isi is None for one in pairs.bagian)
