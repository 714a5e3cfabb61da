"""What a text mentions: dates, amounts, law, references, names; found once in each text."""
