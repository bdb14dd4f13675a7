"""Which files of a batch make one dossier, and what it calls their results."""

from pathlib import Path

from auditor.batch.grouping import jobs_of
from auditor.batch.tree import files_below
from auditor.models.dossier import DocumentKind, Recognised


def told(
    kind: DocumentKind | None,
    office: str | None,
    year: int | None,
    until: int | None = None,
    unsure: tuple[str, ...] = (),
) -> dict[str, object]:
    whole = {"kind": kind, "office": office, "year": year, "until": until or year}
    return {**whole, "reason": "", "unsure": unsure}


def jobs(root: Path, known: dict[str, dict[str, object]]) -> dict[str, list[str]]:
    """The files of each job by its name."""
    for path in known:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"x" * 7)
    tree = files_below(str(root), root / "hasil")
    recognised = {path: Recognised(path=root / path, **one) for path, one in known.items()}
    return {
        job.name: [one.path.relative_to(root).as_posix() for one in job.documents]
        for job in jobs_of(tree, str(root), recognised)
    }


UNKNOWN = told(None, None, None, unsure=("jenis",))


DINAS = "Dinas Sosial Kabupaten Tirta"


def test_unknown_files_are_called_as_they_are_safely_and_differ_in_any_case(tmp_path: Path) -> None:
    known = {f"CON/{name}": UNKNOWN for name in ("Laporan?.pdf", "laporan.docx", "LAPORAN.xlsx")}
    assert jobs(tmp_path, known) == {
        "_CON/LAPORAN": ["CON/LAPORAN.xlsx"],
        "_CON/Laporan-2": ["CON/Laporan?.pdf"],
        "_CON/laporan-3": ["CON/laporan.docx"],
    }


def test_a_report_goes_with_what_it_rests_on(tmp_path: Path) -> None:
    known = {
        "a.pdf": told(DocumentKind.LKJIP, DINAS, 2024),
        "b.pdf": told(DocumentKind.LKJIP, DINAS.upper(), 2023),
        "pk.docx": told(DocumentKind.PK, DINAS, 2024),
        "pk-ragu.docx": told(DocumentKind.PK, DINAS, 2024, unsure=("tahun",)),
        "renstra.pdf": told(DocumentKind.RENSTRA, DINAS, 2021, 2026),
        "lra.xlsx": told(DocumentKind.LRA, DINAS, 2022),
    }
    assert jobs(tmp_path, known) == {
        f"{DINAS}/2024": ["a.pdf", "renstra.pdf", "pk.docx", "b.pdf"],
        f"{DINAS}/2023": ["b.pdf", "renstra.pdf"],
        f"{DINAS}/2022 LRA": ["lra.xlsx"],
        f"{DINAS}/2024 PK": ["pk-ragu.docx"],
    }


def test_of_two_reports_of_last_year_none_is_compared(tmp_path: Path) -> None:
    known = {
        "a.pdf": told(DocumentKind.LKJIP, DINAS, 2024),
        "b.pdf": told(DocumentKind.LKJIP, DINAS, 2023),
        "b.docx": told(DocumentKind.LKJIP, DINAS, 2023),
    }
    assert jobs(tmp_path, known) == {
        f"{DINAS}/2024": ["a.pdf"],
        f"{DINAS}/2023": ["b.docx"],
        f"{DINAS}/2023-2": ["b.pdf"],
    }
