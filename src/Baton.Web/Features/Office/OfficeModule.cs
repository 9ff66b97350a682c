using Baton.Web.Features.Office.Folder;
using Baton.Web.Features.Office.History;
using Baton.Web.Features.Office.Import;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.People;
using Baton.Web.Features.Office.Visit;

namespace Baton.Web.Features.Office;

/// <summary>The services of the office.</summary>
public static class OfficeModule
{
    /// <summary>Registers the handlers; they live as long as one request or command.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services) => services
        .AddScoped<ExportWorkbook>()
        .AddScoped<ImportWorkbook>()
        .AddScoped<ExportEditionFolder>()
        .AddScoped<ImportEditionFolder>()
        .AddScoped<ExportRoster>()
        .AddScoped<HistoryQuery>()
        .AddScoped<UndoAct>()
        .AddScoped<RestorePart>()
        .AddSingleton(s => new ImportTray(Path.Combine(s.GetRequiredService<Storage.DatabaseChoice>().Folder, ImportTray.FolderName)))
        .AddScoped<BringFile>()
        .AddScoped<MendImport>()
        .AddScoped<TakeImport>()
        .AddScoped<SaveRosterLine>()
        .AddScoped<SubstituteParticipant>()
        .AddScoped<AssignParticipants>()
        .AddScoped<MarkAttendance>()
        .AddScoped<CheckInByCode>()
        .AddScoped<GiveCheckCodes>()
        .AddScoped<DivideGroups>()
        .AddScoped<MoveGroupMembers>()
        .AddScoped<MoveStopUp>()
        .AddScoped<SavePart>()
        .AddScoped<RemovePart>()
        .AddScoped<UndoChangeSet>()
        .AddScoped<ReplaceParagraph>();

    /// <summary>Maps the commands of the office; its pages route themselves.</summary>
    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        routes.MapParts();
        routes.MapHistory();
        routes.MapImport();
        routes.MapPeople();
        routes.MapVisit();
    }
}
