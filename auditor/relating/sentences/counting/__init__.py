"""Of how many rows of a table a sentence says something, and of how many it is so."""
