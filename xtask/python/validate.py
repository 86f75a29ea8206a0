"""Validates a Data Package, its descriptor and every row of its tables: validate.py DATAPACKAGE

Nothing is fetched: the profiles of the specification are part of frictionless.
"""

import sys
from pathlib import Path

from frictionless import validate


def main(path: str) -> None:
    report = validate(path)
    problems = [f"{Path(path).name}: {error.message}" for error in report.errors]
    for task in report.tasks:
        problems += [f"{task.place}: {error.message}" for error in task.errors]
    # A warning says that something was not looked at.
    problems += report.warnings + [f"{task.place}: {warning}" for task in report.tasks for warning in task.warnings]
    rows = sum(task.stats.get("rows", 0) for task in report.tasks)
    if not problems and rows == 0:
        problems = ["no table with rows was found"]
    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(report.tasks)} files keep what {path} says of them, {rows} rows of tables one by one")


if __name__ == "__main__":
    main(*sys.argv[1:])
