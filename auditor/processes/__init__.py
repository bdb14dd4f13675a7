"""Work within bounds of time and memory: processes of its own, steps in this one, templates of others."""
