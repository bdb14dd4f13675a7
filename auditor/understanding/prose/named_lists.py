"""Programs and kegiatan that prose lists without amounts: "1. Program X, dengan kegiatan: a. Y, b. Z".

Offices list so what supports an indicator or a sasaran. What an item is tells the word before its name
("Kegiatan ..."), else the line that opens the list ("dengan rincian kegiatan sebagai berikut:"), with the
manner of numbering where a list has several levels. A sentence that merely mentions a program is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import is_name, split_mark
from auditor.lexicon.years import years_in
from auditor.models.document import Block, BlockKind
from auditor.models.report import Level, ListedName
from auditor.understanding.prose.amounts import find_spending
from auditor.understanding.prose.sentences import paragraphs
from auditor.understanding.sections import contents_blocks

_LEVELS = {"program": Level.PROGRAM, "kegiatan": Level.KEGIATAN, "subkegiatan": Level.SUB_KEGIATAN}
_WORD = r"(?:sub\s*-?\s*)?kegiatan|program"
_OPENS = re.compile(
    rf"\b(?P<levels>(?:{_WORD})(?:\s*(?:dan|/|,|maupun|serta)\s*(?:{_WORD}))*)"
    r"(?:\s+(?!yang\b)[^\W\d]+){0,4}?\s*"
    r"(?::|(?:(?:sebagai|seperti)\s+berikut|yaitu|yakni|antara\s+lain|meliputi|adalah)\b)[\s.,:;]*$",
    re.IGNORECASE,
)
"""The end of a line that says what is listed below it."""
_JOINING = frozenset(
    {
        "dengan",
        "melalui",
        "yang",
        "terdiri",
        "atas",
        "dari",
        "rincian",
        "yaitu",
        "yakni",
        "meliputi",
        "beserta",
    }
    | {"didukung", "dilaksanakan", "dijabarkan", "oleh", "dalam", "serta", "dan"}
)
"""The words that join a name to the list below it."""
_FIRST_WORD = re.compile(r"(?P<word>sub\s*-?\s*[^\W\d]+|[^\W\d]+)\s*:?\s*(?=[\w(“\"])", re.IGNORECASE)
_SAME_WORD = 85.0
"""Likeness in percent from which a word is a misspelt word for a level: "Progam", "Kegiayan"."""
_TELLS = re.compile(
    r"\b(?:telah|sudah|akan|belum|merupakan|bertujuan|adalah|dilaksanakan|dilakukan|dianggarkan|terealisasi|"
    r"direalisasikan|mencapai|sebesar|sebanyak|berupa|dapat|tidak|ini|tersebut|dimaksud)\b",
    re.IGNORECASE,
)
"""Words of sentences, which no name of a program or kegiatan holds."""
_LONGEST = 30
"""Words of a name: the longest of the national list has 29."""
_LISTS = re.compile(
    rf"\b(?:dengan|melalui|meliputi|terdiri)\b(?:\s[^\W\d]+){{0,3}}\s(?:{_WORD}|sasaran|indikator)\s?:"
    r"|[,;]\s?(?:dengan|melalui)\s|\bdengan\s(?:sasaran|indikator|tujuan)\b",
    re.IGNORECASE,
)
"""What goes on behind a name in the same paragraph: the items below it, its sasaran."""
_AMOUNT = re.compile(r"\bRp\b|\b\d{1,3}(?:[.,]\d{3})++\b")
_FIRST = frozenset({"a", "A", "1", "i", "I"})
_STYLES = (
    ("letter", re.compile(r"[a-z]{1,2}", re.IGNORECASE)),
    ("digit", re.compile(r"\d{1,2}")),
    ("part", re.compile(r"\d{1,2}(?:\.\d{1,2})+")),
)


def find_named_lists(blocks: Sequence[Block]) -> list[ListedName]:
    """Give the names of all lists without amounts, in reading order, each with the names above it."""
    contents = contents_blocks(blocks)
    reader = _Reader()
    found: list[ListedName] = []
    for index, block, text in paragraphs(blocks):
        if index not in contents:
            found.extend(reader.read(block, " ".join(text.split())))
    return found


@dataclass(slots=True)
class _Reader:
    """What stands above the next line: the names, and what the numbers of each manner were put before."""

    names: dict[Level, str] = field(default_factory=dict)
    listed: Level | None = None
    styles: dict[str, Level] = field(default_factory=dict)
    group: int = 0
    opened: bool = False
    tahun: int | None = None

    def read(self, block: Block, text: str) -> Iterator[ListedName]:
        """Give the name of the list that the paragraph is, if it is one."""
        mark, item = split_mark(text)
        is_item = mark is not None or item != text
        opens = _OPENS.search(item)
        level, item = _told(item)
        if level is None and is_item and block.kind is not BlockKind.HEADING:
            level = self._level_of(mark)
        if level is None or block.kind is BlockKind.HEADING:
            self._date(text)
        if level is None or not (is_item or opens or block.kind is BlockKind.HEADING or block.bold):
            self._leave(opens)
            return
        first, *others = _names(item)
        if first is None:
            self._leave(opens)
            return
        self._enter(level, mark, first)
        if not find_spending(item):
            program = self.names.get(Level.PROGRAM) if level is not Level.PROGRAM else None
            kegiatan = self.names.get(Level.KEGIATAN) if level is Level.SUB_KEGIATAN else None
            for name in (first, *filter(None, others)):
                yield ListedName(block, name, level, mark, program, kegiatan, self.group, self.tahun)
        self.opened = opens is not None
        if opens:
            self.listed = _one_level(opens["levels"])
            self.group += 1

    def _date(self, text: str) -> None:
        """Note the year of what follows a heading or a paragraph; one that names none changes nothing."""
        years = set(years_in(text))
        if years:
            self.tahun = years.pop() if len(years) == 1 else None

    def _level_of(self, mark: str | None) -> Level | None:
        """The level of an item that does not tell it; the first one below an opening line begins a list."""
        style = _style(mark)
        if style is None or self.listed is None:
            return self.listed if mark is None else None
        if self.opened and mark in _FIRST:
            self.styles[style] = self.listed
        return self.styles.get(style, self.listed)

    def _enter(self, level: Level, mark: str | None, name: str) -> None:
        style = _style(mark)
        if style is not None:
            self.styles.setdefault(style, level)
        self.names = {one: text for one, text in self.names.items() if depth(one) < depth(level)}
        self.names[level] = name

    def _leave(self, opens: re.Match[str] | None) -> None:
        """A paragraph that is no item ends the list, and may open another one."""
        self.names, self.styles = {}, {}
        self.opened = opens is not None
        self.listed = _one_level(opens["levels"]) if opens else None
        self.group += 1


def _style(mark: str | None) -> str | None:
    """The manner in which an item is numbered."""
    return next((name for name, pattern in _STYLES if mark and pattern.fullmatch(mark)), None)


def _told(item: str) -> tuple[Level | None, str]:
    """The level that the first word tells, and the text without that word."""
    first = _FIRST_WORD.match(item)
    if first is None:
        return None, item
    word = re.sub(r"[\s-]", "", first["word"].lower())
    like = {name: fuzz.ratio(word, name) for name in _LEVELS}
    best = max(like, key=lambda name: like[name])
    return (_LEVELS[best], item[first.end() :]) if like[best] >= _SAME_WORD else (None, item)


def _one_level(words: str) -> Level | None:
    """The one level that is listed; none where programs and kegiatan are."""
    found = {_LEVELS[re.sub(r"[\s-]", "", word.lower())] for word in re.findall(_WORD, words, re.IGNORECASE)}
    return found.pop() if len(found) == 1 else None


def _names(item: str) -> list[str | None]:
    """The names of an item: several where it parts them by semicolons."""
    return [_name(part) for part in item.rstrip(" ;.").split(";")]


def _name(item: str) -> str | None:
    """The name without the words that join it to the list below; None for a sentence."""
    opens = _OPENS.search(item)
    while opens is not None:
        item = _without_joining(item[: opens.start("levels")])
        opens = _OPENS.search(item)
    name = _AMOUNT.split(_LISTS.split(item)[0])[0].strip(' ,.;:=(“”"')
    plain = name[:1].isupper() or name[:1] in '(“"' or name[:1].isdigit()
    if not plain or not is_name(name) or len(name.split()) > _LONGEST or _TELLS.search(name):
        return None
    return name


def _without_joining(text: str) -> str:
    """The text without the words at its end that join it to a list, and numbers among these."""
    words = text.split()
    while words and (words[-1].strip(",;()").lower() in _JOINING or _is_count(words[-1])):
        words.pop()
    return " ".join(words)


def _is_count(word: str) -> bool:
    """Whether the word counts the items below: "2", "(dua)"."""
    plain = word.strip(",;")
    return plain.isdigit() or (plain.startswith("(") and plain.endswith(")") and plain[1:-1].islower())
