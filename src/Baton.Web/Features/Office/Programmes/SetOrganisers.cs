using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Says which institutions organise a programme.</summary>
public sealed class SetOrganisers(BatonDb db)
{
    /// <summary>Takes those that are ticked: who organises already keeps the place, new ones follow.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        var programme = await db.Set<Programme>().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        if (form["version"] is { Length: > 0 } version && version != PartVersion.Of(programme))
        {
            return CommandAnswer.Refused([], await SavePart.ClashAsync(db, programme, cancellation));
        }

        var ticked = form.Ids("organiser").Select(InstitutionId.From).Distinct().ToList();
        var known = (await writing.AllAsync<Institution, InstitutionId, InstitutionDetails>(cancellation)).ToDictionary(i => i.Id);
        if (ticked.Exists(id => !known.ContainsKey(id)))
        {
            return CommandAnswer.Missing;
        }

        var before = programme.Details.OrganiserIds;
        if (programme.Describe(programme.Details with { OrganiserIds = [.. before.Where(ticked.Contains), .. ticked.Except(before)] }) is { } refusal)
        {
            return refusal;
        }

        var names = string.Join(language == Language.Zh ? "、" : ", ", programme.Details.OrganiserIds.Select(id => known[id].Brief().Shown(language)));
        var act = await writing.SaveAsync(new Authorship(actor, language == Language.Zh ? $"主办单位：{names}" : $"organisers: {names}"), cancellation);
        return CommandAnswer.Done(to, act);
    }
}
