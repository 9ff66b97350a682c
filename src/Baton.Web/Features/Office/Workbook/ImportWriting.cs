using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Carries the valid rows of a run over to the tracked parts; saving is left to the caller.</summary>
internal sealed class ImportWriting(BatonDb db, ImportFacts facts, ImportRun run, ImportProgress progress)
{
    /// <summary>Adds, changes and removes.</summary>
    /// <exception cref="InvalidOperationException">A row that was found valid is refused after all.</exception>
    public void Write()
    {
        var programme = facts.Parts.OfType<Programme>().FirstOrDefault();
        foreach (var row in run.Rows.Where(r => r.Sheet.PartType == typeof(Programme)).Concat(run.Rows.Where(r => r.Sheet.PartType != typeof(Programme))))
        {
            switch (ImportReport.Does(row))
            {
                case RowChangeKind.New:
                    var part = Enter(row, programme);
                    programme ??= part as Programme;
                    (part as Edition)?.Recall(row.Draft.State, row.Draft.StateReason);
                    db.Add(part);
                    break;
                case RowChangeKind.Changed:
                    Change(row);
                    break;
                case RowChangeKind.Removed:
                    db.Remove(row.Part!);
                    break;
                default:
                    break;
            }

            progress.Step();
        }
    }

    private IPlanPart Enter(ImportRow row, Programme? programme)
    {
        var scope = row.Sheet.OfEdition(programme) ? facts.Scope : new PlanScope(facts.Scope.ProgrammeId);
        return row.Draft.Details is EditionDetails details
            ? Edition.Create(EditionId.From(row.Id), facts.Scope.ProgrammeId, details, row.Draft.State).Value
            : row.Sheet.Create(row.Id, scope, row.Draft.Details).Value;
    }

    private void Change(ImportRow row)
    {
        var refusal = row.Part!.Rewrite(row.Draft.Details);
        if (refusal is null && row.Part is Edition edition)
        {
            refusal = edition.MoveTo(row.Draft.State, facts.Today, run.Receiver, row.Draft.StateReason);
            // Also a reason reworded without a change of state.
            edition.Recall(edition.State, row.Draft.StateReason);
        }

        if (refusal is not null)
        {
            throw new InvalidOperationException($"A row that was found valid was refused: {refusal.Code}");
        }
    }
}
