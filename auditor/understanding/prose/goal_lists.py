"""Misi, tujuan, sasaran and indicators that prose lists: "Misi 1: X", "Tujuan 1.1 Y", "indikator: a. Z".

What an item is tells the word before its name, with a number or a colon, or the line that opens the list. An
item stands under the last one of a higher kind, until a heading or a paragraph that is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from auditor.lexicon.row_names import is_name, split_mark
from auditor.lexicon.years import years_in
from auditor.models.document import Block, BlockKind
from auditor.models.report import GoalKind, ListedGoal
from auditor.understanding.prose.promised_targets import split_targets
from auditor.understanding.prose.sentences import paragraphs, split_sentences
from auditor.understanding.sections import contents_blocks

_KINDS: tuple[GoalKind, ...] = ("misi", "tujuan", "sasaran", "indikator")
_WORDS: dict[str, GoalKind] = {kind: kind for kind in _KINDS} | {"iku": "indikator"}
_WORD = r"misi|tujuan|sasaran|indikator|iku"
_NUMBER = (
    r"(?:ke\s*-?\s*)?\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4}\b"
    r"|(?:pertama|ke\s?-?\s?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\b"
)
_TOLD = re.compile(
    rf"^(?P<word>(?i:{_WORD}))\b(?:\s[^\W\d]{{1,20}}){{0,3}}?\s?"
    rf"(?:(?i:{_NUMBER})\s?[:.,–-]?|:)\s?(?P<name>[“\"(]?[A-Z].*)$",
    re.DOTALL,
)
"""A kind with its number or a colon before a name: "Sasaran Strategis 1: X", "Misi pertama, X"."""
_OPENS = re.compile(
    rf"\b(?P<word>{_WORD})\b(?:\s(?!(?:yang|dengan|me\w{{3,}}|ber\w{{3,}}|di\w{{3,}})\b)[^\W_]{{1,20}}){{0,6}}?\s?"
    r"(?:\([^()]{0,40}\)\s?)?"
    r"(?::|(?:(?:sebagai|seperti)\sberikut|yaitu|yakni|antara\slain|meliputi|adalah|berupa)\b)[\s.,:;]*$",
    re.IGNORECASE,
)
"""The end of a line that says what is listed below it."""
_ABOUT = re.compile(
    r"[,;]\s(?:dengan|yang|me\w{3,}|di\w{4,})\s|\s(?:dengan|memiliki|mempunyai|terdiri|meliputi|diukur)"
    rf"(?:\s\S{{1,15}}){{0,4}}?\s(?:{_WORD})\b",
    re.IGNORECASE,
)
"""What goes on behind a name: what it has, and what is said of it."""
_QUOTED = re.compile(r"^“([^”]{3,})”|^\"([^\"]{3,})\"")
_PROMISE = re.compile(
    r"\b(?:perjanjian|penetapan|kontrak)\s+kinerja\b|\brencana\s+kinerja\s+tahun", re.IGNORECASE
)
_LONGEST = 40
"""Words of a name; what is longer is a text about it."""


def find_goal_lists(blocks: Sequence[Block]) -> list[ListedGoal]:
    """Give what all lists name, in reading order, each with what it stands under and its promised figure."""
    contents = contents_blocks(blocks)
    reader = _Reader()
    found: list[ListedGoal] = []
    for index, block, text in paragraphs(blocks):
        if index not in contents:
            found.extend(reader.read(block, " ".join(text.split())))
    return split_targets(found)


@dataclass(slots=True)
class _Reader:
    """What stands above the next line, and what the list that it may be an item of is of."""

    above: dict[GoalKind, ListedGoal] = field(default_factory=dict)
    listed: GoalKind | None = None
    style: str | None = None
    fresh: bool = False
    group: int = 0
    tahun: int | None = None
    janji: bool = False

    def read(self, block: Block, text: str) -> Iterator[ListedGoal]:
        """Give the item that the paragraph is, if it is one."""
        mark, item = split_mark(text)
        opens = _OPENS.search(item)
        kind, name = self._item(item, mark, marked=item != text)
        if kind is None and (block.kind is BlockKind.HEADING or item == text):
            self._leave(block, text)
        if kind is not None and name is not None:
            goal = self._goal(block, kind, name, mark)
            self.above = {one: it for one, it in self.above.items() if _rank(one) < _rank(kind)}
            self.above[kind] = goal
            yield goal
        self.fresh = opens is not None
        if opens is not None:
            self.listed, self.style = _WORDS[opens["word"].lower()], None
            self.group += 1

    def _item(self, item: str, mark: str | None, *, marked: bool) -> tuple[GoalKind | None, str | None]:
        """What the paragraph names and how: told by its own word, or by the line that opens the list."""
        told = _TOLD.match(item)
        if told is not None:
            return _WORDS[told["word"].lower()], _name(told["name"])
        if self.listed is None or not (marked or self.fresh):
            return None, None
        style = _style(mark) if marked else "tanpa tanda"
        self.style = self.style or style
        return (self.listed, _name(item)) if style == self.style else (None, None)

    def _goal(self, block: Block, kind: GoalKind, name: str, mark: str | None) -> ListedGoal:
        higher = [goal for one, goal in self.above.items() if _rank(one) < _rank(kind)]
        parent = max(higher, key=lambda goal: _rank(goal.kind), default=None)
        return ListedGoal(block, name, kind, mark, parent, self.group, self.tahun, self.janji)

    def _leave(self, block: Block, text: str) -> None:
        """A heading or a paragraph ends the list, and may tell the year and the paper of what follows."""
        self.above, self.listed, self.style = {}, None, None
        self.group += 1
        years = set(years_in(text))
        if block.kind is BlockKind.HEADING or years:
            self.tahun = years.pop() if len(years) == 1 else None
            self.janji = bool(_PROMISE.search(text))


def _rank(kind: GoalKind) -> int:
    return _KINDS.index(kind)


def _style(mark: str | None) -> str:
    """The manner in which an item is numbered."""
    if mark is None:
        return "titik"
    return "angka" if mark.isdigit() else "huruf" if mark.isalpha() else "bagian"


def _name(text: str) -> str | None:
    """The name without what is said of it; None for a sentence."""
    quoted = _QUOTED.match(text)
    whole = next(filter(None, quoted.groups())) if quoted else split_sentences(text)[0]
    name = _ABOUT.split(whole)[0].strip(' ,.;:“”"')
    plain = name[:1].isupper() or name[:1] == "("
    return name if plain and is_name(name) and len(name.split()) <= _LONGEST else None
