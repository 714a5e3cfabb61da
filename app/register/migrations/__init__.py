"""How a register made by an older Countersign is brought up to date; imports nothing of the program."""
