"""What is done in processes of their own: audits, papers, pictures of pages; and what waits for it."""
