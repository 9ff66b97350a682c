using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office.History;

/// <summary>A page over the history of an edition, or of a whole programme where the address names no edition.</summary>
public abstract class HistoryReader : ComponentBase
{
    private Programme programme = null!;

    /// <summary>The programme's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The edition's number in the address; 0 = the whole programme.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>The request being answered.</summary>
    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>The language of the answer.</summary>
    [Inject]
    protected ReaderLanguage Reader { get; set; } = null!;

    /// <summary>Who asks.</summary>
    [Inject]
    protected CurrentPrincipal Who { get; set; } = null!;

    /// <summary>What was refused, when the page is shown again.</summary>
    [Inject]
    protected FormMemory Memory { get; set; } = null!;

    /// <summary>The history.</summary>
    [Inject]
    private protected HistoryQuery History { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    [Inject]
    private DraftShelf Shelf { get; set; } = null!;

    /// <summary>The place; null when the answer is 404.</summary>
    protected PathPlace? Place { get; private set; }

    /// <summary>Programme and edition.</summary>
    protected PlanScope Scope => Place!.Scope;

    /// <summary>The address of this office.</summary>
    protected string Below => OfficeAddress.Of(Slug, Number);

    /// <summary>This page with its filters, to come back to.</summary>
    protected string Back => Context.Request.Path + Context.Request.QueryString;

    /// <summary>The parts of today with their names.</summary>
    private protected PartFields Fields { get; private set; } = null!;

    /// <summary>The kinds of part by key and word.</summary>
    protected IEnumerable<(string Key, string Word)> Kinds => WorkbookSheets.All.Select(s => (s.Key, s.Name[Reader.Language]));

    /// <summary>Everything is read before the first rendering: a page that is shown while it still asks would show what it does not have yet.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await ReadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task ReadAsync()
    {
        Place = Who.Place;
        if (Place is not null && Number > 0 && await Shelf.EditionAsync(Slug, Number, Context.RequestAborted) is { } edition)
        {
            (programme, Fields) = (edition.Programme, PartFields.Of(MaskedRoster.For(Who, edition), Reader.Language));
        }
        else if (Place is not null && await Shelf.ProgrammeAsync(Slug, Context.RequestAborted) is { } whole)
        {
            (programme, Fields) = (whole.Programme, new PartFields([whole.Programme, .. whole.Editions, .. whole.Parts], Reader.Language));
        }
        else
        {
            Place = null;
        }

        if (Place is not null)
        {
            await PrepareAsync();
        }

        if (Place is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>What the page finds out before it is written; it may say <see cref="Missing"/>.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>There is no such thing here.</summary>
    protected void Missing() => Place = null;

    /// <summary>A field of the address; null when it is missing or empty.</summary>
    protected string? Asked(string field) => Context.Request.Query[field].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A UTC moment as the clock on the wall shows it.</summary>
    protected DateTime Wall(DateTime utc) => programme.WallTimeAt(utc);

    /// <summary>The first moment of a day at the venue, UTC.</summary>
    protected DateTime Utc(DateOnly day) => programme.StartOf(day);
}
