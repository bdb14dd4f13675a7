"""Rules: loaded, checked against the facts, compiled."""
