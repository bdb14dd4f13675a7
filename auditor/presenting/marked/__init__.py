"""Copies of the report with the findings marked in them."""
