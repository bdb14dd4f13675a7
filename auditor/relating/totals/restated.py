"""One total stated several times: in tables that divide the same things in other ways, and in the prose.

"Pegawai menurut golongan" and "Pegawai menurut pendidikan" count the same people, and so does the sentence
that leads in to them ("didukung oleh 42 (empat puluh dua) orang").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.numbers import read_number
from auditor.models.document import BlockKind
from auditor.models.facts import Rincian
from auditor.models.report import Report, ReportTable, Role, RowKind, Sentence, TableKind, Value
from auditor.relating.names.compare import normal

_DIVIDED = re.compile(
    r"^(?:\d+[.)]\s*)?(?P<what>.{4,}?)(?<=\S)\s++(?:menurut|berdasarkan|per)\s+(?!jenis kegiatan)\w+",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?<![\d.,])(?P<digits>\d{1,3}(?:\.\d{3})*)\s*\((?P<words>[a-z ]+)\)\s+(?P<unit>\w+)", re.IGNORECASE
)
_PEOPLE = re.compile(r"\b(?:pegawai|asn|pns|aparatur|personil|karyawan)\b", re.IGNORECASE)
_SOME_PEOPLE = re.compile(
    r"\b(?:laki-laki|perempuan|pria|wanita|golongan|jabatan|eselon|pensiun|kontrak"
    r"|honorer|non|bidang|subbag\w*|seksi|di antaranya)\b",
    re.IGNORECASE,
)
"""Words of a sentence that counts a part of the people."""
_FEWEST = 2


def total_statements(report: Report) -> list[Rincian]:
    """Give every total of a table of counts that is stated elsewhere too, with those other statements."""
    groups: dict[tuple[str, tuple[int, ...]], list[tuple[ReportTable, Value]]] = defaultdict(list)
    for table in report.tables:
        divided = _DIVIDED.match(table.place.caption or "")
        total = _grand_total(table)
        if divided and total is not None:
            groups[normal(divided["what"]), table.title_years].append((table, total))
    result: list[Rincian] = []
    for (what, _), stated in groups.items():
        values = [total for _, total in stated]
        if _PEOPLE.search(what):
            values += _said_before(report, stated[0][0])
        if len(values) >= _FEWEST:
            result += _statements(what, values)
    return result


def _grand_total(table: ReportTable) -> Value | None:
    """The figure where the last Jumlah row meets the last column of numbers."""
    if table.kind is not TableKind.JUMLAH:
        return None
    rows = [row for row in table.rows if row.kind is RowKind.TOTAL]
    columns = [column for column in table.columns if column.role is Role.JUMLAH]
    value = rows[-1].values[columns[-1].index] if len(rows) == 1 and columns else None
    return value if value is not None and value.number is not None and value.unit != "%" else None


def _said_before(report: Report, table: ReportTable) -> list[Value]:
    """The one count of people in the paragraph that leads in to the table."""
    blocks = report.document.blocks
    order = table.source.order
    at = next((i for i, one in enumerate(blocks) if one.table is not None and one.table.order == order), 0)
    before = [i for i in range(at - 1, -1, -1) if blocks[i].kind is BlockKind.PARAGRAPH][:1]
    sentences = [
        one
        for one in report.sentences
        if one.block in before and _PEOPLE.search(one.text) and not _SOME_PEOPLE.search(one.text)
    ]
    found = [value for sentence in sentences for value in _counts(sentence)]
    return found if len(found) == 1 else []


def _counts(sentence: Sentence) -> list[Value]:
    values: list[Value] = []
    for match in _COUNT.finditer(" ".join(sentence.text.split())):
        number = read_number(match["digits"])
        if number is not None and match["unit"].lower() in {"orang", "pegawai", "asn", "pns"}:
            place = replace(sentence.place, row="narasi")
            values.append(Value(match.group(), place, number.number, None, (number.number,)))
    return values


def _statements(what: str, values: Sequence[Value]) -> list[Rincian]:
    """One record for each statement where most of them agree on a figure that the others miss, else one."""
    figures = Counter(value.number for value in values if value.number is not None)
    usual, times = figures.most_common(1)[0]
    sure = times >= _FEWEST and times * 2 > len(values)
    return [
        Rincian(
            place=total.place,
            asal="tabel" if total.place.table else "narasi",
            jenis="jumlah_lain",
            label=what,
            total=total,
            bagian=[value for value in values if value is not total],
            jumlah=(usual if sure else _other(total, values)) or Decimal(0),
            kolom=total.place.column,
            pasti=sure,
            ragu=None if sure else "tidak jelas angka mana yang benar, dan apakah yang dihitung sama",
        )
        for total in (values if sure else values[:1])
    ]


def _other(total: Value, values: Sequence[Value]) -> Decimal | None:
    """Another figure than this one, this one where there is none."""
    return next((value.number for value in values if value.number != total.number), total.number)
