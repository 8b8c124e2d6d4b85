#!/usr/bin/env python3
"""Writes twelve broken copies of a good Bundle, each with one fault: broken.py GOOD FOLDER."""
import copy
import json
import os
import sys


def first(bundle, kind, has=None):
    """The first resource of a type, where it says so with an element."""
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] == kind and (has is None or has in resource):
            return resource
    raise SystemExit(f"the good Bundle has no {kind} with {has}")


def number(bundle):
    return first(bundle, "Observation", "valueQuantity")


def wrong_status(b):
    number(b)["status"] = "finished"


def no_code(b):
    del number(b)["code"]


def two_values(b):
    number(b)["valueString"] = "also this"


def bad_date(b):
    first(b, "Observation", "effectiveDateTime")["effectiveDateTime"] = "2026-13-45"


def unknown_field(b):
    number(b)["mood"] = "good"


def number_as_text(b):
    number(b)["valueQuantity"]["value"] = "four"


def many_for_one(b):
    number(b)["code"] = [number(b)["code"]]


def wrong_target(b):
    plan = next(e for e in b["entry"] if e["resource"]["resourceType"] == "CarePlan")
    number(b)["subject"] = {"reference": plan["fullUrl"]}


def dangling(b):
    panel = first(b, "Observation", "hasMember")
    panel["hasMember"][0] = {"reference": "urn:uuid:00000000-0000-4000-8000-000000000000"}


def no_system(b):
    del number(b)["valueQuantity"]["system"]


def twice(b):
    b["entry"].append(copy.deepcopy(b["entry"][-1]))


def no_unit(b):
    number(b)["valueQuantity"]["code"] = "minutter"


FAULTS = [wrong_status, no_code, two_values, bad_date, unknown_field, number_as_text, many_for_one,
          wrong_target, dangling, no_system, twice, no_unit]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        good = json.load(file)
    os.makedirs(sys.argv[2], exist_ok=True)
    for fault in FAULTS:
        bundle = copy.deepcopy(good)
        fault(bundle)
        with open(os.path.join(sys.argv[2], f"{fault.__name__}.json"), "w", encoding="utf-8") as out:
            json.dump(bundle, out)


main()
