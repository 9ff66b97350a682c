using System.Globalization;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office;

namespace Baton.Samples;

/// <summary>One edition of a sample as a folder.</summary>
/// <param name="Path">The folder's path below samples.</param>
/// <param name="Dossier">What is in it.</param>
/// <param name="Language">The language of its workbook.</param>
internal sealed record SampleFolder(string Path, EditionDossier Dossier, Language Language)
{
    /// <summary>The files of the drawings it shows.</summary>
    public IReadOnlyList<string> Drawings => [.. Dossier.Photos.Select(p => p.Details.FileName)];

    /// <summary>The workbook; the same content gives the same bytes.</summary>
    public byte[] Workbook() => ExportWorkbook.Write(Dossier, Language);
}

/// <summary>All samples as folders.</summary>
internal static class SampleFolders
{
    /// <summary>The folders in the order of import. The launch edition is in Chinese, as its office would have it; the other sample in English.</summary>
    public static IReadOnlyList<SampleFolder> All() => [.. Of(LaunchEdition.Plan(), Language.Zh), .. Of(SampleRelay.Plan(), Language.En)];

    private static IEnumerable<SampleFolder> Of(SamplePlan plan, Language language) => plan.Editions.Select(e => new SampleFolder(
        $"{plan.Programme.Details.Slug}/{e.Details.Number.ToString(CultureInfo.InvariantCulture)}", plan.Dossier(e.Details.Number), language));
}
