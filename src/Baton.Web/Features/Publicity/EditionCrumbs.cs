using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Layout;
using Baton.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>The way to a page of an edition: programmes / programme / edition / page.</summary>
public static class EditionCrumbs
{
    /// <summary>The steps; without a <paramref name="page"/> the edition itself is the page.</summary>
    public static IReadOnlyList<Crumb> Of(EditionDossier dossier, IStringLocalizer<PublicWords> words, ReaderLanguage reader, string? page = null)
    {
        var (slug, number) = (dossier.Programme.Details.Slug, dossier.Edition.Details.Number);
        var edition = NumberWords.Edition(number, reader.Language);
        var steps = new List<Crumb> { Crumb.Of(words["Programmes"], "/"), new(dossier.Programme.Details.Name, $"/p/{slug}") };
        steps.Add(Crumb.Of(edition, page is null ? null : $"/p/{slug}/{number}"));
        if (page is not null)
        {
            steps.Add(Crumb.Of(page));
        }

        return steps;
    }
}

/// <summary>What the foot of an edition's pages says about its data.</summary>
public static class EditionNote
{
    /// <summary>The remarks of programme and edition; null = none.</summary>
    public static string? Of(EditionDossier dossier, ReaderLanguage reader)
    {
        var remarks = new[] { dossier.Programme.Details.Remark, dossier.Edition.Details.Remark }
            .Where(r => !r.IsEmpty)
            .Select(r => r.Shown(reader.Language))
            .Distinct();
        var note = string.Join(reader.Language == Language.Zh ? "" : " ", remarks);
        return note.Length == 0 ? null : note;
    }
}
