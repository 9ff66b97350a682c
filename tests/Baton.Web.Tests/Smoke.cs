namespace Baton.Web.Tests;

public class Smoke
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(Smoke).Assembly);
}
