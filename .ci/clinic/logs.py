#!/usr/bin/env python3
"""Writes made-up logs of twelve weeks, for the checks of docs/clinic.md, docs/fhir.md and of pages.

logs.py COUNT FOLDER [SESSIONS] writes p-0001.jsonl and so on: 73 sessions each, with the numbers
around them, stops, levels, goals, corrections, and sessions that nobody has confirmed. The same logs
each time.
"""
import datetime as dt
import json
import os
import random
import sys
import uuid
import zlib

EXERCISES = [  # id, sets, repetitions, hold, sides
    ("pelvic-tilt", 3, 10, 3, "both"),
    ("knee-to-chest", 1, 2, 20, "each"),
    ("cat-cow", 2, 8, 0, "both"),
    ("bird-dog", 2, 6, 5, "alternate"),
    ("deep-breathing", 1, 1, 120, "none"),
]
ZONE = dt.timezone(dt.timedelta(hours=1))
FIRST = dt.datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
SESSIONS = 73


class Log:
    def __init__(self, number):
        self.random = random.Random(number)
        self.lines = []
        self.pain = self.random.randint(3, 8)

    def put(self, kind, at, body, stamp="at"):
        """One line, with an id that sorts by time and the checksum that closes it."""
        ms = int(at.timestamp() * 1000)
        bits = (ms << 80) | self.random.getrandbits(76)
        bits = bits & ~(0xF << 76) | (7 << 76)
        bits = bits & ~(0x3 << 62) | (2 << 62)
        record = {"v": 1, "type": kind, "id": str(uuid.UUID(int=bits)), stamp: at.isoformat()}
        record.update(body)
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))[:-1]
        self.lines.append(f'{line},"crc":"{zlib.crc32(line.encode()):08x}"}}')
        return record["id"]

    def check_in(self, at, when, session, pain, **more):
        pain = max(0, min(10, pain))
        body = {"local_date": str(at.date()), "when": when, "session": session, "pain": pain}
        return self.put("check_in", at, body | more)

    def session(self, at, day):
        felt = self.pain - day // 20 + self.random.choice((-1, 0, 0, 1))
        before = max(0, min(10, felt))
        stops = self.random.random() < 0.06
        leaves = not stops and self.random.random() < 0.04
        done_until = self.random.randrange(1, len(EXERCISES)) if stops else len(EXERCISES)
        exercises = []
        for place, (name, sets, reps, hold, sides) in enumerate(EXERCISES):
            share = 0 if place >= done_until else self.random.choice((0.6, 0.8, 1, 1, 1))
            done = int(sets * reps * share)
            held = int(sets * reps * share * hold)
            side = {"sets": int(sets * share), "reps": done, "held_s": held}
            both = {"right": side, "left": side} if sides in ("each", "alternate") else {"both": side}
            planned = {"sets": sets, "reps": [reps, reps], "hold_s": [hold, hold], "sides": sides}
            exercises.append({"id": name, "planned": planned, "done": both if done or held else {},
                              "eased": self.random.random() < 0.05, "skipped": None})
        active = 811 if not stops else 300
        body = {"end": (at + dt.timedelta(seconds=active + 60)).isoformat(),
                "local_date": str(at.date()), "programme": {"id": "disc-1", "hash": "9a621aac"},
                "app": "0.1.0", "active_s": active, "outcome": "stopped" if stops else "completed",
                "plan": "full", "pain_before": before, "exercises": exercises}
        if stops:
            at_exercise = EXERCISES[done_until][0]
            body["stop"] = {"why": "pain", "kind": "ache", "level": min(10, before + 2),
                            "exercise": at_exercise, "set": 1, "rep": 2, "side": None, "row": 22,
                            "part": "a", "action": "stop", "contact": "ask"}
        session = self.put("session", at, body, stamp="start")
        asked = self.check_in(at - dt.timedelta(minutes=1), "before", session, before)
        if self.random.random() < 0.02:
            later = at + dt.timedelta(hours=1)
            which = self.random.choice(({"amends": asked, "set": {"pain": 9}},
                                        {"amends": session, "set": {"pain_before": 1}}))
            self.put("amendment", later, which)
        if self.random.random() < 0.04:
            # This was not me; now and then it was after all. In half of them the number goes alone.
            of = self.random.choice((session, asked))
            for hours, is_withdrawn in ((2, True), (3, False))[: self.random.choice((1, 1, 1, 2))]:
                told = {"amends": of, "set": {"withdrawn": is_withdrawn}}
                self.put("amendment", at + dt.timedelta(hours=hours), told)
        if self.random.random() < 0.02:
            other = {"amends": session, "set": {"programme": "sacrum", "level": None}}
            self.put("amendment", at + dt.timedelta(hours=4), other)
        if leaves and self.random.random() < 0.7:
            said = self.random.choice(("all", "all", "part", "none"))
            about = {"local_date": str(at.date()), "session": session, "done": said}
            self.put("confirmation", at + dt.timedelta(days=1), about)
        if not leaves:
            after = at + dt.timedelta(seconds=active + 90)
            note = "Gik lidt stivt – men bedre end i går" if self.random.random() < 0.1 else None
            said = self.check_in(after, "after", session, before - self.random.choice((0, 1)), note=note)
            if self.random.random() < 0.02:
                later = after + dt.timedelta(minutes=5)
                self.put("amendment", later, {"amends": said, "set": {"pain": before}})
        return session

    def write(self, path, sessions):
        day = -1
        for number in range(sessions):
            day += self.random.choice((1, 1, 1, 1, 1, 2))
            self.session(FIRST + dt.timedelta(days=day, minutes=self.random.randrange(90)), day)
            at = FIRST + dt.timedelta(days=day, hours=3)
            date = {"local_date": str(at.date())}
            if number in (7, 35, 63):
                goals = {"name": "goals", "items": ["løfte mit barnebarn", "cykle på arbejde"]}
                self.put("measure", at, date | goals | {"scores": [2 + day // 15, 4 + day // 30]})
            if number in (28, 56):
                overall = {"name": "overall", "scores": [4 + day // 40], "since": str(FIRST.date())}
                self.put("measure", at, date | overall)
            if number in (20, 50):
                level = {"programme": "disc-1", "from": 3 + number // 50, "to": 4 + number // 50}
                self.put("level", at, date | level | {"why": "ready", "by": "patient"})
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("\n".join(self.lines) + "\n")


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    sessions = int(sys.argv[3]) if len(sys.argv) > 3 else SESSIONS
    os.makedirs(folder, exist_ok=True)
    for number in range(1, count + 1):
        Log(number).write(os.path.join(folder, f"p-{number:04}.jsonl"), sessions)


main()
