"""The notes and the checklist in Word."""
