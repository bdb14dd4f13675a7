"""What a batch tries again: what failed for a reason that passes, by ``--resume`` and by the same command."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from auditor.batch import state
from auditor.batch.job import File, Job, Skipped
from auditor.batch.state import open_state
from auditor.batch.work import Auditing
from auditor.cli import run
from auditor.files.data import data_dir
from auditor.models.errors import Cause, InputError, cause_of
from auditor.processes import tesseract
from auditor.processes.bounded import LostError
from auditor.reading import reader
from auditor.reading.pdf.pages import scanned

SAMPLE = data_dir("corpus/contoh") / "laporan-salah.docx"


def raised(error: BaseException, by: BaseException | None = None) -> BaseException:
    error.__cause__ = by
    return error


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (InputError("a.pdf rusak."), Cause.TETAP),
        (InputError("a.pdf gambar.", Cause.TANPA_OCR), Cause.TANPA_OCR),
        (raised(InputError("a.pdf tidak dapat dibaca."), PermissionError(errno.EACCES, "")), Cause.SEMENTARA),
        (raised(InputError("Hasil tidak dapat ditulis."), OSError(errno.ENOSPC, "")), Cause.SEMENTARA),
        (raised(InputError("a.pdf tidak dapat dibaca."), LostError("terhenti")), Cause.SEMENTARA),
        (raised(InputError("a.pdf rusak."), ValueError()), Cause.TETAP),
        (OSError(errno.EMFILE, ""), Cause.SEMENTARA),
        (MemoryError(), Cause.SEMENTARA),
        (ZeroDivisionError(), Cause.TETAP),
    ],
)
def test_what_passes_is_told_by_what_was_raised(error: BaseException, cause: Cause) -> None:
    assert cause_of(error) is cause


@pytest.mark.parametrize(
    ("cause", "ocr", "again"),
    [
        (None, True, False),
        (Cause.TETAP, True, False),
        (Cause.SEMENTARA, False, True),
        (Cause.TANPA_OCR, False, False),
        (Cause.TANPA_OCR, True, True),
    ],
)
def test_a_job_is_due_again_once_its_cause_may_have_passed(
    cause: Cause | None, ocr: bool, again: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "can_read", lambda: ocr)
    job = Job("a", (File("/l/a.pdf", "a.pdf", 1, "1"),))
    with open_state(tmp_path) as opened:
        opened.finish(job, "m", Skipped("Sebab.", cause))  # type: ignore[arg-type] - as an older one left it
        assert opened.is_finished(job, "m") is not again


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sound reports and a broken one; what a batch does is noted in ``tried``."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "laporan"
    made.mkdir()
    for name in ("a.docx", "b.docx"):
        shutil.copy(SAMPLE, made / name)
    (made / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    return made


def attempts(monkeypatch: pytest.MonkeyPatch, here: Path) -> Callable[[], list[str]]:
    """Have each job note its files; gives what was noted since it was last asked."""
    log = here / "dicoba.txt"
    work = Auditing.__call__

    def noted(self: Auditing, job: Job) -> object:
        with log.open("a", encoding="utf-8") as file:
            file.write("".join(f"{one.name}\n" for one in job.files))
        return work(self, job)

    def seen() -> list[str]:
        told = sorted(log.read_text(encoding="utf-8").split()) if log.exists() else []
        log.unlink(missing_ok=True)
        return told

    monkeypatch.setattr(Auditing, "__call__", noted)
    return seen


CALLS = (["batch", "laporan", "--format", "json"], ["batch", "--resume", "hasil"])


@pytest.mark.parametrize("call", CALLS, ids=["same command", "resume"])
def test_a_file_that_could_not_be_read_is_tried_again_and_a_broken_one_only_when_it_changed(
    call: list[str], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = attempts(monkeypatch, tmp_path)
    opened = reader.open_regular

    def refused(path: Path) -> object:
        if Path(path).name == "b.docx":
            raise PermissionError(errno.EACCES, "ditolak")
        return opened(path)

    with monkeypatch.context() as once:
        once.setattr(reader, "open_regular", refused)
        assert run(CALLS[0]) == 2
    assert tried() == ["a.docx", "b.docx", "rusak.pdf"]
    assert run(call) == 2
    assert tried() == ["b.docx"]
    assert len(list((tmp_path / "hasil").rglob("temuan.json"))) == 2
    assert run(call) == 2
    assert tried() == []
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak lagi")
    assert run(call) == 2
    assert tried() == ["rusak.pdf"]


def test_no_room_passes(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    with monkeypatch.context() as once:
        once.setattr("auditor.batch.work.write_papers", full)
        assert run(CALLS[0]) == 2
    tried = attempts(monkeypatch, tmp_path)
    assert run(CALLS[1]) == 2
    assert tried() == ["a.docx", "b.docx"]


def test_a_scan_is_read_once_there_is_ocr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "laporan").mkdir()
    canvas = Canvas("laporan/pindai.pdf")
    canvas.drawImage(ImageReader(Image.effect_noise((620, 877), 60)), 0, 0, 595, 842)
    canvas.save()
    has_ocr: list[bool] = []
    for module in (state, tesseract, scanned):
        monkeypatch.setattr(module, "can_read", lambda: bool(has_ocr))
    tried = attempts(monkeypatch, tmp_path)
    assert run(CALLS[0]) == 2
    assert run(CALLS[0]) == 2
    assert tried() == ["pindai.pdf"]
    has_ocr.append(True)
    assert run(CALLS[1]) == 2
    assert tried() == ["pindai.pdf"]
