using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Localization;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office;

/// <summary>Writes the roster of an edition as a list for people: it names persons, so it says what it was made for, in the file and in the log.</summary>
public sealed partial class ExportRoster(DossierQuery dossiers, TimeProvider clock, ILogger<ExportRoster> log)
{
    private static readonly LocalizedText[] Headings =
    [
        new("序号", "No."), new("姓名", "Name"), new("职务", "Posts"), new("参会单位", "Delegation"), new("参会类别", "Category"), new("身份", "Capacity"), new("参观组", "Group"),
    ];

    private static readonly double[] Widths = [6, 16, 44, 32, 28, 12, 14];

    /// <summary>The roster in a language, by precedence; refused when there is no such edition.</summary>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition.</param>
    /// <param name="language">The language of the list.</param>
    /// <param name="purpose">What it is made for.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<byte[]>> HandleAsync(string slug, int number, Language language, string purpose, string actor, CancellationToken cancellation)
    {
        if (await dossiers.EditionAsync(slug, number, tracked: false, cancellation) is not { } dossier)
        {
            return new Refusal("office.unknown-edition", slug, number);
        }

        LogExport(log, slug, number, dossier.Participants.Count, purpose, actor);
        return Write(dossier, language, purpose, clock.Today(dossier.Programme));
    }

    /// <summary>The roster of a dossier.</summary>
    public static byte[] Write(EditionDossier dossier, Language language, string purpose, DateOnly asOf)
    {
        var words = new EditionWords(dossier, language);
        var title = language == Language.Zh
            ? $"{dossier.Programme.Details.Name.Shown(language)} 第 {dossier.Edition.Details.Number} 届参会名单　用途：{purpose}　截至 {asOf:yyyy-MM-dd}"
            : $"{dossier.Programme.Details.Name.Shown(language)}, edition {dossier.Edition.Details.Number}: roster. Purpose: {purpose}. As of {asOf:yyyy-MM-dd}";
        var rows = dossier.Participants.Select((participant, index) => Row(dossier, words, participant, index + 1)).ToList();
        return SpreadsheetWriter.Write(
        [
            new SheetContent(language == Language.Zh ? "参会名单" : "Roster", [.. Headings.Select((h, i) => new ColumnContent(h[language]) { Width = Widths[i], IsText = i > 0 })], rows) { Title = title },
        ]);
    }

    private static List<string?> Row(EditionDossier dossier, EditionWords words, Participant participant, int number)
    {
        var details = participant.Details;
        var person = dossier.Person(details.PersonId);
        return
        [
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            person is null ? "" : words.Name(person).Text,
            words.PostLine(details.PersonId),
            words.Full(dossier.Institution(dossier.DelegationOf(participant))),
            dossier.Find<Category>(details.CategoryId?.Value)?.Details.Name.Shown(words.Language),
            SheetWords.Capacities[details.Capacity].Word[words.Language],
            string.Join(words.Language == Language.Zh ? "；" : "; ", dossier.Groups.Where(g => g.Details.MemberIds.Contains(participant.Id)).Select(g => g.Details.Name.Shown(words.Language))),
        ];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Roster of {Slug}/{Number} with {Count} people exported for {Purpose} by {Actor}")]
    private static partial void LogExport(ILogger log, string slug, int number, int count, string purpose, string actor);
}
