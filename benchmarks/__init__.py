"""What is measured beside the tests; each program is run with `python -m` from the repository."""
