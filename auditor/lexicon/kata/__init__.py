"""Words of sentences by what they mean: their roots and forms, read from ``rules/kata.yaml``."""
