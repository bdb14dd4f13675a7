"""The commands as a user meets them: exit codes, Indonesian sentences, never a traceback."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas
from support import ROOT

from auditor import pipeline
from auditor.cli import run
from auditor.files.data import data_dir
from auditor.version import __version__

BENAR = data_dir("corpus") / "contoh" / "laporan-benar.docx"
SALAH = data_dir("corpus") / "contoh" / "laporan-salah.docx"
BERKAS_HASIL = {"laporan.html", "temuan.json", "kkr.xlsx", "baca-dahulu.html"}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own, where no settings file lies."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AUDITOR_DEBUG", raising=False)


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence on stderr; nothing stands on stdout."""
    told = capsys.readouterr()
    assert told.out == ""
    lines = told.err.splitlines()
    assert len(lines) == 1, told.err
    return lines[0]


def ended(arguments: list[str]) -> int:
    """The exit code of a call that argparse itself ends."""
    with pytest.raises(SystemExit) as end:
        run(arguments)
    assert isinstance(end.value.code, int)
    return end.value.code


def test_findings_end_with_1_and_leave_three_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["audit", str(SALAH)]) == 1
    folder = tmp_path / "hasil" / "laporan-salah"
    assert {path.name for path in folder.iterdir()} == BERKAS_HASIL
    assert json.loads((folder / "temuan.json").read_text(encoding="utf-8"))["findings"]
    told = capsys.readouterr()
    assert "temuan" in told.out
    assert told.err == ""


RULES = sorted(path.stem for path in data_dir("rules").glob("*-*.yaml"))


def test_a_report_in_which_nothing_is_found_ends_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    off = [one for one in RULES if one != "EFI-01"]
    Path("auditor.toml").write_text(f"nonaktif = {json.dumps(off)}\n", encoding="utf-8")
    right = str(SALAH).replace("salah", "benar")
    assert run(["audit", right, "--out", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == BERKAS_HASIL
    told = capsys.readouterr().out
    assert "Tidak ada pertentangan" in told
    assert f"{len(off)} aturan dinonaktifkan pengaturan itu: ANG-01, " in told


def test_where_all_rules_are_off_nothing_is_called_free_of_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("auditor.toml").write_text(f"nonaktif = {json.dumps(RULES)}\n", encoding="utf-8")
    assert run(["audit", str(SALAH), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr()
    assert "Tidak ada yang diperiksa: aturannya dinonaktifkan oleh" in told.err
    assert "Tidak ada pertentangan" not in told.out
    page = (tmp_path / "out" / "laporan.html").read_text(encoding="utf-8")
    assert "Tidak ada pertentangan" not in page
    assert "Tidak ada yang diperiksa" in page
    assert run(["batch", str(SALAH.parent), "--out", str(tmp_path / "semua")]) == 2
    told = capsys.readouterr()
    assert f"{len(RULES)} aturan dinonaktifkan" in told.out
    page = (tmp_path / "semua" / "ringkasan.html").read_text(encoding="utf-8")
    assert f"{len(RULES)} aturan dinonaktifkan" in page


def test_settings_that_were_used_are_told_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = '[toleransi]\nrupiah = 5000\n[tingkat]\n"ANG-02" = "info"\n[nonaktif]\naturan = ["ANG-01"]\n'
    Path("auditor.toml").write_text(settings, encoding="utf-8")
    for _ in range(2):  # the second is taken from the cache
        assert run(["audit", str(SALAH), "--out", str(tmp_path / "out")]) == 1
        told = "".join(capsys.readouterr().out.split())
        assert (
            f"Pengaturan{tmp_path / 'auditor.toml'}:toleransi.rupiah:5000(bawaan:1)".replace(" ", "") in told
        )
        assert "1aturandinonaktifkanpengaturanitu:ANG-01" in told
    terms = json.loads((tmp_path / "out" / "temuan.json").read_text(encoding="utf-8"))["terms"]
    assert terms == {
        "settings": str(tmp_path / "auditor.toml"),
        "changed": [
            {"name": "toleransi.rupiah", "value": "5000", "default": "1"},
            {"name": "tingkat.ANG-02", "value": "info", "default": "tidak ada"},
        ],
        "rules_off": ["ANG-01"],
        "left_out": [],
    }
    page = (tmp_path / "out" / "laporan.html").read_text(encoding="utf-8")
    cover = page[page.index("<main") : page.index('id="ringkasan"')]
    assert f"{tmp_path / 'auditor.toml'}</bdi>: toleransi.rupiah 5000 (bawaan 1)" in cover
    assert "<strong>1 aturan dinonaktifkan</strong>: ANG-01" in cover
    Path("auditor.toml").unlink()
    assert run(["audit", str(SALAH), "--out", str(tmp_path / "out")]) == 1
    assert "Pengaturan" not in capsys.readouterr().out


def test_what_dossier_yaml_leaves_out_is_told_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _papers(tmp_path / "kantor", 2024)
    (tmp_path / "kantor" / "dossier.yaml").write_text(
        "berkas:\n  pk.docx:\n    abaikan: true\n", encoding="utf-8"
    )
    why = "diabaikan menurut dossier.yaml"
    for _ in range(2):
        run(["audit", "kantor", "--out", "out"])
        assert f"Tidak diikutkan: pk.docx ({why})" in capsys.readouterr().out
    terms = json.loads(Path("out/temuan.json").read_text(encoding="utf-8"))["terms"]
    assert terms["left_out"] == [{"what": "pk.docx", "why": why}]
    assert f"<bdi>pk.docx</bdi> ({why})" in Path("out/laporan.html").read_text(encoding="utf-8")
    run(["batch", "kantor", "--out", "semua", "--format", "json"])
    assert f"Tidak diikutkan: pk.docx ({why})" in capsys.readouterr().out
    assert f"<bdi>pk.docx</bdi> ({why})" in Path("semua/ringkasan.html").read_text(encoding="utf-8")


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", "tiada.pdf", str(SALAH), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr()
    assert told.err == "tiada.pdf tidak ditemukan; periksa nama dan letak berkasnya.\n"
    assert (tmp_path / "out" / "laporan-salah" / "temuan.json").is_file()


def test_sources_of_one_name_get_folders_of_their_own(tmp_path: Path) -> None:
    """In one call and in several; the same source, and a copy of it elsewhere, gets its own folder again."""
    for name, report in (("a/LKjIP", SALAH), ("b/lkjip", BENAR), ("c/LKjIP", SALAH), ("d/LKjIP", BENAR)):
        file = tmp_path / f"{name}.docx"
        file.parent.mkdir()
        shutil.copy(report, file)
    edited = docx.Document("c/LKjIP.docx")
    edited.add_paragraph("Draf yang lain.")
    edited.save("c/LKjIP.docx")

    def sources() -> dict[str, str]:
        told = [
            json.loads(path.read_bytes())["documents"][0] for path in sorted(Path("hasil").rglob("*.json"))
        ]
        folders = [path.parent.name for path in sorted(Path("hasil").rglob("*.json"))]
        return dict(zip(folders, [one["sha256"] for one in told], strict=True))

    def sha256(name: str) -> str:
        return hashlib.sha256(Path(f"{name}.docx").read_bytes()).hexdigest()

    assert run(["audit", "a/LKjIP.docx", "b/lkjip.docx", "--format", "json"]) == 1
    assert sources() == {"LKjIP": sha256("a/LKjIP"), "lkjip-2": sha256("b/lkjip")}
    assert run(["audit", "c/LKjIP.docx", "--format", "json"]) == 1
    three = {**sources(), "LKjIP-3": sha256("c/LKjIP")}
    assert sources() == three
    assert run(["audit", "d/LKjIP.docx", "--format", "json"]) in {0, 1}
    assert sources() == three
    shutil.copy(BENAR, "a/LKjIP.docx")
    assert run(["audit", "a/LKjIP.docx", "--format", "json"]) in {0, 1}
    assert sources() == {**three, "LKjIP": sha256("b/lkjip")}


@pytest.mark.parametrize("command", ["audit", "extract"])
@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tiada.pdf", None, "tidak ditemukan"),
        ("kosong.pdf", b"", "kosong"),
        ("halaman.pdf", b"<!DOCTYPE html><html><body>404</body></html>", "halaman web"),
        ("rusak.pdf", b"%PDF-1.7\nrusak", "rusak"),
        ("catatan.txt", b"catatan rapat", "bukan PDF, DOCX, atau XLSX"),
        (".", None, "folder"),
    ],
)
def test_input_that_cannot_be_used(
    command: str, name: str, content: bytes | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    assert run([command, name]) == 2
    assert told in sentence(capsys)
    assert not Path("hasil").exists()


def test_a_file_without_any_text_is_not_called_free_of_faults(capsys: pytest.CaptureFixture[str]) -> None:
    canvas = Canvas("pindai.pdf")
    canvas.rect(100, 100, 300, 400, fill=1)
    canvas.save()
    assert run(["audit", "pindai.pdf"]) == 2
    assert sentence(capsys).startswith("pindai.pdf tidak memuat teks yang dapat dibaca")


def test_results_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").write_text("sebuah berkas", encoding="utf-8")
    assert run(["audit", str(SALAH), "--out", "out"]) == 2
    assert "tidak dapat ditulis" in sentence(capsys)


def test_settings_that_do_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", str(SALAH), "--pengaturan", "tiada.toml"]) == 2
    assert "tiada.toml" in sentence(capsys)


def test_settings_with_an_unknown_key(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("[toleransi]\nrupia = 1\n", encoding="utf-8")
    assert run(["rules"]) == 2
    assert "auditor.toml" in sentence(capsys)


def test_rules_that_are_not_there_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text('packs = ["tiada"]\n', encoding="utf-8")
    assert run(["audit", str(SALAH), str(SALAH)]) == 2
    assert "Folder aturan tiada tidak ada" in sentence(capsys)


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_our_own(
    debug: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "audit", fail)
    if debug:
        monkeypatch.setenv("AUDITOR_DEBUG", "1")
    assert run(["audit", str(SALAH)]) == 2
    told = capsys.readouterr().err
    assert f"kesalahan auditor sendiri (ZeroDivisionError, versi {__version__})" in told
    assert ("Traceback" in told) is debug


def test_an_interrupted_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "audit", stop)
    assert run(["audit", str(SALAH)]) == 130
    assert sentence(capsys) == "Dihentikan."


def test_extract_writes_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(SALAH), "-o", "tabel/semua.json"]) == 0
    tables = json.loads(Path("tabel/semua.json").read_text(encoding="utf-8"))
    assert tables["schema"] == "auditor/tables/1"
    assert f"{len(tables['tables'])} tabel ditulis ke tabel/semua.json" in capsys.readouterr().out


def test_the_catalogue_names_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 0
    told = capsys.readouterr().out
    assert all(path.stem in told for path in data_dir("rules").glob("*-*.yaml"))


def test_one_rule_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "ang-02"]) == 0
    told = capsys.readouterr().out
    assert all(part in told for part in ("ANG-02", "Mengapa penting", "Dasar", "Contoh"))


def test_a_rule_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "ANG02"]) == 2
    assert "ANG-02" in sentence(capsys)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["periksa"], "perintah periksa tidak ada"),
        (["audit"], "BERKAS belum disebut"),
        (["audit", "a.pdf", "--folder", "x"], "--folder x tidak dikenal"),
        (["audit", "a.pdf", "--out"], "--out perlu diikuti nilainya"),
    ],
)
def test_wrong_calls(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(arguments) == 2
    line = sentence(capsys)
    assert told in line
    assert "--help" in line


@pytest.mark.parametrize("arguments", [[], ["audit"], ["extract"], ["rules"]])
def test_help_is_indonesian(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ended([*arguments, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Pemakaian: auditor")
    assert not any(word in told for word in ("usage", "options", "positional", "show this"))


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "Perintah:" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(["--version"]) == 0
    assert capsys.readouterr().out == f"{__version__}\n"


def test_a_terminal_without_the_letters() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "rules", "ANG-02"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii:strict"},
    )
    assert (done.returncode, done.stderr) == (0, b"")


NAMES = "kode,nama\n9.09.02,PROGRAM PEMBINAAN TAMAN\n9.09.02.2.01,Pengelolaan Taman\n"


def gaps(folder: Path) -> list[str]:
    data = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    return [gap["why"] for gap in data["not_checked"] if "nomenklatur" in gap["what"]]


def test_names_of_no_list_are_not_checked_and_the_report_says_so_once(tmp_path: Path) -> None:
    Path("daftar.csv").write_text(NAMES, encoding="utf-8")
    run(["audit", str(SALAH), "--out", str(tmp_path / "out"), "--nomenklatur", "daftar.csv"])
    assert gaps(tmp_path / "out") == [
        "kebanyakan nama di laporan tidak ada di berkas nomenklatur; mungkin berlaku untuk tahun lain"
    ]


def test_an_imported_nomenclature_is_used_by_every_audit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("daftar.csv").write_text(NAMES, encoding="utf-8")
    assert run(["nomenklatur", "import", "daftar.csv"]) == 0
    assert "1 nama program, 1 nama kegiatan disimpan di" in capsys.readouterr().out
    run(["audit", str(SALAH), "--out", str(tmp_path / "out")])
    assert gaps(tmp_path / "out") == [
        "kebanyakan nama di laporan tidak ada di berkas nomenklatur; mungkin berlaku untuk tahun lain"
    ]


def test_a_nomenclature_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    Path("daftar.csv").write_text("nama\nTaman\n", encoding="utf-8")
    assert run(["nomenklatur", "import", "daftar.csv"]) == 2
    assert "tidak memuat kode dengan nama" in sentence(capsys)
    assert run(["audit", str(SALAH), "--nomenklatur", "tiada.csv"]) == 2
    assert "tiada.csv tidak dapat dibaca" in sentence(capsys)


def test_an_unknown_format_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["audit", "laporan.pdf", "--format", "html,odt"])
    assert ended.value.code == 2
    assert "format 'html,odt' tidak ada (yang ada: html, json, json1, kkr" in capsys.readouterr().err


def test_templates_are_exported_and_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "export", "templat"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "templat/catatan-hasil-reviu.docx ditulis",
        "templat/kertas-kerja-reviu.docx ditulis",
    ]
    assert run(["templates", "export", "templat"]) == 0
    assert "sudah ada dan tidak diganti" in capsys.readouterr().out
    Path("auditor.toml").write_text('[dokumen]\ntemplat = "templat"\n', encoding="utf-8")
    own = docx.Document("templat/catatan-hasil-reviu.docx")
    own.paragraphs[0].text = "INSPEKTORAT REKAAN"
    own.save("templat/catatan-hasil-reviu.docx")
    told = ["audit", str(SALAH), "--format", "docx", "--out", "hasil"]
    assert run(told) == 1
    assert docx.Document("hasil/catatan-hasil-reviu.docx").paragraphs[0].text == "INSPEKTORAT REKAAN"

    own.paragraphs[0].text = "INSPEKTORAT KEDUA"
    own.save("templat/catatan-hasil-reviu.docx")
    assert run(told) == 1
    assert docx.Document("hasil/catatan-hasil-reviu.docx").paragraphs[0].text == "INSPEKTORAT KEDUA"


def test_a_broken_template_is_told_before_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    Path("templat").mkdir()
    Path("templat/kertas-kerja-reviu.docx").write_text("rusak", encoding="utf-8")
    Path("auditor.toml").write_text('[dokumen]\ntemplat = "templat"\n', encoding="utf-8")
    assert run(["audit", "tiada.pdf", "--format", "docx"]) == 2
    assert "kertas-kerja-reviu.docx rusak atau terpotong" in sentence(capsys)


def _papers(folder: Path, year: int, *, target: str = "70") -> None:
    """A report and its agreement of one year, as small as they can be."""
    office = ("DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA")
    names = ("Indeks Kepuasan Pedagang", "Persentase Pasar Tertib", "Nilai Akuntabilitas Kinerja")
    folder.mkdir(parents=True)
    for name, title, head, figures in (
        ("lkjip", "LAPORAN KINERJA", ("Target", "Realisasi", "Capaian"), ("70", "63", "90")),
        ("pk", "PERJANJIAN KINERJA", ("Target",), (target,)),
    ):
        made = docx.Document()
        for line in (f"{title} TAHUN {year}", *office):
            made.add_paragraph(line)
        made.add_paragraph(f"Tabel 1.1 {title.title()} Tahun {year}")
        table = made.add_table(rows=0, cols=4 + len(head))
        for row in (
            ("No", "Sasaran", "Indikator Kinerja", "Satuan", *head),
            *((str(at), "Pasar tertib", one, "Poin", *figures) for at, one in enumerate(names, start=1)),
        ):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        made.save(str(folder / f"{name}.docx"))


def test_papers_named_by_role_are_one_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _papers(tmp_path / "2024", 2024, target="72")
    _papers(tmp_path / "2023", 2023)
    arguments = [
        "2024/lkjip.docx",
        "--pk",
        "2024/pk.docx",
        "--lalu",
        "2023/lkjip.docx",
        "--out",
        "hasil/satu",
    ]
    assert run(["audit", *arguments]) == 1
    found = json.loads((tmp_path / "hasil" / "satu" / "temuan.json").read_text(encoding="utf-8"))
    assert [(one["file"], one["kind"], one["year"]) for one in found["documents"]] == [
        ("lkjip (2024).docx", "LKjIP", 2024),
        ("lkjip (2023).docx", "LKjIP", 2023),
        ("pk.docx", "PK", 2024),
    ]
    told = [one["message"] for one in found["findings"] if one["rule"] == "KON-01"]
    assert len(told) == 3
    assert all("70 (Tabel 1.1 LKjIP 2024) dan 72 (Tabel 1.1 PK 2024)" in message for message in told)
    assert "dipahami sebagai PK" in capsys.readouterr().out


def test_findings_on_the_report_are_those_of_an_audit_alone(tmp_path: Path) -> None:
    _papers(tmp_path / "2024", 2024, target="72")
    _papers(tmp_path / "2023", 2023)
    run(["audit", "2024/lkjip.docx", "--out", "sendiri"])
    run(["audit", "2023", "2024", "--out", "bersama"])

    def read(folder: str) -> list[dict[str, object]]:
        found = json.loads((tmp_path / folder / "temuan.json").read_text(encoding="utf-8"))
        return [{**one, "evidence": None} for one in found["findings"]]

    alone, together = read("sendiri"), read("bersama")
    assert alone
    assert [one for one in alone if one not in together] == []
    assert len({one["fingerprint"] for one in together}) == len(together)


def test_folders_of_two_offices_give_a_folder_each(tmp_path: Path) -> None:
    _papers(tmp_path / "semua" / "a", 2024)
    other = docx.Document()
    for line in ("LAPORAN KINERJA TAHUN 2024", "DINAS PERTANIAN", "KABUPATEN SUKARAYA"):
        other.add_paragraph(line)
    other.save(str(tmp_path / "semua" / "tani.docx"))
    run(["audit", "semua"])
    assert {path.name for path in (tmp_path / "hasil").iterdir()} == {
        "DINAS PASAR RAKYAT KABUPATEN SUKARAYA",
        "DINAS PERTANIAN KABUPATEN SUKARAYA",
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.docx", "b.docx", "--pk", "c.docx"], "Dengan --pk sebut satu laporan saja"),
        (["kosong"], "kosong tidak memuat PDF, DOCX, atau XLSX"),
        (["2024/lkjip.docx", "--pk", "tidak-ada.docx"], "tidak-ada.docx tidak ditemukan"),
        (["2024/lkjip.docx", "--lalu", "2024/lkjip.docx"], "lkjip.docx disebut dua kali"),
    ],
)
def test_wrong_dossiers_are_one_sentence(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _papers(tmp_path / "2024", 2024)
    (tmp_path / "kosong").mkdir()
    assert run(["audit", *arguments]) == 2
    assert told in sentence(capsys)
