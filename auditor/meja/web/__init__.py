"""Pages and what they send: who may speak with the desk, what it shows, what it is told."""
