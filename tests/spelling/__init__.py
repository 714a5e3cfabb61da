"""What a speller says, with the dictionary that is shipped."""
