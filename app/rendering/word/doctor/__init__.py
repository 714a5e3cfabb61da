"""The template doctor: all that is wrong with a Word template, each with its place and its remedy.

One file for each family of faults; `examination` asks them all, `comments` writes what they found
into a copy of the template.
"""
