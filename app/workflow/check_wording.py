"""Say what is wrong with the fixed sentences of a form."""

from collections.abc import Iterator
from difflib import get_close_matches

from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.workflow.press import Press


def check_wording(form: FormDefinition, press: Press) -> Iterator[Finding]:
    """Yield each sentence of a form's own that none of its templates prints."""
    base = next((one for one in press.packs.forms if one.id == form.based_on), None)
    own = [name for name in form.wording if base is None or name not in base.wording]
    asked = press.renderer.sentences_asked(form) if own else None
    if asked is None:
        return
    for name in own:
        if name not in asked:
            near = get_close_matches(name, asked, n=1)
            meant = f"Did you mean “{near[0]}”? " if near else ""
            yield Finding(
                rule="unknown-sentence",
                severity=Severity.ERROR,
                message=f"The sentence “{name}” under [wording] is printed by none of the form’s templates.",
                remedy=f"{meant}Correct the name, or print it: “{{{{ wording.{name} }}}}”.",
                place=Place(file=f"forms/{form.id}.toml"),
                quotation=name,
            )
