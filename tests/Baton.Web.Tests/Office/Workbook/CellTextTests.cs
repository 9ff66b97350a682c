using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Tests.Office.Workbook;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("李\0四", "李四")]
    [InlineData(" two\r\nlines\t", "two\nlines")]
    [InlineData("a\u0001b", "a\u0001b")]
    public void What_no_database_takes_does_not_come_in_and_lines_stay(string given, string tidy) => Assert.Equal(tidy, CellText.Tidy(given));
}
