using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Baton.Web.Documents.Spreadsheets;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Baton.Web.Tests.Documents.Spreadsheets;

public sealed class SpreadsheetWriterTests
{
    private static readonly string[] Tricky =
    [
        "=1+1", "+86 755", "-1", "@all", "'quoted", "0012", "1e5", "2024-12-06", "  spaces  ", "two\nlines", "two\r\nlines", "tab\there", "_x0041_", "_x005F_x0041_", "_x4110\ud83dx", "_x0041\r",
        "\u0001\u001f\ufffe\uffff", "\ud800", "a\udc00", "𬱖䶮", "买买提·吐尔逊", "\u202eabc", "<script>alert(1)</script>", "\"&'<>]]>", "　全角　", "\u00a0", "x\u0000y",
    ];

    [Fact]
    public void Texts_come_back_letter_for_letter()
    {
        var rows = Read(SpreadsheetWriter.Write([One(Tricky)]));
        Assert.Equal(Tricky, rows.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void Any_text_comes_back_letter_for_letter() => Gen.OneOf(Gen.String, Among(Tricky), Among('_', 'x', '0', '4', '1', '\r', '\n', ' ', '\ud83d', '\ude00').Array[1, 12].Select(letters => new string(letters)))
        .Where(text => text.Length > 0).Array[1, 20].Sample(texts => Read(SpreadsheetWriter.Write([One(texts)])).Skip(1).Select(row => row[0]).SequenceEqual(texts), iter: 500);

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(SpreadsheetWriter.Write(Rich()), SpreadsheetWriter.Write(Rich()));

    [Fact]
    public void Title_headings_notes_and_rows_stand_below_each_other()
    {
        var rows = Read(SpreadsheetWriter.Write(Rich()));
        Assert.Equal([1, 2, 3, 4, 5], rows.Select(row => row.Number));
        Assert.Equal("参会人员", rows[0][1]);
        Assert.Equal(["id", "姓名", "类别", "人数", "单位"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal((SpreadsheetWriter.NoteMark, "按报名表填写全名"), (rows[2][0], rows[2][1]));
        Assert.Equal(["a1", "林文静", "院长", "12", "University 3"], rows[3].Cells.Select(cell => cell.Text));
        Assert.Equal("12,5", rows[4][3]);
    }

    [Fact]
    public void The_format_of_the_parts_is_valid()
    {
        using var stream = new MemoryStream(SpreadsheetWriter.Write(Rich()));
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Lists_filter_pane_print_and_text_format_are_there()
    {
        var file = SpreadsheetWriter.Write(Rich());
        var sheet = Part(file, "xl/worksheets/sheet1.xml");
        Assert.Contains("<autoFilter ref=\"A3:E5\" />", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula1>\"院长,书记\"</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula1>'lists'!$A$1:$A$40</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("sqref=\"E4:E2005\"", sheet, StringComparison.Ordinal);
        Assert.Contains("ySplit=\"3\" topLeftCell=\"C4\" activePane=\"bottomRight\" state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("orientation=\"landscape\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"D4\" s=\"5\"><v>12</v></c>", sheet, StringComparison.Ordinal);
        var workbook = Part(file, "xl/workbook.xml");
        Assert.Contains("'参会人员'!$2:$2", workbook, StringComparison.Ordinal);
        Assert.Contains("name=\"lists\" sheetId=\"3\" state=\"hidden\"", workbook, StringComparison.Ordinal);
        var read = SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Value;
        Assert.Equal([("参会人员", false), ("second", true), ("lists", true)], read.Sheets.Select(sheet => (sheet.Name, sheet.Hidden)));
    }

    [Fact]
    public void A_row_is_as_high_as_its_wrapped_texts_need()
    {
        ColumnContent[] columns = [new("id") { Hidden = true }, new("Name") { Width = 11 }, new("A heading of three lines") { Width = 11 }];
        var sheet = Part(SpreadsheetWriter.Write([new SheetContent("heights", columns, [[new('a', 90), "short", "x"], ["", "一二三四五六七", "x"], ["", "a\nb\nc", ""], ["", new('字', 900), ""]])]), "xl/worksheets/sheet1.xml");
        Assert.Equal(["<row r=\"1\" ht=\"49.5\">", "<row r=\"2\">", "<row r=\"3\" ht=\"33\">", "<row r=\"4\" ht=\"49.5\">", "<row r=\"5\" ht=\"132\">"], System.Text.RegularExpressions.Regex.Matches(sheet, "<row [^>]*>").Select(match => match.Value));
    }

    [Fact]
    public void Sheet_names_are_made_acceptable_and_different()
    {
        string[] wished = ["a/b:c", "A-B-C", new('长', 40), new('长', 40), "", "'x'", "history", new string('a', 30) + "😀", "lists"];
        var read = SpreadsheetReader.Read(SpreadsheetWriter.Write([.. wished.Select(name => One(["1"]) with { Name = name })]), SpreadsheetLimits.Default).Value;
        Assert.Equal(["a-b-c", "A-B-C (2)", new('长', 31), new string('长', 27) + " (2)", "-", "x", "history (2)", new('a', 30), "lists"], read.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task LibreOffice_reads_the_same_texts()
    {
        string[] texts = ["=1+1", "+86", "-1", "@all", "0012", "林文静", "𬱖", "买买提·吐尔逊", "2024-12-06"];
        var csv = await LibreOffice.ConvertAsync(SpreadsheetWriter.Write([One(texts)]), "own.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", TestContext.Current.CancellationToken);
        Assert.Equal(["文字", .. texts], Encoding.UTF8.GetString(csv).TrimEnd().Split('\n').Select(line => line.Trim('"', '\ufeff')));
    }

    [Fact]
    public async Task LibreOffice_prints_it()
    {
        var pdf = await LibreOffice.ConvertAsync(SpreadsheetWriter.Write(Rich()), "own.xlsx", "pdf", TestContext.Current.CancellationToken);
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
    }

    [Fact]
    public void Two_thousand_rows_come_back()
    {
        string?[][] rows = [.. Enumerable.Range(0, 2_000).Select(row => Enumerable.Range(0, 20).Select(column => (string?)$"第 {row} 行第 {column} 列").ToArray())];
        var content = new SheetContent("大表", [.. Enumerable.Range(0, 20).Select(column => new ColumnContent($"列 {column}"))], rows);
        var started = Stopwatch.GetTimestamp();
        var file = SpreadsheetWriter.Write([content]);
        var written = Stopwatch.GetElapsedTime(started);
        var read = Read(file);
        TestContext.Current.TestOutputHelper?.WriteLine($"written in {written.TotalMilliseconds:0} ms, read in {(Stopwatch.GetElapsedTime(started) - written).TotalMilliseconds:0} ms, {file.Length} bytes");
        Assert.Equal(2_001, read.Count);
        Assert.Equal("第 1999 行第 19 列", read[^1][19]);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static SheetContent One(IReadOnlyList<string> texts) => new("一", [new ColumnContent("文字")], [.. texts.Select(text => (IReadOnlyList<string?>)[text])]);

    private static SheetContent[] Rich() =>
    [
        new(
            "参会人员",
            [
                new ColumnContent("id") { Hidden = true },
                new ColumnContent("姓名") { Note = "按报名表填写全名", Width = 24 },
                new ColumnContent("类别") { Choices = ["院长", "书记"] },
                new ColumnContent("人数") { IsText = false },
                new ColumnContent("单位") { Choices = [.. Enumerable.Range(1, 40).Select(n => $"University {n}")], OnlyChoices = false },
            ],
            [["a1", "林文静", "院长", "12", "University 3"], ["a2", "欧阳明", null, "12,5"]])
        {
            Title = "参会人员",
            FrozenColumns = 2,
        },
        new("second", [new ColumnContent("a")], []) { Hidden = true },
    ];

    private static IReadOnlyList<SheetRow> Read(byte[] file) => SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Value.Sheets[0].Rows;

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
