"""From files and answers to passages."""
