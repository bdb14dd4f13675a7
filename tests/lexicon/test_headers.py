"""The file of header words, its grammar, and what reading and understanding take from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from support import cells, table

from auditor.files.data import data_dir
from auditor.lexicon import headers as module
from auditor.lexicon.headers import FILE, Headers, headers, load_headers
from auditor.models.errors import InputError
from auditor.models.report import Role
from auditor.reading.text.header import is_header_worded
from auditor.understanding.tables import columns
from auditor.understanding.tables.columns import read_columns

BUNDLED = data_dir("rules") / FILE
FEW: dict[str, Any] = {
    "kolom": [{"peran": "target", "memuat": ["target~"]}],
    "uang": ["rp"],
    "bukan_uang": ["k"],
    "kata": ["tahun"],
    "bukan_kata": ["akun"],
}


def written(folder: Path, content: object) -> Path:
    path = folder / FILE
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


def role_of(words: Headers, heading: str) -> Role | None:
    return next((role for role, pattern in words.columns if pattern.match(heading)), None)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Take the words from a folder of one's own."""

    def from_folder(folder: Path) -> None:
        monkeypatch.setattr(module, "data_dir", lambda _: folder)
        forget()

    def forget() -> None:
        headers.cache_clear()
        columns._spelt.cache_clear()

    yield from_folder
    monkeypatch.undo()
    forget()


def test_a_synonym_is_one_line(tmp_path: Path, use: Callable[[Path], None]) -> None:
    lines = BUNDLED.read_text(encoding="utf-8").splitlines()
    lines.insert(lines.index("      - realisasi~") + 1, "      - perolehan~")
    heading = table([["Sasaran", "Target", "Perolehn"]], [])
    assert not is_header_worded(cells(["Perolehan"])[0])
    assert [column.role for column in read_columns(heading)] == [Role.SASARAN, Role.TARGET, Role.LAIN]
    (tmp_path / FILE).write_text("\n".join(lines), encoding="utf-8")
    use(tmp_path)
    assert is_header_worded(cells(["Perolehan"])[0])
    assert [column.role for column in read_columns(heading)] == [Role.SASARAN, Role.TARGET, Role.REALISASI]


@pytest.mark.parametrize(
    ("entry", "heading", "fits"),
    [
        ({"persis": ["no|nomor urut"]}, "nomor urut", True),
        ({"persis": ["no|nomor urut"]}, "nomor urut sasaran", False),
        ({"persis": ["kinerja %"]}, "kinerja %", True),
        ({"awal": ["satuan"]}, "satuan ukuran", True),
        ({"awal": ["satuan"]}, "satuannya", False),
        ({"awal": ["satuan"]}, "jumlah satuan", False),
        ({"memuat": ["formula*"]}, "cara dan formulasi", True),
        ({"memuat": ["*capaian"]}, "pencapaian kinerja", True),
        ({"memuat": ["capaian"]}, "pencapaian kinerja", False),
        ({"memuat": ["target ... akhir"]}, "target kinerja tahun akhir renstra", True),
        ({"memuat": ["target ... akhir"]}, "target kinerja berakhir", False),
        ({"memuat": ["target ... akhir"]}, "akhir target", False),
        ({"memuat": ["a b ... c", "d"]}, "a a b b c", True),
        ({"awal": ["kode"], "kecuali": ["nama|uraian"]}, "kode rekening", True),
        ({"awal": ["kode"], "kecuali": ["nama|uraian"]}, "kode dan nama rekening", False),
    ],
)
def test_grammar(tmp_path: Path, entry: dict[str, list[str]], heading: str, fits: bool) -> None:
    words = load_headers(written(tmp_path, {**FEW, "kolom": [{"peran": "nama", **entry}]}))
    assert (role_of(words, heading) is Role.NAMA) is fits


def test_the_first_entry_counts(tmp_path: Path) -> None:
    entries = [{"peran": "target", "persis": ["target"]}, {"peran": "nama", "memuat": ["target"]}]
    words = load_headers(written(tmp_path, {**FEW, "kolom": entries}))
    assert [role_of(words, one) for one in ("target", "nama target")] == [Role.TARGET, Role.NAMA]


def test_what_words_are_for(tmp_path: Path) -> None:
    entries = [{"peran": "anggaran", "memuat": ["pagu", "alokasi~ akun"], "kecuali": ["kecuali"]}]
    words = load_headers(written(tmp_path, {**FEW, "kolom": entries}))
    assert words.words == {"tahun", "pagu", "alokasi"}
    assert words.spelt == ("alokasi",)
    assert words.no_money == {"k"}
    assert [words.money.match(one) is not None for one in ("jumlah rp", "pagu", "akun")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"lain": ["kata"]}, "“lain”: tidak dikenal; yang ada: kolom, uang"),
        ({"uang": None}, "“uang”: wajib diisi dengan daftar"),
        ({"uang": "rp"}, "“uang”: wajib diisi dengan daftar"),
        ({"uang": [False]}, "“uang.1”: harus berupa teks; beri tanda petik"),
        ({"kata": ["a 5"]}, "“kata.1”: “5” bukan kata"),
        ({"kolom": ["target"]}, "“kolom.1”: harus berupa pasangan nama dan isi"),
        ({"kolom": [{"memuat": ["a"]}]}, "“kolom.1.peran”: wajib diisi dengan teks"),
        ({"kolom": [{"peran": "target"}]}, "“kolom.1”: perlu sedikitnya satu dari persis, awal, memuat"),
        ({"kolom": [{"peran": "target", "isi": ["a"]}]}, "“kolom.1.isi”: tidak dikenal"),
        ({"kolom": [{"peran": "target", "awal": []}]}, "“kolom.1.awal”: wajib diisi dengan daftar"),
        (
            {"kolom": [{"peran": "target", "awal": ["sub-kegiatan"]}]},
            "“sub-kegiatan” bukan kata",
        ),
        ({"kolom": [{"peran": "target", "awal": ["(.*)+"]}]}, "bukan kata"),
        ({"kolom": [{"peran": "target", "awal": ["pagu~"]}]}, "tanda ~ hanya untuk kata dari 6 huruf"),
        ({"kolom": [{"peran": "target", "memuat": ["a ..."]}]}, "harus berada di antara dua kata"),
        ({"kolom": [{"peran": "target", "persis": ["a ... b"]}]}, "'...' tidak berlaku di sini"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, change: dict[str, object], told: str) -> None:
    content = {key: value for key, value in {**FEW, **change}.items() if value is not None}
    with pytest.raises(InputError) as error:
        load_headers(written(tmp_path, content))
    assert str(error.value).startswith("Daftar tajuk tajuk.yaml keliru pada “")
    assert told in str(error.value)


def test_a_role_that_does_not_exist_is_named(tmp_path: Path) -> None:
    words = load_headers(written(tmp_path, {**FEW, "kolom": [{"peran": "hasil", "awal": ["hasil"]}]}))
    with pytest.raises(InputError, match=r"“kolom\.1\.peran”: 'hasil' tidak ada; yang ada: nomor, kode"):
        words.columns  # noqa: B018 - read when understanding asks for it


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "tidak dapat dibaca"),
        (b"kata: [", "bukan YAML yang benar"),
        (b"kata: [a]\nkata: [b]", "tertulis dua kali"),
        (b"\xff", "bukan teks UTF-8"),
        (b"", "harus berupa pasangan nama dan isi"),
    ],
)
def test_a_file_that_is_none_is_one_sentence(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / FILE
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=told):
        load_headers(path)
