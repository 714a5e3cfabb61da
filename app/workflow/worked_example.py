"""The worked example: the register of an invented office, filled through the verbs as a clerk would.

Its days are fixed, because its papers name days; `EXAMPLE_NOW` is the morning on which it is told.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from app.forms.case_file import CaseDocument, read_case
from app.forms.unwrapping import unwrap
from app.model.answers import Answers
from app.model.office import OfficeHolder
from app.model.signature import How
from app.model.values import FieldId, OfficeId, Reference
from app.system.clock import Clock
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import close_draft, save_draft
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.record_signature import RefusalEntry, SignatureEntry, decline_signature, record_signature
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision

EXAMPLE_NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)

_OFFICE = OfficeId("wealdshire")
_COMMISSIONER = "Margaret Ashby"
_CAPACITY = "Police and Crime Commissioner for Wealdshire"
_TELEPHONE, _EMAIL = "01632 960 120", "office@wealdshire-pcc.example"

_Wording = Callable[[CaseDocument], Answers]
"""How a paper of a sample reads at one moment of the story."""


def fill_register(samples: Path, *, tools: Tools) -> None:
    """Fill an empty register with the example's people and decisions; their papers are in `samples`."""
    story = _Story(samples, tools)
    for holder in PEOPLE:
        save_office_holder(holder, tools=story.at(_october(1, 10)))
    for tell in _IN_ORDER_OF_REFERENCE:
        tell(story)


class _Story:
    """Does what a clerk did, each thing at its own moment."""

    def __init__(self, samples: Path, tools: Tools) -> None:
        self._samples = samples
        self._tools = tools._replace(know=None)  # tests proofread the samples

    def at(self, moment: datetime) -> Tools:
        """Return the tools as they were at that moment."""
        return self._tools._replace(clock=Clock(moment))

    def begin(self, sample: str, moment: datetime, wording: _Wording | None = None) -> int:
        """Begin a decision, write its papers and return its id."""
        case = read_case(self._samples / f"{sample}.toml", self._tools.packs)
        forms = tuple(document.form.id for document in case.documents)
        decision = begin_decision(_OFFICE, forms, reference=Reference(case.reference), tools=self.at(moment))
        self.write(decision.id, sample, moment, wording)
        return decision.id

    def write(self, decision_id: int, sample: str, moment: datetime, wording: _Wording | None = None) -> None:
        """Write the papers of a decision, as the sample has them or otherwise."""
        tools = self.at(moment)
        case = read_case(self._samples / f"{sample}.toml", tools.packs)
        for document, source in zip(tools.register.get(decision_id).documents, case.documents, strict=True):
            answers = wording(source) if wording else source.answers
            save_draft(document.id, source.form, unwrap(source.form, answers), tools=tools)
        close_draft(decision_id, tools=tools)

    def issue(self, decision_id: int, moment: datetime) -> None:
        """Issue a decision for signature."""
        issue_for_signature(decision_id, tools=self.at(moment))

    def sign(self, decision_id: int, moment: datetime, how: How, original_at: str) -> None:
        """Record that the commissioner signed on that day."""
        entry = SignatureEntry(
            "commissioner", _COMMISSIONER, _CAPACITY, moment.date(), how=how, original_at=original_at
        )
        record = self._tools.register.get(decision_id).documents[0]
        record_signature(decision_id, record.id, entry, tools=self.at(moment))

    def decline(self, decision_id: int, moment: datetime, reason: str) -> None:
        """Note that the commissioner declined to sign."""
        entry = RefusalEntry("commissioner", _COMMISSIONER, _CAPACITY, moment.date(), reason)
        record = self._tools.register.get(decision_id).documents[0]
        decline_signature(decision_id, record.id, entry, tools=self.at(moment))


def _custody_refurbishment(story: _Story) -> None:
    """Cost more after signature, and be issued again: the signature is stale."""
    sample = "custody-refurbishment"
    custody = story.begin(sample, _october(15, 9), _reading("£386,000", instead_of="£412,000"))
    story.issue(custody, _october(28, 10))
    story.sign(custody, _november(2, 15), How.WET_INK, "Strong room, decisions 2026, box 3")
    story.write(custody, sample, _november(12, 11))
    story.issue(custody, _november(16, 11))


def _treasury_strategy(story: _Story) -> None:
    treasury = story.begin("treasury-strategy", _october(16, 14))
    story.issue(treasury, _october(19, 9))
    story.sign(treasury, _october(20, 16), How.ELECTRONIC, "Signing service, envelope 118")


def _forensic_collision_unit(story: _Story) -> None:
    unit = story.begin("forensic-collision-unit", _october(19, 10))
    story.issue(unit, _october(21, 9))
    reason = "The three forces will bring one joint paper in the new year."
    withdraw_decision(unit, reason, tools=story.at(_october(30, 12)))


def _victims_services(story: _Story) -> None:
    services = story.begin("victims-services", _october(19, 15))
    story.issue(services, _october(21, 10))
    story.sign(services, _october(22, 14), How.WET_INK, "Strong room, decisions 2026, box 3")


def _vehicles_consortium(story: _Story) -> None:
    """Wait for the chief constable, after the commissioner has signed."""
    vehicles = story.begin("vehicles-consortium", _november(5, 9))
    story.issue(vehicles, _november(9, 10))
    story.sign(vehicles, _november(11, 15), How.WET_INK, "With the Chief Constable, for signature")


def _estate_marle_house(story: _Story) -> None:
    """Change after signature, and wait to be issued again."""
    sample = "estate-marle-house"
    house = story.begin(
        sample, _november(9, 11), _reading("by private treaty", instead_of="by public auction")
    )
    story.issue(house, _november(10, 9))
    story.sign(house, _november(12, 15), How.WET_INK, "Strong room, decisions 2026, box 4")
    story.write(house, sample, _november(18, 16))


def _community_safety_grant(story: _Story) -> None:
    grant = story.begin("community-safety-grant", _november(12, 10))
    story.issue(grant, _november(19, 9))


def _body_worn_video(story: _Story) -> None:
    """Be complete, with its long report, and ready to be issued."""
    story.begin("body-worn-video", _november(13, 10))


def _drug_testing(story: _Story) -> None:
    """Lack something in both papers."""
    story.begin(
        "drug-testing", _november(16, 16), _without("contact_officer", "decision_summary", "recommendation")
    )


def _firing_range(story: _Story) -> None:
    """Be declined, for a reason."""
    firing_range = story.begin("firing-range", _november(17, 9))
    story.issue(firing_range, _november(17, 11))
    reason = "The lowest price in the report is £178,250. Check the sum and bring it back."
    story.decline(firing_range, _november(19, 15), reason)


def _reading(before: str, *, instead_of: str) -> _Wording:
    """Return a wording in which a passage of the decision reads as it once did."""
    return partial(_replaced, now=instead_of, before=before)


def _replaced(document: CaseDocument, now: str, before: str) -> Answers:
    field = FieldId("decision")
    return document.answers.but(field, str(document.answers.get(field)).replace(now, before))


def _without(*fields: str) -> _Wording:
    """Return a wording that leaves some answers out."""
    return partial(_left_out, fields=fields)


def _left_out(document: CaseDocument, fields: tuple[str, ...]) -> Answers:
    answers = document.answers
    for field in fields:
        answers = answers.without(FieldId(field))
    return answers


def _october(day: int, hour: int) -> datetime:
    return datetime(2026, 10, day, hour, 5, tzinfo=UTC)


def _november(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, 20, tzinfo=UTC)


def _holder(
    post: str, name: str, since: date, until: date | None = None, *, acting: bool = False
) -> OfficeHolder:
    return OfficeHolder(
        office=_OFFICE,
        post=post,
        name=name,
        acting=acting,
        since=since,
        until=until,
        telephone=_TELEPHONE,
        email=_EMAIL,
    )


PEOPLE = (
    _holder("commissioner", "Geoffrey Lorne", date(2016, 5, 12), date(2024, 5, 8)),
    _holder("commissioner", _COMMISSIONER, date(2024, 5, 9)),
    _holder("chief_executive", "Siân Pugh", date(2022, 9, 1)),
    _holder("chief_executive", "Daniel Okafor", date(2026, 7, 27), date(2026, 8, 21), acting=True),
    _holder("chief_constable", "Imran Dalal", date(2025, 1, 6)),
)
"""Who holds which post in Wealdshire; none of them exists."""

_IN_ORDER_OF_REFERENCE = (
    _custody_refurbishment,
    _treasury_strategy,
    _forensic_collision_unit,
    _victims_services,
    _vehicles_consortium,
    _estate_marle_house,
    _community_safety_grant,
    _body_worn_video,
    _drug_testing,
    _firing_range,
)
