"""What sentences say of things, each kind by its frame, held against the tables."""
