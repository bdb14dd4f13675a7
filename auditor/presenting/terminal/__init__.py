"""What the terminal shows: the summary of an audit, the rules."""
