using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;

namespace Baton.Web.Features.Office.Workbook;

/// <content>What no row can know alone: rings of parents, two of one key, removals of what is still named, impossible states.</content>
internal sealed partial class ImportRun
{
    private void RefuseRings(List<ImportRow> all, List<SheetColumn> own)
    {
        if (own.Count == 0 || all.Count == 0)
        {
            return;
        }

        var parents = storedByKind[all[0].Sheet.PartType].ToDictionary(p => p.Key, p => Parent(p.Content));
        foreach (var row in all.Where(r => !r.Rejected && !r.Removes))
        {
            parents[row.Id] = Parent(row.Draft.Details);
        }

        foreach (var row in all.Where(r => !r.Rejected && (r.Part is null || r.Changed.Contains(own[0].Key))))
        {
            if (Tree.HasRing<object, object>(row.Id, key => key, key => parents.GetValueOrDefault((Guid)key)))
            {
                row.Reading.RefuseAt(own[0], "import.ring");
            }
        }
    }

    /// <summary>Codes that are another's, and substitutes that cannot be: what a participant's row alone cannot know.</summary>
    private void RefuseOfRoster(List<ImportRow> all)
    {
        if (all.Count == 0 || all[0].Sheet.PartType != typeof(Participant))
        {
            return;
        }

        // A refused row keeps its old code, which may then be another's: until nothing more is refused.
        for (var again = true; again;)
        {
            again = false;
            var roster = Final(typeof(Participant)).Where(f => f.Row is not { Part: null, Rejected: true }).ToDictionary(f => ParticipantId.From(f.Key), f => (ParticipantDetails)f.Details);
            foreach (var row in all.Where(r => !r.Rejected && !r.Removes && (r.Part is null || r.Changed.Count > 0)))
            {
                if (Roster.Check(roster, ParticipantId.From(row.Id), (ParticipantDetails)row.Draft.Details) is { } refusal)
                {
                    row.Reading.RefuseAt(ColumnOf(row, refusal), refusal.Code, Said(row.Sheet, refusal.Details));
                    again = true;
                }
            }
        }
    }

    private void RefuseTwins(List<ImportRow> all)
    {
        if (all.Count == 0 || !all[0].Sheet.Unique)
        {
            return;
        }

        // A refused row keeps its old key, which may then be another's: until nothing more is refused.
        for (var again = true; again;)
        {
            again = false;
            var holders = Final(all[0].Sheet.PartType).Where(f => f.Row is not { Part: null, Rejected: true })
                .SelectMany(f => all[0].Sheet.FoundUnder(f.Details).Select(k => (Key: k, Holder: f)))
                .ToLookup(f => f.Key, f => f.Holder);
            foreach (var row in all.Where(r => !r.Rejected && !r.Removes && (r.Part is null || r.Changed.Count > 0)))
            {
                var others = row.Sheet.SoughtBy(row.Draft.Details).SelectMany(k => holders[k]).Where(h => h.Key != row.Id).ToList();

                // Of two rows that clash the later is refused; a stored part without a row was there first.
                var first = others.Find(o => o.Row is null || o.Row.Rejected || (o.Row.Part is not null && o.Row.Changed.Count == 0) || o.Row.Cells.Number < row.Cells.Number);
                if (first.Details is not null)
                {
                    row.Reading.RefuseAt(FirstKeyColumn(row), "import.twice", first.Row is { } clash ? Place(clash) : row.Sheet.Label(first.Details, before));
                    again = true;
                }
            }
        }
    }

    private void RefuseRemovalsOfNamed()
    {
        for (var again = true; again;)
        {
            again = false;
            var removals = rows.Where(r => r.Removes && !r.Rejected).ToDictionary(r => r.Id);
            if (removals.Count == 0)
            {
                return;
            }

            foreach (var sheet in WorkbookSheets.All)
            {
                foreach (var (key, details, _) in Final(sheet.PartType))
                {
                    foreach (var named in References.Of(details).Where(n => n != key && removals.ContainsKey(n)))
                    {
                        again |= Refuse(removals[named], new LocalizedText($"“{sheet.Name.Zh}”表的 {sheet.Label(details, after)}", $"{sheet.Label(details, after)} on the sheet “{sheet.Name.En}”"));
                    }
                }
            }

            foreach (var row in removals.Values.Where(r => facts.NamedByOtherEditions.Contains(r.Id)))
            {
                again |= Refuse(row, new LocalizedText("其他届次", "another edition"));
            }
        }

        static bool Refuse(ImportRow row, LocalizedText by)
        {
            var first = !row.Rejected;
            if (first)
            {
                row.Reading.RefuseAt(null, "import.still-named", by);
            }

            return first;
        }
    }

    private void RefuseImpossibleStates()
    {
        foreach (var row in rows.Where(r => r is { Part: Edition, Rejected: false } && r.Draft.State != r.Stored!.State))
        {
            var trial = Edition.Create(EditionId.From(row.Id), facts.Scope.ProgrammeId, (EditionDetails)row.Draft.Details, row.Stored!.State);
            if ((trial.Refusal ?? trial.Value.MoveTo(row.Draft.State, facts.Today, Receiver, row.Draft.StateReason)) is { } refusal)
            {
                row.Reading.RefuseAt(row.Sheet.Column("state"), refusal.Code, Said(row.Sheet, refusal.Details));
            }
        }
    }

    private static object? Parent(IDetails details) => details switch
    {
        InstitutionDetails d => d.ParentId?.Value,
        VenueDetails d => d.ParentId?.Value,
        _ => null,
    };
}
