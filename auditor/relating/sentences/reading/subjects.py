"""What a clause speaks of: the things, from where they are known, and how surely they are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from auditor.relating.sentences.reading.mentions import Mention
from auditor.relating.sentences.reading.unknown import FEW, unknown
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.world import Thing

EXCEPT = re.compile(r"(?<!tanpa\s)\b(?:kecuali|selain|terkecuali|di luar)\b(?!\s+itu\b)")
"""Words that take what follows them out of what is said."""
_LISTED = 60
"""Letters between such a word and the last name that it takes out, at most."""
_FAR = 90
"""Letters between a name and what is said of it, beyond which it may be said of something else."""
DOUBTED = 0.5
"""The share of a name that is in full and yet may not be what is spoken of."""
_AND = re.compile(r",\s*(?:dan|serta|sementara|adapun)\b")
"""What begins another part of a sentence, with a subject of its own where it has words for one."""
_NEXT = 40
"""Letters between what is said and the name behind it at most, where no word leads from one to the other."""
_LEADING = re.compile(
    r"\b(?:pada|untuk|dari|oleh|adalah|yaitu|yakni|ialah|dicapai|diraih|diperoleh|dimiliki|terjadi|dijumpai"
    r"|ditemukan|atas|bagi)\b[^,;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The things that a clause speaks of.

    ``source`` says in Indonesian from where they are known, "" where the clause names them; ``share`` is how
    much of the name the words hold, 1 for all of it.
    """

    things: tuple[Thing, ...]
    source: str = ""
    share: float = 1.0

    @property
    def sure(self) -> bool:
        """Whether one thing alone is meant."""
        return len(self.things) == 1


def is_taken_out(view: View, mention: Mention) -> bool:
    """Whether the sentence takes the thing out of what it says ("selain X, tidak ada yang ...")."""
    before = view.text[max(mention.start - _LISTED, 0) : mention.start]
    found = list(EXCEPT.finditer(before))
    return bool(found) and not re.search(r"[,;]", before[found[-1].end() :])


def subject_of(mention: Mention, source: str = "") -> Subject:
    """The things that a mention names."""
    return Subject(mention.things, source, min(mention.share, 1.0))


def subject_before(view: View, part: Part, mention: Mention, at: int) -> Subject:
    """The thing of a mention before what is said at that place.

    It is doubted where other words stand before it, or long ones between it and the verb.
    """
    found = subject_of(mention)
    far = at - mention.end > _FAR or unknown(view, part.start, mention.start) > FEW + 1
    joined = _AND.search(view.text, mention.end, at)
    far = far or (joined is not None and unknown(view, joined.end(), at) > 0)
    return replace(found, share=min(found.share, DOUBTED)) if far else found


def leads_to(view: View, at: int, start: int) -> bool:
    """Whether what stands at that place is said of the name behind it: near, or led to by a word for that."""
    between = view.text[at:start]
    if unknown(view, at, start) > FEW:
        return False
    figures = [q for q in view.quantities if at < q.start < start]
    return len(between) <= _NEXT or (not figures and _LEADING.search(between) is not None)
