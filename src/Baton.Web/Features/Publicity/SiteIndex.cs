using System.Globalization;
using System.Xml;

namespace Baton.Web.Features.Publicity;

/// <summary>What search engines ask for: where they may go, and which pages there are.</summary>
public static class SiteIndex
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Staff pages and personal links are not for search engines.</summary>
    public static IResult Robots(HttpRequest request) => Results.Text(
        $"User-agent: *\nDisallow: /manage/\nDisallow: /me/\nDisallow: /reply/\nDisallow: /door\nDisallow: /sign-in\nSitemap: {Origin(request)}/sitemap.xml\n");

    /// <summary>Every public page, with its two languages.</summary>
    public static async Task<IResult> SitemapAsync(HttpRequest request, PublicPagesQuery pages, CancellationToken cancellation) =>
        Results.Text(Write(await pages.PathsAsync(cancellation), Origin(request)), "application/xml");

    private static string Write(IEnumerable<string> paths, string origin)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("urlset", Sitemaps);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var path in paths)
            {
                xml.WriteStartElement("url", Sitemaps);
                xml.WriteElementString("loc", Sitemaps, origin + path);
                foreach (var language in (string[])["zh-CN", "en"])
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", language);
                    xml.WriteAttributeString("href", $"{origin}{path}?lang={language}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
