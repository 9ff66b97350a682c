using System.Text;

namespace Baton.Web.Layout;

/// <summary>The same page in the other language, by an address of its own.</summary>
public static class LanguageSwitch
{
    /// <summary>The address with <c>lang</c> set: other query fields stay as they are and in order, an earlier <c>lang</c> goes.</summary>
    /// <param name="pathAndQuery">Path and query, still encoded.</param>
    /// <param name="tag">zh-CN or en.</param>
    public static string Address(string pathAndQuery, string tag)
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var address = new StringBuilder(mark < 0 ? pathAndQuery : pathAndQuery[..mark]).Append('?');
        if (mark >= 0)
        {
            foreach (var field in pathAndQuery[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                if (field != "lang" && !field.StartsWith("lang=", StringComparison.Ordinal))
                {
                    address.Append(field).Append('&');
                }
            }
        }

        return address.Append("lang=").Append(tag).ToString();
    }
}
