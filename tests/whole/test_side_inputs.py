"""What is given beside a report may be no file at all, or larger than any: one sentence, and soon."""

from __future__ import annotations

import gzip
import os
import resource
import signal
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from auditor.cli import run
from auditor.files.data import imported_nomenclature

WITHIN = 40
"""Seconds that any of these may take."""
MEMORY = 1_000_000
"""Kilobytes that this process may take more for any of these."""


@pytest.fixture(autouse=True)
def soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own with a report; what takes longer than it may fails."""

    def late(*_: object) -> None:
        raise AssertionError("no end")

    monkeypatch.chdir(tmp_path)
    report = docx.Document()
    report.add_paragraph("LAPORAN KINERJA TAHUN 2024")
    report.add_paragraph("DINAS PASAR RAKYAT KABUPATEN SUKARAYA")
    report.save("laporan.docx")
    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(WITHIN)
    took = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - took < MEMORY


def audit(*more: str) -> list[str]:
    return ["audit", "laporan.docx", "--format", "json", "--out", "hasil", *more]


def settings(text: str, *more: str) -> list[str]:
    Path("p.toml").write_text(text, encoding="utf-8")
    return audit("--pengaturan", "p.toml", *more)


def refused(call: Sequence[str], capsys: pytest.CaptureFixture[str], *named: str) -> None:
    """The call ends with exit code 2 and one sentence that says these."""
    assert run(call) == 2
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    assert "kesalahan auditor sendiri" not in told
    for one in named:
        assert one in told


NO_FILE = "bukan berkas biasa"
OPTIONS: dict[str, Callable[[str], list[str]]] = {
    "laporan": lambda odd: ["audit", odd],
    "extract": lambda odd: ["extract", odd, "-o", "t.json"],
    "--pk": lambda odd: audit("--pk", odd),
    "--lalu": lambda odd: audit("--lalu", odd),
    "--nomenklatur": lambda odd: audit("--nomenklatur", odd),
    "--banding": lambda odd: audit("--banding", odd),
    "--putusan": lambda odd: audit("--putusan", odd),
    "--pengaturan": lambda odd: audit("--pengaturan", odd),
    "import": lambda odd: ["nomenklatur", "import", odd],
    "nomenklatur di pengaturan": lambda odd: settings(f'nomenklatur = "{odd}"'),
}


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("odd", ["pipa", "/dev/zero"])
def test_only_regular_files_are_opened(
    option: str, odd: str, loaded_once: None, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo("pipa")
    refused(OPTIONS[option](odd), capsys, NO_FILE)


def test_pipes_in_folders_are_told_or_passed_by(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("aturan/dalam", "templat", "arsip"):
        Path(folder).mkdir(parents=True)
    os.mkfifo("aturan/dalam/lain.yaml")
    assert run(settings('packs = ["aturan"]')) in {0, 1}  # no rule is looked for there
    os.mkfifo("aturan/ANG-99.yaml")
    capsys.readouterr()
    refused(settings('packs = ["aturan"]'), capsys, "ANG-99.yaml", NO_FILE)
    os.mkfifo("templat/catatan-hasil-reviu.docx")
    refused(settings('dokumen = {templat = "templat"}', "--format", "docx"), capsys, "tidak memuat")
    os.mkfifo("arsip/laporan.pdf")
    os.mkfifo("arsip/dossier.yaml")
    refused(["audit", "arsip"], capsys, "arsip")


def test_a_pipe_in_a_tree_costs_itself(loaded_once: None, capsys: pytest.CaptureFixture[str]) -> None:
    Path("arsip").mkdir()
    os.mkfifo("arsip/pipa.pdf")
    Path("laporan.docx").rename("arsip/laporan.docx")
    assert run(["batch", "arsip", "--format", "json", "--out", "hasil", "--jobs", "1"]) == 2
    assert "pipa.pdf" in capsys.readouterr().out
    assert list(Path("hasil").rglob("temuan.json"))


def test_a_pipe_for_settings_in_the_folder(capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("auditor.toml")
    refused(audit(), capsys, "auditor.toml", NO_FILE)


HEAD = b'{"schema":"auditor/findings/1","documents":[],"findings":['


@pytest.mark.parametrize(
    "content",
    [HEAD + b"{}," * 32_000_000 + b"{}]}", HEAD + b"{}," * 1_400_000 + b"{}]}", b"[" * 2_900_000],
    ids=["99 MB", "many", "deep"],
)
def test_a_huge_earlier_audit_is_none_of_ours(
    content: bytes, loaded_once: None, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("temuan.json").write_bytes(content)
    refused(audit("--banding", "temuan.json"), capsys, "temuan.json")


@pytest.mark.parametrize(
    ("line", "count"), [(b"1.01.01,nama lain\n", 6_000_000), (b"a\n", 14_000_000), (b",", 29_000_000)]
)
def test_a_list_of_names_that_unpacks_to_more_than_any(
    line: bytes, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with gzip.open("nama.csv.gz", "wb", 1) as file:
        file.write(line * count)
    refused(["nomenklatur", "import", "nama.csv.gz"], capsys, "nama.csv.gz")


@pytest.mark.parametrize("damage", [lambda raw: raw[:-20], lambda raw: raw[:30] + b"\xff" * 20 + raw[50:]])
def test_a_damaged_list_of_names(
    damage: Callable[[bytes], bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = b"".join(b"1.%02d.01,program ke %d\n" % (at % 99, at * 7919 % 10007) for at in range(5000))
    Path("nama.csv.gz").write_bytes(damage(gzip.compress(rows)))
    refused(["nomenklatur", "import", "nama.csv.gz"], capsys, "nama.csv.gz")


def test_official_names_are_read_from_a_sheet_with_a_cell_in_its_far_corner() -> None:
    book = openpyxl.Workbook()
    book.active.append(["kode", "nama"])
    book.active.append(["1.01.02", "PROGRAM PENGELOLAAN PENDIDIKAN"])
    book.active["XFD1048576"] = "sudut"
    book.save("nama.xlsx")
    assert run(["nomenklatur", "import", "nama.xlsx"]) == 0
    assert imported_nomenclature().read_text(encoding="utf-8").splitlines() == [
        "kode,nama,sumber",
        "1.01.02,PROGRAM PENGELOLAAN PENDIDIKAN,",
    ]


def test_verdicts_are_read_from_a_paper_with_a_cell_in_its_far_corner(loaded_once: None) -> None:
    assert run(audit("--format", "json,kkr")) == 1
    book = openpyxl.load_workbook("hasil/kkr.xlsx")
    (sheet, header), *_ = [
        (one, row)
        for one in book
        for row in one.iter_rows(max_row=30)
        if "Tanda temuan" in [cell.value for cell in row]
    ]
    column = next(cell.column for cell in header if cell.value == "Putusan")
    sheet.cell(header[0].row + 1, column, "benar")
    for one in book:
        one["XFD1048576"] = "sudut"
    book.save("lama.xlsx")
    assert run(audit("--out", "baru", "--putusan", "lama.xlsx")) in {0, 1}
    assert '"verdict": "benar"' in Path("baru/temuan.json").read_text(encoding="utf-8")


def test_a_workbook_whose_parts_unpack_to_more_than_any(capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile("nama.xlsx", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("xl/styles.xml", b" " * 21_000_000)
    refused(["nomenklatur", "import", "nama.xlsx"], capsys, "nama.xlsx", "terlalu besar")
    with zipfile.ZipFile("nama.xlsx", "w") as made:
        for at in range(1001):
            made.writestr(f"xl/worksheets/sheet{at}.xml", "")
    refused(["nomenklatur", "import", "nama.xlsx"], capsys, "nama.xlsx", "1000 bagian")


@pytest.mark.shared
@pytest.mark.parametrize("name", ["kkr_sudut.xlsx", "nomenklatur_sudut.xlsx"])
def test_hostile_workbooks_of_others(
    name: str, shared: Path, loaded_once: None, capsys: pytest.CaptureFixture[str]
) -> None:
    content = (shared / "serangan" / name).read_bytes()
    if name.startswith("kkr"):
        Path("hasil").mkdir()
        Path("hasil/kkr.xlsx").write_bytes(content)
        assert run(audit("--format", "json,kkr")) in {0, 1}
        assert Path("hasil/kkr.xlsx").read_bytes() != content
    else:
        Path(name).write_bytes(content)
        refused(["nomenklatur", "import", name], capsys, name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &a [x]\nb: [*a, *a]", "baris 1"),
        ("instansi: A\ninstansi: B", "instansi"),
        ("[" * 60 + "]" * 60, "tingkat"),
        ("a: " + "9" * 5000, "YAML"),
        ("- !!timestamp x", "YAML"),
        ("#" * 1_100_000, "1 MB"),
    ],
)
def test_a_dossier_yaml_that_explodes_or_contradicts_itself(
    text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("arsip").mkdir()
    Path("laporan.docx").rename("arsip/laporan.docx")
    Path("arsip/dossier.yaml").write_text(text, encoding="utf-8")
    refused(["audit", "arsip"], capsys, "dossier.yaml", told)
