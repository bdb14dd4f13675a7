"""How figures are told to move from year to year: whether they are, and by how much."""
