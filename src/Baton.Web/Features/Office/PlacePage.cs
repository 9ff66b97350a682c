using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office;

/// <summary>A page of the office that stands for an edition, and where the path names none for the programme as a whole.</summary>
public abstract class PlacePage : WorkPage
{
    private EditionDossier? dossier;
    private PartFields? fields;

    /// <summary>The programme's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The edition's number in the address; 0 = the programme as a whole.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>The draft of the programme; null when the answer is 404.</summary>
    protected Programme? Programme { get; private set; }

    /// <summary>Everything at this place, programme and edition included.</summary>
    protected IReadOnlyList<IPlanPart> Parts { get; private set; } = [];

    /// <summary>The address of the office: /manage/slug or /manage/slug/n.</summary>
    protected string Here => OfficeAddress.Of(Slug, Number);

    /// <summary>The fields of forms over the parts of this place.</summary>
    private protected PartFields Fields => fields ??= dossier is null ? new PartFields(Parts, Reader.Language) : FieldsOf(dossier);

    /// <summary>Everything is read before the first rendering: a page that is shown while it still asks would show what it does not have yet.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await ReadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task ReadAsync()
    {
        if (Number == 0)
        {
            if (await Shelf.ProgrammeAsync(Slug, Context.RequestAborted) is { } whole)
            {
                (Programme, Parts) = (whole.Programme, [whole.Programme, .. whole.Parts]);
            }
        }
        else if (await EditionAsync(Slug, Number) is { } edition)
        {
            (dossier, Programme, Parts) = (edition, edition.Programme, [edition.Programme, edition.Edition, .. edition.Parts]);
        }

        if (Programme is not null)
        {
            Prepare();
        }

        if (Programme is null)
        {
            NotThere();
        }
    }

    /// <summary>What a page finds out before it is written; it may say <see cref="Missing"/>.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>True when parts of a kind stand at this place and the person may read them.</summary>
    private protected bool IsHere(WorkbookSheet sheet) =>
        (Number > 0 || (PartPermissions.AreOfWhole(sheet.PartType) && !(sheet.PartType == typeof(RelayBaton) && sheet.OfEdition(Programme))))
        && May(Number > 0 ? PartPermissions.ToRead(sheet.PartType) : Permissions.ReadProgramme);

    /// <summary>There is no such thing at this place.</summary>
    protected void Missing() => Programme = null;
}
