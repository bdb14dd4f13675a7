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
from auditor.understanding.prose.promised_targets import Target, split_targets, target_of
from auditor.understanding.prose.promises import opens_targets, promises
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
_OF_INDICATORS = re.compile(
    r"\bindikator(?:\s(?!(?:yang|dengan|me\w{3,}|ber\w{3,}|di\w{3,})\b)[^\W_]{1,20}){0,4}\s$", re.IGNORECASE
)
"""What makes a list one of indicators though another kind is named behind: "Indikator untuk sasaran ini:"."""
_UNMARKED = "tanpa tanda"
"""The manner of a list whose items have no mark."""
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
    return split_targets(found, reader.promised)


@dataclass(slots=True)
class _Reader:
    """What stands above the next line, and what the list that it may be an item of is of.

    ``promised`` are the lists that are said to hold targets, and of what is not said.
    """

    above: dict[GoalKind, ListedGoal] = field(default_factory=dict)
    listed: GoalKind | None = None
    style: str | None = None
    fresh: bool = False
    group: int = 0
    tahun: int | None = None
    janji: bool = False
    promised: set[int] = field(default_factory=set)

    def read(self, block: Block, text: str) -> Iterator[ListedGoal]:
        """Give the item that the paragraph is, if it is one."""
        mark, item = split_mark(text)
        kind, name = self._item(item, mark, marked=item != text, heading=block.kind is BlockKind.HEADING)
        if kind is None and (block.kind is BlockKind.HEADING or item == text):
            self._leave(block, text)
        if kind is not None and name is not None:
            goal = self._goal(block, kind, name, mark)
            self.above = {one: it for one, it in self.above.items() if _rank(one) < _rank(kind)}
            self.above[kind] = goal
            yield goal
        self._open(block, item, is_item=kind is not None)

    def _open(self, block: Block, item: str, *, is_item: bool) -> None:
        """Begin the list that the line opens, if it opens one."""
        told = _listed_by(item)
        targets = opens_targets(item) or (block.kind is BlockKind.HEADING and promises(item) is True)
        ends_open = item.endswith(":")
        self.fresh = told is not None or opens_targets(item)
        if ends_open and promises(item) is not None:
            self.janji = promises(item) is True
        elif ends_open and is_item and told is None:
            self.janji = False
        if told is None and not targets and not (ends_open and is_item):
            return
        self.group += 1
        self.style = None
        if told is not None or targets:
            self.listed = told or "indikator"
        if told is None and targets:
            self.promised.add(self.group)

    def _item(
        self, item: str, mark: str | None, *, marked: bool, heading: bool
    ) -> tuple[GoalKind | None, Target | None]:
        """What the paragraph names and how: told by its own word, or by the line that opens the list."""
        told = _TOLD.match(item)
        if told is not None:
            kind = _WORDS[told["word"].lower()]
            return kind, _named(told["name"], kind)
        if self.listed is None or (heading and self.group in self.promised):
            return None, None
        target = target_of(item) if self.listed == "indikator" else None
        in_line = self.fresh or self.style == _UNMARKED
        if not marked and not (self.fresh or (in_line and target is not None and target.marked)):
            return None, None
        style = _style(mark) if marked else _UNMARKED
        self.style = self.style or style
        return (self.listed, _named(item, self.listed)) if style == self.style else (None, None)

    def _goal(self, block: Block, kind: GoalKind, name: Target, mark: str | None) -> ListedGoal:
        higher = [goal for one, goal in self.above.items() if _rank(one) < _rank(kind)]
        parent = max(higher, key=lambda goal: _rank(goal.kind), default=None)
        angka = name.angka or None
        return ListedGoal(block, name.nama, kind, mark, parent, self.group, self.tahun, self.janji, angka)

    def _leave(self, block: Block, text: str) -> None:
        """A heading or a paragraph ends the list, and may tell the year and the paper of what follows."""
        self.above, self.listed, self.style = {}, None, None
        self.group += 1
        years = set(years_in(text))
        if block.kind is BlockKind.HEADING or years:
            self.tahun = years.pop() if len(years) == 1 else None
            self.janji = promises(text) is True


def _listed_by(item: str) -> GoalKind | None:
    """What the list that the line opens is of; None where it opens none."""
    opens = _OPENS.search(item)
    if opens is None:
        return None
    return "indikator" if _OF_INDICATORS.search(item, 0, opens.start()) else _WORDS[opens["word"].lower()]


def _rank(kind: GoalKind) -> int:
    return _KINDS.index(kind)


def _style(mark: str | None) -> str:
    """The manner in which an item is numbered."""
    if mark is None:
        return "titik"
    return "angka" if mark.isdigit() else "huruf" if mark.isalpha() else "bagian"


def _named(text: str, kind: GoalKind) -> Target | None:
    """The name of an item, of an indicator with the figure that is set off behind it; None for a sentence."""
    target = target_of(text) if kind == "indikator" else None
    marked = target if target is not None and target.marked else None
    name = _name(marked.nama if marked is not None else text)
    return Target(name, marked.angka if marked is not None else "", marked=True) if name is not None else None


def _name(text: str) -> str | None:
    """The name without what is said of it; None for a sentence."""
    quoted = _QUOTED.match(text)
    whole = next(filter(None, quoted.groups())) if quoted else split_sentences(text)[0]
    name = _ABOUT.split(whole)[0].strip(' ,.;:“”"')
    plain = name[:1].isupper() or name[:1] == "("
    return name if plain and is_name(name) and len(name.split()) <= _LONGEST and not _goes_on(name) else None


def _goes_on(name: str) -> bool:
    """Whether another text was read on behind the name: one that explains it, or opens the next list."""
    return " adalah " in name or promises(name) is False
