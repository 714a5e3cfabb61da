"""The windows; the only package that knows Qt. Whatever leaves a trace goes through workflow."""

from app.ui.lasting_constants import make_constants_last

make_constants_last()
