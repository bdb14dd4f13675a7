"""From the upload of the bundled sample to papers that carry the verdicts of the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from desk_maker import SETUP, Opened, idle_desk, inside, until
from PIL import Image

from auditor.auditing import Means
from auditor.checking.rules.rule import Rule
from auditor.files.data import data_dir
from auditor.files.folder import Format
from auditor.files.settings import Settings
from auditor.meja.desk import open_desk
from auditor.meja.keeping.shelf import State
from auditor.meja.working.drawing import _PIXELS_WIDE
from auditor.models.errors import InputError
from auditor.models.finding import Verdict
from auditor.pipeline import audit, load_nomenclature
from auditor.presenting.rerun.verdicts import read_verdicts

SAMPLE = data_dir("corpus") / "contoh" / "laporan-salah.pdf"
TINT = (255, 236, 158)
FOR_UNIT, INTERNAL = "mohon dicocokkan dengan DPA <b>2024</b>", "rahasia tim reviu"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The sample was uploaded, with a broken file before it, and audited."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("user")))
        patch.delenv("LOCALAPPDATA", raising=False)
        with open_desk(tmp_path_factory.mktemp("kerja"), SETUP) as desk:
            client = inside(desk)
            client.post("/unggah?nama=rusak.pdf", content=b"bukan PDF")
            sent = client.post("/unggah?nama=laporan-salah.pdf", content=SAMPLE.read_bytes())
            client.post("/unggah/selesai")
            until(
                lambda: (
                    "Sedang diperiksa." not in (told := client.get("/daftar").text) and "Menunggu" not in told
                )
            )
            yield Opened(desk, client, sent.json()["id"])


def test_a_broken_file_says_why_and_stops_no_other(sample: Opened) -> None:
    broken, good = sample.desk.shelf.reports()
    assert (broken.name, broken.state) == ("rusak.pdf", State.GAGAL)
    assert broken.reason == "rusak.pdf bukan PDF, DOCX, atau XLSX; berikan laporan sebagai PDF atau DOCX."
    assert (good.name, good.state) == ("laporan-salah.pdf", State.SELESAI)
    assert (good.office, good.year) == ("DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN TIRTA AMARTA", 2024)
    assert broken.reason in sample.client.get("/").text


def test_the_findings_are_those_of_an_audit_ranked_by_gravity(
    sample: Opened, rules: tuple[Rule, ...]
) -> None:
    alone = audit(SAMPLE, Means(rules, Settings(), nomenclature=load_nomenclature())).outcome.findings
    kept = sample.desk.shelf.findings(sample.report)
    assert {one["fingerprint"] for one in kept} == {one.fingerprint for one in alone}
    assert [one["severity"] for one in kept] == sorted(
        (one["severity"] for one in kept), key=["tinggi", "sedang", "rendah", "info"].index
    )
    assert kept[0]["severity"] == "tinggi"
    (report,) = (one for one in sample.desk.shelf.reports() if one.id == sample.report)
    assert report.about["asserted"] == sum(one.status.value == "pasti" for one in alone)
    text = sample.client.get(f"/laporan/{sample.report}").text
    assert "laporan tahun sebelumnya" in text  # what was not checked


def test_the_picture_is_the_page_with_the_place_marked(sample: Opened) -> None:
    finding = next(
        one
        for one in sample.desk.shelf.findings(sample.report)
        if one["place"].startswith("hal. 26, Tabel 3.15")
    )
    place = finding["evidence"][0]
    address = f"/laporan/{sample.report}/temuan/{finding['fingerprint']}"
    text = sample.client.get(address).text
    assert f'src="{address}/halaman/0-26.png"' in text
    answer = sample.client.get(f"{address}/halaman/0-26.png")
    assert answer.headers["content-type"] == "image/png"
    picture = Image.open(BytesIO(answer.content))
    assert picture.format == "PNG"
    left, top, _, _ = place["box"]
    scale = picture.width / 595.28  # A4
    assert picture.width == pytest.approx(_PIXELS_WIDE, abs=1)
    seen = picture.convert("RGB")
    assert seen.getpixel((round((left + 1.5) * scale), round((top + 1.5) * scale))) == TINT
    assert seen.getpixel((5, 5)) == (255, 255, 255)
    told = sample.client.get(f"{address}/halaman/0-26.json").json()
    assert told["top"] == pytest.approx(top / 841.89, abs=0.001)
    assert sample.client.get(f"{address}/halaman/0-27.png").status_code == 404


def test_papers_carry_the_verdicts_of_the_desk(sample: Opened) -> None:
    client, report = sample.client, sample.report
    first, second, third, *_ = sample.desk.shelf.findings(report)
    for finding, verdict, note in (
        (first, "bukan temuan", ""),
        (second, "benar", FOR_UNIT),
        (third, "perlu klarifikasi", ""),
    ):
        answer = client.post(
            f"/laporan/{report}/temuan/{finding['fingerprint']}",
            data={"putusan": verdict, "tahu": "0", "untuk_unit": note, "internal": INTERNAL},
        )
        assert answer.json()["saved"]["verdict"] == verdict
    assert re.search(r"\b3 dari \d+ diputus", client.get("/").text)
    assert client.post(f"/laporan/{report}/kertas", data={"kertas": "semua"}).status_code == 200
    until(lambda: not any(one.state.is_open for one in sample.desk.shelf.papers(report)))
    (made,) = sample.desk.shelf.papers(report)
    assert (made.state, made.reason) == (State.SELESAI, "")
    assert made.formats == (Format.HTML, Format.KKR, Format.DOCX, Format.PDF, Format.JSON)
    assert {
        "laporan.html",
        "kkr.xlsx",
        "catatan-hasil-reviu.docx",
        "kertas-kerja-reviu.docx",
        "laporan-salah (bertanda).pdf",
    } < set(made.names)

    def fetched(name: str) -> bytes:
        content = client.get(f"/laporan/{report}/kertas/{made.id}/{name}").content
        assert INTERNAL.encode() not in unpacked(content)
        return content

    kkr = sample.desk.folder / "diunduh.xlsx"
    kkr.write_bytes(fetched("kkr.xlsx"))
    given = {one.fingerprint: (one.verdict, one.note) for one in read_verdicts(kkr).given}
    assert given == {
        first["fingerprint"]: (Verdict.BUKAN_TEMUAN, ""),
        second["fingerprint"]: (Verdict.BENAR, FOR_UNIT),
        third["fingerprint"]: (Verdict.PERLU_KLARIFIKASI, ""),
    }
    notes = unpacked(fetched("catatan-hasil-reviu.docx")).decode(errors="replace")
    assert "mohon dicocokkan dengan DPA &lt;b&gt;2024&lt;/b&gt;" in notes
    page = fetched("laporan.html").decode()
    assert "mohon dicocokkan dengan DPA &lt;b&gt;2024&lt;/b&gt;" in page
    assert fetched("laporan-salah (bertanda).pdf").startswith(b"%PDF")
    assert "memuat semua putusan" in client.get(f"/laporan/{report}/kertas").text
    client.post(
        f"/laporan/{report}/temuan/{second['fingerprint']}/urungkan",
        data={"tahu": str(sample.desk.verdicts.of_finding(report, second["fingerprint"]).id)},
    )
    assert "putusan berubah sesudahnya" in client.get(f"/laporan/{report}/kertas").text


def unpacked(content: bytes) -> bytes:
    """The parts of an office file one after another; other files as they are."""
    if not content.startswith(b"PK"):
        return content
    with ZipFile(BytesIO(content)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def test_a_restart_shows_what_was_audited_at_once(sample: Opened) -> None:
    with idle_desk(sample.desk.folder) as again:
        text = inside(again).get(f"/laporan/{sample.report}").text
        assert "Satu baris lebih besar dari seluruh kelompok" in text


def test_a_folder_is_open_on_one_desk(sample: Opened, tmp_path: Path) -> None:
    with (
        pytest.raises(InputError, match="sedang dibuka oleh meja lain"),
        open_desk(sample.desk.folder, SETUP),
    ):
        pass
    (tmp_path / "berkas").write_text("a file where the folder should be")
    with pytest.raises(InputError, match="tidak dapat dibuat atau ditulisi"), open_desk(tmp_path, SETUP):
        pass
