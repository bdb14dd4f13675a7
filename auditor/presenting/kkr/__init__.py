"""The working paper in Excel."""
