"""What one of several answers is called: “party” where the question is “Parties”."""

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""))
_SINGULAR = ("ss", "us", "is")


def row_word(label: str, otherwise: str = "row") -> str:
    """Return the singular of the first plural word of a label; `otherwise` where there is none."""
    for word in label.casefold().replace(",", " ").split():
        if len(word) > 3 and word.isalpha() and not word.endswith(_SINGULAR):
            for ending, singular in _ENDINGS:
                if word.endswith(ending):
                    return word.removesuffix(ending) + singular
    return otherwise
