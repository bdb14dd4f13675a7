"""What earlier runs left: findings, what reviewers typed, papers in their folders, audits kept."""
