using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office;

/// <summary>A page of an edition's office. It reads the draft; without such an edition it answers 404 and <see cref="Dossier"/> stays null.</summary>
public abstract class OfficePage : WorkPage
{
    private PartFields? fields;

    /// <summary>The programme's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The edition's number in the address.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>The draft of the edition; null when the answer is 404.</summary>
    protected EditionDossier? Dossier { get; private set; }

    /// <summary>How its things are called in the reader's language.</summary>
    protected EditionWords Say { get; private set; } = null!;

    /// <summary>The wall time at the venue.</summary>
    protected DateTime Now { get; private set; }

    /// <summary>The day at the venue.</summary>
    protected DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The address of the edition's office: /manage/slug/n.</summary>
    protected string Here => OfficeAddress.Of(Slug, Number);

    /// <summary>The address of the edition's public page.</summary>
    protected string There => $"/p/{Slug}/{Number}";

    /// <summary>The fields of forms over the parts of this edition.</summary>
    private protected PartFields Fields => fields ??= FieldsOf(Dossier!);

    /// <summary>Everything is read before the first rendering: a page that is shown while it still asks would show what it does not have yet.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await ReadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task ReadAsync()
    {
        Dossier = await EditionAsync(Slug, Number);
        if (Dossier is not null)
        {
            Say = new EditionWords(Dossier, Reader.Language);
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

    /// <summary>There is no such thing in this edition.</summary>
    protected void Missing() => Dossier = null;
}
