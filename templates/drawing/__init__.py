"""How the shipped Word templates are drawn: look, pieces, and one file for each office.

A developer's tool; the program never imports it. An office changes its template in Word instead.
"""
