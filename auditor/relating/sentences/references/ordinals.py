"""What a sentence calls a misi, tujuan or sasaran of a number, which is the name of another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from auditor.models.facts import Klaim
from auditor.models.report import Sentence, Value
from auditor.relating.sentences.reading.ordinals import ORDINAL, ordinal
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.parts import Part, Parts, words_held

_OF = (
    r"(?:\s+(?:tersebut|ini|itu|dalam|pada|dari|rpjm\w*|rpd|renstra|rpjp\w*|pembangunan|jangka|menengah|daerah"
    r"|pemerintah|kabupaten|kota|provinsi|bupati|gubernur|wali\s*kota|strategis|dinas|badan|tahun|20\d\d(?:\s*[-–]\s*20\d\d)?))"
)
"""Words between the number and the name: whose misi it is."""
_NAMING = re.compile(
    rf"\b(?P<kind>misi|tujuan|sasaran)(?:\s+(?:strategis|pembangunan|daerah))*\s+{ORDINAL}(?P<of>{_OF}{{0,6}})"
    r"(?P<by>\s*[:,(–]\s*|\s+)"
    r"(?P<is>(?:(?:yaitu|yakni|adalah|ialah|tentang|mengenai|perihal|berupa)\s+"
    r"|yang\s+(?:berkenaan|berkaitan|berhubungan|berbunyi|menyangkut|mengenai)\s+(?:dengan\s+)?)*)[“\"(]?"
)
_NAMED_BEFORE = re.compile(
    r"(?:^|[.;:,]\s+)(?P<name>[^.;:,]{8,160}?)\s+(?:sebagai|merupakan|adalah|ialah|menjadi)\s+"
    rf"(?P<kind>misi|tujuan|sasaran)(?:\s+(?:strategis|pembangunan|daerah))*\s+{ORDINAL}"
)
"""A name before its number ("Terwujudnya X sebagai sasaran pertama")."""
_END = re.compile(
    r"[;.:”\"]|,\s+(?:di\w{3,}|yang|dengan|sekaligus|sehingga|sedangkan|serta\s+(?:misi|tujuan|sasaran))\b"
)
_FULL, _MOST = 0.9, 0.6
"""Of the telling of a name that a sentence repeats where that is surely meant, and where it may be."""
_SAME = 0.5
"""Of the words of two names that are one, so many are the same at least."""
_BY_WORDS = "nama yang disebut dapat diringkas, atau diberi nomor dengan urutan lain"


@dataclass(frozen=True, slots=True)
class Named:
    """A misi, tujuan or sasaran (``kind``) that a sentence gives a number and a name; ``kata`` is both."""

    kind: str
    label: str
    name: str
    kata: str


def goal_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each number of a misi, tujuan or sasaran with its name against what the report numbers so."""
    for named in names_in(view.written):
        listed = scope.world.goals.of(named.kind, view.sentence.block)
        if listed and not any(part.label == named.label for part in listed):
            continue
        parts = [*listed, *_told_before(view.sentence, scope, named.kind)]
        here = [part for part in parts if part.label == named.label]
        best, repeated = _best(named, parts, here)
        if best is None or (listed and best not in listed) or _starts_anew(listed, named.label, best.label):
            continue
        sure = repeated >= _FULL and bool(listed)
        said = Said("tujuan", named.kata, _lingkup(named, here, best), named.kind)
        values = [part.value for part in (here or [best])]
        yield contradicts(view, said, values, None if sure else _BY_WORDS)


def _best(named: Named, parts: Sequence[Part], here: Sequence[Part]) -> tuple[Part | None, float]:
    """The one part of another number that has the name, and how much of its own is repeated."""
    known = Parts(parts)
    better = known.better(named.name, here)
    if better is None or len(better.parts) != 1:
        return None, 0.0
    repeated = known.repeated(better.parts[0], named.name)
    return (better.parts[0], repeated) if repeated >= _MOST else (None, 0.0)


def names_in(text: str) -> list[Named]:
    """The misi, tujuan and sasaran that a text gives a number and a name, in order."""
    folded = text.lower()
    matches = list(_NAMING.finditer(folded))
    found: list[Named] = []
    for at, match in enumerate(matches):
        number = ordinal(match["n"])
        begin = match.end()
        last = matches[at + 1].start() if at + 1 < len(matches) else len(text)
        end = _END.search(folded, begin, last)
        name = text[begin : end.start() if end else last].strip()
        parted = match["by"].strip() or match["is"].strip() or name[:1].isupper()
        if number and parted and name[:1].isalpha():
            found.append(Named(match["kind"], str(number), name, text[match.start() : begin + len(name)]))
    for match in _NAMED_BEFORE.finditer(folded):
        number = ordinal(match["n"])
        if number:
            name, kata = (text[slice(*match.span(of))] for of in ("name", 0))
            found.append(Named(match["kind"], str(number), name, kata.strip(" .;:,")))
    return found


def _starts_anew(listed: list[Part], *labels: str) -> bool:
    """Whether one of the numbers bears several names: each tujuan, or misi, has sasaran from 1."""
    for label in labels:
        names = [part.held for part in listed if part.label == label]
        if any(len(one & other) < _SAME * min(len(one), len(other)) for one, other in combinations(names, 2)):
            return True
    return False


def _told_before(sentence: Sentence, scope: Scope, kind: str) -> list[Part]:
    """What the sentences before give a number and a name."""
    report = scope.world.report
    found: list[Part] = []
    for other in report.sentences:
        if other is sentence:
            break
        named = [one for one in _names(other.text) if one.kind == kind] if kind in other.text.lower() else []
        found += [Part(one.label, Value(one.name, other.place), words_held(one.name)) for one in named]
    return found


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[Named, ...]:
    return tuple(names_in(" ".join(text.split())))


def _lingkup(named: Named, here: list[Part], best: Part) -> str:
    """Say what bears the number, and which number what is named bears."""
    if here:
        return f"yang disebut adalah {named.kind} ke-{best.label} dalam laporan, bukan ke-{named.label}"
    return f"{named.kind} ke-{best.label} dalam laporan"
