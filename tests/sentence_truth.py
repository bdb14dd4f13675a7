"""Whether a made sentence is so, told from the printed tables and from the figures written in it alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from auditor.models.document import Document, Table

WORDS = (
    *("nol", "satu", "dua", "tiga", "empat", "lima"),
    *("enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"),
)


def number(text: str) -> Decimal:
    """The figure of a cell or of a sentence: amounts in Rupiah, counts from words too."""
    found = re.search(r"-?\d[\d.]*(?:,\d+)?", text)
    if found is None:
        return Decimal(count_of(text))
    value = Decimal(found[0].rstrip(".").replace(".", "").replace(",", "."))
    scale = {"miliar": 10**9, "juta": 10**6}
    return value * next((by for word, by in scale.items() if f" {word}" in text), 1)


def count_of(text: str) -> int:
    units = {word: n for n, word in enumerate(WORDS)}
    total = 0
    rest = text.replace("seratus", "satu ratus").split()
    part = 0
    for word in rest:
        if word == "ratus":
            total, part = total + part * 100, 0
        elif word == "puluh":
            total, part = total + part * 10, 0
        elif word == "belas":
            total, part = total + part + 10, 0
        else:
            part = units[word]
    return total + part


class Printed:
    """The figures of a made report by row name and column, from its document."""

    def __init__(self, document: Document) -> None:
        self.tables = {table.caption or "": table for table in document.tables}
        self.numbers = {table.number or "": table.caption or "" for table in document.tables}
        pk = self._table("Perjanjian")
        self.year = int((pk.caption or "")[-4:])
        own = self._rows("Pengukuran Kinerja", name=2)
        years = self._rows("Perbandingan Capaian Kinerja", name=2)
        end = self._rows("terhadap Target Akhir", name=2)
        nation = self._rows("Capaian Nasional", name=1)
        self.unit = {name: row[3] for name, row in own.items()}
        self.t = {name: number(row[4]) for name, row in own.items()}
        self.r = {name: number(row[5]) for name, row in own.items()}
        self.c = {name: number(row[6]) for name, row in own.items()}
        self.rs = {name: [number(row[k]) for k in (4, 7, 10)] for name, row in years.items()}
        self.ts = {name: [number(row[k]) for k in (3, 6, 9)] for name, row in years.items()}
        self.cs = {name: [number(row[k]) for k in (5, 8, 11)] for name, row in years.items()}
        self.ta = {name: number(row[3]) for name, row in end.items()}
        self.nas = {name: number(row[3]) for name, row in nation.items()}
        self.sasaran = {name: (row[0], row[1]) for name, row in own.items()}
        rows = list(self._table("Anggaran dan Realisasi").rows)
        texts = [[cell.text for cell in row] for row in rows]
        self.code = [row[0] for row in texts[:-1]]
        programs = [row for row in texts[:-1] if row[0].count(".") == 2]
        self.a = {row[1].lower(): number(row[2]) for row in programs}
        self.b = {row[1].lower(): number(row[3]) for row in programs}
        self.x = {row[1].lower(): number(row[5]) for row in programs}
        self.total = [number(texts[-1][k]) for k in (2, 3, 5)]
        self.e = {name.lower(): number(row[4]) for name, row in self._rows("Efisiensi", name=1).items()}
        self.staff = {name: int(row[-1]) for name, row in self._rows("Pegawai", name=1).items()}
        self.bands = [row[2] for row in self._rows("Skala", name=2).values()]
        self.lows = [
            min(map(number, re.findall(r"\d[\d,]*", row[1])))
            if "bawah" not in row[1] and "<" not in row[1]
            else 0
            for row in self._rows("Skala", name=2).values()
        ]

    def _table(self, part: str) -> Table:
        return next(table for caption, table in self.tables.items() if part in caption)

    def _rows(self, part: str, *, name: int) -> dict[str, list[str]]:
        rows = [[cell.text for cell in row] for row in self._table(part).rows]
        return {row[name]: row for row in rows if row[name] not in {"", "Jumlah"}}

    def falls(self, name: str) -> bool:
        """Whether less is better: by its targets, which go down."""
        return self.ts[name][0] > self.ts[name][-1]

    def band(self, name: str) -> str:
        return next(word for word, low in zip(self.bands, self.lows, strict=True) if self.c[name] >= low)


Fill = dict[str, str]
Test = Callable[[Printed, Fill], bool]


def same(written: str, value: Decimal) -> bool:
    """Whether a written figure is that one, with what it was rounded to."""
    slack = Decimal("0.006") * (10**9 if "miliar" in written else 10**6 if "juta" in written else 0)
    return abs(number(written) - value) <= slack


def is_extreme(of: dict[str, Decimal], name: str, sign: int) -> bool:
    return all(sign * of[name] > sign * value for other, value in of.items() if other != name)


def steps(p: Printed, f: Fill) -> tuple[int, ...]:
    a, b, c = p.rs[f["s"]]
    return (b > a) - (b < a), (c > b) - (c < b)


def change(p: Printed, f: Fill) -> Decimal:
    return p.rs[f["s"]][2] - p.rs[f["s"]][1]


def better(p: Printed, f: Fill) -> Decimal:
    return -change(p, f) if p.falls(f["s"]) else change(p, f)


def missed(p: Printed) -> set[str]:
    return {name for name, value in p.c.items() if value < 100}


def at_end(p: Printed, f: Fill) -> bool:
    s = f["s"]
    return p.r[s] <= p.ta[s] if p.falls(s) else p.r[s] >= p.ta[s]


def pr(f: Fill, key: str = "p") -> str:
    return f[key].lower()


def mean(p: Printed) -> Decimal:
    return (sum(p.c.values(), Decimal(0)) / len(p.c)).quantize(Decimal("0.01"))


def levels(p: Printed, dots: int) -> int:
    return sum(code.count(".") == dots for code in p.code)


def all_figures(p: Printed, f: Fill) -> bool:
    s = f["s"]
    return same(f["t"], p.t[s]) and same(f["r"], p.r[s]) and same(f["c"], p.c[s])


TRUTH: dict[str, Test] = {
    "target.tercapai": lambda p, f: p.c[f["s"]] >= 100,
    "target.luput": lambda p, f: p.c[f["s"]] < 100,
    "target.lampau": lambda p, f: p.c[f["s"]] > 100,
    "target.angka_di_atas": lambda p, f: number(f["r"]) > number(f["t"]) and all_figures(p, f),
    "target.angka_di_bawah": lambda p, f: number(f["r"]) < number(f["t"]) and all_figures(p, f),
    "target.semua": lambda p, f: not missed(p),
    "target.belum_semua": lambda p, f: bool(missed(p)),
    "target.n_dari_m": lambda p, f: (
        (len(p.c) - len(missed(p)), len(missed(p)), len(p.c)) == (int(f["n"]), int(f["k"]), int(f["m"]))
    ),
    "target.kecuali": lambda p, f: missed(p) == {f["s"]},
    "target.renstra_sampai": at_end,
    "target.renstra_belum": lambda p, f: not at_end(p, f),
    "nilai.realisasi": lambda p, f: same(f["r"], p.r[f["s"]]),
    "nilai.target": lambda p, f: same(f["t"], p.t[f["s"]]),
    "nilai.capaian": lambda p, f: same(f["c"], p.c[f["s"]]),
    "nilai.tigaan": all_figures,
    "nilai.anggaran": lambda p, f: same(f["a"], p.a[pr(f)]),
    "nilai.belanja": lambda p, f: same(f["b"], p.b[pr(f)]),
    "nilai.serapan": lambda p, f: same(f["x"], p.x[pr(f)]),
    "nilai.total": lambda p, f: all(same(f[k], value) for k, value in zip("abx", p.total, strict=True)),
    "perubahan.naik": lambda p, f: change(p, f) > 0,
    "perubahan.turun": lambda p, f: change(p, f) < 0,
    "perubahan.naik_sebesar": lambda p, f: same(f["d"], change(p, f)),
    "perubahan.turun_sebesar": lambda p, f: same(f["d"], -change(p, f)),
    "perubahan.dari_ke_naik": lambda p, f: [number(f["r0"]), number(f["r"])] == p.rs[f["s"]][1:],
    "perubahan.dari_ke_turun": lambda p, f: [number(f["r0"]), number(f["r"])] == p.rs[f["s"]][1:],
    "perubahan.membaik": lambda p, f: better(p, f) > 0,
    "perubahan.memburuk": lambda p, f: better(p, f) < 0,
    "perubahan.naik_terus": lambda p, f: steps(p, f) == (1, 1),
    "perubahan.turun_terus": lambda p, f: steps(p, f) == (-1, -1),
    "perubahan.naik_turun": lambda p, f: set(steps(p, f)) == {1, -1},
    "jumlah.program": lambda p, f: number(f["n"]) == levels(p, 2),
    "jumlah.kegiatan": lambda p, f: number(f["n"]) == levels(p, 4),
    "jumlah.sub_kegiatan": lambda p, f: number(f["n"]) == levels(p, 5),
    "jumlah.sasaran": lambda p, f: number(f["n"]) == len(set(p.sasaran.values())),
    "jumlah.indikator": lambda p, f: number(f["n"]) == len(p.c),
    "jumlah.pegawai": lambda p, f: number(f["n"]) == sum(p.staff.values()),
    "jumlah.pegawai_kat": lambda p, f: number(f["n"]) == p.staff[f["g"]],
    "ekstrem.tertinggi": lambda p, f: is_extreme(p.c, f["s"], 1),
    "ekstrem.terendah": lambda p, f: is_extreme(p.c, f["s"], -1),
    "ekstrem.anggaran_terbesar": lambda p, f: is_extreme(p.a, pr(f), 1),
    "ekstrem.anggaran_terkecil": lambda p, f: is_extreme(p.a, pr(f), -1),
    "ekstrem.serapan_tertinggi": lambda p, f: is_extreme(p.x, pr(f), 1),
    "ekstrem.serapan_terendah": lambda p, f: is_extreme(p.x, pr(f), -1),
    "ekstrem.pegawai_terbanyak": lambda p, f: p.staff[f["g"]] == max(p.staff.values()),
    "ekstrem.urutan": lambda p, f: sorted(p.a, key=lambda name: -p.a[name])[:2] == [pr(f), pr(f, "q")],
    "rata.rata_capaian": lambda p, f: abs(number(f["c"]) - mean(p)) <= Decimal("0.01"),
    "rata.jumlah_dua": lambda p, f: same(f["a"], p.a[pr(f)] + p.a[pr(f, "q")]),
    "rata.bagian": lambda p, f: abs(number(f["x"]) - p.a[pr(f)] / p.total[0] * 100) < Decimal("0.006"),
    "rata.sisa_total": lambda p, f: same(f["a"], p.total[0] - p.total[1]),
    "rata.sisa": lambda p, f: same(f["a"], p.a[pr(f)] - p.b[pr(f)]),
    "banding.capaian": lambda p, f: p.c[f["s"]] > p.c[f["q"]],
    "banding.anggaran": lambda p, f: p.a[pr(f)] > p.a[pr(f, "q")],
    "banding.selisih": lambda p, f: same(f["d"], p.a[pr(f)] - p.a[pr(f, "q")]),
    "banding.nasional_atas": lambda p, f: p.r[f["s"]] > p.nas[f["s"]],
    "banding.nasional_bawah": lambda p, f: p.r[f["s"]] < p.nas[f["s"]],
    "kategori.satu": lambda p, f: p.band(f["s"]) == f["k"],
    "kategori.dengan_angka": lambda p, f: p.band(f["s"]) == f["k"] and same(f["c"], p.c[f["s"]]),
    "kategori.berapa": lambda p, f: number(f["n"]) == sum(p.band(name) == f["k"] for name in p.c),
    "efisiensi.efisien": lambda p, f: p.e[pr(f)] > 0,
    "efisiensi.tidak_efisien": lambda p, f: p.e[pr(f)] < 0,
    "efisiensi.paling": lambda p, f: is_extreme(p.e, pr(f), 1),
    "efisiensi.nilai": lambda p, f: number(f["e"]) == p.e[pr(f)],
    "efisiensi.berapa": lambda p, f: number(f["n"]) == sum(value > 0 for value in p.e.values()),
    "tahun.laporan": lambda p, f: int(f["y"]) == p.year,
    "tahun.pk": lambda p, f: int(f["y"]) == p.year,
    "tahun.rentang": lambda p, f: [number(f["r0"]), number(f["r"])] == p.rs[f["s"]][::2],
    "acuan.tabel": lambda p, f: (
        f["isi"].split()[0] in p.numbers[f["tab"]].lower()
        and f["isi"].split()[1] in p.numbers[f["tab"]].lower()
        and (f["isi"].startswith("anggaran") or "Anggaran" not in p.numbers[f["tab"]])
    ),
    "acuan.sasaran": lambda p, f: (f["i"], f["sasaran"].strip("“”")) in set(p.sasaran.values()),
    "acuan.indikator_sasaran": lambda p, f: p.sasaran[f["s"]][0] == f["i"],
    "angka_kata.bebas": lambda p, f: int(f["n"]) == count_of(f["w"]),
}
"""What makes a sentence of a kind true."""
