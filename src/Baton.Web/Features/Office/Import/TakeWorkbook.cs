using Baton.Domain;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Import;

/// <summary>Writes an edition's workbook for whoever takes it away in the browser: it names persons, so the log says what it was made for, and by whom.</summary>
public sealed partial class TakeWorkbook(DossierQuery dossiers, ILogger<TakeWorkbook> log)
{
    /// <summary>The field that asks what it is made for.</summary>
    public const string PurposeField = "purpose";

    /// <summary>The workbook in a language; refused without a purpose, or when there is no such edition.</summary>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition.</param>
    /// <param name="language">The language of its headings.</param>
    /// <param name="purpose">What it is made for.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<byte[]>> HandleAsync(string slug, int number, Language language, string purpose, string actor, CancellationToken cancellation)
    {
        if (purpose.Length == 0)
        {
            return new Refusal("office.purpose-missing");
        }

        if (Rules.Brief(LocalizedText.Both(purpose), PurposeField) is { } tooLong)
        {
            return tooLong;
        }

        if (await dossiers.EditionAsync(slug, number, tracked: false, cancellation) is not { } dossier)
        {
            return new Refusal("office.unknown-edition", slug, number);
        }

        LogExport(log, slug, number, dossier.Participants.Count, purpose, actor);
        return ExportWorkbook.Write(dossier, language);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Workbook of {Slug}/{Number} with {Count} people exported for {Purpose} by {Actor}")]
    private static partial void LogExport(ILogger log, string slug, int number, int count, string purpose, string actor);
}
