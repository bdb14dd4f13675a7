"""The auditor on the corpus: silent on the consistent report, and every planted fault found in the other."""

import json
import re
from pathlib import Path

import pytest

import corpus
from auditor.checking.catalogue import load_rules
from auditor.checking.engine import check
from auditor.checking.settings import Settings
from auditor.models.finding import Finding, Status
from auditor.pipeline import understand_file
from auditor.relating import relate
from corpus.generator.edits import Kebenaran

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


def huruf(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.lower()))


def isi(satu: Finding) -> str:
    bukti = [f"{nilai.text} {nilai.place.row} {nilai.place.column}" for nilai in satu.evidence]
    return huruf(" ".join([satu.message, *bukti]))


def menyebut_tempat(satu: Finding, benar: Kebenaran) -> bool:
    """Table and row as the truth has them; a sentence or a missing row has no cell to name."""
    if huruf(benar.row) not in isi(satu):
        return False
    dari_tabel = bool(benar.column) and benar.seen != ""
    return not dari_tabel or benar.table in {nilai.place.table for nilai in satu.evidence}


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
    cocok = [satu for satu in semua if satu.rule == benar.rule and menyebut_tempat(satu, benar)]
    assert [satu for satu in cocok if huruf(benar.seen.split("; ")[0]) in isi(satu)]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_whatever_is_asserted_of_the_faulty_report_was_planted(
    bentuk: str, temuan: dict[str, tuple[Finding, ...]]
) -> None:
    semua = audit(f"laporan-salah.{bentuk}", temuan)
    lebih = [
        f"{satu.rule}: {satu.message}"
        for satu in semua
        if satu.status is Status.PASTI
        and not any(
            satu.rule in {benar.rule, *benar.also}
            and any(huruf(baris) in isi(satu) for baris in (benar.row, *benar.rows))
            for benar in kebenaran()
        )
    ]
    assert lebih == []


@pytest.mark.parametrize("nama", ["benar", "salah"])
def test_pdf_and_docx_give_the_same_findings(nama: str, temuan: dict[str, tuple[Finding, ...]]) -> None:
    docx, pdf = (
        {satu.fingerprint for satu in audit(f"laporan-{nama}.{bentuk}", temuan)} for bentuk in BENTUK
    )
    assert docx == pdf
