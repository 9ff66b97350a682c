using Baton.Domain;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>At which field a refusal of the ledger stands.</summary>
internal static class LedgerFaults
{
    /// <summary>The refusal at its field; the form as a whole where it is about none.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="prefix">Stands before the fields' names.</param>
    public static Fault Of(Refusal refusal, string prefix = "") => new(Field(refusal) is { } field ? prefix + field : null, refusal with { Details = [.. refusal.Details.Select(Called)] });

    private static string? Field(Refusal refusal) => refusal.Code switch
    {
        "programmes.number-planned" or "programmes.number-held" or "programmes.number-decided" or "programmes.lot-nobody-left" => "number",
        "programmes.reason-missing" => "reason.zh",
        "programmes.swap-needs-two-hosts" or "programmes.swap-without-partner" or "programmes.swap-with-itself" => "with",
        "programmes.applied-already" or "programmes.turn-without-host" => "institution",
        "programmes.lot-without-seed" or "programmes.lot-line-form" => "seed",
        "programmes.lot-too-few" or "programmes.lot-candidate-twice" => "candidate",
        "plan.number-out-of-range" => refusal.Details is ["number", ..] ? "number" : null,
        "plan.text-too-long" => refusal.Details is [string field, ..] ? field + ".zh" : null,
        "plan.ends-before-start" => "on",
        _ => null,
    };

    // Fields are named by the words of their columns.
    private static object Called(object detail) => detail is string field && Words.TryGetValue(field, out var word) ? word : detail;

    private static readonly Dictionary<string, LocalizedText> Words = new(StringComparer.Ordinal)
    {
        ["number"] = new("届次", "Edition number"),
        ["period"] = new("预计时间", "Period"),
        ["reason"] = new("原因", "Reason"),
        ["statement"] = new("申办说明", "Statement"),
        ["note"] = new("备注", "Note"),
        ["decided-on"] = new("日期", "Date"),
    };
}
