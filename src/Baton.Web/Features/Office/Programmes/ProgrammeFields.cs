using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>What the fields of a kind are called, for forms that place some of them by hand.</summary>
internal static class ProgrammeFields
{
    /// <summary>The label of a field of the programme's form.</summary>
    public static string Label(string key, Language language) => WorkbookSheets.Of(typeof(Programme)).Column(key).Heading[language];

    /// <summary>The labels of all fields of the programme's form, by key.</summary>
    public static IReadOnlyDictionary<string, string> Labels(Language language) => LabelsOf(typeof(Programme), language);

    /// <summary>The labels of all fields of a kind's form, by key.</summary>
    /// <param name="kind">The kind of part.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="prefix">Stands before the keys.</param>
    public static IReadOnlyDictionary<string, string> LabelsOf(Type kind, Language language, string prefix = "") =>
        PartFields.Of(WorkbookSheets.Of(kind)).ToDictionary(c => prefix + c.Key, c => c.Heading[language]);
}
