"""What a work folder holds: files, findings, the log of verdicts, and which papers were made."""
