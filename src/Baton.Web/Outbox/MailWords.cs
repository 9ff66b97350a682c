using System.Text;

namespace Baton.Web.Outbox;

/// <summary>Values that people typed, made fit to stand in a mail: they are text there and nothing else.</summary>
public static class MailWords
{
    private const char Gap = '\u2009';

    /// <summary>
    /// One line without controls, in which no mail program finds an address to make a link of: dots, colons, slashes and @ between
    /// letters are followed by a thin space.
    /// </summary>
    public static string Plain(string value)
    {
        var line = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (line.Length > 0 && line[^1] is '.' or ':' or '/' or '@' or '\\' && !char.IsWhiteSpace(letter))
            {
                line.Append(Gap);
            }

            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return line.ToString().Trim();
    }
}
