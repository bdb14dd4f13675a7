"""Category words beside achievements, and what the report's scales say of them."""
