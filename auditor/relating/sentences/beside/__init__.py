"""What a sentence says of the table that stands beside it: rows by the words that tell them apart there."""
