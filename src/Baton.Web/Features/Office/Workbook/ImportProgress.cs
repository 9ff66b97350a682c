namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// How far an import is, told in rows: each is found, checked, entered and stored, and counts a quarter with each of them.
/// </summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="tell">Is told; null = nobody asks.</param>
internal sealed class ImportProgress(int rows, Action<int, int>? tell)
{
    private const int Parts = 4;

    private int steps;

    /// <summary>A row is one part further.</summary>
    public void Step()
    {
        steps++;
        Tell(Math.Min(steps / Parts, rows));
    }

    /// <summary>All rows are stored.</summary>
    public void End() => Tell(rows);

    private void Tell(int done)
    {
        if (rows > 0)
        {
            tell?.Invoke(done, rows);
        }
    }
}
