"""What the documents of a dossier say of one another."""

from __future__ import annotations

from dossier_maker import budget, found, measured, member, promised

from auditor.models.dossier import DocumentKind as Kind


def test_agreeing_documents_say_nothing() -> None:
    findings = found(
        member(Kind.LKJIP, 2024, measured(2024), budget(2024)),
        member(Kind.PK, 2024, promised(2024)),
        member(Kind.LRA, 2024, budget(2024)),
    )
    assert findings == []
