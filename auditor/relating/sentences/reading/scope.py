"""What a clause speaks of where it names it, and where it does not: by the words before it and the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.models.document import BlockKind
from auditor.models.report import ReportTable, Role, TableKind
from auditor.relating.claims.tables import TableFinder
from auditor.relating.sentences.reading.mentions import Mention, Mentions
from auditor.relating.sentences.reading.view import Part, View, ordinal
from auditor.relating.sentences.tables.world import Thing, World

_GROUP = re.compile(
    r"\bsasaran(?:\s+(?:strategis|kegiatan|program|kinerja))*\s+(?:ke\s*-?\s*)?(?P<n>\d{1,2}(?![\d.,]*\d)|pertama|kedua|ketiga|keempat|kelima"
    r"|keenam|ketujuh|kedelapan)\b|\b(?:ss|sk|sp)\s?-?(?P<m>\d{1,2})\b(?![.,]\d)"
)
_SASARAN = re.compile(r"\bsasaran(?:\W+\w+){0,3}\W*$")
PLAIN = _PLAIN = frozenset(
    [
        "yang",
        "ini",
        "itu",
        "tersebut",
        "dimaksud",
        "adapun",
        "demikian",
        "pula",
        "juga",
        "hal",
        "nya",
        "secara",
        "pada",
        "di",
        "dengan",
        "dan",
        "serta",
        "atau",
        "oleh",
        "dari",
        "ke",
        "untuk",
        "dalam",
        "sebesar",
        "sebanyak",
        "senilai",
        "mencapai",
        "adalah",
        "yaitu",
        "yakni",
        "telah",
        "sudah",
        "masih",
        "baru",
        "hanya",
        "bahkan",
        "dapat",
        "mampu",
        "berhasil",
        "tahun",
        "anggaran",
        "pelaporan",
        "berjalan",
        "akhir",
        "indikator",
        "sasaran",
        "kinerja",
        "angka",
        "nilai",
        "besaran",
        "kondisi",
        "hasil",
        "capaian",
        "realisasi",
        "target",
        "namun",
        "tetapi",
        "sedangkan",
        "sementara",
        "bila",
        "apabila",
        "jika",
        "dibandingkan",
        "dibanding",
        "jika",
        "terhadap",
        "karena",
        "sehingga",
        "maka",
        "hasilnya",
        "tidak",
        "belum",
        "tak",
        "bukan",
        "jumlah",
        "persentase",
        "tingkat",
        "keduanya",
        "semuanya",
        "seluruhnya",
        "kembali",
        "justru",
        "sedikit",
        "cukup",
        "sangat",
        "waktu",
        "predikat",
        "skor",
        "indeks",
        "atas",
        "lebih",
        "selisih",
        "sebelumnya",
        "lalu",
        "ia",
        "mereka",
        "satu",
        "terjadi",
        "ada",
        "adanya",
        "terdapat",
        "mengalami",
        "menunjukkan",
        "menjadi",
        "kesatu",
        "pertama",
        "kedua",
        "ketiga",
        "keempat",
        "kelima",
        "keenam",
        "ketujuh",
        "kedelapan",
        "seiring",
        "jauh",
        "artinya",
        "berarti",
        "sebaliknya",
        "kemudian",
        "selanjutnya",
        "akan",
        "begitu",
        "terus",
        "selalu",
        "lagi",
        "sama",
        "ditargetkan",
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "ratus",
        "ribu",
        "juta",
        "miliar",
        "persen",
        "poin",
    ]
)
"""Words before a verb that name no subject of their own."""
_POINTS_BACK = re.compile(
    r"\b(?:tersebut|ini|itu|dimaksud|termaksud|tadi|hal\s+(?:ini|itu|tersebut)|yang\s+sama)\b|\w{3,}nya\b"
)
_THIS = re.compile(r"\b(?:ini|tersebut|itu|dimaksud)\W*(?:\w+\W+){0,2}$")
"""A thing named by a word of its own and pointed at: the one spoken of before."""
_NEW_SUBJECT = re.compile(r"^\W*(?:selain itu|di sisi lain|secara keseluruhan|secara umum)\b")
_FAR = 90
"""Letters between a name and what is said of it, beyond which it may be said of something else."""
_DOUBTED = 0.5
"""The share of a name that is in full and yet may not be what is spoken of."""
_TO_DO = re.compile(
    r"\b(?:rencana\s+(?:aksi|tindak|kerja|perbaikan)|saran|rekomendasi|langkah(?:-langkah)?|tindak\s+lanjut|ke\s+depan|tugas|fungsi"
    r"|harapan|wajib|kewajiban|agar|arah\s+kebijakan)\b"
)
"""Words of a heading or a list's head under which stands what is to be done."""
_BARE_VERB = re.compile(r"\W*(?:[a-z0-9]{1,2}[.)]\W+)?(?P<verb>me\w{3,})\b")
"""An item of a list that begins with a verb and has no subject: a task."""
_IN_FULL = 0.9
"""Of the telling of a name that a heading holds where it is the name of what is told below."""
_NEXT = 40
"""Letters between what is said and the name behind it at most, where no word leads from one to the other."""
_LEADING = re.compile(
    r"\b(?:pada|untuk|dari|oleh|adalah|yaitu|yakni|ialah|dicapai|diraih|diperoleh|dimiliki|terjadi|dijumpai|ditemukan|atas|bagi)\b[^,;]{0,40}$"
)
_FEW = 1
"""Unknown words before a verb that are no subject yet: an adverb, a particle."""
_ALL_OF_THEM = re.compile(r"\b(?:semua|seluruh|kesemua|keseluruhan|ke(?:dua|tiga|empat|lima|enam))nya\b")
"""Words for all of what the sentence before spoke of."""
_NEAR = 2
"""Sentences before one that names a set by such a word."""
_BACK = 3
"""Sentences before one that points back in which what it points at is looked for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The things that a clause speaks of; ``source`` says in Indonesian from where, "" where the clause names them."""

    things: tuple[Thing, ...]
    source: str = ""
    share: float = 1.0

    @property
    def sure(self) -> bool:
        """Whether one thing is meant and the clause or the sentence before names it."""
        return len(self.things) == 1


class Scope:
    """The sentences of a report in their order, with the headings and tables around them."""

    def __init__(self, world: World, views: Sequence[View], mentions: Mentions, groups: Mentions) -> None:
        self.world = world
        self._views = list(views)
        self._index = {id(view): index for index, view in enumerate(views)}
        self._mentions = mentions
        self.finder = TableFinder(world.report)
        self._group_names = groups
        self._heads: dict[int, str] = {}

    def subject(self, view: View, part: Part, at: int) -> Subject | None:
        """What the clause speaks of at that place; None where nothing tells."""
        named = view.mentions_in(part)
        before = [mention for mention in named if mention.end <= at]
        if before:
            return _placed(view, part, before[-1], at)
        if named and not has_own_subject(view, part, at) and _leads_to(view, at, named[0].start):
            return _of(named[0])
        if has_own_subject(view, part, at):
            return None
        earlier = [mention for mention in view.mentions if mention.end <= part.start]
        if earlier:
            return _of(earlier[-1], "bagian kalimat sebelumnya")
        return self.above(view)

    def before(self, view: View, count: int) -> list[View]:
        """So many sentences before one, of its section."""
        index = self._index[id(view)]
        return [
            v
            for v in self._views[max(index - count, 0) : index]
            if v.sentence.section is view.sentence.section
        ]

    def above(self, view: View) -> Subject | None:
        """What the sentences before and the heading speak of: both where they name different things."""
        heading, before = self.heading(view), self._earlier(view)
        if heading is None or before is None or before.things == heading.things:
            return before or heading
        if heading.sure and not heading.things[0].indicator:
            return before
        things = dict.fromkeys([*before.things, *heading.things])
        return Subject(tuple(things), before.source, _DOUBTED)

    def _earlier(self, view: View) -> Subject | None:
        """What the sentences right before speak of; one that points back is looked for further up."""
        if _NEW_SUBJECT.match(view.text):
            return None
        for back, other in enumerate(reversed(self.before(view, _BACK)), 1):
            if view.sentence.block - other.sentence.block > _BACK:
                break
            if other.mentions and not other.claims_nothing():
                things = dict.fromkeys(thing for mention in other.mentions for thing in mention.things)
                if len(things) == 1 and (back == 1 or _POINTS_BACK.search(view.text)):
                    return _of(other.mentions[0], "kalimat sebelumnya")
                return Subject(tuple(things), "kalimat sebelumnya", _DOUBTED)
        return None

    def heading(self, view: View) -> Subject | None:
        """The one thing that the heading of the section names."""
        section = view.sentence.section
        found = self._mentions.find(section.judul) if section is not None else []
        full = [mention for mention in found if mention.share >= _IN_FULL] or found
        if len({mention.things for mention in full}) == 1:
            return _of(full[0], f"judul “{section.judul}”" if section else "")
        return None

    def group(self, view: View, part: Part | None = None) -> tuple[str | None, str]:
        """The sasaran that a clause speaks of, and from where that is known (Indonesian); (None, "") where none."""
        text = view.text[part.start : part.end] if part else view.text
        match = _GROUP.search(text)
        if match:
            number = _number(match)
            return (
                (self.world.groups[number - 1], "")
                if number and number <= len(self.world.groups)
                else (None, "?")
            )
        for mention in self._group_names.find(text):
            if mention.sure and mention.share > 0.8 and _SASARAN.search(text[: mention.start]):
                return mention.things[0].name, ""
        if re.search(r"\bsasaran\s+(?:strategis\s+)?(?:ini|tersebut|itu|dimaksud)\b", text):
            index = self._index[id(view)]
            for other in reversed(self._views[max(index - 12, 0) : index]):
                if other.sentence.section is not view.sentence.section:
                    break
                found = _GROUP.search(other.text)
                if found:
                    number = _number(found)
                    if number and number <= len(self.world.groups):
                        return self.world.groups[number - 1], "kalimat sebelumnya"
        if _ALL_OF_THEM.search(text):
            for other in reversed(self.before(view, _NEAR)):
                found = _GROUP.search(other.text)
                number = _number(found) if found else None
                if number and number <= len(self.world.groups):
                    return self.world.groups[number - 1], "kalimat sebelumnya"
        return self.heading_group(view)

    def heading_group(self, view: View) -> tuple[str | None, str]:
        """The sasaran that the heading of the section names."""
        section = view.sentence.section
        if section is None:
            return None, ""
        named = self._group_names.find(section.judul)
        if len(named) == 1 and len(named[0].things) == 1:
            return named[0].things[0].name, f"judul “{section.judul}”"
        match = _GROUP.search(section.judul.lower())
        if match:
            number = _number(match)
            if number and number <= len(self.world.groups):
                return self.world.groups[number - 1], f"judul “{section.judul}”"
        return None, ""

    def tables_near(self, view: View) -> list[ReportTable]:
        """The tables that stand right before and right after the sentence within its section."""
        found = [
            self.finder.above(view.sentence, 12, same_heading=True),
            self.finder.below(view.sentence, 6, same_heading=True),
        ]
        return [table for table in found if table is not None]

    def list_head(self, view: View) -> View | None:
        """The sentence with a colon that begins the list in which this one stands."""
        index = self._index[id(view)]
        blocks = self.world.report.document.blocks
        for other in reversed(self._views[max(index - 15, 0) : index]):
            if other.sentence.section is not view.sentence.section:
                return None
            if other.written.endswith(":"):
                between = blocks[other.sentence.block + 1 : view.sentence.block]
                return other if all(block.kind is BlockKind.PARAGRAPH for block in between) else None
            if not other.written.endswith((";", ",", ".")):
                return None
        return None

    def plans(self, view: View) -> bool:
        """Whether the list or section in which the sentence stands tells what is to be done."""
        section = view.sentence.section
        if section is not None and _TO_DO.search(section.judul.lower()):
            return True
        head = self.list_head(view)
        if head is None:
            return False
        if _TO_DO.search(head.text) or head.claims_nothing() or head.is_planned(len(head.text)):
            return True
        verb = _BARE_VERB.match(view.text)
        return verb is not None and not any(told.start == verb.start("verb") for told in view.told)

    def main_indicators(self) -> list[Thing]:
        """The indicators of sasaran that a table of the report's year measures."""
        return [
            thing for thing in self.world.things if thing.indicator and thing.groups and is_measured(thing)
        ]

    def key_indicators(self) -> list[Thing]:
        """The indikator kinerja utama, where the report lists them apart; else all indicators of sasaran."""
        listed = [
            t
            for t in self.world.things
            if t.indicator and any(c.table.kind is TableKind.IKU for c in t.cells)
        ]
        return [t for t in listed if is_measured(t)] or self.main_indicators()

    def unknown(self, view: View, start: int, end: int) -> bool:
        """Whether words there name something that is none of the known things."""
        return unknown(view, start, end) > 0

    def indicators_of(self, group: str) -> list[Thing]:
        """Those of one sasaran."""
        return [thing for thing in self.main_indicators() if group in thing.groups]


def _number(match: re.Match[str]) -> int | None:
    """The number of a sasaran, as written in digits or as an ordinal."""
    text = match["n"] or match["m"]
    return int(text) if text.isdigit() else ordinal(text)


def _placed(view: View, part: Part, mention: Mention, at: int) -> Subject:
    """The thing of a mention; doubted where other words stand before it or long ones between it and the verb."""
    found = _of(mention)
    far = at - mention.end > _FAR or unknown(view, part.start, mention.start) > _FEW + 1
    return replace(found, share=min(found.share, _DOUBTED)) if far else found


def _leads_to(view: View, at: int, start: int) -> bool:
    """Whether what stands at that place is said of the name behind it: near, or led to by a word for that."""
    between = view.text[at:start]
    figures = [q for q in view.quantities if at < q.start < start]
    return len(between) <= _NEXT or (not figures and _LEADING.search(between) is not None)


def unknown(view: View, start: int, end: int) -> int:
    """How many words there name nothing known and mean nothing for a claim."""
    letters = list(view.text[start:end])
    spans = [(told.start, told.end) for told in view.told] + [
        (m.start, m.end) for m in (*view.mentions, *view.groups)
    ]
    for a, b in spans:
        for place in range(max(a - start, 0), min(b - start, len(letters))):
            letters[place] = " "
    words = re.findall(r"[^\W\d_]{3,}", "".join(letters))
    other = [word for word in words if word.removesuffix("nya") not in _PLAIN]
    shortened = [word for word in other if re.search(rf"\b{word.upper()}\b", view.written[start:end])]
    return len(other) + len(shortened)


def has_own_subject(view: View, part: Part, at: int) -> bool:
    """Whether words before that place name something that is none of the known things: it is the subject then."""
    if _THIS.search(view.text[part.start : at]):
        return False
    return unknown(view, part.start, at) > _FEW


def group_names(world: World) -> Mentions:
    """The names of the sasaran, to find them in sentences and headings."""
    groups = World(world.report)
    groups.things = [Thing(name, tuple(re.findall(r"[^\W_]+", name.casefold()))) for name in world.groups]
    return Mentions(groups)


def is_measured(thing: Thing) -> bool:
    """Whether a performance table gives its target beside what was reached."""
    return any(
        cell.role in {Role.REALISASI, Role.CAPAIAN} and cell.table.kind is TableKind.KINERJA
        for cell in thing.cells
    )


def _of(mention: Mention, source: str = "") -> Subject:
    return Subject(mention.things, source, min(mention.share, 1.0))
