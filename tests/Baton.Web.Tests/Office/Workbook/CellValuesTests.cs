using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Tests.Office.Workbook;

public sealed class CellValuesTests
{
    [Theory]
    [InlineData("2024-12-06", "2024-12-06")]
    [InlineData("2024年12月6日", "2024-12-06")]
    [InlineData("2024/12/6", "2024-12-06")]
    [InlineData("2024.12.6", "2024-12-06")]
    [InlineData("6 December 2024", "2024-12-06")]
    [InlineData("6 Dec 2024", "2024-12-06")]
    [InlineData("December 6, 2024", "2024-12-06")]
    [InlineData("２０２４年１２月６日", "2024-12-06")]
    [InlineData("2024-12-06T00:00", "2024-12-06")]
    [InlineData("2024-02-31", "")]
    [InlineData("12/6/2024", "")]
    [InlineData("someday", "")]
    public void Days(string text, string day) => Assert.Equal(day, CellValues.Day(text)?.ToString("yyyy-MM-dd", null) ?? "");

    [Theory]
    [InlineData("9:05", "09:05")]
    [InlineData("9：05", "09:05")]
    [InlineData("09:05:00", "09:05")]
    [InlineData("14时05分", "14:05")]
    [InlineData("14时", "14:00")]
    [InlineData("9点半", "09:30")]
    [InlineData("2:05 pm", "14:05")]
    [InlineData("12:30 am", "00:30")]
    [InlineData("1899-12-30T09:05", "09:05")]
    [InlineData("24:00", "")]
    [InlineData("9:5x", "")]
    [InlineData("13:00 pm", "")]
    [InlineData("0.395833333333333", "09:30")]
    [InlineData("0.9999999", "")]
    [InlineData("0.123", "")]
    [InlineData("1.395833333", "")]
    public void Times(string text, string time) => Assert.Equal(time, CellValues.Time(text)?.ToString("HH:mm", null) ?? "");

    [Theory]
    [InlineData("30", 30)]
    [InlineData("３０", 30)]
    [InlineData("1,200", 1200)]
    [InlineData("30.0", 30)]
    [InlineData("-3", -3)]
    [InlineData("3.5", null)]
    [InlineData("about 30", null)]
    [InlineData("99999999999", null)]
    public void Numbers(string text, int? number) => Assert.Equal(number, CellValues.Number(text));

    [Theory]
    [InlineData("是", true)]
    [InlineData("Yes", true)]
    [InlineData("１", true)]
    [InlineData("否", false)]
    [InlineData("FALSE", false)]
    [InlineData("maybe", null)]
    public void Answers(string text, bool? answer) => Assert.Equal(answer, CellValues.YesNo(text));
}
