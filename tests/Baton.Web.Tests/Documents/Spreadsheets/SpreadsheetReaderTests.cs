using System.Text;
using Baton.Web.Documents.Spreadsheets;
using CsCheck;

namespace Baton.Web.Tests.Documents.Spreadsheets;

public sealed class SpreadsheetReaderTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>
        """;

    [Theory]
    [InlineData("<c><v>42</v></c>", "42")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1E-05</v></c>", "0.00001")]
    [InlineData("<c><v>123456789012345678</v></c>", "123456789012345678")]
    [InlineData("<c><v>-0</v></c>", "0")]
    [InlineData("<c><v>-12.50</v></c>", "-12.5")]
    [InlineData("<c><v>1e300</v></c>", "1E+300")]
    [InlineData("<c><v>NaN</v></c>", "NaN")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c t=\"str\"><f>A1&amp;B1</f><v>李四</v></c>", "李四")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c><f>1+1</f></c>", "")]
    [InlineData("<c t=\"inlineStr\"><is><t> two </t></is></c>", " two ")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "林文静")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "a\rb_x0041_")]
    [InlineData("<c t=\"s\"><v>9</v></c>", "")]
    [InlineData("<c s=\"1\"><v>45632</v></c>", "2024-12-06")]
    [InlineData("<c s=\"2\"><v>45632.9</v></c>", "2024-12-06")]
    [InlineData("<c s=\"3\"><v>0.375</v></c>", "09:00")]
    [InlineData("<c s=\"3\"><v>0.58680555555555558</v></c>", "14:05")]
    [InlineData("<c s=\"3\"><v>0.99999999999</v></c>", "00:00")]
    [InlineData("<c s=\"3\"><v>0.37501157407407</v></c>", "09:00:01")]
    [InlineData("<c s=\"4\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c s=\"5\"><v>45632.375</v></c>", "2024-12-06T09:00")]
    [InlineData("<c s=\"6\"><v>0.375</v></c>", "09:00")]
    [InlineData("<c s=\"1\"><v>1</v></c>", "1900-01-01")]
    [InlineData("<c s=\"1\"><v>59</v></c>", "1900-02-28")]
    [InlineData("<c s=\"1\"><v>60</v></c>", "1900-02-29")]
    [InlineData("<c s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c s=\"1\"><v>2958465</v></c>", "9999-12-31")]
    [InlineData("<c s=\"1\"><v>2958466</v></c>", "2958466")]
    [InlineData("<c s=\"5\"><v>2958465.9999999</v></c>", "2958465.9999999")]
    [InlineData("<c s=\"1\"><v>-1</v></c>", "-1")]
    [InlineData("<c s=\"1\" t=\"d\"><v>2024-12-06T00:00:00Z</v></c>", "2024-12-06")]
    public void A_cell_becomes_text(string cell, string expected)
    {
        var file = new RawWorkbook($"<sheetData><row r=\"3\">{cell}</row></sheetData>", Styles,
            "<si><r><t>林</t></r><r><rPr/><t>文静</t></r><rPh sb=\"0\" eb=\"1\"><t>リン</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>");
        var rows = Read(file).Sheets[0].Rows;
        Assert.Equal(expected, rows.Count == 0 ? "" : rows[0][0]);
        Assert.All(rows, row => Assert.Equal(3, row.Number));
    }

    [Fact]
    public void Days_may_be_counted_from_1904()
    {
        var file = new RawWorkbook("<sheetData><row><c s=\"1\"><v>44170</v></c><c s=\"1\"><v>0</v></c></row></sheetData>", Styles, workbook: "<workbookPr date1904=\"1\"/>");
        var row = Read(file).Sheets[0].Rows[0];
        Assert.Equal(("2024-12-06", "1904-01-01"), (row[0], row[1]));
    }

    [Fact]
    public void Hidden_rows_and_rows_without_numbers_are_read_like_others()
    {
        var file = new RawWorkbook("""<sheetData><row><c r="B1"><v>1</v></c><c><v>2</v></c></row><row hidden="1" r="7"><c r="A7"><v>3</v></c></row><row><c r="AA8"><v>4</v></c></row><row><c/></row></sheetData>""");
        var rows = Read(file).Sheets[0].Rows;
        Assert.Equal([1, 7, 8], rows.Select(row => row.Number));
        Assert.Equal([false, true, false], rows.Select(row => row.Hidden));
        Assert.Equal(("", "1", "2", ""), (rows[0][0], rows[0][1], rows[0][2], rows[0][3]));
        Assert.Equal("4", rows[2][26]);
    }

    [Fact]
    public void A_merge_down_one_column_reaches_the_rows_that_hold_something()
    {
        var file = new RawWorkbook("""
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="C1"><v>9</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>University</t></is></c><c r="B2"><v>1</v></c></row>
            <row r="3"><c r="A3"/><c r="B3"><v>2</v></c></row>
            <row r="4"><c r="A4"/></row>
            <row r="5"><c r="B5"><v>3</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/><mergeCell ref="broken"/></mergeCells>
            """);
        var rows = Read(file).Sheets[0].Rows;
        Assert.Equal([1, 2, 3, 5], rows.Select(row => row.Number));
        Assert.Equal("", rows[0][1]);
        Assert.Equal(["Title", "University", "University", ""], rows.Select(row => row[0]));
        Assert.Equal([false, false, true, false], rows.Select(row => row.IsMerged(0)));
    }

    [Fact]
    public void Directory_entries_other_parts_and_links_to_outside_are_passed_over()
    {
        var file = new RawWorkbook("<sheetData><row><c><v>1</v></c></row></sheetData>").With("xl/", []).With("xl/vbaProject.bin", [1, 2, 3])
            .With("xl/externalLinks/externalLink1.xml", "<externalLink/>").With("customXml/item1.xml", "not xml at all");
        Assert.Equal("1", Read(file).Sheets[0].Rows[0][0]);
    }

    [Theory]
    [InlineData("..\\evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("xl/ev\u0001il.xml")]
    public void An_entry_that_leads_elsewhere_is_refused(string name) => Refused("spreadsheet.unsafe-entry", Sound().With(name, "<a/>"));

    [Fact]
    public void A_sheet_or_the_texts_announced_and_not_there_are_refused()
    {
        Refused("spreadsheet.damaged", Sound().Without("xl/worksheets/first.xml"));
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Refused("spreadsheet.damaged", Sound().Without("xl/sharedStrings.xml").With("xl/_rels/workbook.xml.rels", $"""<Relationships><Relationship Id="b" Type="{Relations}/worksheet" Target="worksheets/first.xml"/><Relationship Id="d" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("XL/Workbook.XML")]
    public void A_second_entry_of_a_name_is_refused(string name) => Refused("spreadsheet.duplicate-entry", Sound().Twice(name));

    [Fact]
    public void Names_that_differ_in_composition_alone_are_the_same() =>
        Refused("spreadsheet.duplicate-entry", Sound().With("media/caf\u00e9.bin", [1]).With("media/cafe\u0301.bin", [1]));

    [Theory]
    [InlineData("xl/worksheets/first.xml")]
    [InlineData("docProps/core.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void A_document_type_is_refused_wherever_it_stands(string part)
    {
        Refused("spreadsheet.document-type", Sound().With(part, "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        Refused("spreadsheet.document-type", Sound().With(part, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<!DOCTYPE a []><a/>")]));
    }

    [Fact]
    public void What_unpacks_too_large_is_refused_while_it_unpacks()
    {
        Refused("spreadsheet.unpacks-too-large", Sound().With("xl/media/picture.bin", new byte[64 * 1024 * 1024]));
        var limits = SpreadsheetLimits.Default with { MaxUnpackedBytes = 1024 };
        Assert.Equal("spreadsheet.unpacks-too-large", SpreadsheetReader.Read(Sound().ToBytes(), limits).Refusal?.Code);
    }

    [Fact]
    public void A_header_that_lies_about_the_size_is_not_believed()
    {
        var file = Sound().With("xl/media/picture.bin", new byte[64 * 1024 * 1024]).ToBytes();
        var size = BitConverter.GetBytes(64 * 1024 * 1024);
        for (var at = file.AsSpan().IndexOf(size); at >= 0; at = file.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(10).CopyTo(file, at);
        }

        Assert.True(SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Refusal?.Code is "spreadsheet.unpacks-too-large" or "spreadsheet.damaged" or "spreadsheet.truncated");
    }

    [Fact]
    public void Too_much_of_anything_is_refused()
    {
        var many = new RawWorkbook("<sheetData>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", 10)) + "</sheetData>").ToBytes();
        Assert.Equal("spreadsheet.too-many-rows", SpreadsheetReader.Read(many, new SpreadsheetLimits { MaxRows = 9 }).Refusal?.Code);
        Assert.Equal("spreadsheet.too-many-cells", SpreadsheetReader.Read(many, new SpreadsheetLimits { MaxCells = 19 }).Refusal?.Code);
        Assert.Equal("spreadsheet.too-many-entries", SpreadsheetReader.Read(many, new SpreadsheetLimits { MaxEntries = 3 }).Refusal?.Code);
        Assert.Equal("spreadsheet.too-large", SpreadsheetReader.Read(many, new SpreadsheetLimits { MaxFileBytes = many.Length - 1 }).Refusal?.Code);
        Assert.Equal("spreadsheet.too-large", SpreadsheetReader.Read(new Endless(), SpreadsheetLimits.Default).Refusal?.Code);
        Assert.False(SpreadsheetReader.Read(many, new SpreadsheetLimits { MaxRows = 10, MaxCells = 20, MaxFileBytes = many.Length }).IsRefused);
    }

    [Fact]
    public void Other_files_are_named_for_what_they_are()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Refused("spreadsheet.not-a-workbook", []);
        Refused("spreadsheet.not-a-workbook", Encoding.UTF8.GetBytes("name,post\n李四,院长\n"));
        Refused("spreadsheet.not-a-workbook", Encoding.UTF8.GetBytes("<html><table></table></html>"));
        Refused("spreadsheet.encrypted", [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Refused("spreadsheet.old-excel", [.. compound, .. Encoding.Unicode.GetBytes("Workbook")]);
        Refused("spreadsheet.not-a-workbook", [.. compound, .. Encoding.Unicode.GetBytes("WordDocument")]);
        Refused("spreadsheet.old-excel", [9, 4, 6, 0, 0, 0, 16, 0]);
        Refused("spreadsheet.not-a-workbook", Sound().With("xl/workbook.xml", "<document/>"));
        Refused("spreadsheet.no-sheet", Sound().With("xl/workbook.xml", "<workbook><sheets/></workbook>"));
        Refused("spreadsheet.damaged", Sound().With("xl/worksheets/first.xml", "<worksheet><sheetData><row>"));
    }

    [Fact]
    public void A_changed_byte_in_a_part_is_noticed()
    {
        var file = SpreadsheetWriter.Write([new SheetContent("a", [new ColumnContent("b")], [["c"]])]);
        file[60] ^= 0x55;
        Assert.True(SpreadsheetReader.Read(file, SpreadsheetLimits.Default).IsRefused);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 400].Select(Gen.Bool, (bytes, zip) => zip ? [.. "PK\u0003\u0004"u8, .. bytes] : bytes)
        .Sample(bytes => SpreadsheetReader.Read(bytes, SpreadsheetLimits.Default).IsRefused, iter: 2_000);

    [Fact]
    public void No_truncation_makes_it_throw()
    {
        var file = Own();
        Gen.Int[0, file.Length - 1].Sample(length => SpreadsheetReader.Read(file[..length], SpreadsheetLimits.Default).IsRefused, iter: 500);
    }

    [Fact]
    public void No_mutation_of_the_file_makes_it_throw()
    {
        var file = Own();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte).Array[1, 12].Sample(changes => Reads(Changed(file, changes)), iter: 2_000);
    }

    [Fact]
    public void No_mutation_of_a_part_makes_it_throw()
    {
        var sheet = "<sheetData><row r=\"1\" hidden=\"0\"><c r=\"A1\" s=\"1\" t=\"n\"><v>45632</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>x_x0041_</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A9\"/></mergeCells>";
        var bytes = Encoding.UTF8.GetBytes($"<worksheet>{sheet}</worksheet>");
        var styles = Encoding.UTF8.GetBytes($"<styleSheet>{Styles}</styleSheet>");
        Gen.Select(Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 4], Gen.Select(Gen.Int[0, styles.Length - 1], Gen.Byte).Array[0, 2])
            .Sample((first, second) => Reads(new RawWorkbook("").With("xl/worksheets/first.xml", Changed(bytes, first)).With("xl/styles.xml", Changed(styles, second)).ToBytes()), iter: 1_000);
    }

    [Theory]
    [InlineData("interop/tabular/closedxml/Cells/EmptySi.xlsx")]
    [InlineData("interop/tabular/closedxml/ExternalLinks/WorkbookWithExternalLink.xlsx")]
    [InlineData("interop/tabular/closedxml/GoogleSheets/file1.xlsx")]
    [InlineData("interop/tabular/closedxml/InlineStrings/inputfile.xlsx")]
    [InlineData("interop/tabular/closedxml/NoActiveSheet/noactive_negativeId.xlsx")]
    [InlineData("interop/tabular/poi/unicodeSheetName.xlsx")]
    [InlineData("interop/tabular/poi/workbookProtection-sheet_password-2013.xlsx")]
    [InlineData("interop/tabular/tabulator/data/special/preserve-formatting.xlsx")]
    [InlineData("interop/tabular/tabulator/data/special/sheets.xlsx")]
    [InlineData("interop/tabular/tabulator/data/special/skip-rows.xlsx")]
    public void Workbooks_of_other_programs_are_read(string path)
    {
        var read = SpreadsheetReader.Read(OutsideFiles.Read(path), SpreadsheetLimits.Default);
        Assert.Null(read.Refusal);
        Assert.NotEmpty(read.Value.Sheets);
    }

    [Fact]
    public void Sheets_of_another_program_are_read_cell_by_cell()
    {
        var sheets = SpreadsheetReader.Read(OutsideFiles.Read("interop/tabular/tabulator/data/special/sheets.xlsx"), SpreadsheetLimits.Default).Value.Sheets;
        Assert.Equal(["id", "name", "1", "london"], sheets[0].Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Take(4));
    }

    [Theory]
    [InlineData("interop/tabular/cn-universities/university.xls", "spreadsheet.old-excel")]
    [InlineData("interop/tabular/poi/chinese-provinces.xls", "spreadsheet.old-excel")]
    [InlineData("interop/tabular/tabulator/data/special/sheet2.xls", "spreadsheet.old-excel")]
    [InlineData("interop/tabular/tabulator/data/special/table-with-booleans.ods", "spreadsheet.not-a-workbook")]
    [InlineData("interop/hostile/blns/blns.txt", "spreadsheet.not-a-workbook")]
    public void Other_formats_are_refused(string path, string code) =>
        Assert.Equal(code, SpreadsheetReader.Read(OutsideFiles.Read(path), SpreadsheetLimits.Default).Refusal?.Code);

    private static RawWorkbook Sound() => new("<sheetData><row><c><v>1</v></c></row></sheetData>");

    private static byte[] Own() => SpreadsheetWriter.Write([new SheetContent("人员", [new ColumnContent("id") { Hidden = true }, new ColumnContent("姓名") { Note = "全名" }], [["1", "林文静"], ["2", "=1+1"]])]);

    private static bool Reads(byte[] file) => SpreadsheetReader.Read(file, SpreadsheetLimits.Default) is var read && (read.IsRefused || read.Value.Sheets.Count > 0);

    private static byte[] Changed(byte[] bytes, (int At, byte Value)[] changes)
    {
        byte[] changed = [.. bytes];
        foreach (var (at, value) in changes)
        {
            changed[at] = value;
        }

        return changed;
    }

    private static Spreadsheet Read(RawWorkbook file) => SpreadsheetReader.Read(file.ToBytes(), SpreadsheetLimits.Default).Value;

    private static void Refused(string code, RawWorkbook file) => Refused(code, file.ToBytes());

    private static void Refused(string code, byte[] file) => Assert.Equal(code, SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Refusal?.Code);

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
