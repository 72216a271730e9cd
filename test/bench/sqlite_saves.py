"""Times an UPDATE of one record with its commit in SQLite: DELETE/FULL and WAL/FULL. Prints JSON, milliseconds."""
import json
import os
import sqlite3
import sys
import time

folder, count, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def person(index: int) -> str:
    return json.dumps(
        {
            "id": f"person-{index}",
            "rev": 1,
            "name": f"Thành viên {index}",
            "address": "none",
            "workPhone": "0297 3 800 000",
            "workEmail": f"thanhvien{index}@coquan.gov.vn",
            "positions": [
                {"title": "Phó Trưởng phòng Văn hóa và Thông tin", "agencyId": None, "from": "2019-01-01", "to": "2022-06-30"},
                {"title": "Trưởng phòng Văn hóa - Xã hội đặc khu Phú Quốc", "agencyId": None, "from": "2022-07-01", "to": None},
            ],
        },
        ensure_ascii=False,
    )


def saves(mode: str) -> float:
    path = os.path.join(folder, f"sqlite-{mode}-{count}.db")
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(f"PRAGMA journal_mode={mode}")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE records (id TEXT PRIMARY KEY, json TEXT NOT NULL)")
    db.execute("BEGIN")
    db.executemany("INSERT INTO records VALUES (?, ?)", ((f"person-{i}", person(i)) for i in range(count)))
    db.execute("COMMIT")
    taken = []
    for i in range(times):
        text = person(i * 7 % 2000)
        start = time.perf_counter()
        db.execute("BEGIN")
        db.execute("UPDATE records SET json = ? WHERE id = ?", (text + " " * (i % 3), f"person-{i * 7 % 2000}"))
        db.execute("COMMIT")
        taken.append((time.perf_counter() - start) * 1000)
    db.close()
    os.remove(path)
    return sorted(taken)[len(taken) // 2]


print(json.dumps({"delete_full": saves("DELETE"), "wal_full": saves("WAL")}))
