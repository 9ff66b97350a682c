namespace Baton.Web.Documents.Spreadsheets;

/// <summary>The cell formats of the workbooks we write, by their index in the styles part.</summary>
internal static class SpreadsheetStyles
{
    public const int Title = 1;
    public const int Heading = 2;
    public const int Note = 3;
    public const int Text = 4;
    public const int Number = 5;

    /// <summary>The styles part; format 49 is <c>@</c>, text whatever it looks like.</summary>
    public const string Part = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <fonts count="4">
        <font><sz val="11"/><color rgb="FF1C2430"/><name val="Microsoft YaHei"/><family val="2"/></font>
        <font><b/><sz val="14"/><color rgb="FF1C2430"/><name val="Microsoft YaHei"/><family val="2"/></font>
        <font><b/><sz val="11"/><color rgb="FF1C2430"/><name val="Microsoft YaHei"/><family val="2"/></font>
        <font><sz val="9"/><color rgb="FF55606E"/><name val="Microsoft YaHei"/><family val="2"/></font>
        </fonts>
        <fills count="4">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE8EFF6"/><bgColor indexed="64"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF7F8FA"/><bgColor indexed="64"/></patternFill></fill>
        </fills>
        <borders count="2">
        <border><left/><right/><top/><bottom/><diagonal/></border>
        <border><left/><right/><top/><bottom style="thin"><color rgb="FFD5DAE1"/></bottom><diagonal/></border>
        </borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="3" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;
}
