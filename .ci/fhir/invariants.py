#!/usr/bin/env python3
"""What the validators do not look at: references and their targets, units, identifiers, dates.

invariants.py FILE... says a line for each: `ok FILE` or `refused FILE: why`.
"""
import json
import sys

UNITS = {"min", "s", "{score}", "{repetition}"}
TARGETS = {"subject": {"Patient"}, "performer": {"Patient"}, "author": {"Patient"},
           "source": {"Patient"}, "hasMember": {"Observation", "QuestionnaireResponse"},
           "basedOn": {"CarePlan"}}


def everything(value, name=None):
    """Every object below a value, with the name of the element that holds it."""
    if isinstance(value, dict):
        yield name, value
        for key, below in value.items():
            yield from everything(below, key)
    elif isinstance(value, list):
        for below in value:
            yield from everything(below, name)


def faults(bundle):
    kinds, identifiers = {}, set()
    for entry in bundle["entry"]:
        url = entry["fullUrl"]
        if url in kinds:
            yield f"{url} is there twice"
        kinds[url] = entry["resource"]["resourceType"]
        asked = entry["request"]
        if asked["method"] == "POST" and not asked.get("ifNoneExist"):
            yield f"{url} would be created each time"
    for entry in bundle["entry"]:
        resource = entry["resource"]
        kind = resource["resourceType"]
        of = resource.get("identifier", [])
        for identifier in of if isinstance(of, list) else [of]:
            key = (kind, identifier.get("system"), identifier.get("value"))
            if key in identifiers:
                yield f"{key} is there twice"
            identifiers.add(key)
        if kind not in ("Patient", "Questionnaire") and "subject" not in resource:
            yield f"{entry['fullUrl']} is of nobody"
        for name, found in everything(resource):
            if "reference" in found:
                target = kinds.get(found["reference"])
                if target is None:
                    yield f"{found['reference']} leads nowhere"
                elif target not in TARGETS.get(name, {target}):
                    yield f"{name} leads to a {target}"
            if name == "valueQuantity":
                if found.get("system") != "http://unitsofmeasure.org":
                    yield f"a quantity without UCUM: {found}"
                if found.get("code") not in UNITS or not found.get("unit"):
                    yield f"a unit that is none: {found}"


def main():
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            bundle = json.load(file)
        try:
            why = next(faults(bundle), None)
        except (KeyError, TypeError, AttributeError) as error:
            why = f"of another shape ({error!r})"
        print(f"refused {name}: {why}" if why else f"ok {name}")


main()
