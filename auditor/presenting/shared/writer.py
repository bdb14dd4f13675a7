"""What writes papers of an audit: each kind of paper has one in its package."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from auditor.models.finding import NotChecked
from auditor.presenting.shared.audited import Audited


class Writer(Protocol):
    """Writes papers of one kind.

    It may be sent to another process. Where its libraries load slowly it imports them in ``write``, since
    the table of writers is loaded by every audit.
    """

    @property
    def apart(self) -> bool:
        """Whether it works in a process of its own, side by side with the others."""

    def write(self, audited: Audited, folder: Path) -> Iterable[NotChecked]:
        """Write the papers to the folder; give each that cannot be made of these documents, and why.

        Raises OSError where the disk does not take them, and InputError.
        """
