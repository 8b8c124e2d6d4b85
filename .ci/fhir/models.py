#!/usr/bin/env python3
"""fhir.resources (R4B, which has the same elements here): models.py FILE... says a line for each."""
import sys

from fhir.resources.R4B.bundle import Bundle


def main():
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        try:
            Bundle.model_validate_json(text)
            print(f"ok {name}")
        except ValueError as error:
            print(f"refused {name}: {str(error).splitlines()[1:3]}")


main()
