"""What the tables state of the things that sentences name."""
