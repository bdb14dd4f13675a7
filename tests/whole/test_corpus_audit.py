"""The auditor on the corpus: silent on the consistent report, and every planted fault found in the other."""

import json
from pathlib import Path

import pytest

import corpus
from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.finding import Finding, Status
from auditor.pipeline import understand_file
from auditor.relating import relate
from corpus.generator.compose import susun
from corpus.generator.docx import tulis_docx
from corpus.generator.edits import Kebenaran
from corpus.generator.kantor import laporan, nama_kantor
from corpus.generator.pdf import tulis_pdf
from corpus.generator.variety import ragam
from corpus.matching import menemukan, terduga

AKAR = Path(corpus.__file__).parent
BENTUK = ("docx", "pdf")


def kebenaran() -> list[Kebenaran]:
    isi = json.loads((AKAR / "truth" / "salah.json").read_text(encoding="utf-8"))
    return [Kebenaran(**{**satu, "also": tuple(satu["also"]), "rows": tuple(satu["rows"])}) for satu in isi]


@pytest.fixture(scope="session")
def temuan() -> dict[str, tuple[Finding, ...]]:
    """Findings by file name, filled as tests ask for them."""
    return {}


def audit(nama: str, temuan: dict[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    if nama not in temuan:
        pengaturan = Settings()
        fakta = relate([understand_file(AKAR / "contoh" / nama)])
        temuan[nama] = check(fakta, load_rules(pengaturan), pengaturan).findings
    return temuan[nama]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_nothing_is_asserted_of_the_consistent_report(
    bentuk: str, temuan: dict[str, tuple[Finding, ...]]
) -> None:
    semua = audit(f"laporan-benar.{bentuk}", temuan)
    assert [satu.message for satu in semua if satu.status is Status.PASTI] == []


@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("benar", kebenaran(), ids=lambda benar: f"{benar.rule}@{benar.table}")
def test_a_planted_fault_is_found(
    benar: Kebenaran, bentuk: str, temuan: dict[str, tuple[Finding, ...]]
) -> None:
    semua = audit(f"laporan-salah.{bentuk}", temuan)
    assert [satu for satu in semua if menemukan(satu, benar)]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_whatever_is_asserted_of_the_faulty_report_was_planted(
    bentuk: str, temuan: dict[str, tuple[Finding, ...]]
) -> None:
    semua = audit(f"laporan-salah.{bentuk}", temuan)
    lebih = [
        f"{satu.rule}: {satu.message}"
        for satu in semua
        if satu.status is Status.PASTI and not terduga(satu, kebenaran())
    ]
    assert lebih == []


@pytest.mark.parametrize("nama", ["benar", "salah"])
def test_pdf_and_docx_give_the_same_findings(nama: str, temuan: dict[str, tuple[Finding, ...]]) -> None:
    docx, pdf = (
        {satu.fingerprint for satu in audit(f"laporan-{nama}.{bentuk}", temuan)} for bentuk in BENTUK
    )
    assert docx == pdf


@pytest.mark.parametrize("seed", [None, 3, 6])
@pytest.mark.parametrize("kantor", nama_kantor())
def test_nothing_is_asserted_of_any_consistent_office(kantor: str, seed: int | None, tmp_path: Path) -> None:
    lap = laporan(kantor) if seed is None else ragam(laporan(kantor), seed)
    naskah = susun(lap)
    berkas = tmp_path / f"{kantor}.docx"
    tulis_docx(naskah, berkas, tulis_pdf(naskah, tmp_path / f"{kantor}.pdf"))
    pengaturan = Settings()
    semua = check(relate([understand_file(berkas)]), load_rules(pengaturan), pengaturan).findings
    assert [satu.message for satu in semua if satu.status is Status.PASTI] == []
