"""The catalogue of rules, and one rule in full, on a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from auditor.checking.engine import judge
from auditor.checking.rules.described import as_told, described
from auditor.checking.rules.examples import example_record
from auditor.checking.rules.rule import Rule, names_of
from auditor.checking.rules.rule_file import Example
from auditor.checking.rules.track_record import LEAST_RIGHT, ONE_WRONG_IN, Counts, track_record
from auditor.files.settings import Settings
from auditor.models.finding import Severity

SEVERITY_STYLES: Mapping[Severity, str] = {
    Severity.TINGGI: "bold red",
    Severity.SEDANG: "yellow",
    Severity.RENDAH: "cyan",
    Severity.INFO: "dim",
}

_VERDICTS = {True: "Sesuai", False: "Melanggar", None: "Tidak berlaku"}


def print_catalogue(console: Console, rules: Sequence[Rule]) -> None:
    """Print a line for each rule: id, what it finds, how much that weighs, what it goes over."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    table.add_column("Aturan", no_wrap=True)
    table.add_column("Temuan", overflow="fold")
    table.add_column("Tingkat", no_wrap=True)
    table.add_column("Memeriksa", no_wrap=True)
    table.add_column("Menyatakan", no_wrap=True)
    for rule in rules:
        severity = rule.file.severity
        style = SEVERITY_STYLES[severity]
        table.add_row(
            rule.id,
            Text(rule.file.judul),
            Text(severity.value, style),
            rule.file.over,
            "ya" if rule.asserts else "bertanya",
        )
    console.print(table)
    console.print(
        f"\n{len(rules)} aturan; yang bertanya belum cukup teruji pada laporan nyata. "
        "Rincian satu aturan: auditor rules ID; isi satu kumpulan catatan: auditor rules NAMA, "
        "misalnya auditor rules pasangan",
        markup=False,
        highlight=False,
    )


def print_rule(console: Console, rule: Rule) -> None:
    """Print one rule: why it matters, on what it rests, its condition, and its examples."""
    file = rule.file
    head = Text(f"{file.id}  {file.judul}", "bold")
    head.append(f"   tingkat: {file.severity.value}", SEVERITY_STYLES[file.severity])
    console.print(head)
    if file.optional:
        _part(console, "Tidak dijalankan", f'kecuali diminta di pengaturan: aktif = ["{file.id}"]')
    _part(console, "Mengapa penting", file.why)
    if file.akibat:
        _part(console, "Akibat, dalam Catatan Hasil Reviu", file.akibat)
    _part(console, "Dasar", "\n".join(f"- {one}" for one in file.basis))
    _part(console, "Memeriksa", f"setiap catatan “{file.over}”")
    if file.when != "true":
        _part(console, "Berlaku bila", file.when)
    _part(console, "Yang harus dipenuhi", file.require)
    if file.doubt:
        _part(console, "Hanya “perlu dicek” bila", file.doubt)
    _part(console, "Saran", file.advice)
    _part(console, "Rekam jejak", _record(rule))
    for example in file.examples:
        _part(console, f"Contoh: {_VERDICTS[example.holds].lower()}", _tell(rule, example))


def print_record_set(console: Console, name: str) -> None:
    """Print the fields of a record set, and the words of those that can hold only some."""
    console.print(Text(f"Kumpulan catatan {name}", "bold"))
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    table.add_column("Medan", no_wrap=True)
    table.add_column("Isi", overflow="fold")
    for field in described(name):
        words = f": {', '.join(map(as_told, field.words))}" if field.words else ""
        table.add_row(Text(field.name), Text(f"{field.holds}{words}"))
    console.print(table)


def _part(console: Console, title: str, text: str) -> None:
    console.print(Text(f"\n{title}", "bold"))
    console.print(Padding(Text(text.strip()), (0, 0, 0, 2)))


def _record(rule: Rule) -> str:
    """What became of its assertions on reports, and what follows from that."""
    record = track_record()
    lines = [
        f"{one.tanggal}, {one.bahan}{_AT_FIRST_SIGHT if one.pertama else ''}: {_counted(one.aturan[rule.id])}"
        for one in record.of(rule.id)
    ]
    if since := record.diperbaiki.get(rule.id):
        lines.append(f"Sebab yang salah diperbaiki {since}; yang salah sebelum itu tidak dihitung lagi.")
    lines = lines or ["Belum ada yang dinilai."]
    return "\n".join([*lines, _ASSERTS if rule.asserts else _ASKS])


_AT_FIRST_SIGHT = " (belum pernah dilihat pembuat aturan)"
_ASSERTS = "Temuannya dapat dinyatakan pasti."
_ASKS = (
    f"Semua temuannya “perlu dicek”: untuk menyatakan, sedikitnya {LEAST_RIGHT} harus pernah dinilai benar "
    f"dan paling banyak 1 dari {ONE_WRONG_IN} salah. Pengaturan menyatakan = [...] atau menanyakan = [...] "
    "menentukan lain."
)


def _counted(counts: Counts) -> str:
    return f"{counts.benar} benar, {counts.sepele} benar tetapi sepele, {counts.salah} salah"


def _tell(rule: Rule, example: Example) -> str:
    lines = _lines(example.given)
    if example.holds is False:
        verdict = judge(rule, names_of(example_record(rule, example), Settings().toleransi))
        lines.append(f"→ {rule.write('message', verdict.names)}")
    return "\n".join(lines)


def _lines(given: Mapping[str, Any]) -> list[str]:
    return [f"{name}: {_flat(value)}" for name, value in given.items()]


def _flat(value: Any) -> str:
    if value is None:
        return "(tidak ada)"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_flat(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return "; ".join(_flat(inner) for inner in value)
    return str(value)
