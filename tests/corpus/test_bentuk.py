"""Reports with forms by chance: the same for the same seed, as reading hands them on, their sums right."""

from __future__ import annotations

import ast
from decimal import Decimal
from pathlib import Path

import pytest

import corpus
from auditor.reading import reader
from corpus.bentuk.dokumen import dokumen
from corpus.bentuk.gambit import tajuk_peran
from corpus.bentuk.laporan import SEMUA, berbentuk
from corpus.bentuk.rusak import JENIS, rusakkan
from corpus.evaluate_bentuk import PLANTED, evaluate, kinds_of, table
from corpus.generator.build import SAMPEL
from corpus.generator.compose import susun
from corpus.generator.docx import tulis_docx
from corpus.generator.field import TidakBisaDitanamError
from corpus.generator.kantor import laporan
from corpus.generator.manuscript import Naskah
from corpus.generator.pdf import tulis_pdf

ROOT = Path(corpus.__file__).parents[1]
SEEDS = range(12)


def cells(naskah: Naskah) -> list[list[list[str]]]:
    return [tabel.kisi() for tabel in naskah.tabel]


def test_a_manuscript_becomes_what_reading_its_docx_gives() -> None:
    read = reader.read(ROOT / "corpus" / "contoh" / "laporan-benar.docx")
    made = dokumen(susun(laporan(SAMPEL)), "laporan-benar.docx")
    assert read.tables == made.tables
    assert [(block.kind, block.level) for block in read.blocks] == [
        (block.kind, block.level) for block in made.blocks
    ]


def test_forms_survive_a_file(tmp_path: Path) -> None:
    naskah = berbentuk(3).naskah
    path = tmp_path / "bentuk.docx"
    tulis_docx(naskah, path, tulis_pdf(naskah, tmp_path / "bentuk.pdf"))
    assert [table.rows for table in reader.read(path).tables] == [
        table.rows for table in dokumen(naskah, path.name).tables
    ]


def test_the_same_number_gives_the_same_report_and_another_one_other_forms() -> None:
    assert cells(berbentuk(4).naskah) == cells(berbentuk(4).naskah)
    assert len({str(berbentuk(seed).bentuk) for seed in SEEDS}) == len(SEEDS)


def test_every_form_is_drawn_and_none_without_a_name() -> None:
    drawn = {form for seed in range(250) for forms in berbentuk(seed).bentuk.values() for form in forms}
    names = [form.nama for form in SEMUA]
    assert drawn == set(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("uji", sorted({form.uji for form in SEMUA if form.uji}))
def test_the_test_that_a_form_names_is_there(uji: str) -> None:
    file, _, name = uji.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_headings_are_those_of_the_list() -> None:
    assert {"Pagu", "Anggaran", "Jumlah Dana"} <= set(tajuk_peran("anggaran"))
    assert {"Daya Serap", "% Serapan", "Persentase Realisasi"} <= set(tajuk_peran("persen"))
    with pytest.raises(KeyError):
        tajuk_peran("tidak ada")


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_of_the_budget_add_up_to_its_total(seed: int) -> None:
    tabel = berbentuk(seed).naskah.ambil_tabel("anggaran")
    for kolom in ("anggaran", "belanja"):
        rows = [baris.sel[kolom] or "" for baris in tabel.baris if baris.jenis == "data"]
        (total,) = [baris.sel[kolom] or "" for baris in tabel.baris if baris.jenis == "jumlah"]
        assert sum(map(rupiah, rows)) == rupiah(total)


def rupiah(text: str) -> Decimal:
    return Decimal(text.removesuffix(",00").replace(".", ""))


@pytest.mark.parametrize("kind", sorted(JENIS))
def test_a_fault_changes_what_it_says(kind: str) -> None:
    planted = 0
    for seed in SEEDS:
        before, spoilt = berbentuk(seed).naskah, berbentuk(seed)
        try:
            fault = rusakkan(spoilt, kind, seed)
        except TidakBisaDitanamError:
            continue
        planted += 1
        texts = [block.teks for block in spoilt.naskah.blok if hasattr(block, "teks")]
        printed = [cell for grid in cells(spoilt.naskah) for row in grid for cell in row]
        assert (cells(before), len(texts)) != (cells(spoilt.naskah), len(texts)) or "pk/butir" in fault.bentuk
        assert any(fault.tertulis in text for text in [*texts, *printed])
        assert set(fault.bentuk) <= {form.nama for form in SEMUA}
    assert planted >= 2


def test_kinds_go_round() -> None:
    assert {kind for number in range(len(JENIS)) for kind in kinds_of(number)} == set(JENIS)
    assert all(len(kinds_of(number)) == PLANTED for number in range(len(JENIS)))


def test_clean_forms_are_accused_of_nothing() -> None:
    outcome = evaluate(range(6))
    assert outcome.alarms == []
    lines = table(outcome)
    assert [line for line in lines if line.startswith(("all forms with a test", "a form without a test"))]
    assert sum(bool(how) for _, _, how in outcome.faults) >= len(outcome.faults) // 2
