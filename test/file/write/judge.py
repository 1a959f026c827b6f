"""What openpyxl and LibreOffice see in the workbooks that `judge.ts` wrote. Prints one line a file; exit code 1 for a fault.

    python3 judge.py FOLDER
"""
import csv
import datetime as dt
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

FOLDER = pathlib.Path(sys.argv[1])
TOLD = json.loads((FOLDER / "told.json").read_text())
EPOCH = dt.datetime(1899, 12, 30)
faults = []


def fault(name, what):
    faults.append(name)
    print(f"{name}: {what}")


def expected(value):
    return EPOCH + dt.timedelta(days=value["day"]) if isinstance(value, dict) else value


def beside(sheet):
    """What stands beside the cells, as openpyxl counts it."""
    rules = {str(area.sqref): len(area.rules) for area in sheet.conditional_formatting}
    return {
        "merges": sorted(map(str, sheet.merged_cells.ranges)),
        "validations": sorted(str(rule.sqref) for rule in sheet.data_validations.dataValidation),
        "tables": sorted(sheet.tables),
        "charts": len(sheet._charts),
        "comments": sorted(cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment),
        "hidden": sorted(row for row, facts in sheet.row_dimensions.items() if facts.hidden),
        "freeze": sheet.freeze_panes,
    }, rules


def by_openpyxl(name, told):
    load = lambda path: openpyxl.load_workbook(path, keep_vba=name.endswith("m"))
    before, after, copy = load(FOLDER / f"before-{name}"), load(FOLDER / name), load(FOLDER / f"copy-{name}")
    if after.sheetnames != before.sheetnames + ["Plan issues"] or copy.sheetnames != before.sheetnames:
        fault(name, f"openpyxl: sheets {after.sheetnames}, {copy.sheetnames}")
    for sheet in before.worksheets:
        one, rules = beside(sheet)
        other, more = beside(after[sheet.title])
        if one != other:
            fault(name, f"openpyxl: {sheet.title}: {one} {other}")
        ours = {area for area in more if more[area] != rules.get(area)}
        if any(rules[area] != more.get(area) for area in rules) or (len(ours) != (2 if sheet.title == told["sheet"] else 0)):
            fault(name, f"openpyxl: rules of {sheet.title}: {rules} {more}")
        for row in sheet.iter_rows():
            for cell in row:
                now = after[sheet.title][cell.coordinate]
                is_told = sheet.title == told["sheet"] and cell.coordinate in told["cells"]
                if not is_told and (str(now.value), now.number_format) != (str(cell.value), cell.number_format):
                    if not hasattr(cell.value, "text"):
                        fault(name, f"openpyxl: {sheet.title} {cell.coordinate}: {cell.value!r} {now.value!r}")
    for address, value in told["cells"].items():
        cell = after[told["sheet"]][address]
        if cell.value != expected(value) or (isinstance(value, str) and cell.data_type not in "s"):
            fault(name, f"openpyxl: {address}: {value!r} {cell.value!r} {cell.data_type}")
    issues = after["Plan issues"]
    if issues.max_row != told["issues"] or issues["B2"].hyperlink.location != f"'{told['sheet']}'!C5":
        fault(name, f"openpyxl: issues {issues.max_row} {issues['B2'].hyperlink}")


def by_libreoffice(names):
    """Every sheet as CSV with texts in quotation marks, after a calculation."""
    with tempfile.TemporaryDirectory() as folder:
        csv_filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1'
        files = [str(FOLDER / name) for name in names] + [str(FOLDER / f"before-{name}") for name in names]
        run = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", csv_filter, "--outdir", folder, *files]
        subprocess.run(run, check=True, capture_output=True)
        for name in names:
            stem = name.rsplit(".", 1)[0]
            told = TOLD[name]
            rows = lambda path: list(csv.reader(path.open(newline="", encoding="utf-8")))
            after = pathlib.Path(folder) / f"{stem}-{told['sheet']}.csv"
            issues = pathlib.Path(folder) / f"{stem}-Plan issues.csv"
            if not after.exists() or not issues.exists():
                fault(name, "LibreOffice: sheets are missing")
                continue
            raw = after.read_text(encoding="utf-8")
            for text in told["texts"]:
                if '"' + text.replace('"', '""') + '"' not in raw:
                    fault(name, f"LibreOffice: {text!r} is no text")
            if len(rows(issues)) != told["issues"]:
                fault(name, f"LibreOffice: {len(rows(issues))} issues")
            for path in pathlib.Path(folder).glob(f"before-{stem}-*.csv"):
                now = pathlib.Path(folder) / path.name.removeprefix("before-")
                one, other = rows(path), rows(now)
                for row, line in enumerate(one):
                    if now.name.endswith(f"-{told['sheet']}.csv") and row >= 19:
                        break
                    if line != other[row][: len(line)]:
                        fault(name, f"LibreOffice: {now.name} row {row + 1}: {line} {other[row]}")


for name, told in TOLD.items():
    by_openpyxl(name, told)
by_libreoffice(list(TOLD))
print(f"{len(TOLD)} files written and read, {len(faults)} faults")
sys.exit(1 if faults else 0)
