"""Chapter files and the papers beside them come in as one report, and are put right by the reviewer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from chapter_maker import FILES, split_docx, split_pdf
from desk_maker import SETUP, Opened, inside, until

from auditor.files.data import data_dir
from auditor.meja.desk import open_desk
from auditor.meja.keeping.shelf import Kept, State
from auditor.models.finding import Verdict

OFFICE = "DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN TIRTA AMARTA"


def audited(opened: Opened) -> list[Kept]:
    """The reports, once nothing is open any more."""
    shelf = opened.desk.shelf

    def done() -> bool:
        asked = all(one.taken is not None for one in shelf.given())
        return asked and not any(one.state.is_open for one in shelf.reports())

    until(done)
    return shelf.reports()


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The chapters of the sample and an agreement were given together."""
    folder = tmp_path_factory.mktemp("bab")
    split_pdf(data_dir("corpus") / "contoh" / "laporan-salah.pdf", folder)
    agreement = docx.Document()
    for line in ("PERJANJIAN KINERJA TAHUN 2024", OFFICE):
        agreement.add_paragraph(line)
    agreement.save(str(folder / "perjanjian.docx"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("user")))
        with open_desk(tmp_path_factory.mktemp("kerja"), SETUP) as desk:
            client = inside(desk)
            for path in sorted(folder.iterdir(), reverse=True):
                answer = client.post(f"/unggah?nama={path.name}&kiriman=1", content=path.read_bytes())
                assert answer.status_code == 201
            client.post("/unggah/selesai")
            opened = Opened(desk, client, 0)
            (report,) = audited(opened)
            yield Opened(desk, client, report.id)


def test_chapters_are_one_report_with_its_agreement(together: Opened) -> None:
    (report,) = together.desk.shelf.reports()
    assert (report.state, report.office, report.year) == (State.SELESAI, OFFICE, 2024)
    assert [one["name"] for one in report.about["files"]] == [
        *(f"{name}.pdf" for name in FILES),
        "perjanjian.docx",
    ]
    assert report.about["pages"] == 28
    assert report.called == "LKjIP (5 berkas)"
    assert "LKjIP (5 berkas)" in together.client.get("/").text
    page = together.client.get(f"/laporan/{report.id}").text
    assert page.count("bab laporan ini") == len(FILES)
    assert "dokumen pembanding" in page


def test_the_picture_is_of_the_page_in_its_file(together: Opened) -> None:
    shelf = together.desk.shelf
    (report,) = shelf.reports()
    finding = next(
        one for one in shelf.findings(report.id) if one["evidence"] and one["evidence"][0]["box"] is not None
    )
    place = finding["evidence"][0]
    file = report.about["files"][place["file"]]["name"]
    assert f"hal. {place['page']} di {file}" in finding["place"]
    address = f"/laporan/{report.id}/temuan/{finding['fingerprint']}"
    shown = together.client.get(address).text
    assert f'src="{address}/halaman/{place["file"]}-{place["page"]}.png"' in shown
    assert f"Hal. {place['page']} {file}" in shown
    picture = together.client.get(f"{address}/halaman/{place['file']}-{place['page']}.png")
    assert picture.content.startswith(b"\x89PNG")
    assert together.client.get(f"{address}/halaman/{place['file']}-99.png").status_code == 404


def test_papers_are_of_the_whole_with_a_marked_copy_of_each_file(together: Opened) -> None:
    shelf, report = together.desk.shelf, together.report
    together.client.post(f"/laporan/{report}/kertas", data={"kertas": "semua"})
    until(lambda: not any(one.state.is_open for one in shelf.papers(report)))
    (made,) = shelf.papers(report)
    assert made.state is State.SELESAI
    assert {f"{name} (bertanda).pdf" for name in FILES} < set(made.names)


def test_a_file_that_is_set_apart_is_audited_alone_and_comes_back(together: Opened) -> None:
    shelf, client = together.desk.shelf, together.client
    judged = next(one for one in shelf.findings(together.report) if one["rule"] == "ANG-02")
    client.post(
        f"/laporan/{together.report}/temuan/{judged['fingerprint']}", data={"putusan": "benar", "tahu": "0"}
    )
    agreement = next(one for one in shelf.given() if one.name == "perjanjian.docx")
    answer = client.post(f"/berkas/{agreement.id}", data={"jenis": "", "tahun": "", "sendiri": "1"})
    assert answer.headers["hx-redirect"] == "/"
    report, alone = sorted(audited(together), key=lambda one: one.id != together.report)
    assert (report.id, alone.id) == (together.report, agreement.id)
    assert [one["name"] for one in report.about["files"]] == [f"{name}.pdf" for name in FILES]
    assert re.search(r"1 dari \d+ diputus", client.get("/").text), "the verdict stays"
    client.post(f"/berkas/{agreement.id}", data={"jenis": "PK", "tahun": "2024"})
    (again,) = audited(together)
    assert [one["name"] for one in again.about["files"]][-1] == "perjanjian.docx"


@pytest.mark.parametrize(
    ("file", "data", "status"),
    [
        (99, {"jenis": "PK"}, 404),
        (1, {"jenis": "Surat"}, 404),
        (1, {"jenis": "PK", "tahun": "1999"}, 400),
        (1, {"tahun": "dua ribu"}, 400),
        (1, {"bersama": "x"}, 400),
    ],
)
def test_what_cannot_be_is_refused(together: Opened, file: int, data: dict[str, str], status: int) -> None:
    assert together.client.post(f"/berkas/{file}", data=data).status_code == status
    assert not any(one.state.is_open for one in together.desk.shelf.reports())


def test_the_next_draft_is_held_against_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    samples = data_dir("corpus") / "contoh"
    changed = docx.Document(str(samples / "laporan-salah.docx"))
    changed.add_paragraph("Kalimat tanpa angka.")
    changed.save(str(tmp_path / "draf-2.docx"))
    with open_desk(tmp_path / "kerja", SETUP) as desk:
        client = inside(desk)
        opened = Opened(desk, client, 0)

        def next_draft(path: Path) -> Kept:
            client.post(f"/unggah?nama={path.name}&kiriman={path.stem}", content=path.read_bytes())
            client.post("/unggah/selesai")
            return audited(opened)[-1]

        first = next_draft(samples / "laporan-salah.docx")
        assert first.about["compared"] == ""
        mark = desk.shelf.findings(first.id)[0]["fingerprint"]
        client.post(
            f"/laporan/{first.id}/temuan/{mark}",
            data={"putusan": "bukan temuan", "tahu": "0", "internal": "sudah ditanyakan"},
        )
        second = next_draft(tmp_path / "draf-2.docx")
        findings = desk.shelf.findings(second.id)
        assert {one["change"] for one in findings} == {"tetap"}
        assert (len(findings), second.about["fixed"]) == (first.findings, [])
        until(lambda: bool(desk.verdicts.of(second.id)))
        carried = desk.verdicts.of_finding(second.id, mark)
        assert (carried.verdict, carried.internal) == (Verdict.BUKAN_TEMUAN, "sudah ditanyakan")
        third = next_draft(samples / "laporan-benar.docx")
        told = client.get(f"/laporan/{third.id}").text
        assert third.about["compared"] == "draf-2.docx"
        left = {one["fingerprint"] for one in desk.shelf.findings(third.id)}
        gone = [one for one in findings if one["fingerprint"] not in left]
        assert 0 < len(third.about["fixed"]) <= len(gone)
        assert f"{len(third.about['fixed'])} sudah diperbaiki" in told
        assert "draf sebelumnya" in told


def test_a_zip_is_as_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    split_docx(data_dir("corpus") / "contoh" / "laporan-salah.docx", tmp_path)
    packed, broken = tmp_path / "kiriman.zip", tmp_path / "lain.zip"
    with ZipFile(packed, "w") as archive:
        for name in FILES:
            archive.write(tmp_path / f"{name}.docx", f"LKjIP 2024/{name}.docx")
        archive.writestr("LKjIP 2024/lagi.zip", b"PK")
        archive.writestr("catatan.txt", b"x")
    with ZipFile(broken, "w") as archive:
        archive.writestr("catatan.txt", b"x")
    with open_desk(tmp_path / "kerja", SETUP) as desk:
        client = inside(desk)
        for path in (packed, broken):
            client.post(f"/unggah?nama={path.name}&kiriman=1", content=path.read_bytes())
        client.post("/unggah/selesai")
        shelf = desk.shelf
        until(lambda: len(shelf.given()) > 2 and not any(one.state.is_open for one in shelf.reports()))
        partly, empty, report = shelf.reports()
        why = "arsip di dalam arsip tidak dibuka; buka dahulu"
        told = f"Tidak diambil dari kiriman.zip: LKjIP 2024/lagi.zip ({why})."
        assert (partly.state, partly.reason) == (State.GAGAL, told)
        assert empty.reason == "Tidak diambil dari lain.zip: tidak ada PDF, DOCX, atau XLSX di dalamnya."
        assert [one["name"] for one in report.about["files"]] == [f"{name}.docx" for name in FILES]
        client.post(f"/laporan/{partly.id}/ulang")
        until(lambda: not any(one.state.is_open for one in shelf.reports()))
        assert len(shelf.reports()) == 3
        stored = {one.stored for one in shelf.given()} | {"berkas"}
        assert {path.name for path in (desk.folder / "berkas").iterdir()} <= stored
