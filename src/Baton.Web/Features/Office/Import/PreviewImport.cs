using Baton.Domain;
using Baton.Web.Access;

namespace Baton.Web.Features.Office.Import;

/// <summary>What a kept file would do now, with what was mended in it; nothing is written.</summary>
public sealed class PreviewImport(ImportWorkbook importing, ImportTray tray)
{
    /// <summary>Finds it out; refused when the file cannot be read, or is about another edition.</summary>
    /// <param name="import">The file.</param>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition.</param>
    /// <param name="who">Who asks; rows they may not bring in are rejected.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<ImportResult>> HandleAsync(KeptImport import, string slug, int number, CurrentPrincipal who, Language language, CancellationToken cancellation)
    {
        var options = TakeImport.Options(import, slug, number, ImportRights.Closed(who), ImportRights.StatesClosed(who), language, who.Principal.Actor);
        return await tray.ContentAsync(import, cancellation) is { } content
            ? await importing.HandleAsync(content, options with { DryRun = true }, cancellation)
            : new Refusal("office.import-gone");
    }
}
