"""Words that were not meant, verbs that do not fit, apostrophes, lists: and sentences that only look like it."""

import pytest

from tests.proofing.reading import found, quotations, said

FOUND = [
    ("LNG-01", "It found that there shared kennels cost less."),
    ("LNG-01", "She works with there members."),
    ("LNG-01", "One van was to small and the other too old."),
    ("LNG-01", "We print you’re advice in the record."),
    ("LNG-01", "Nobody would loose a dog."),
    ("LNG-01", "The council decides weather to pay."),
    ("LNG-01", "Late dogs are excepted only on Mondays."),
    ("LNG-01", "It pays against loses that arise."),
    ("LNG-01", "The Board has formerly agreed the lease."),
    ("LNG-01", "The vet is providing advise by June 2026."),
    ("LNG-01", "A dog was received form the county."),
    ("LNG-01", "They asked fro a kennel."),
    ("LNG-01", "It was funded though the grant."),
    ("LNG-01", "The brake clause is in the lease."),
    ("LNG-01", "It is a statuary duty."),
    ("LNG-01", "The project manger agreed."),
    ("LNG-02", "The roof holds, but kennels has become damp."),
    ("LNG-02", "It showed that vans was late."),
    ("LNG-02", "The Chief Constable have a duty."),
    ("LNG-02", "The order of reviews are in Annex A."),
    ("LNG-02", "The clerk can helps with forms."),
    ("LNG-02", "Minutes shall kept by the clerk."),
    ("LNG-02", "The main risk that the roof falls in."),
    ("LNG-02", "Between them the kennels looks after nine dogs."),
    ("LNG-02", "Each of the dogs have a bed."),
    ("LNG-04", "It gives ten working days notice."),
    ("LNG-04", "It stands in the Forces risk register."),
    ("LNG-04", "It helps victim’s of hate crime."),
    ("LNG-04", "Officers measurements are kept."),
    ("LNG-04", "The risk is that the landlords works are late."),
    ("LNG-04", "Dogs go with the chairs consent."),
    ("LNG-04", "Nobody needs more than it’s share."),
    ("LNG-04", "The council’s expect to pay."),
    ("LNG-05", "It cost £1,210 in 2025/26. it was paid."),
    ("LNG-06", "They asked:\n\n - (a) to build kennels;\n - (b) joining a unit; and\n - (c) to buy vans."),
    ("LNG-06", "The Board is asked to\n\n1. approve the roof; and\n\n2. note the door."),
    ("LNG-06", "The Board is asked to:\n\n1. approve the roof; and\n\n2. Authorise the vet."),
]
SILENT = [
    ("LNG-01", "It found that there are nine dogs, and that there was room."),
    ("LNG-01", "It was to close in May and the door is to be shut."),
    ("LNG-01", "We have loose ends. The dogs run loose."),
    ("LNG-01", "The weather was fine. They were formerly kept in vans."),
    ("LNG-01", "Dogs excepted from the rule advise nobody. The vets advise the Board."),
    ("LNG-01", "They form the core of the unit, walking to and fro each day."),
    ("LNG-02", "The mix of dogs and vans is right, but its cost has risen and this is known."),
    ("LNG-02", "One in three of those kennels was dry, and changing its suppliers takes time."),
    ("LNG-02", "The Board and the Chief Constable have agreed. The Chief Constables have met."),
    ("LNG-02", "The order may become final. The vans have come from Kent, and cannot process more."),
    ("LNG-02", "The main risk that the Board sees is the roof."),
    ("LNG-02", "Appendix A and Appendix B are attached. Option A offers more."),
    ("LNG-02", "It found that girls were asked less often, and that forces is not the word."),
    ("LNG-04", "The councils plan to pay. The landlords own the site. The providers report each month."),
    ("LNG-04", "It’s of use. That’s who asked. The Commissioner’s of the view that it is."),
    ("LNG-04", "Officers report to the chair. Victims name their own helper."),
    ("LNG-05", "See no. 5. The cost is £1,210.50 a year, e.g. for food."),
    ("LNG-06", "They asked:\n\n - (a) to build kennels;\n - (b) to join a unit; and\n - (c) to buy vans."),
]


@pytest.mark.parametrize(("rule", "text"), FOUND)
def test_a_slip_is_found(rule: str, text: str) -> None:
    assert len(quotations(rule, text)) == 1, said(found(rule, text)) or "nothing found"


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_what_only_looks_like_one_is_left_alone(rule: str, text: str) -> None:
    assert quotations(rule, text) == [], said(found(rule, text))
