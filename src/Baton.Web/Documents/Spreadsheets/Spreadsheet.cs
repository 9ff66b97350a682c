namespace Baton.Web.Documents.Spreadsheets;

/// <summary>A workbook as read: its plain sheets in their order, hidden ones included.</summary>
public sealed record Spreadsheet(IReadOnlyList<Sheet> Sheets);

/// <summary>One sheet; <paramref name="Rows"/> are those with at least one filled cell, in their physical order.</summary>
public sealed record Sheet(string Name, bool Hidden, IReadOnlyList<SheetRow> Rows);

/// <summary>One filled cell: its column from 0, its text, and whether the text was carried down from the top of a vertical merge.</summary>
public readonly record struct SheetCell(int Column, string Text, bool Merged);
