using Baton.Domain.People;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office;

/// <summary>What every page of the office knows: who asks, in which language, at which hour, and what was typed. What a person may not do is not offered.</summary>
public abstract class WorkPage : ComponentBase
{
    /// <summary>The request being answered.</summary>
    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>The drafts.</summary>
    [Inject]
    protected DraftShelf Shelf { get; set; } = null!;

    /// <summary>The language of the answer.</summary>
    [Inject]
    protected ReaderLanguage Reader { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    /// <summary>Who asks.</summary>
    [Inject]
    protected CurrentPrincipal Who { get; set; } = null!;

    /// <summary>What was typed, when the page is shown again after a refusal.</summary>
    [Inject]
    protected FormMemory Memory { get; set; } = null!;

    /// <summary>True when strangers can read the public pages of the edition or programme the page is about.</summary>
    protected bool IsSeen => Who.Place is { Published: true };

    /// <summary>An id for what a form is about to enter: sent twice, it is entered once.</summary>
    protected Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    /// <summary>The draft of an edition, its people masked for whoever sees them so; null = there is none.</summary>
    private protected async Task<EditionDossier?> EditionAsync(string slug, int number) =>
        await Shelf.EditionAsync(slug, number, Context.RequestAborted) is { } dossier ? MaskedRoster.For(Who, dossier) : null;

    /// <summary>
    /// The fields of forms over the parts of an edition. Whoever may not read its people chooses among those who are named in public: no
    /// form may tell more of the roster than its list does.
    /// </summary>
    private protected PartFields FieldsOf(EditionDossier dossier)
    {
        if (May(Permissions.ReadPeople))
        {
            return PartFields.Of(dossier, Reader.Language);
        }

        var named = NamedPeople.Of(dossier);
        return new PartFields(
            [
                dossier.Programme, dossier.Edition,
                .. dossier.Parts.Where(p => p is Person person ? named.Contains(person.Id) : PartPermissions.ToRead(p.GetType()) != Permissions.ReadPeople),
            ],
            Reader.Language);
    }

    /// <summary>Whether the person may do what the permission names, here.</summary>
    protected bool May(string permission) => Who.May(permission);

    /// <summary>There is no such page: 404.</summary>
    protected void NotThere() => Context.Response.StatusCode = StatusCodes.Status404NotFound;
}
