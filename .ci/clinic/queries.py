#!/usr/bin/env python3
"""Runs the SQL of docs/clinic.md: queries.py PAGE FOLDER, where FOLDER has logs/, sessions/ and
exercises/. The logs and the tables must give the same answers. Without tables only the logs are
read and the times said."""
import os
import re
import sys
import time

import duckdb


def blocks(page):
    with open(page, encoding="utf-8") as file:
        found = re.findall(r"```sql\n-- (\w+)\n(.*?)```", file.read(), re.DOTALL)
    return dict(found)


def answers(sql, views):
    base = duckdb.connect()
    began = time.monotonic()
    base.execute(sql[views])
    print(f"{views}: read in {time.monotonic() - began:.2f} s")
    found = {}
    for name in ("adherence", "pain", "stops"):
        began = time.monotonic()
        found[name] = base.execute(sql[name]).fetchall()
        took = time.monotonic() - began
        print(f"{views}: {name} in {took:.2f} s, {len(found[name])} rows, first {found[name][:2]}")
    return found


def main():
    sql = blocks(sys.argv[1])
    os.chdir(sys.argv[2])
    of_logs = answers(sql, "logs")
    if not all(of_logs.values()):
        raise SystemExit("a question has no answer")
    if os.path.isdir("sessions") and answers(sql, "tables") != of_logs:
        raise SystemExit("the logs and the tables say different things")


main()
