"""Reading a workbook: a report in sheets, and the official names of programs."""
