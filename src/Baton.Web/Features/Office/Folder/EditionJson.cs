using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Folder;

/// <summary>An edition as JSON that explains itself: each part by kind with its id and details, ids as they are named elsewhere in the file.</summary>
public static class EditionJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The file; the same edition gives the same bytes.</summary>
    public static byte[] Write(EditionDossier dossier)
    {
        var edition = Part(dossier.Edition);
        edition["state"] = dossier.Edition.State.ToString();
        edition["stateReason"] = dossier.Edition.StateReason;
        var whole = new JsonObject
        {
            ["format"] = "baton-edition",
            ["version"] = 1,
            ["programme"] = Part(dossier.Programme),
            ["edition"] = edition,
        };
        foreach (var kind in dossier.Parts.GroupBy(p => PlanPartKind.Of(p).Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            whole[char.ToLowerInvariant(kind.Key[0]) + kind.Key[1..]] = new JsonArray([.. kind.OrderBy(p => p.Key).Select(Part)]);
        }

        return JsonSerializer.SerializeToUtf8Bytes(whole, Indented);
    }

    private static JsonObject Part(IPlanPart part)
    {
        var details = JsonSerializer.SerializeToNode(part.Content, part.Content.GetType(), PartJson.Plain)!.AsObject();
        details.Insert(0, "id", part.Key);
        return details;
    }
}
