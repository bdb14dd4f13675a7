"""Which files are chapters of one report, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.models.dossier import DocumentKind, Recognised
from auditor.understanding.identity.chapters import chapters_joined, joined, ordered, starting_chapter

OFFICE = "Dinas Arsip Kabupaten Contoh"


def file(name: str, **known: object) -> Recognised:
    told: dict[str, object] = {
        "kind": DocumentKind.LKJIP,
        "office": OFFICE,
        "year": 2024,
        "until": 2024,
        "reason": "jenis: judul; tahun: judul; instansi: judul",
    }
    return Recognised(Path("/kerja") / name, **(told | known))  # type: ignore[arg-type]


def wholes(*files: Recognised) -> list[list[str]]:
    """The names of the files of each report in several."""
    return [[part.name for part in one.parts] for one in chapters_joined(files) if one.parts]


@pytest.mark.parametrize(
    "names",
    [
        ["BAB I.pdf", "BAB II.pdf", "BAB III.pdf", "BAB IV.pdf", "BAB V.pdf"],
        ["Cover.pdf", "Bab 1 Pendahuluan.docx", "Bab 2 Perencanaan Kinerja.docx", "Bab 10 Penutup.docx"],
        ["lkjip-2024-sampul.pdf", "lkjip-2024-daftar-isi.pdf", "lkjip-2024-bab1.pdf", "lkjip-2024-bab2.pdf"],
        [
            "01 Kata Pengantar.docx",
            "02 Daftar Isi.docx",
            "03 BAB_I.docx",
            "04 BAB_II.docx",
            "05 Lampiran.docx",
        ],
        ["LKjIP Arsip bagian 1.pdf", "LKjIP Arsip bagian 2.pdf"],
        ["LKIP (BAB III).docx", "LKIP (BAB IV).docx", "LKIP (lampiran).xlsx"],
    ],
)
def test_names_tell_chapters_and_their_order(names: list[str]) -> None:
    assert wholes(*map(file, reversed(names))) == [names]


def test_headings_tell_chapters_where_names_do_not() -> None:
    found = wholes(
        file("c akuntabilitas.docx", starts=3),
        file("pendahuluan.docx", starts=1),
        file("akhir.docx", starts=4),
    )
    assert found == [["pendahuluan.docx", "c akuntabilitas.docx", "akhir.docx"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (file("BAB II.pdf"), file("BAB II revisi.pdf")),
        (file("BAB I.pdf"), file("BAB II.pdf", year=2023)),
        (file("BAB I.pdf"), file("BAB II.pdf", office="Dinas Pasar Kabupaten Contoh")),
        (file("BAB I.pdf"), file("BAB II.pdf", kind=DocumentKind.RENSTRA)),
        (file("2023/BAB I.pdf"), file("2024/BAB II.pdf")),
        (file("LKjIP 2023 BAB I.pdf"), file("LKjIP 2024 BAB II.pdf")),
        (file("dinkes bab1.pdf"), file("bpbd bab2.pdf")),
        (file("BAB I.pdf"), file("lkjip.pdf")),
        (file("laporan.pdf", starts=1), file("laporan (1).pdf", starts=1)),
        (file("cover.pdf"), file("lampiran.pdf")),
    ],
)
def test_what_may_be_of_two_reports_stays_apart(one: Recognised, other: Recognised) -> None:
    assert chapters_joined([one, other]) == [one, other]


def test_papers_of_their_own_stay_apart() -> None:
    agreement = file("Lampiran PK.pdf", kind=DocumentKind.PK)
    found = chapters_joined([file("BAB I.pdf"), file("BAB II.pdf"), agreement])
    assert [len(one.files) for one in found] == [1, 2]
    assert found[0] is agreement


def test_two_reports_in_one_folder_are_two() -> None:
    names = [f"LKjIP {year} BAB {number}.pdf" for year in (2023, 2024) for number in ("I", "II")]
    files = [file(name, year=int(name.split()[1])) for name in names]
    assert wholes(*files) == [names[:2], names[2:]]
    assert [one.name for one in chapters_joined(files)] == ["LKjIP 2023 (2 berkas)", "LKjIP 2024 (2 berkas)"]


def test_the_whole_is_what_the_surest_files_say() -> None:
    weak = ("jenis", "tahun", "instansi")
    (whole,) = chapters_joined(
        [
            file("BAB I.pdf", office="Dinas Arsip Kabupaten", until=2024),
            file("BAB II.pdf"),
            file("BAB III.pdf", office=None, kind=None, year=2019, unsure=weak),
        ]
    )
    assert (whole.office, whole.kind, whole.year, whole.until) == (OFFICE, DocumentKind.LKJIP, 2024, 2024)
    assert whole.sure
    assert whole.name == "kerja (3 berkas)"
    assert whole.reason.startswith("bab-bab satu laporan: BAB I.pdf, BAB II.pdf, BAB III.pdf; jenis: judul")


def test_what_no_file_is_sure_of_is_not_sure() -> None:
    whole = joined([file("BAB I.pdf", unsure=("tahun",)), file("BAB II.pdf", unsure=("tahun", "jenis"))], "x")
    assert whole.unsure == ("tahun",)


def test_files_that_do_not_tell_keep_their_order() -> None:
    files = [file("z.pdf"), file("BAB II.pdf"), file("BAB I.pdf")]
    assert ordered(files) == files
    assert [one.path.name for one in ordered(files[1:])] == ["BAB I.pdf", "BAB II.pdf"]


@pytest.mark.parametrize(
    ("lines", "chapter"),
    [
        (["LAPORAN KINERJA 2024", "BAB III", "AKUNTABILITAS KINERJA"], 3),
        (["BAB IV. PENUTUP"], 4),
        (["Bab 2 Perencanaan Kinerja"], 2),
        (["DAFTAR ISI", "BAB I PENDAHULUAN ........ 1", "BAB II PERENCANAAN KINERJA .... 7"], None),
        (["DAFTAR ISI", "BAB I PENDAHULUAN 1"], None),
        (["BAB I PENDAHULUAN", "BAB II PERENCANAAN"], None),
        (["LAPORAN KINERJA", "DINAS ARSIP"], None),
        ([f"baris {at}" for at in range(12)] + ["BAB II"], None),
    ],
)
def test_the_heading_of_a_first_page_tells_its_chapter(lines: list[str], chapter: int | None) -> None:
    assert starting_chapter([[], lines, ["BAB V"]]) == chapter
