"""What a row of a table is: its kind, level and code, and whether it is several."""
