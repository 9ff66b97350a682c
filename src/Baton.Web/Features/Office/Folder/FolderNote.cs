using System.Text;
using Baton.Domain;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Office.Folder;

/// <summary>The note that says, in both languages, what is what in an edition folder.</summary>
internal static class FolderNote
{
    private static readonly (string Begins, LocalizedText Says)[] Known =
    [
        (FolderNames.Workbook, new("本届全部计划数据，可用电子表格软件编辑后再导入", "all plan data of the edition; edit it with a spreadsheet program and import it again")),
        ("edition.json", new("同样的数据，供程序读取（JSON，UTF-8）", "the same data for programs (JSON, UTF-8)")),
        ("report.", new("新闻稿", "the news report")),
        ("edition.ics", new("日历（iCalendar）", "the calendar (iCalendar)")),
        (FolderNames.Photos + "/", new("照片；说明与署名见工作簿的“照片”表", "pictures; captions and credits are in the workbook's sheet of photos")),
        (FolderNames.Talks + "/", new("发言课件", "slides of the talks")),
    ];

    /// <summary>The note about these files.</summary>
    public static string Write(EditionDossier dossier, IReadOnlyList<FolderFile> files)
    {
        var note = new StringBuilder();
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var chinese = language == Language.Zh;
            var name = dossier.Programme.Details.Name.Shown(language);
            var number = dossier.Edition.Details.Number;
            note.Append(chinese ? $"{name} 第 {number} 届：全部内容\n\n" : $"{name}, edition {number}: everything there is\n\n");
            foreach (var (begins, says) in Known.Where(k => files.Any(f => f.Path.StartsWith(k.Begins, StringComparison.Ordinal))))
            {
                note.Append(begins == "report." ? "report.zh-CN.docx, report.en.docx" : begins).Append("  ").Append(says[language]).Append('\n');
            }

            note.Append(ExportEditionFolder.HashList).Append("  ")
                .Append(chinese ? "各文件的 SHA-256，可用 sha256sum -c 核对\n" : "SHA-256 of each file, for sha256sum -c\n")
                .Append(chinese ? "\n导入空的系统：baton import 本文件夹 --data 数据文件夹\n\n\n" : "\nInto an empty installation: baton import THIS-FOLDER --data DIR\n");
        }

        return note.ToString();
    }
}
