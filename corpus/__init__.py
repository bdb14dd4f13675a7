"""A fictional office's reports with known truth, and the generator that writes them."""
