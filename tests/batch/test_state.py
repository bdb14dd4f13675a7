"""What a batch remembers of its jobs."""

from decimal import Decimal
from pathlib import Path

import pytest

from auditor.batch.job import Done, File, Job, Skipped
from auditor.batch.state import FILE, open_state
from auditor.models.dossier import DocumentKind, Recognised
from auditor.models.errors import InputError
from auditor.presenting.shared.figures import Figures


def job(name: str, stamp: str = "1") -> Job:
    return Job(name, (File(f"/laporan/{name}.pdf", f"{name}.pdf", 10, stamp),))


def figures(office: str, year: int) -> Figures:
    return Figures(office, year, (), (), (), 5, 4, 0, 2, 1, Decimal("97.5"), Decimal(1000), Decimal(900))


def done(office: str, year: int) -> Done:
    return Done({}, figures(office, year), 1.5)


def test_a_finished_job_is_finished_until_something_changes(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        state.finish(job("a"), "aturan 1", done("Dinas A", 2024))
        assert state.is_finished(job("a"), "aturan 1")
        assert not state.is_finished(job("a", stamp="2"), "aturan 1")
        assert not state.is_finished(job("a"), "aturan 2")
        assert not state.is_finished(job("b"), "aturan 1")


def test_it_is_all_there_when_opened_again(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        state.remember({"folder": "/laporan"})
        state.finish(job("b"), "m", done("Dinas B", 2023))
        state.finish(job("a"), "m", done("Dinas A", 2024))
        state.finish(job("c"), "m", Skipped("Berkasnya rusak."))
    with open_state(tmp_path) as state:
        assert state.recall("folder") == "/laporan"
        assert state.recall("lain") is None
        assert list(state.done()) == [("a", figures("Dinas A", 2024)), ("b", figures("Dinas B", 2023))]
        assert state.skipped() == [("c", "c.pdf", "Berkasnya rusak.")]


def test_jobs_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        for name in "ab":
            state.finish(job(name), "m", done("Dinas", 2024))
        state.forget_all_but(["b"])
        assert [name for name, _ in state.done()] == ["b"]


def test_two_batches_do_not_share_a_folder(tmp_path: Path) -> None:
    with (
        open_state(tmp_path),
        pytest.raises(InputError, match="sedang dipakai audit lain"),
        open_state(tmp_path),
    ):
        pass


def test_a_damaged_state_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"bukan basis data " * 100)
    with pytest.raises(InputError, match="rusak"), open_state(tmp_path):
        pass


def test_what_a_file_was_taken_for_holds_while_it_stays_the_same(tmp_path: Path) -> None:
    (file,) = job("a").files
    told = Recognised(Path("/l/a.pdf"), DocumentKind.PK, "Dinas A", 2024, 2024, "judul")
    with open_state(tmp_path) as state:
        assert state.recognised(file, "m") is None
        state.recognise(file, "m", told)
        assert state.recognised(file, "m") == told
        assert state.recognised(file, "lain") is None
        assert state.recognised(*job("a", stamp="2").files, "m") is None
