"""What a person sets up for themselves, and who holds which post in an office, from when to when."""
