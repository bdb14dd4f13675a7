"""The commands, one a module: what each takes, and what it does. Every text is Indonesian."""
