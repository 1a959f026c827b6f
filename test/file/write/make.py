"""Makes the workbooks beside this file, with XlsxWriter 3.0.2, openpyxl 3.0.9 and LibreOffice 7.4.

The tests write into the workbooks and compare all parts; they do not run this. Run it again only to change a workbook:
    python3 make.py
"""
import datetime as dt
import io
import pathlib
import struct
import subprocess
import tempfile
import zipfile
import zlib

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

HERE = pathlib.Path(__file__).parent / "workbooks"
HEADINGS = ["Ref", "Action", "RAG", "Due", "Share", "Update"]
ROWS = [
    ["1.1", "Open a new station", "Green", dt.date(2025, 3, 31), 0.5, "The station opened in May."],
    ["1.2", "Train the call handlers", "Gren", dt.date(2025, 6, 30), 0.25, "Training has begun."],
    ["1.3", "Buy body-worn cameras", "Amber", dt.date(2025, 9, 30), 0.1, "Cameras \u2013 \u201cin use\u201d & <tested>."],
    ["1.4", "Meet every parish council", "Red", None, 0, "No meeting was held."],
]


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0\0\xff\0" * 2)) + chunk(b"IEND", b"")


def everything(name, vba=None):
    """A sheet with nearly all that stands beside cells; a table; a protected sheet; a chart sheet."""
    book = xlsxwriter.Workbook(str(HERE / name))
    if vba is not None:
        book.add_vba_project(str(vba))
    bold = book.add_format({"bold": True, "bg_color": "#BDD7EE"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    share = book.add_format({"num_format": "0%", "bg_color": "#E7E6E6"})
    wrap = book.add_format({"text_wrap": True, "italic": True})
    plan = book.add_worksheet("Plan")
    plan.merge_range("A1:C1", "Plan for the year", bold)
    plan.write_row("A3", HEADINGS, bold)
    for row, values in enumerate(ROWS, 3):
        plan.write_string(row, 0, values[0])
        plan.write_string(row, 1, values[1], wrap)
        plan.write_string(row, 2, values[2])
        if values[3] is not None:
            plan.write_datetime(row, 3, dt.datetime.combine(values[3], dt.time()), day)
        plan.write_number(row, 4, values[4], share)
        plan.write_string(row, 5, values[5], wrap)
    plan.write_formula("E9", "=SUM(E4:E7)", share, 0.85)
    plan.write_dynamic_array_formula("H4:H7", "=SORT(C4:C7)", None, "Amber")
    for row, text in enumerate(["Gren", "Green", "Red"], 4):
        plan.write_string(row, 7, text)
    plan.write_boolean("G4", True)
    plan.set_column("A:A", 8)
    plan.set_column("B:B", 30)
    plan.set_column("I:I", 12, day)
    plan.set_row(7, 20, share)
    plan.set_row(9, None, None, {"hidden": True})
    plan.freeze_panes(3, 1)
    plan.autofilter("A3:F7")
    plan.data_validation("C4:C7", {"validate": "list", "source": ["Green", "Amber", "Red"]})
    plan.data_validation("E4:E7", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1})
    plan.conditional_format("C4:C7", {"type": "cell", "criteria": "==", "value": '"Red"', "format": book.add_format({"bg_color": "#FF0000"})})
    plan.conditional_format("E4:E7", {"type": "data_bar", "data_bar_2010": True})
    plan.conditional_format("A4:A7", {"type": "formula", "criteria": "=COUNTIF($A$4:$A$7,A4)>1", "format": book.add_format({"bold": True})})
    plan.write_comment("C5", "Ask the lead", {"author": "Ana"})
    plan.write_url("B12", "internal:'Table'!A1", string="See the table")
    plan.insert_image("J2", "dot.png", {"image_data": io.BytesIO(png())})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Plan!$E$4:$E$7", "categories": "=Plan!$A$4:$A$7"})
    plan.insert_chart("J5", chart)
    plan.add_sparkline("G7", {"range": "Plan!E4:E7"})
    plan.set_header("&CPlan")
    plan.print_area("A1:F9")
    plan.ignore_errors({"number_stored_as_text": "A4:A7"})

    table = book.add_worksheet("Table")
    table.add_table(
        "B2:D6",
        {
            "name": "Pledges",
            "total_row": True,
            "columns": [
                {"header": "Pledge", "total_string": "Total"},
                {"header": "Count", "total_function": "sum"},
                {"header": "Twice", "formula": "=[@Count]*2"},
            ],
            "data": [["One", 1, 2], ["Two", 2, 4], ["Three", 3, 6]],
        },
    )
    locked = book.add_worksheet("Locked")
    locked.protect()
    locked.write_string("A1", "Locked")
    locked.write_string("A2", "Open", book.add_format({"locked": False}))
    book.define_name("Ratings", "=Plan!$C$4:$C$7")
    charts = book.add_chartsheet("Chart")
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "=Plan!$E$4:$E$7"})
    charts.set_chart(pie)
    book.set_properties({"title": "Plan", "author": "Ana"})
    book.close()


def from_openpyxl():
    book = openpyxl.Workbook()
    plan = book.active
    plan.title = "Plan"
    plan.append(HEADINGS)
    for row in ROWS:
        plan.append(row)
    for cell in plan[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFC6E0B4")
    for row in range(2, 6):
        plan.cell(row, 4).number_format = "dd/mm/yyyy"
        plan.cell(row, 6).alignment = Alignment(wrap_text=True)
    plan["E7"] = "=SUM(E2:E5)"
    plan.merge_cells("A9:C9")
    plan["A9"] = "Merged"
    ratings = DataValidation(type="list", formula1='"Green,Amber,Red"', allow_blank=True)
    ratings.add("C2:C5")
    plan.add_data_validation(ratings)
    plan.conditional_formatting.add("C2:C5", CellIsRule(operator="equal", formula=['"Red"'], fill=PatternFill(bgColor="FFFF0000")))
    plan.conditional_formatting.add("E2:E5", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="63BE7B"))
    plan["C3"].comment = Comment("Ask the lead", "Ana")
    chart = BarChart()
    chart.add_data(Reference(plan, min_col=5, min_row=1, max_row=5), titles_from_data=True)
    plan.add_chart(chart, "H2")
    table = book.create_sheet("Table")
    for row in [["Pledge", "Count"], ["One", 1], ["Two", 2]]:
        table.append(row)
    table.add_table(Table(displayName="Pledges", ref="A1:B3"))
    locked = book.create_sheet("Locked")
    locked["A1"] = "Locked"
    locked["A2"] = "Open"
    locked["A2"].protection = Protection(locked=False)
    locked.protection.sheet = True
    book.defined_names.append(DefinedName("Ratings", attr_text="Plan!$C$2:$C$5"))
    book.save(HERE / "openpyxl.xlsx")


def from_libreoffice():
    """What LibreOffice makes of the first workbook when it saves it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(HERE / "everything.xlsx")],
            check=True,
            capture_output=True,
        )
        (HERE / "libreoffice.xlsx").write_bytes((pathlib.Path(folder) / "everything.xlsx").read_bytes())


def with_macros():
    with tempfile.TemporaryDirectory() as folder:
        vba = pathlib.Path(folder) / "vbaProject.bin"
        vba.write_bytes(bytes(range(256)) * 4)
        everything("macros.xlsm", vba)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    everything("everything.xlsx")
    with_macros()
    from_openpyxl()
    from_libreoffice()
