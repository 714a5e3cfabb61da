"""An invented decision and report, with a day each."""

DECISION = """
    WEALDSHIRE DECISION RECORD – WPCC 2026-031

    Subject\tNew kennels

    Decision\t{decision}

    Decision Summary\t{summary}

    Margaret Ashby, Police and Crime Commissioner for Wealdshire

    Signature

    Date

    16 May 2026
    """


def decision(limb: str = "To build new kennels at Northgate.", summary: str = "The kennels are full.") -> str:
    return DECISION.format(decision=limb, summary=summary)


REPORT = "To: Estates Board\n\nFrom: Chief Executive\n\nDate: 27 June 2026\n\n1. Purpose\n\n1.1 {sentence}"
