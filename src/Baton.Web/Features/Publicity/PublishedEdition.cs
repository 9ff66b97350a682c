using System.Runtime.CompilerServices;
using Baton.Domain.Publicity;
using Baton.Web.Layout;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>A page about one published edition. Unknown or unpublished, it answers 404 and <see cref="Dossier"/> stays null.</summary>
public abstract class PublishedEdition : ComponentBase
{
    private static readonly ConditionalWeakTable<ProgrammeDossier, Relay> Relays = [];

    /// <summary>The programme's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The edition's number in the address.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>The request being answered.</summary>
    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>True to show the draft instead, public or not: for a page of the office that lets nobody else in.</summary>
    [Parameter]
    public bool Draft { get; set; }

    /// <summary>Where the widths of a photo of the draft are fetched; null = where strangers fetch those that are published.</summary>
    [Parameter]
    public Func<Photo, IReadOnlyList<PictureFile>>? Pictures { get; set; }

    /// <summary>What strangers may see.</summary>
    [Inject]
    protected PublishedShelf Published { get; set; } = null!;

    /// <summary>What the office works on.</summary>
    [Inject]
    protected DraftShelf Drafts { get; set; } = null!;

    /// <summary>The language of the answer.</summary>
    [Inject]
    protected ReaderLanguage Reader { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    /// <summary>Words that several public pages use.</summary>
    [Inject]
    protected IStringLocalizer<PublicWords> Public { get; set; } = null!;

    /// <summary>The edition; null when the answer is 404.</summary>
    protected EditionDossier? Dossier { get; private set; }

    /// <summary>How its things are called in the reader's language.</summary>
    protected EditionWords Say { get; private set; } = null!;

    /// <summary>The relay of the programme.</summary>
    protected Relay Relay { get; private set; } = null!;

    /// <summary>The wall time at the venue.</summary>
    protected DateTime Now { get; private set; }

    /// <summary>The address of the edition's pages: /p/slug/n, or that of the preview of the draft.</summary>
    protected string Here => Draft ? $"/manage/{Slug}/{Number}/preview" : There;

    /// <summary>The address of what visitors take along, which there is of the published version only: /p/slug/n.</summary>
    protected string There => $"/p/{Slug}/{Number}";

    /// <summary>True when dates carry their year.</summary>
    protected bool WithYear => !Dossier!.Edition.Details.YearIllustrative;

    /// <summary>"as of 9 December 2024, 10:20", for the printed foot.</summary>
    protected string AsOf => Public["AsOf", DateWords.Moment(Now, Reader.Language)];

    /// <summary>True when strangers may not read the report yet; its preview shows it all the same.</summary>
    protected bool ReportHeld => Dossier!.Edition.Details.ReportHeld && !Draft;

    /// <summary>The widths of a photo, narrow to wide; one that another edition took is fetched where strangers do.</summary>
    protected IReadOnlyList<PictureFile> FilesOf(Photo photo) =>
        (photo.EditionId == Dossier!.Edition.Id ? Pictures : null)?.Invoke(photo) ?? PhotoFiles.Of(photo.Details);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        DossierShelf shelf = Draft ? Drafts : Published;
        var dossier = await shelf.EditionAsync(Slug, Number, Context.RequestAborted);
        var programme = dossier is null ? null : await shelf.ProgrammeAsync(Slug, Context.RequestAborted);
        if (dossier is not null && programme is not null && (Draft || dossier is { Programme.Details.Public: true, Edition.Details.Public: true }))
        {
            Dossier = dossier;
            Say = new EditionWords(dossier, Reader.Language);
            Relay = Relays.GetValue(programme, Relay.Of);
            Now = Clock.WallTime(dossier.Programme);
            Prepare();
        }

        if (Dossier is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>What a page finds out before it is written; it may say <see cref="Missing"/>.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>There is no such thing in this edition.</summary>
    protected void Missing() => Dossier = null;

    /// <summary>The relay of a programme, made once as long as the dossier is kept.</summary>
    internal static Relay RelayOf(ProgrammeDossier dossier) => Relays.GetValue(dossier, Relay.Of);
}
