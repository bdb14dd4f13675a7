"""What lies right in a compound file."""

from pathlib import Path

import pytest
from old_maker import compound

from auditor.converting.compound import HEAD, streams


def test_names_and_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "lama.doc"
    path.write_bytes(compound({"WordDocument": b"kepala", "1Table": b"x" * 9000, "Data": b"", "Lagi": b"4"}))
    found = streams(path)
    assert list(found) == ["WordDocument", "1Table", "Data", "Lagi"]
    assert found["WordDocument"] == b"kepala".ljust(HEAD, b"\0")
    assert found["1Table"] == b"x" * HEAD
    assert found["Lagi"][:2] == b"4\0"


@pytest.mark.parametrize("kept", [8, 100, 600, 1100])
def test_a_broken_one_is_refused(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "potong.doc"
    path.write_bytes(compound({"WordDocument": b""})[:kept])
    with pytest.raises(ValueError, match="broken"):
        streams(path)


def test_neighbours_in_a_circle_end(tmp_path: Path) -> None:
    path = tmp_path / "lingkar.doc"
    content = bytearray(compound({"WordDocument": b""}))
    at = content.index("WordDocument".encode("utf-16-le"))
    content[at + 72 : at + 76] = (1).to_bytes(4, "little")
    path.write_bytes(content)
    assert list(streams(path)) == ["WordDocument"]
