"""A second reading of tables, by other libraries: what it does not confirm is in doubt."""
