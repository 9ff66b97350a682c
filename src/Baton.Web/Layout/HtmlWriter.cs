using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Layout;

/// <summary>
/// Writes a piece of a page as one text, where a page has a thousand of the same and a tree of elements would be most of its cost. As on a
/// page, what stands in braces is encoded; only what is written out is taken as it is.
/// </summary>
/// <param name="encoder">Encodes what stands in braces.</param>
public sealed class HtmlWriter(HtmlEncoder encoder)
{
    private readonly HtmlEncoder encoder = encoder;
    private readonly StringBuilder text = new();

    /// <summary>What was written.</summary>
    public MarkupString Written => new(text.ToString());

    /// <summary>Writes a piece, and gives itself back.</summary>
    /// <param name="piece">It is written while it is put together.</param>
    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Piece piece) => this;

    /// <summary>A piece of HTML with encoded values in its braces.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece
    {
        private readonly HtmlWriter to;

        /// <summary>Begins a piece.</summary>
        public Piece(int literalLength, int formattedCount, HtmlWriter to) => this.to = to;

        /// <summary>Writes HTML.</summary>
        public void AppendLiteral(string html) => to.text.Append(html);

        /// <summary>Writes a value, encoded.</summary>
        public void AppendFormatted(string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                to.text.Append(to.encoder.Encode(value));
            }
        }

        /// <summary>Writes an id.</summary>
        public void AppendFormatted(Guid id) => to.text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id}");
    }
}
