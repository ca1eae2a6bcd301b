"""Times red-dwarf, Polis' Python twin, on one exported conversation; prints seconds without importing and reading."""

import csv
import sys
import time
from pathlib import Path

from reddwarf.implementations.polis import run_pipeline

folder = Path(sys.argv[1])
rejected = [
    int(row["comment-id"])
    for row in csv.DictReader(open(folder / "comments.csv", encoding="utf-8"))
    if row["moderated"] == "-1"
]
votes = [
    {"participant_id": int(row["participant"]), "statement_id": int(name), "vote": int(float(cell))}
    for row in csv.DictReader(open(folder / "participants-votes.csv", encoding="utf-8"))
    for name, cell in row.items()
    if name and name.isdigit() and cell not in (None, "")
]
best = float("inf")
for _ in range(3):
    begun = time.perf_counter()
    run_pipeline(votes=votes, mod_out_statement_ids=rejected, random_state=0)
    best = min(best, time.perf_counter() - begun)
print(best)
