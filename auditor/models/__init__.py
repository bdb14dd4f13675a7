"""What flows between the stages: Document, Report, Facts, Finding."""
