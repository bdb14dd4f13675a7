"""What viewers run, play or open does not get into a marked copy; links and the look of the pages stay."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject
from raw_pdf import stream, write_pdf

from auditor.models.read_options import ReadOptions
from auditor.presenting.marked.harmless import make_harmless
from auditor.presenting.marked.pdf import mark_pdf
from auditor.presenting.shared.audited import Audited


def harmless(path: Path) -> tuple[PdfReader, bytes]:
    """The copy of a file, and its bytes with every stream opened."""
    writer = PdfWriter(clone_from=PdfReader(path))
    make_harmless(writer)
    written = BytesIO()
    writer.write(written)
    return PdfReader(written), written.getvalue()


def picture(content: bytes | Path) -> Image.Image:
    with pypdfium2.PdfDocument(content) as document:
        return document[0].render(scale=1, may_draw_forms=False).to_pil().convert("RGB")


def made(path: Path, catalogue: str = "", page: str = "", *more: bytes) -> Path:
    """A PDF of one page with a black square; ``more`` are objects from number 5 on."""
    return write_pdf(
        path,
        [
            f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R {page} >>".encode(),
            stream(b"0 g 50 50 60 60 re f"),
            *more,
        ],
    )


JS = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
LAUNCH = b"<< /Type /Action /S /Launch /F (cmd.exe) >>"
LINK = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A %s >>"
ACTIVE = {
    "script when opened": ("/OpenAction 5 0 R", "", JS),
    "script in a stream": ("/OpenAction << /S /JavaScript /JS 5 0 R >>", "", stream(b"app.alert(1)")),
    "script by name": ("/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", "", JS),
    "script by name in place": (f"/Names << /JavaScript << /Names [(a) {JS.decode()}] >> >>", ""),
    "at the end": (f"/AA << /WC {JS.decode()} >>", ""),
    "on the page": ("", f"/AA << /O {JS.decode()} >>"),
    "program": ("", f"/Annots [{LINK % LAUNCH.decode()}]"),
    "program behind a page": (
        "",
        f"/Annots [{LINK % '<< /S /GoTo /D [3 0 R /Fit] /Next [<< /S /Launch /F (cmd.exe) >>] >>'}]",
    ),
    "kind that no standard knows": ("", f"/Annots [{LINK % '<< /S /Jalankan /F (cmd.exe) >>'}]"),
    "form that is sent": ("", f"/Annots [{LINK % '<< /S /SubmitForm /F (http://x/cmd.exe) >>'}]"),
    "data taken in": ("", f"/Annots [{LINK % '<< /S /ImportData /F (cmd.exe) >>'}]"),
    "other file": ("", f"/Annots [{LINK % '<< /S /GoToR /F (cmd.exe) /D [0 /Fit] >>'}]"),
    "file by address": ("", f"/Annots [{LINK % '<< /S /URI /URI (file:///c:/cmd.exe) >>'}]"),
    "script by address": ("", f"/Annots [{LINK % '<< /S /URI /URI (javascript:app.alert) >>'}]"),
    "file within": (
        "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 5 0 R >> >>] >> >>",
        "",
        stream(b"MZ cmd.exe", "/Type /EmbeddedFile"),
    ),
    "file on the page": (
        "",
        "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] "
        "/FS << /Type /Filespec /F (a) /EF << /F 5 0 R >> >> >>]",
        stream(b"MZ cmd.exe"),
    ),
    "film with scripts": (
        "",
        "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Assets << /Names "
        "[(a) << /F (cmd.exe) /EF << /F 5 0 R >> >>] >> >> >>]",
        stream(b"MZ cmd.exe"),
    ),
    "form with scripts": ("/AcroForm << /Fields [] /XFA 5 0 R >>", "", stream(b"<script>app.alert</script>")),
}
PERILS = (
    b"app.alert",
    b"/Launch",
    b"MZ cmd.exe",
    b"SubmitForm",
    b"ImportData",
    b"GoToR",
    b"/Jalankan",
    b"file:",
)
REACHED = (
    "/OpenAction",
    "/AA",
    "/EmbeddedFiles",
    "/JavaScript",
    "/EF",
    "/XFA",
    "/RichMedia",
    "/JS",
    "/Launch",
)


@pytest.mark.parametrize("kind", ACTIVE)
def test_what_acts_is_not_in_the_copy(kind: str, tmp_path: Path) -> None:
    path = made(tmp_path / "a.pdf", *ACTIVE[kind])
    reader, content = harmless(path)
    if kind != "form with scripts":
        assert not [peril for peril in PERILS if peril in content]
    assert not [name for name in REACHED if name in told(reader)]
    assert ImageChops.difference(picture(path), picture(content)).getbbox() is None


def told(reader: PdfReader) -> str:
    """All that can be reached in a file, in words."""
    seen: set[int] = set()

    def walk(value: object) -> str:
        found = value.get_object()  # type: ignore[attr-defined]
        if id(found) in seen:
            return ""
        seen.add(id(found))
        if isinstance(found, DictionaryObject):
            return " ".join(f"{key} {walk(dict.__getitem__(found, key))}" for key in found)
        if isinstance(found, ArrayObject):
            return " ".join(map(walk, list.__iter__(found)))
        return str(found)

    return walk(reader.trailer["/Root"])


def test_links_and_what_only_looks_like_an_action_stay(tmp_path: Path) -> None:
    shape = "/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Group << /S /Transparency >>"
    path = made(
        tmp_path / "a.pdf",
        "/StructTreeRoot << /S /Sound /P 2 0 R >>",
        "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.menpan.go.id/) >> >>"
        "<< /Subtype /Link /Rect [9 9 18 18] /A << /S /GoTo /D [3 0 R /Fit] >> >>"
        "<< /Subtype /Link /Rect [9 9 18 18] /A << /S /Named /N /NextPage >> >>]"
        "/Resources << /XObject << /AA 5 0 R /EF 5 0 R /Movie 5 0 R >> >>",
        stream(b"0 0 1 rg 100 100 50 50 re f", shape),
    )
    content = path.read_bytes().replace(b"0 g 50 50 60 60 re f", b"/AA Do /EF Do       ")
    path.write_bytes(content)
    reader, copy = harmless(path)
    actions = [one.get_object()["/A"] for one in reader.pages[0]["/Annots"]]
    assert [one["/S"] for one in actions] == ["/URI", "/GoTo", "/Named"]
    assert reader.trailer["/Root"]["/StructTreeRoot"]["/S"] == "/Sound"
    assert picture(copy).getpixel((120, 300 - 120)) == (0, 0, 255)


def test_a_marked_copy_runs_nothing(tmp_path: Path, audit: Audited) -> None:
    source = made(tmp_path / "laporan.pdf", *ACTIVE["script when opened"])
    target = tmp_path / "bertanda.pdf"
    assert mark_pdf("laporan.pdf", source, audit, target, ReadOptions()) is None
    assert b"app.alert" in source.read_bytes()
    assert b"app.alert" not in target.read_bytes()
    assert "/OpenAction" not in PdfReader(target).trailer["/Root"]
