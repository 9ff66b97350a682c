using System.Globalization;
using Baton.Domain;

namespace Baton.Web.Outbox;

/// <summary>A mail address in one spelling, so that one person is found under it however it was typed.</summary>
public readonly record struct MailAddress
{
    private const int Longest = 254;
    private const int LongestName = 64;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };
    private readonly string? text;

    private MailAddress(string text) => this.text = text;

    /// <summary>Reads an address as people type it: spaces around it go, capitals become small, full-width letters become plain, a host in
    /// other letters becomes what the net writes. Refused where it is none.</summary>
    public static Outcome<MailAddress> Parse(string? typed)
    {
        var plain = (typed ?? "").Trim();
        if (plain.Length is > 0 and <= Longest && Spell(plain) is { } address)
        {
            return new MailAddress(address);
        }

        return new Refusal("access.address-form", plain.Length > 60 ? plain[..60] + "…" : plain);
    }

    /// <inheritdoc/>
    public override string ToString() => text ?? "";

    /// <summary>The address so that its owner knows it and nobody else learns it: h•••@xingyu.example.</summary>
    public static string Masked(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "•••" : string.Concat(address.AsSpan(0, char.IsHighSurrogate(address[0]) ? 2 : 1), "•••", address.AsSpan(at));
    }

    private static string? Spell(string plain)
    {
        try
        {
            var text = plain.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
            var at = text.LastIndexOf('@');
            if (at is < 1 or > LongestName || at == text.Length - 1 || text.IndexOf('@', StringComparison.Ordinal) != at)
            {
                return null;
            }

            var (name, host) = (text[..at], Idn.GetAscii(text[(at + 1)..]));
            return name.All(IsOfName) && name[0] != '.' && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal)
                && host.Contains('.', StringComparison.Ordinal) && host[^1] != '.' && at + 1 + host.Length <= Longest
                ? $"{name}@{host}"
                : null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair, or a host no net would write.
            return null;
        }
    }

    // Letters of any script may stand before the @; blanks, controls, quotation marks and what ends an address in a header may not.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal) || (c > '\u007F' && char.IsLetterOrDigit(c));
}
