"""Reading a Word document."""
