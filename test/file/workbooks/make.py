"""Makes the workbooks beside this file, with openpyxl 3.0.9, XlsxWriter 3.0.2 and LibreOffice 7.4.

The tests read the workbooks; they do not run this. Run it again only to change a workbook:
    python3 make.py
"""
import datetime as dt
import pathlib
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Color, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

HERE = pathlib.Path(__file__).parent


def path(name):
    return str(HERE / name)


def dates_1900():
    """Serial numbers under date, time and number formats; 60 is the 29 February 1900 that never was."""
    book = xlsxwriter.Workbook(path("dates-1900.xlsx"))
    sheet = book.add_worksheet("Days")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for row, serial in enumerate([1, 59, 60, 61, 41729, 41729.75, -5, 3000000]):
        sheet.write_number(row, 0, serial, day)
        sheet.write_number(row, 1, serial)
    formats = ["h:mm", "[h]:mm", "mmm yyyy", "d-mmm;@", "0.00%", '[$£-809]#,##0.00', '0" days"', "[Red]0.0", "mm:ss.0",
               "dddd, dd mmmm yyyy", "dd/mm/yyyy hh:mm"]
    for row, code in enumerate(formats):
        sheet.write_string(row, 3, code)
        sheet.write_number(row, 4, 1.25, book.add_format({"num_format": code}))
    book.close()


def dates_1904():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append([dt.date(2014, 3, 31), dt.datetime(2014, 3, 31, 18, 0), 40267, dt.date(1904, 1, 2)])
    book.save(path("dates-1904.xlsx"))


def texts():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Text"
    for text in ["1.10", "007", "TRUE", "2-1", "#N/A is text", "31/03/2014", "two\nlines", "non\u00a0breaking", "<b> & \"q\"", " ", "caf\u00e9 \u2013 \u201c"]:
        sheet.append([text])
    for row in sheet.iter_rows():
        row[0].data_type = "s"
    sheet.append([1.1, 0, -3, 1e21, True, False, None])
    book.save(path("texts.xlsx"))


def errors():
    book = xlsxwriter.Workbook(path("errors.xlsx"))
    sheet = book.add_worksheet("Errors")
    sheet.write_row(0, 0, ["Ref", "RAG"])
    for row, code in enumerate(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"], 1):
        sheet.write_formula(row, 0, "=1/0", None, code)
        sheet.write_string(row, 1, code)
    book.close()


def inline():
    """Constant memory writes the texts into the cells themselves."""
    book = xlsxwriter.Workbook(path("inline.xlsx"), {"constant_memory": True})
    sheet = book.add_worksheet("Inline")
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, ["Ref", "Update"])
    sheet.write(1, 0, "T1-C01")
    sheet.write_rich_string(1, 1, "On track, ", bold, "but late", " \u2013 see note")
    sheet.write_row(2, 0, ["T1-C02", 3])
    book.close()


def rich():
    book = xlsxwriter.Workbook(path("rich.xlsx"))
    sheet = book.add_worksheet("Rich")
    bold = book.add_format({"bold": True})
    red = book.add_format({"color": "red"})
    sheet.write_rich_string("A1", bold, "Aim 1. ", "Reduce ", red, "harm")
    sheet.write("B1", "plain")
    book.close()


def layout():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan"
    for row in range(1, 9):
        sheet.append([f"T1-C0{row}", f"Action {row}", "G"])
    sheet.merge_cells("A2:B3")
    sheet.merge_cells("C4:C4")
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["E"].hidden = True
    notes = book.create_sheet("Lists")
    notes.sheet_state = "hidden"
    book.create_sheet("Secret").sheet_state = "veryHidden"
    table = book.create_sheet("Table")
    for row in [["Ref", "Rating"], ["T1-C01", "R"], ["T1-C02", "G"]]:
        table.append(row)
    table.add_table(Table(displayName="Actions", ref="A1:B3"))
    book.save(path("layout.xlsx"))


def lists():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet.append(["Ref", "Inline", "Here", "There", "Named", "Column", "Own name", "Computed"])
    sheet.append(["T1-C01", "R", "Red", "Red", "Amber", "Blue", "x", "y"])
    for row, word in enumerate(["Red", "Amber", None, "Green", "Red"], 11):
        sheet.cell(row, 10, word)
    words = book.create_sheet("My 'lists'")
    for row in [["Red", 1], ["Amber", True], ["Green", dt.date(2014, 3, 31)]]:
        words.append(row)
    table = book.create_sheet("Table")
    for row in [["Letter", "Word"], ["R", "Red"], ["G", "Green"]]:
        table.append(row)
    table.add_table(Table(displayName="Key", ref="A1:B3"))
    book.defined_names.append(DefinedName("Words", attr_text="Key[Word]"))
    book.defined_names.append(DefinedName("Ratings", attr_text="'My ''lists'''!$A$1:$A$3"))
    book.defined_names.append(DefinedName("Again", attr_text="Ratings"))
    book.defined_names.append(DefinedName("Own", attr_text="Plan!$J$11:$J$12", localSheetId=0))
    book.defined_names.append(DefinedName("Own", attr_text="'My ''lists'''!$B$1:$B$3"))
    for areas, formula in [
        ("B2:B90 B100", '"R, A,G,""B"""'),
        ("C2:C90", "$J$11:$J$15"),
        ("D2:D90", "'My ''lists'''!$A$1:$B$3"),
        ("E2:E90", "Again"),
        ("F2:F1048576", "'My ''lists'''!$A:$A"),
        ("G2", "Own"),
        ("H2", 'INDIRECT(A1)'),
        ("I2", "Words"),
        ("I3", 'INDIRECT("Key[Letter]")'),
    ]:
        rule = DataValidation(type="list", formula1=formula)
        rule.sqref = openpyxl.worksheet.cell_range.MultiCellRange(areas)
        sheet.add_data_validation(rule)
    sheet.add_data_validation(DataValidation(type="whole", operator="lessThan", formula1="5", sqref="A2"))
    book.save(path("lists.xlsx"))


def fills():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Ref", "RAG"])
    colours = [
        Color(rgb="FFFF0000"), Color(rgb="FFFFC000"), Color(theme=9), Color(theme=9, tint=0.5999938962981048),
        Color(theme=0, tint=-0.249977111117893), Color(indexed=13), Color(rgb="FFFFFFFF"), Color(indexed=64),
    ]
    for row, colour in enumerate(colours, 2):
        sheet.cell(row, 1, f"T1-C0{row}")
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor=colour)
    sheet.cell(10, 1, "striped").fill = PatternFill("lightUp", fgColor=Color(rgb="FFFF0000"))
    sheet.cell(11, 1, "end")
    sheet.cell(40, 2).fill = PatternFill("solid", fgColor=Color(rgb="FFFF0000"))
    sheet.cell(2, 9).fill = PatternFill("solid", fgColor=Color(rgb="FFFF0000"))
    book.save(path("fills.xlsx"))


def formulas():
    book = xlsxwriter.Workbook(path("formulas.xlsx"))
    sheet = book.add_worksheet("Counts")
    sheet.write_row(0, 0, ["G", "A", "G"])
    sheet.write_formula("A2", '=COUNTIF(A1:C1,"G")', None, 2)
    sheet.write_formula("B2", '=A1&"!"', None, "G!")
    sheet.write_formula("C2", "=A2=2", None, True)
    sheet.write_formula("A4", "=RAGSUMMARY(A1:C1)", None, "Green")
    sheet.write_formula("B4", "=IFERROR(planHeadline(A1:C1),0)", None, "2 of 3")
    sheet.write_formula("C4", '=LEN("RAGSUMMARY(")', None, 11)
    sheet.write_formula("D4", "=DRAG(A1)+FORAGE(1)", None, 0)
    sheet.write_array_formula("A5:B5", "{=_xldudf_RAGCOUNT(A1:C1)}", None, 2)
    book.close()


def uncalculated():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["G", '=COUNTIF(A1,"G")'])
    book.save(path("uncalculated.xlsx"))


def deep():
    """A styled empty cell in the last row, in 25 columns: laid out as a block this is 26 million cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Ref", "RAG"])
    sheet.append(["T1-C01", "G"])
    fill = PatternFill("solid", fgColor=Color(rgb="FFFFFF00"))
    for column in range(1, 26):
        sheet.cell(1048576, column).fill = fill
    book.save(path("deep.xlsx"))


def corners():
    """Two cells, as far from each other as a sheet allows, and a sheet that is read as usual."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Corners"
    sheet["A1"] = "first"
    sheet["XFD1048576"] = dt.date(2014, 3, 31)
    sheet["C9"] = "=1/0"
    sheet.merge_cells("A1:B1")
    book.create_sheet("Plan").append(["Ref", "RAG"])
    book.save(path("corners.xlsx"))


def chart_sheet():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for row in [["G", 78], ["A", 8]]:
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2))
    book.create_chartsheet("Picture", 0).add_chart(chart)
    book.save(path("chart-sheet.xlsx"))


def no_addresses():
    """Rows and cells may leave out their addresses, names may have a prefix, and texts may stand in CDATA."""
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder) / "plain.xlsx"
        book = openpyxl.Workbook()
        book.active.title = "Bare"
        book.save(plain)
        with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path("no-addresses.xlsx"), "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                content = source.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    content = (
                        b'<?xml version="1.0" encoding="UTF-8"?>'
                        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
                        b'<x:row><x:c t="inlineStr"><x:is><x:t>Ref</x:t></x:is></x:c><x:c/><x:c t="inlineStr"><x:is><x:t>RAG</x:t></x:is></x:c></x:row>'
                        b'<x:row r="3"><x:c t="str"><x:v><![CDATA[a < b]]></x:v></x:c><x:c r="D3"><x:v>5</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>'
                        b'<x:row><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="d"><x:v>2014-03-31T12:00:00</x:v></x:c></x:row>'
                        b"</x:sheetData></x:worksheet>"
                    )
                target.writestr(name, content)


def saved_by_libreoffice(book, name):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / f"{pathlib.Path(name).stem}.xlsx"
        book.save(source)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             pathlib.Path(name).suffix[1:], "--outdir", str(HERE), str(source)],
            check=True,
        )


def libreoffice():
    """A workbook as LibreOffice writes it; it computes the formulas, for openpyxl leaves them without results."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan"
    for row in [
        ["Ref", "Due", "RAG", "Count", "Note"],
        ["1.10", dt.date(2014, 3, 31), "Amber", "=COUNTA(A2:C2)", '=IF(D2=3,"","no")'],
        ["007", None, "Green", "=1/0", "=B2+0.5"],
        ["Note over three cells"],
        [None, None, None, "=D2=3"],
    ]:
        sheet.append(row)
    sheet["B2"].number_format = sheet["E3"].number_format = "dd/mm/yyyy"
    sheet["C2"].fill = PatternFill("solid", fgColor=Color(rgb="FFFFC000"))
    sheet.merge_cells("A4:C4")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    words = book.create_sheet("Words")
    for word in ["Red", "Amber", "Green"]:
        words.append([word])
    words.sheet_state = "hidden"
    sheet.add_data_validation(DataValidation(type="list", formula1="Words!$A$1:$A$3", sqref="C2:C9"))
    saved_by_libreoffice(book, "libreoffice.xlsx")


def other_programs():
    """Files of spreadsheet programs that are no .xlsx."""
    book = openpyxl.Workbook()
    book.active.append(["Ref", "RAG"])
    saved_by_libreoffice(book, "excel-97.xls")
    saved_by_libreoffice(book, "open-document.ods")


if __name__ == "__main__":
    for make in [dates_1900, dates_1904, texts, errors, inline, rich, layout, lists, fills, formulas, uncalculated, deep,
                 corners, chart_sheet, no_addresses, libreoffice,
                 other_programs]:
        make()
