"""Stage 4: the rule engine; the rules themselves are data in ``rules/``."""
