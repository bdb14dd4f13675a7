"""Run the commands with ``python -m auditor``."""

from auditor.cli import main

main()
