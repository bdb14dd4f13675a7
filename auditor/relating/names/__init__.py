"""Which names are the same: likeness, pairing, the official list."""
