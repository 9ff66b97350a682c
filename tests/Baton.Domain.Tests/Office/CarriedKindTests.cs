using Baton.Domain.Office;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Tests.Office;

public sealed class CarriedKindTests
{
    [Fact]
    public void Every_kind_of_part_is_classified_once() =>
        Assert.Equal(PlanPartKind.All.Keys.Order(StringComparer.Ordinal), CarriedKind.All.Select(r => r.Kind.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_detail_of_a_kind_that_comes_is_classified() => Assert.All(
        CarriedKind.All.Where(r => r.As is CarriedAs.Comes or CarriedAs.StartsFresh),
        rule => Assert.Equal(
            rule.Kind.DetailsType.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal),
            rule.Details.Keys.Order(StringComparer.Ordinal)));

    [Fact]
    public void Whatever_names_a_part_of_the_edition_is_renamed_or_left() => Assert.All(CarriedKind.All.Where(r => r.As == CarriedAs.Comes), rule =>
    {
        var ofEdition = CarriedKind.All.Where(r => r.As is CarriedAs.Comes or CarriedAs.StaysBehind).Select(r => r.Kind.IdType).ToHashSet();
        foreach (var property in rule.Kind.DetailsType.GetProperties().Where(p => p.CanWrite))
        {
            var types = new[] { property.PropertyType }.Concat(property.PropertyType.GetGenericArguments());
            Assert.False(types.Any(ofEdition.Contains) && rule.Details[property.Name] is not (Carry.Renamed or Carry.Left), $"{rule.Kind.Name}.{property.Name}");
        }
    });

    [Fact]
    public void What_comes_without_is_named_as_its_column() =>
        Assert.Equal(["guide", "members"], CarriedKind.All.Single(r => r.Kind.PartType == typeof(VisitGroup)).Without);
}
