using Baton.Web.Access;

namespace Baton.Web.Tests.Access;

public sealed class PrincipalTests
{
    [Fact]
    public void A_stranger_may_read_what_is_published_and_nothing_else() => Assert.Equal(
        [Permissions.ReadAssets, Permissions.ReadHealth, Permissions.ReadPublished],
        Permissions.All.Where(p => Rights.Can(Principal.Stranger, p)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_operator_may_do_everything_that_has_a_name() =>
        Assert.All(Permissions.All, p => Assert.True(Rights.Can(Principal.Operator, p)));

    [Fact]
    public void A_permission_nobody_declared_is_nobodys()
    {
        Assert.False(Rights.Can(Principal.Operator, "made.up"));
        Assert.False(Rights.Can((Principal)99, Permissions.ReadPublished));
    }
}
