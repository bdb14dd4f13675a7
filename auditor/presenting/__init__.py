"""Stage 5: findings as JSON, HTML, XLSX and on the terminal."""
