"""Claims in the prose: what a sentence asserts that the tables or the sentence itself can confirm."""
