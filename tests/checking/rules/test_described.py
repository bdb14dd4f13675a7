"""The record sets in words."""

from support import ROOT

from auditor.checking.rules.described import as_told, described
from auditor.checking.rules.schema import record_sets


def test_what_fields_hold() -> None:
    fields = {field.name: field for field in described("pasangan")}
    assert fields["jenis"].words == ("sama", "ejaan", "mirip", "tanpa_pasangan")
    assert fields["tertulis"].holds == "daftar nilai"
    assert fields["kinerja"].holds == "catatan kinerja, boleh tidak ada"
    assert (fields["nama"].holds, fields["nama"].words) == ("teks", ())


def in_manual(word: str) -> str:
    return f"`{word}`" if word else as_told(word)


def test_the_manual_has_every_closed_vocabulary() -> None:
    manual = (ROOT / "docs" / "aturan.md").read_text(encoding="utf-8")
    written = {line for line in manual.splitlines() if line.startswith("| `")}
    told = {
        f"| `{name}` | `{field.name}` | {', '.join(map(in_manual, field.words))} |"
        for name in record_sets()
        for field in described(name)
        if field.words
    }
    assert told <= written
    sets = {f"| `{name}` |" for name in record_sets()}
    assert {line for line in written if line[: line.index("|", 2) + 1] in sets and line not in told} == set()
