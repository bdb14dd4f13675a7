"""The five stages in order, nothing else."""
