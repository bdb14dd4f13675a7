"""A job's stamp."""

from dataclasses import replace
from pathlib import Path

from auditor.batch.job import File, Job
from auditor.models.dossier import DocumentKind, Recognised


def test_the_stamp_changes_with_a_file_and_with_what_it_is_taken_for() -> None:
    file = File("/l/a.pdf", "a.pdf", 7, "1")
    known = Recognised(
        path=Path("/l/a.pdf"),
        kind=DocumentKind.LKJIP,
        office="Dinas Sosial",
        year=2024,
        until=2024,
        reason="",
        unsure=(),
    )
    job = Job("a", (file,), (known,))
    assert job.stamp == Job("b", (file,), (known,)).stamp
    assert job.stamp != Job("a", (File("/l/a.pdf", "a.pdf", 8, "1"),), (known,)).stamp
    assert job.stamp != Job("a", (file,), (replace(known, year=2023),)).stamp
