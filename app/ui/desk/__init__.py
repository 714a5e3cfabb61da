"""The desk: one decision, its form, and the page it becomes.

Editors show and report; the desk page alone knows sessions and verbs.
"""
