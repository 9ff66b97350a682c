namespace Baton.Planning.Tests;

public class Smoke
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(Smoke).Assembly);
}
