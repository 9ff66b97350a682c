using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Makes institutions members of a programme from a day on; several at once are one act.</summary>
public sealed class AddMembers(BatonDb db, TimeProvider clock)
{
    /// <summary>Adds those that are no members yet; who is one already stays as they are, so that a form sent twice adds nobody twice.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        var wanted = form.Ids("institution").Distinct().ToList();
        var institutions = (await writing.AllAsync<Institution, InstitutionId, InstitutionDetails>(cancellation)).ToDictionary(i => i.Id.Value);
        if (wanted.Exists(id => !institutions.ContainsKey(id)))
        {
            return CommandAnswer.Missing;
        }

        var typed = CellText.Tidy(form.Text("from"));
        DateOnly? from = typed.Length == 0 ? null : CellValues.Day(typed);
        List<Fault> faults = [];
        if (wanted.Count == 0)
        {
            faults.Add(new Fault("institution", new Refusal("office.nothing-ticked")));
        }

        if (typed.Length > 0 && from is null)
        {
            faults.Add(new Fault("from", new Refusal("cell.not-a-day", typed)));
        }

        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var memberships = await writing.AllAsync<Membership, MembershipId, MembershipDetails>(cancellation);
        var members = memberships.Where(m => m.Details.Until is not { } until || (from is { } first && until >= first)).Select(m => m.Details.InstitutionId.Value).ToHashSet();
        var order = memberships.Select(m => m.Details.Order).DefaultIfEmpty().Max();
        var now = clock.GetUtcNow();
        var added = wanted.Where(id => !members.Contains(id)).Select(id => institutions[id]).ToList();
        foreach (var (institution, index) in added.Select((i, n) => (i, n)))
        {
            var details = new MembershipDetails { InstitutionId = institution.Id, From = from, Order = order + index + 1 };
            writing.Add(Membership.Create(MembershipId.From(EntityId.InOrder(now, index)), new PlanScope(scope.ProgrammeId), details).Value);
        }

        var names = string.Join(language == Language.Zh ? "、" : ", ", added.Select(i => i.Brief().Shown(language)));
        return CommandAnswer.Done(to, await writing.SaveAsync(new Authorship(actor, language == Language.Zh ? $"增加成员单位：{names}" : $"new members: {names}"), cancellation));
    }
}
