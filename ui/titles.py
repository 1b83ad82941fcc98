"""The names of pathways, steps, municipalities and countries, as they are spoken."""

from __future__ import annotations

from desk_app.domain.identity.countries import country_name
from desk_app.domain.rules.rulebook import Rulebook
from ui.spoken import alphabetical, language_now


class Titles:
    """Says codes as names; a code that the rules lack is said as it is."""

    def __init__(self, rules: Rulebook) -> None:
        self._rules = rules
        self._steps = {
            (code, step.id): step.title
            for code, pathway in rules.pathways.items()
            for step in pathway.steps
        }

    def pathway(self, code: str) -> str:
        """The pathway's short name."""
        found = self._rules.pathways.get(code)
        return found.title.in_language(language_now()) if found else code

    def step(self, pathway: str, step: str) -> str:
        """The step's name; nothing for no step."""
        title = self._steps.get((pathway, step))
        return title.in_language(language_now()) if title else step

    def municipality(self, code: str) -> str:
        """The municipality's name."""
        found = self._rules.municipalities.get(code)
        return found.name if found else code

    def country(self, code: str) -> str:
        """The country's name."""
        return country_name(code, language_now())

    def pathways(self) -> list[tuple[str, str]]:
        """Every pathway with its name, by name."""
        pairs = ((code, self.pathway(code)) for code in self._rules.pathways)
        return sorted(pairs, key=lambda pair: alphabetical(pair[1]))

    def municipalities(self) -> list[tuple[str, str]]:
        """Every municipality with its name, by name."""
        known = self._rules.municipalities.values()
        pairs = ((it.code, it.name) for it in known)
        return sorted(pairs, key=lambda pair: alphabetical(pair[1]))
