"""All offices of a batch at a glance."""
