"""Counts the figures of a quarter by SQL over the very tasks of the bench (JSON, one a line). Prints JSON, milliseconds and counts."""
import json
import sqlite3
import sys
import time

tasks_file, periods, times = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3])

# In memory and with an index for every question asked: SQLite at its best.
db = sqlite3.connect(":memory:", isolation_level=None)
db.executescript(
    """
    CREATE TABLE tasks (id TEXT PRIMARY KEY, assigned TEXT, kind TEXT, due TEXT, reported TEXT, product TEXT, verified TEXT, stopped TEXT) WITHOUT ROWID;
    CREATE TABLE progress (task TEXT, day TEXT);
    CREATE TABLE extensions (task TEXT, place INTEGER, granted TEXT, kind TEXT, due TEXT);
    """
)
db.execute("BEGIN")
for line in open(tasks_file, encoding="utf-8"):
    t = json.loads(line)
    done = t["completion"] or {"reportedOn": None, "productOn": None, "verifiedOn": None}
    db.execute(
        "INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (t["id"], t["assignedOn"], t["deadline"]["kind"], t["deadline"]["date"], done["reportedOn"], done["productOn"], done["verifiedOn"], (t["stop"] or {}).get("on")),
    )
    db.executemany("INSERT INTO progress VALUES (?, ?)", ((t["id"], p["on"]) for p in t["progress"]))
    db.executemany(
        "INSERT INTO extensions VALUES (?, ?, ?, ?, ?)",
        ((t["id"], i, e["grantedOn"], e["deadline"]["kind"], e["deadline"]["date"]) for i, e in enumerate(t["extensions"])),
    )
db.execute("COMMIT")
db.executescript("CREATE INDEX p ON progress (task, day); CREATE INDEX e ON extensions (task, place, granted, kind, due); ANALYZE;")

COUNT = """
WITH chosen AS MATERIALIZED (
  SELECT *, assigned < :from AS carried,
    verified IS NOT NULL AND verified <= :cut AS done, stopped IS NOT NULL AND stopped <= :cut AS ended,
    reported IS NOT NULL AND reported <= :cut AS said,
    (SELECT rowid FROM extensions WHERE task = id AND granted <= :cut ORDER BY place DESC LIMIT 1) AS longer
  FROM tasks WHERE assigned <= :cut AND (assigned >= :from OR NOT (
    (verified IS NOT NULL AND verified < :from) OR (stopped IS NOT NULL AND stopped < :from)))
), judged AS MATERIALIZED (
  SELECT c.*, CASE WHEN said OR done THEN product ELSE :cut END AS by,
    CASE WHEN longer IS NULL THEN IIF(c.kind IN ('date', 'month', 'quarter'), c.due, NULL)
      ELSE IIF(x.kind IN ('date', 'month', 'quarter'), x.due, NULL) END AS last
  FROM chosen c LEFT JOIN extensions x ON x.rowid = longer
)
SELECT SUM(carried), SUM(NOT carried),
  SUM(NOT ended AND done AND last IS NOT NULL AND by <= last), SUM(NOT ended AND done AND last IS NOT NULL AND by > last),
  SUM(NOT ended AND done AND last IS NULL),
  SUM(NOT ended AND NOT done AND last IS NOT NULL AND by <= last), SUM(NOT ended AND NOT done AND last IS NOT NULL AND by > last),
  SUM(NOT ended AND NOT done AND last IS NULL), SUM(ended),
  SUM(EXISTS (SELECT 1 FROM extensions WHERE task = id AND granted BETWEEN :from AND :cut)),
  SUM(EXISTS (SELECT 1 FROM progress WHERE task = id AND day BETWEEN :from AND :cut) OR (reported IS NOT NULL AND reported BETWEEN :from AND :cut)),
  SUM(said AND NOT done AND NOT ended)
FROM judged
"""

counts = []
taken = []
for i in range(times + 3):
    start = time.perf_counter()
    counts = [db.execute(COUNT, period).fetchone() for period in periods]
    if i >= 3:
        taken.append((time.perf_counter() - start) * 1000)
print(json.dumps({"ms": sorted(taken)[len(taken) // 2], "counts": counts, "progress": db.execute("SELECT COUNT(*) FROM progress").fetchone()[0]}))
