"""Failures a person can repair; anything else is a bug and travels untouched.

AppError
├── CaseFileError         a case file cannot be used
├── FormFileError         a form or office file cannot be used
│   └── UnknownForm       a form id that no pack holds
├── AnswerError           an answer has the wrong type, or a field does not exist
├── TemplateError         a template is missing, broken or asks for an unknown field
├── PrintError            a text cannot be set on paper
│   └── TextLost          a finished file does not say what was to be printed
├── RegisterError         the register cannot be opened, read or written
│   ├── NotRegistered     no decision of that number
│   └── ReferenceTaken    a reference that has been given before
├── NotAllowedNow         the decision's state forbids what was asked
│   └── ChangedMeanwhile  somebody else has changed what is to be changed
└── FileError             a file or folder cannot be read or written
"""


class AppError(Exception):
    """A failure its reader can understand; `hint` says what to do next."""

    def __init__(self, what: str, *, why: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.why = why
        self.hint = hint

    def sentence(self) -> str:
        """Return what happened, why, and the remedy, in one line."""
        return " ".join(part for part in (str(self), self.why, self.hint) if part)


class CaseFileError(AppError):
    """A case file cannot be used."""


class FormFileError(AppError):
    """A form or office file cannot be used until its author corrects it."""


class UnknownForm(FormFileError):
    """No pack holds a form of that id."""


class AnswerError(AppError):
    """An answer has the wrong type, or answers a field that does not exist."""


class TemplateError(AppError):
    """A template is missing, broken, or asks for what its form does not have."""


class PrintError(AppError):
    """A text cannot be set on paper as it was typed."""


class TextLost(PrintError):
    """A finished file does not say, word for word, what was to be printed."""


class RegisterError(AppError):
    """The register cannot be opened, read or written."""


class NotRegistered(RegisterError):
    """No decision of that number is in the register."""


class ReferenceTaken(RegisterError):
    """A reference that has been given before is never given again."""


class NotAllowedNow(AppError):
    """The state of the decision forbids what was asked."""


class ChangedMeanwhile(NotAllowedNow):
    """Somebody else has changed since what was to be changed here."""


class FileError(AppError):
    """A file or folder cannot be read or written."""
