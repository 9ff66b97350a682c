using System.Globalization;
using Baton.Domain;
using Baton.Domain.People;

namespace Baton.Web.Features.Office;

/// <summary>
/// People by name, to be chosen from. A romanised name that is stored is what the order goes by: it knows that the family name 曾 is Zeng and
/// 单 is Shan, which no general table of readings does. Those without one follow, by the language's own order.
/// </summary>
internal static class PersonOrder
{
    private static readonly StringComparer Chinese = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: true);
    private static readonly StringComparer English = StringComparer.Create(CultureInfo.GetCultureInfo("en"), ignoreCase: true);

    /// <summary>Orders them.</summary>
    /// <param name="people">The people.</param>
    /// <param name="details">What is written about one.</param>
    /// <param name="language">The reader's language.</param>
    public static IOrderedEnumerable<T> ByName<T>(IEnumerable<T> people, Func<T, PersonDetails> details, Language language) => people
        .OrderBy(p => Romanised(details(p)).Length == 0)
        .ThenBy(p => Romanised(details(p)), English)
        .ThenBy(p => details(p).FullName.Shown(language), language == Language.Zh ? Chinese : English);

    private static string Romanised(PersonDetails person) =>
        person.FamilyName.En.Length > 0 ? $"{person.FamilyName.En} {person.GivenName.En}" : person.FullName.En;
}
