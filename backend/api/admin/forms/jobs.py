"""What a person decides about a job."""

from django import forms

from backend.pricing.usage import TokenUsage

MOST_TOKENS = 100_000_000
"""As in a quote."""


class Decision(forms.Form):
    """The usage of delivered work that its provider did not report."""

    CHARGE, RELEASE = "charge", "release"
    decision = forms.ChoiceField(
        choices=[(CHARGE, "Charge these tokens, at most what is held"), (RELEASE, "Charge nothing, release the hold")],
        widget=forms.RadioSelect,
    )
    input_tokens = forms.IntegerField(min_value=0, max_value=MOST_TOKENS, required=False)
    output_tokens = forms.IntegerField(min_value=0, max_value=MOST_TOKENS, required=False)
    reason = forms.CharField(max_length=500, help_text="Where the numbers come from. It is kept with the job.")

    def clean(self) -> dict[str, object]:
        values = super().clean() or {}
        if values.get("decision") == self.CHARGE:
            for name in ("input_tokens", "output_tokens"):
                if values.get(name) is None and name not in self.errors:
                    self.add_error(name, "Say how many tokens are charged.")
        return values

    @property
    def usage(self) -> TokenUsage | None:
        """None: nothing is charged."""
        values = self.cleaned_data
        if values["decision"] == self.RELEASE:
            return None
        return TokenUsage(input_tokens=values["input_tokens"], output_tokens=values["output_tokens"])
