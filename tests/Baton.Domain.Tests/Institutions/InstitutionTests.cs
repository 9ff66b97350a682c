using Baton.Domain.Institutions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Institutions;

public sealed class InstitutionTests
{
    private static readonly InstitutionId Own = Id<InstitutionId>(1);

    [Fact]
    public void It_is_not_part_of_itself()
    {
        var institution = Institution.Create(Own, default, new() { Name = Say("甲大学", "") }).Value;

        Assert.Equal("institutions.own-parent", institution.Describe(institution.Details with { ParentId = Own })?.Code);
        Assert.Null(institution.Details.ParentId);
        Assert.Equal("institutions.own-parent", Institution.Create(Own, default, institution.Details with { ParentId = Own }).Refusal?.Code);
    }

    [Fact]
    public void Its_short_name_serves_in_each_language_where_there_is_one()
    {
        var institution = Institution.Create(Own, default, new() { Name = Say("深圳大学", "Shenzhen University"), ShortName = Say("", "SZU") }).Value;

        Assert.Equal(Say("深圳大学", "SZU"), institution.Brief());
    }
}
