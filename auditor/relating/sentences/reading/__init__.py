"""A sentence as typed tokens, what it names, what it speaks of, and the record of what it says."""
