"""The things that a report speaks of, resolved once over all its tables and lists."""
