"""Work in this process that takes too long, or too much memory, is cut off and named."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest
from support import document

from auditor import relating
from auditor.cli import run
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.pipeline import within
from auditor.processes.bounds import OVER_MEMORY, OVER_TIME, BoundError, watched
from auditor.processes.steps import Steps


def hang() -> None:
    while True:
        pass


def hang_stubbornly() -> None:
    """Go on after whatever is raised, once."""
    for _ in range(2):
        try:
            hang()
        except Exception:  # noqa: S112 - just what the bound has to get through
            continue


@pytest.mark.parametrize("work", [hang, hang_stubbornly])
def test_work_over_time_is_ended(work: object) -> None:
    began = time.process_time()
    with pytest.raises(BoundError, match=OVER_TIME), watched(0.2):
        work()  # type: ignore[operator]
    assert 0.2 <= time.process_time() - began < 2


def test_work_within_time_is_not_disturbed() -> None:
    for _ in range(200):
        with watched(0.001):
            pass
    began = time.process_time()
    while time.process_time() - began < 0.3:
        pass


def test_steps_share_the_time() -> None:
    steps = Steps()
    with watched(0.8):
        assert [steps.take(f"langkah {at}", hang, at) for at in range(3)] == [0, 1, 2]
        assert steps.take("langkah 3", lambda: "selesai", None) == "selesai"
    assert steps.failed == [(f"langkah {at}", OVER_TIME) for at in range(3)]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")
def test_a_step_that_takes_too_much_memory_is_ended() -> None:
    steps = Steps()
    with within(document(), ReadOptions(megabytes=100)):
        steps.take("langkah", lambda: bytearray(2 * 10**8), None)
        assert len(steps.take("langkah lain", lambda: bytearray(10**6), b"")) == 10**6
    assert steps.failed == [("langkah", OVER_MEMORY)]
    bytearray(2 * 10**8)


def test_what_is_no_step_ends_the_document_with_a_sentence() -> None:
    with (
        pytest.raises(
            InputError, match=r"laporan.pdf tidak dapat diperiksa \(melewati batas waktu\).*--batas"
        ),
        within(document(), ReadOptions(minutes=0.005)),
    ):
        hang()


def test_an_audit_names_the_steps_that_were_cut_off_and_is_not_kept(
    tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = docx.Document()
    made.add_paragraph("Realisasi anggaran dinas tahun 2023 sebesar Rp 1.000.000.")
    made.save("a.docx")
    with monkeypatch.context() as slow:
        slow.setattr(relating, "legal_bases", lambda _: hang())
        assert run(["audit", "a.docx", "--out", "out", "--batas", "0,1"]) in {0, 1}
        told = json.loads(Path("out/temuan.json").read_text(encoding="utf-8"))["not_checked"]
        assert {"what": "dasar hukum", "why": OVER_TIME} in told
    assert run(["audit", "a.docx", "--out", "out", "--batas", "0,1"]) in {0, 1}
    told = json.loads(Path("out/temuan.json").read_text(encoding="utf-8"))["not_checked"]
    assert "dasar hukum" not in [one["what"] for one in told]


@pytest.mark.parametrize("given", ["0", "-1", "x", "1441", "nan"])
def test_a_time_that_is_none(given: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["audit", "a.docx", "--batas", given])
    assert ended.value.code == 2
    assert f"batas '{given}' bukan jumlah menit antara 0 dan 1440" in capfd.readouterr().err


PROFILED = """
import sys
from auditor.processes.bounds import BoundError, watched
try:
    with watched(0.1):
        while True:
            pass
except BoundError:
    pass
calls = []
sys.setprofile(lambda *told: calls.append(told))
for _ in range(3):
    (lambda: None)()
sys.setprofile(None)
print("ended")
"""


def test_what_was_cut_off_leaves_the_interpreter_as_it_was() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROFILED], capture_output=True, text=True, timeout=30, check=True
    )
    assert ran.stdout == "ended\n"
