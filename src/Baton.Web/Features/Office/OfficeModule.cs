using Baton.Web.Features.Office.Agenda;
using Baton.Web.Features.Office.Batons;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Features.Office.History;
using Baton.Web.Features.Office.Import;
using Baton.Web.Features.Office.Jobs;
using Baton.Web.Features.Office.Members;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.People;
using Baton.Web.Features.Office.Photos;
using Baton.Web.Features.Office.Programmes;
using Baton.Web.Features.Office.Publication;
using Baton.Web.Features.Office.Report;
using Baton.Web.Features.Office.Search;
using Baton.Web.Features.Office.Talks;
using Baton.Web.Features.Office.Visit;
using Baton.Web.Jobs;

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
        .AddScoped<MembersQuery>()
        .AddScoped<MemberMails>()
        .AddScoped<InviteMember>()
        .AddScoped<ChangeMember>()
        .AddScoped<KeptImportsQuery>()
        .AddScoped<TakeWorkbook>()
        .AddSingleton(s => new ImportTray(Path.Combine(s.GetRequiredService<Storage.DatabaseChoice>().Folder, ImportTray.FolderName)))
        .AddJobKind(ImportJob.Kind)
        .AddScoped<BringFile>()
        .AddScoped<MendImport>()
        .AddScoped<PreviewImport>()
        .AddScoped<TakeImport>()
        .AddScoped<SaveRosterLine>()
        .AddScoped<KnownPeopleQuery>()
        .AddScoped<SubstituteParticipant>()
        .AddScoped<AssignParticipants>()
        .AddScoped<MarkAttendance>()
        .AddScoped<CheckInByCode>()
        .AddScoped<GiveCheckCodes>()
        .AddScoped<DivideGroups>()
        .AddScoped<MoveGroupMembers>()
        .AddScoped<MoveStopUp>()
        .AddScoped<SavePart>()
        .AddScoped<SearchQuery>()
        .AddScoped<JobsQuery>()
        .AddScoped<CancelJob>()
        .AddScoped<RetryJob>()
        .AddScoped<DiscardJob>()
        .AddScoped<RemovePart>()
        .AddScoped<PublishChanges>()
        .AddScoped<PublicationsQuery>()
        .AddScoped<SaveAgendaItem>()
        .AddScoped<RemoveAgendaItem>()
        .AddScoped<SaveTalkRecord>()
        .AddScoped<RemoveTalkRecord>()
        .AddScoped<ReplaceSlides>()
        .AddScoped<RemoveSlides>()
        .AddScoped<UndoChangeSet>()
        .AddScoped<MyEditionsQuery>()
        .AddScoped<CreateProgramme>()
        .AddScoped<AddMembers>()
        .AddScoped<SetOrganisers>()
        .AddScoped<PlanTurn>()
        .AddScoped<DecideTurn>()
        .AddScoped<SwapTurns>()
        .AddScoped<ReceiveApplication>()
        .AddScoped<DecideApplication>()
        .AddScoped<DrawLot>()
        .AddScoped<FollowLot>()
        .AddScoped<CreateEdition>()
        .AddScoped<TakeOverParts>()
        .AddScoped<MoveEdition>()
        .AddScoped<AddPhotos>()
        .AddScoped<TakenPhotos>()
        .AddScoped<TakenDownPhotosQuery>()
        .AddScoped<MovePhoto>()
        .AddScoped<PutPhotoBack>()
        .AddScoped<SaveReport>()
        .AddScoped<SettleParagraph>()
        .AddScoped<AddSigner>()
        .AddScoped<SignReport>()
        .AddScoped<TakeSignatureBack>()
        .AddScoped<ReportRights>()
        .AddScoped<ReportHistoryQuery>()
        .AddScoped<PublishReport>()
        .AddScoped<HoldReport>()
        .AddScoped<ReportFolder>();

    /// <summary>Maps the commands of the office; its pages route themselves.</summary>
    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        routes.MapParts();
        routes.MapHistory();
        routes.MapPublication();
        routes.MapJobs();
        routes.MapProgrammes();
        routes.MapMembers();
        routes.MapAgenda();
        routes.MapTalks();
        routes.MapImport();
        routes.MapPeople();
        routes.MapVisit();
        routes.MapPhotos();
        routes.MapBatons();
        routes.MapReport();
    }
}
