using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The sheets of the baton, its custody, photos, credits and paragraphs of the report.</summary>
internal static partial class WorkbookSheets
{
    private static WorkbookSheet Batons() => Sheet<RelayBaton, RelayBatonId, RelayBatonDetails>(
        "baton", "接力棒", "Baton", ["batons", "relay baton"],
        new SheetBuilder<RelayBatonDetails>()
            .Text("title", "名称", "Title", d => d.Title, (d, v) => d with { Title = v }, width: 28, alsoKnown: ["标题", "Name", "作品名称"])
            .Text("story", "寓意", "Story", d => d.Story, (d, v) => d with { Story = v }, width: 40, alsoKnown: ["故事", "说明"])
            .Text("material", "材质", "Material", d => d.Material, (d, v) => d with { Material = v })
            .Reference<PersonId>("maker", "制作人", "Maker", typeof(Person), d => d.MakerId, (d, v) => d with { MakerId = v }, SheetNotes.Person, false, "作者")
            .Reference<InstitutionId>("maker-unit", "制作人单位", "Maker's unit", typeof(Institution), d => d.MakerUnitId, (d, v) => d with { MakerUnitId = v }, SheetNotes.Institution, false, "作者单位"),
        RelayBaton.Create,
        d => SoughtByName(d.Title),
        (parts, _) => parts,
        (d, names) => d.Title.Shown(names.Language),
        ofEdition: true,
        foundUnder: d => FoundUnderName(d.Title),
        scope: programme => programme?.Details.BatonCustom == BatonCustom.MadeAnew);

    private static WorkbookSheet Custody() => Sheet<CustodyRecord, CustodyRecordId, CustodyRecordDetails>(
        "custody", "保管记录", "Custody", ["交接记录", "custody records"],
        new SheetBuilder<CustodyRecordDetails>()
            .Reference<RelayBatonId>("baton", "接力棒", "Baton", typeof(RelayBaton), d => d.BatonId, (d, v) => d with { BatonId = v!.Value }, required: true)
            .Reference<InstitutionId>("giver", "移交单位", "Given by", typeof(Institution), d => d.GiverId, (d, v) => d with { GiverId = v!.Value }, required: true, alsoKnown: ["交出单位", "Giver", "From"])
            .Reference<InstitutionId>("receiver", "接收单位", "Received by", typeof(Institution), d => d.ReceiverId, (d, v) => d with { ReceiverId = v!.Value }, required: true, alsoKnown: ["Receiver", "To"])
            .Day("on", "日期", "Day", d => d.On, (d, v) => d with { On = v }, SheetNotes.Day, "Date")
            .Reference<VenueId>("venue", "地点", "Venue", typeof(Venue), d => d.VenueId, (d, v) => d with { VenueId = v }, alsoKnown: ["场地", "Place"])
            .References<PersonId>("present", "在场人员", "Present", typeof(Person), d => d.PresentIds, (d, v) => d with { PresentIds = v }, alsoKnown: ["见证人", "Witnesses"])
            .Text("note", "说明", "Note", d => d.Note, (d, v) => d with { Note = v }, width: 36, alsoKnown: ["备注", "Remark"]),
        CustodyRecord.Create,
        d => [$"{d.BatonId.Value}|{d.GiverId.Value}|{d.ReceiverId.Value}"],
        (parts, _) => parts.OrderBy(p => p.Details.On),
        (d, names) => $"{names.Of(d.BatonId.Value)}: {names.Of(d.GiverId.Value)} → {names.Of(d.ReceiverId.Value)}",
        ofEdition: true);

    private static WorkbookSheet Photos() => Sheet<Photo, PhotoId, PhotoDetails>(
        "photos", "照片", "Photos", ["图片", "photo", "pictures"],
        new SheetBuilder<PhotoDetails>()
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: ["序号", "No."])
            .OneOf("subject", "内容", "Shows", d => d.Subject, (d, v) => d with { Subject = v!.Value }, SheetWords.Subjects, alsoKnown: ["Subject"])
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v })
            .Plain("file", "文件名", "File", d => d.FileName, (d, v) => d with { FileName = v }, width: 24, alsoKnown: ["文件", "File name"])
            .Text("caption", "图片说明", "Caption", d => d.Caption, (d, v) => d with { Caption = v }, width: 40, alsoKnown: ["说明"])
            .Text("alt-text", "替代文字", "Alternative text", d => d.AltText, (d, v) => d with { AltText = v }, new("给看不到图片的人", "For those who do not see it"), 36, alsoKnown: ["Alt text"])
            .Reference<PersonId>("credit-person", "摄影", "Credit", typeof(Person), d => d.CreditPersonId, (d, v) => d with { CreditPersonId = v }, SheetNotes.Person, false, "摄影者", "Photographer", "Credited person")
            .Reference<InstitutionId>("credit-unit", "摄影单位", "Credited unit", typeof(Institution), d => d.CreditUnitId, (d, v) => d with { CreditUnitId = v }, SheetNotes.Institution, false, "Credit unit")
            .YesNo("drawing", "以图代照", "Drawing", d => d.Drawing, (d, v) => d with { Drawing = v }, new("是绘制的示意图，不是照片", "A drawing in place of the photograph"))
            .Number("focus-x", "焦点距左（%）", "Focus from the left, %", d => d.FocusX, (d, v) => d with { FocusX = v ?? 50 }, new("裁切时须保留的位置，不填为 50", "What must stay when it is cut; empty = 50"))
            .Number("focus-y", "焦点距上（%）", "Focus from the top, %", d => d.FocusY, (d, v) => d with { FocusY = v ?? 50 }, new("不填为 50", "Empty = 50"))
            .Plain("file-hash", "文件校验值", "Hash of the file", d => d.FileHash, (d, v) => d with { FileHash = v.ToLowerInvariant() }, hidden: true)
            .Number("width", "像素宽", "Width in pixels", d => d.Width == 0 ? null : d.Width, (d, v) => d with { Width = v ?? 0 }, hidden: true)
            .Number("height", "像素高", "Height in pixels", d => d.Height == 0 ? null : d.Height, (d, v) => d with { Height = v ?? 0 }, hidden: true),
        Photo.Create,
        d => [$"{d.Subject}|{d.StageId?.Value}|{CellText.Fold(d.FileName)}|{(d.FileName.Length == 0 ? d.Order : 0)}"],
        (parts, _) => parts.OrderBy(p => p.Details.Order),
        (d, names) => d.Caption.Shown(names.Language) is { Length: > 0 } caption ? caption : d.FileName,
        ofEdition: true);

    private static WorkbookSheet Credits() => Sheet<Credit, CreditId, CreditDetails>(
        "credits", "署名", "Credits", ["供稿", "credit"],
        new SheetBuilder<CreditDetails>()
            .OneOf("kind", "事项", "For", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Credits, alsoKnown: ["类型", "Kind"])
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: ["序号", "No."])
            .Reference<PersonId>("person", "姓名", "Person", typeof(Person), d => d.PersonId, (d, v) => d with { PersonId = v }, SheetNotes.Person, false, "人员", "Name")
            .Reference<InstitutionId>("unit", "单位", "Unit", typeof(Institution), d => d.UnitId, (d, v) => d with { UnitId = v }, SheetNotes.Institution, false, "Institution"),
        Credit.Create,
        d => [$"{d.Kind}|{d.PersonId?.Value}|{d.UnitId?.Value}"],
        (parts, _) => parts.OrderBy(p => p.Details.Kind).ThenBy(p => p.Details.Order),
        (d, names) => $"{SheetWords.Credits[d.Kind].Word[names.Language]} {names.Of(d.PersonId?.Value)} {names.Of(d.UnitId?.Value)}".TrimEnd(),
        ofEdition: true);

    private static WorkbookSheet Paragraphs() => Sheet<ReportParagraph, ReportParagraphId, ReportParagraphDetails>(
        "paragraphs", "新闻稿段落", "Report paragraphs", ["段落", "paragraph", "paragraphs"],
        new SheetBuilder<ReportParagraphDetails>()
            .Plain("place", "位置", "Place", d => d.Place, (d, v) => d with { Place = v }, new("被替换段落的位置代号，如 lead", "Key of the paragraph it replaces, such as lead"), required: true, longest: 60)
            .Text("text", "文字", "Text", d => d.Text, (d, v) => d with { Text = v }, new("不填的语言用自动生成的文字", "A language left empty keeps the generated words"), 60)
            .Text("replaced-text", "被替换的文字", "Replaced text", d => d.ReplacedText, (d, v) => d with { ReplacedText = v }, width: 40, hidden: true)
            .YesNo("signed", "已审签", "Signed off", d => d.Signed, (d, v) => d with { Signed = v }, new("审签后保留原文", "Words kept because they were signed")),
        ReportParagraph.Create,
        d => [CellText.Fold(d.Place)],
        (parts, _) => parts.OrderBy(p => p.Details.Place, StringComparer.Ordinal),
        (d, _) => d.Place,
        ofEdition: true, unique: true);

    private static WorkbookSheet SignOffs() => Sheet<ReportSignOff, ReportSignOffId, ReportSignOffDetails>(
        "sign-offs", "新闻稿审签", "Sign-offs", ["审签", "sign-off", "signatures"],
        new SheetBuilder<ReportSignOffDetails>()
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, new("审签的先后", "In which order they sign"), optional: false, alsoKnown: ["序号", "No."])
            .OneOf("role", "身份", "As", d => d.Role, (d, v) => d with { Role = v!.Value }, SheetWords.SignOffRoles, alsoKnown: ["角色", "Role"])
            .Reference<PersonId>("person", "姓名", "Person", typeof(Person), d => d.PersonId, (d, v) => d with { PersonId = v }, SheetNotes.Person, false, "人员", "Name")
            .Reference<InstitutionId>("unit", "单位", "Unit", typeof(Institution), d => d.UnitId, (d, v) => d with { UnitId = v }, SheetNotes.Institution, false, "Institution")
            .Plain("note", "意见", "Note", d => d.Note, (d, v) => d with { Note = v }, width: 30, longest: Rules.LongestText, alsoKnown: ["审签意见", "备注"])
            .Moment("signed-at", "审签时刻", "Signed at", d => d.SignedAt, (d, v) => d with { SignedAt = v })
            .Plain("text-hash", "审签文本校验值", "Hash of the signed text", d => d.TextHash, (d, v) => d with { TextHash = v.ToLowerInvariant() }, hidden: true),
        ReportSignOff.Create,
        d => [$"{d.Order}|{d.Role}|{d.PersonId?.Value}|{d.UnitId?.Value}"],
        (parts, _) => parts.OrderBy(p => p.Details.Order),
        (d, names) => $"{SheetWords.SignOffRoles[d.Role].Word[names.Language]} {names.Of(d.PersonId?.Value)} {names.Of(d.UnitId?.Value)}".TrimEnd(),
        ofEdition: true);
}
