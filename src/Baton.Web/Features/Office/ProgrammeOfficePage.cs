using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office;

/// <summary>A page of a programme's office. Without such a programme it answers 404 and <see cref="Dossier"/> stays null.</summary>
public abstract class ProgrammeOfficePage : WorkPage
{
    private PartFields? fields;

    /// <summary>The programme's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The draft of the programme; null when the answer is 404.</summary>
    protected ProgrammeDossier? Dossier { get; private set; }

    /// <summary>The wall time of the programme.</summary>
    protected DateTime Now { get; private set; }

    /// <summary>The day there.</summary>
    protected DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The address of the programme's office: /manage/slug.</summary>
    protected string Here => OfficeAddress.Of(Slug, 0);

    /// <summary>The fields of forms over the parts of this programme.</summary>
    private protected PartFields Fields => fields ??= new PartFields([Dossier!.Programme, .. Dossier.Parts], Reader.Language);

    /// <summary>Everything is read before the first rendering: a page that is shown while it still asks would show what it does not have yet.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await ReadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task ReadAsync()
    {
        Dossier = await Shelf.ProgrammeAsync(Slug, Context.RequestAborted);
        if (Dossier is not null)
        {
            Now = Clock.WallTime(Dossier.Programme);
            await PrepareAsync();
        }

        if (Dossier is null)
        {
            NotThere();
        }
    }

    /// <summary>What a page finds out before it is written; it may say <see cref="Missing"/>.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>There is no such thing in this programme.</summary>
    protected void Missing() => Dossier = null;

    /// <summary>The full name of an institution in the reader's language; empty when there is none.</summary>
    protected string Full(Institution? institution) => institution?.Details.Name.Shown(Reader.Language) ?? "";

    /// <summary>The full name of an institution by its id; empty when there is none.</summary>
    protected string Full(InstitutionId? institution) => Full(Dossier?.Institution(institution));
}
