"""The live formulas of kkr.xlsx, computed anew by LibreOffice from files without any stored result."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from made_audit import make_audit

from auditor import pipeline
from auditor.auditing import Means, to_present
from auditor.checking.rules.rule import Rule
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.facts import Anggaran, Batas, Efisiensi, Facts, Kinerja, Klaim, Pasangan, Rincian
from auditor.models.report import Place, Value
from auditor.presenting.kkr.book import write_kkr
from auditor.presenting.shared.audited import Audited
from auditor.relating.efficiency.formula import fit_formulas
from auditor.relating.performance.capaian import settle_capaian

PLACE = Place("laporan.pdf", 4, "3.1", row="Baris", column="Kolom")
RESULT = re.compile(rb"(</f>)<v>[^<]*</v>")
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""


def value(text: str) -> Value:
    """A value as written: "92,65%" or "1000,5"."""
    plain = text.rstrip("%").replace(",", ".")
    decimals = len(plain.partition(".")[2])
    return Value(
        text, PLACE, Decimal(plain), "%" if text.endswith("%") else None, (Decimal(plain),), decimals
    )


def performance(target: str, realised: str, achieved: str) -> Kinerja:
    return Kinerja(
        PLACE, "Kinerja", None, 2023, None, None, None, value(target), value(realised), value(achieved)
    )


def budget(amount: str, realised: str, rest: str, share: str) -> Anggaran:
    figures = [value(one) for one in (amount, realised, rest, share)]
    return Anggaran(PLACE, "Belanja", None, 2023, None, None, None, *figures, None, None)


def efficiency(output: str, put_in: str, index: str, standard: str, level: str) -> Efisiensi:
    figures = [value(one) for one in (output, put_in, index)]
    return Efisiensi(PLACE, "Efisiensi", None, *figures, None, None, value(standard), value(level))


def pair(one: Efisiensi, money: Anggaran, measured: Kinerja) -> Pasangan:
    return Pasangan(PLACE, "Pasangan", None, measured, money, one, Decimal(100), "sama")


def made_facts() -> Facts:
    """Facts in which every formula occurs."""
    kinerja = [
        performance("40", "35", "87,5%"),
        performance("40", "35", "80%"),
        performance("50", "60", "80%"),
        performance("50", "60", "83,33"),
        performance("300", "200", "0,67"),
        performance("50", "70", "120"),
        performance("9", "17", "188,90"),
    ]
    settle_capaian(kinerja[:5])
    settle_capaian(kinerja[5:6])
    settle_capaian(kinerja[6:])
    anggaran = [
        budget("300000", "200000", "100000", "66,67"),
        budget("300000", "200000", "90000", "76,67"),
        budget("300000", "200000", "100000", "0,667"),
    ]
    gaps = [efficiency("100", str(at), f"0,{at}", "0,5", f"{2 * at - 100}") for at in (60, 70, 80, 90)]
    savings = [efficiency("100", str(at), f"{10000 / at:.2f}".replace(".", ","), "2", str(100 - at))
               for at in (80, 50, 40, 25)]  # fmt: skip
    fit_formulas(gaps)
    fit_formulas(savings)
    claim = Klaim(PLACE, "jumlah", value("5"), "menegaskan", "tabel", "program", Decimal(5), Decimal(4))
    parts = [value("10,5"), value("20")]
    return Facts(
        kinerja=kinerja,
        anggaran=anggaran,
        efisiensi=[*gaps, *savings],
        pasangan=[pair(gaps[0], anggaran[0], kinerja[0])],
        rincian=[Rincian(PLACE, "tabel", "jumlah", "Jumlah", value("31"), parts, Decimal("30.5"))],
        batas=[Batas(PLACE, value("120"), value("100"), "Gaji", "Belanja pegawai")],
        klaim=[claim],
    )


def without_results(source: Path, target: Path) -> None:
    """Copy a workbook, leaving out what its formulas gave."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, RESULT.sub(rb"\1", old.read(name)))


def recalculated(files: list[Path], folder: Path) -> list[Path]:
    """The workbooks as LibreOffice saves them after computing every formula."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not here: the formulas of kkr.xlsx cannot be computed")
    profile, bare, out = folder / "profil", folder / "tanpa", folder / "hitung"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    bare.mkdir()
    for file in files:
        without_results(file, bare / file.name)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), *(str(bare / file.name) for file in files)],
        check=True,
        capture_output=True,
        timeout=900,
    )  # fmt: skip
    return [out / file.name for file in files]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, rules: tuple[Rule, ...]) -> list[tuple[Path, Path]]:
    """Each workbook as it was written and as it was computed: made facts, and the sample report."""
    folder = tmp_path_factory.mktemp("kkr")
    made = make_audit()
    sample = data_dir("corpus") / "contoh" / "laporan-salah.docx"
    means = Means(rules, Settings())
    result = pipeline.audit(sample, means)
    written = [folder / "dibuat.xlsx", folder / "contoh.xlsx"]
    write_kkr(Audited(made.reports, made_facts(), made.outcome, {}), written[0])
    write_kkr(to_present(result, means), written[1])
    return list(zip(written, recalculated(written, folder), strict=True))


def formulas(written: Path) -> Iterator[tuple[str, str, str]]:
    """Sheet, cell and text of every formula."""
    for sheet in openpyxl.load_workbook(written).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value)


def test_every_formula_gives_what_is_stored_beside_it(books: list[tuple[Path, Path]]) -> None:
    for written, computed in books:
        stored = openpyxl.load_workbook(written, data_only=True)
        anew = openpyxl.load_workbook(computed, data_only=True)
        count = 0
        for sheet, cell, formula in formulas(written):
            told, found = stored[sheet][cell].value, anew[sheet][cell].value
            if isinstance(told, str):
                assert found == told, (sheet, cell, formula)
            else:
                assert found == pytest.approx(told, rel=1e-9, abs=1e-9), (sheet, cell, formula)
            count += 1
        assert count > 40


def test_every_formula_gives_the_figure_of_the_auditor(books: list[tuple[Path, Path]]) -> None:
    compared: Counter[str] = Counter()
    for _, computed in books:
        for sheet in openpyxl.load_workbook(computed, data_only=True).worksheets:
            if not sheet.title.startswith("Perhitungan"):
                continue
            titles = [str(cell.value) for cell in sheet[1]]
            for title in [one for one in titles if one.endswith(" menurut auditor")]:
                ours = titles.index(title)
                live = titles.index(title.replace("menurut auditor", "dihitung ulang"))
                for row in sheet.iter_rows(min_row=2, values_only=True):
                    if row[ours] is not None:
                        assert row[live] == pytest.approx(row[ours], rel=1e-9, abs=1e-7), (sheet.title, row)
                        compared[title] += 1
    assert all(compared[f"{name} menurut auditor"] >= 3 for name in ("Capaian", "Sisa", "Persentase"))
    assert all(compared[f"{name} menurut auditor"] >= 1 for name in ("Total", "Indeks", "Tingkat", "Angka"))


def test_the_formulas_are_those_of_the_report(books: list[tuple[Path, Path]]) -> None:
    written = {(sheet, formula) for sheet, _, formula in formulas(books[0][0])}
    wanted = {
        "capaian": ["H2/G2*100", "(2-H4/G4)*100", "G5/H5*100", "H6/G6", "MIN(120,H7/G7*100)"],
        "anggaran": ["F2-G2", "G2/F2*100", "G4/F4"],
        "jumlah": ["SUM(F3:F4)"],
        "efisiensi": ["E2/D2", "(H2-F2)/F2*100", "D6/E6*100", "D6-E6"],
        "lain": ["F2/G2*100", "F4-G4"],
    }
    assert {(f"Perhitungan {name}", f"={one}") for name, some in wanted.items() for one in some} <= written


def test_what_agrees_and_what_does_not(books: list[tuple[Path, Path]]) -> None:
    book = openpyxl.load_workbook(books[0][1], data_only=True)
    results = {
        name: [row[at] for row in book[name].iter_rows(min_row=2, values_only=True)]
        for name, at in (("Perhitungan capaian", 13), ("Perhitungan anggaran", 11))
    }
    assert results["Perhitungan capaian"] == ["cocok", "beda", "cocok", "cocok", "cocok", "cocok", "cocok"]
    assert results["Perhitungan anggaran"] == ["cocok", "beda", "cocok"]
