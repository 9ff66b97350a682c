using System.Text.Encodings.Web;
using Baton.Domain;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Layout;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Office.People;

/// <summary>The rows of the roster's table: written as text, as there may be thousands.</summary>
/// <param name="encoder">Encodes what people wrote.</param>
/// <param name="reader">In which language.</param>
/// <param name="text">The words of the page.</param>
/// <param name="change">Whether lines can be picked and opened.</param>
/// <param name="masked">Whether names and categories alone are shown.</param>
/// <param name="picked">Who was ticked when the page is shown again.</param>
/// <param name="here">The address of the page.</param>
/// <param name="filterTail">What its filter adds to an address that has a query.</param>
internal sealed class RosterRows(
    HtmlEncoder encoder, ReaderLanguage reader, IStringLocalizer<RosterPage> text, bool change, bool masked, IReadOnlySet<Guid> picked, string here, string filterTail)
{
    private readonly string open = text["Open"].Value;
    private readonly string noCategory = text["NoCategory"].Value;

    /// <summary>Parts lines at the one that is open: the shut ones up to it with it, then the rest; an open one is null where there is none.</summary>
    public static IEnumerable<(IEnumerable<RosterLine> Shut, RosterLine? Open)> Parted(IReadOnlyList<RosterLine> lines, Guid? opened)
    {
        var at = opened is null ? -1 : lines.ToList().FindIndex(l => l.Participant.Id.Value == opened);
        return at < 0 ? [(lines, null)] : [(lines.Take(at), lines[at]), (lines.Skip(at + 1), null)];
    }

    /// <summary>The rows of lines that are shut.</summary>
    public MarkupString Of(IEnumerable<RosterLine> lines)
    {
        var html = new HtmlWriter(encoder);
        foreach (var line in lines)
        {
            var id = line.Participant.Id.Value;
            html.Write($"<tr id=\"p-{id}\">");
            Cells(html, line, id);
            if (change)
            {
                html.Write($"<a class=\"button\" href=\"{here}?open={id}{filterTail}#p-{id}\">{open}<span class=\"only-read\"> {line.Name.Shown(reader.Language)}</span></a></td>");
            }

            html.Write($"</tr>\n");
        }

        return html.Written;
    }

    /// <summary>The row of the line that is open.</summary>
    /// <param name="line">The line.</param>
    /// <param name="shut">The address of the page with this line shut.</param>
    public MarkupString Opened(RosterLine line, string shut)
    {
        var html = new HtmlWriter(encoder);
        var id = line.Participant.Id.Value;
        html.Write($"<tr id=\"p-{id}\" class=\"is-open\">");
        Cells(html, line, id);
        return html.Write($"<a class=\"button\" href=\"{shut}\">{text["Close"].Value}<span class=\"only-read\"> {line.Name.Shown(reader.Language)}</span></a></td></tr>\n").Written;
    }

    private void Cells(HtmlWriter html, RosterLine line, Guid id)
    {
        if (change)
        {
            html.Write($"<td class=\"pick\"><input type=\"checkbox\" form=\"sel\" name=\"pick\" value=\"{id}\" aria-label=\"{text["PickOne", line.Name.Shown(reader.Language)].Value}\"");
            html.Write($"{(picked.Contains(id) ? " checked" : "")}></td>");
        }

        html.Write($"<th scope=\"row\">");
        Localised.Write(html, line.Name, reader, mark: false);
        Small(html, "StandsFor", line.StandsFor);
        Small(html, "SubstitutedBy", line.Substitute);
        html.Write($"</th>");
        if (!masked)
        {
            html.Write($"<td class=\"post\">{line.Posts}</td>");
        }

        html.Write($"<td>");
        if (line.Category is { } category)
        {
            Localised.Write(html, category.Details.Name, reader, mark: true);
        }
        else
        {
            html.Write($"<span class=\"state\" data-state=\"{MarkState.Attention.Name()}\"><svg aria-hidden=\"true\"><use href=\"{MarkState.Attention.Shape()}\" /></svg>{noCategory}</span>");
        }

        html.Write($"</td><td>{SheetWords.Capacities[line.Participant.Details.Capacity].Word[reader.Language]}</td>");
        if (change)
        {
            html.Write($"<td class=\"act\">");
        }
    }

    private void Small(HtmlWriter html, string key, string name)
    {
        if (name.Length > 0)
        {
            html.Write($"<small>{text[key, name].Value}</small>");
        }
    }
}
