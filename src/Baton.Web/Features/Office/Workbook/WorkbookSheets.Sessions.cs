using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The sheets of stages, stops, displays, groups, agenda, acts, talks and attendance.</summary>
internal static partial class WorkbookSheets
{
    private static WorkbookSheet Stages() => Sheet<Stage, StageId, StageDetails>(
        "stages", "环节", "Stages", ["活动环节", "stage"],
        new SheetBuilder<StageDetails>()
            .Number("number", "序号", "Number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["排序", "No.", "Order"])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Stages, alsoKnown: ["Type"])
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 28, alsoKnown: ["环节名称", "Stage", "环节"])
            .Text("theme", "主题", "Theme", d => d.Theme, (d, v) => d with { Theme = v }, width: 36)
            .Reference<VenueId>("venue", "地点", "Venue", typeof(Venue), d => d.VenueId, (d, v) => d with { VenueId = v }, alsoKnown: ["场地", "Place"])
            .Day("on", "日期", "Day", d => d.On, (d, v) => d with { On = v }, new("不填则为第一天", "Empty = the first day"), "Date")
            .Time("starts-at", "开始时间", "Starts at", d => d.StartsAt, (d, v) => d with { StartsAt = v }, SheetNotes.Time, "开始", "Start", "Begins")
            .Time("ends-at", "结束时间", "Ends at", d => d.EndsAt, (d, v) => d with { EndsAt = v }, SheetNotes.Time, "结束", "End")
            .Number("published-attendance", "公布人数", "Published attendance", d => d.PublishedAttendance, (d, v) => d with { PublishedAttendance = v }, alsoKnown: ["人数"]),
        Stage.Create,
        d => [$"{d.Number}"],
        (parts, _) => parts.OrderBy(p => p.Details.Number),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: true, unique: true);

    private static WorkbookSheet Stops() => Sheet<Stop, StopId, StopDetails>(
        "stops", "观摩点", "Stops", ["参观点", "stop", "点位"],
        new SheetBuilder<StopDetails>()
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v!.Value }, required: true)
            .Number("number", "序号", "Number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["排序", "No.", "Order"])
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 32, alsoKnown: ["观摩点", "Stop"])
            .Reference<InstitutionId>("institution", "接待单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v }, alsoKnown: ["单位"])
            .Reference<VenueId>("venue", "地点", "Venue", typeof(Venue), d => d.VenueId, (d, v) => d with { VenueId = v }, alsoKnown: ["场地", "Place"])
            .Number("capacity", "容纳人数", "Capacity", d => d.Capacity, (d, v) => d with { Capacity = v }, alsoKnown: ["容量", "人数"])
            .Number("minutes", "停留分钟", "Minutes", d => d.Minutes, (d, v) => d with { Minutes = v }, alsoKnown: ["分钟", "时长", "Length"])
            .Text("note", "说明", "Note", d => d.Note, (d, v) => d with { Note = v }, width: 36, alsoKnown: ["备注", "Remark"]),
        Stop.Create,
        d => [$"{d.StageId.Value}|{d.Number}"],
        (parts, names) => parts.OrderBy(p => Number(names, p.Details.StageId)).ThenBy(p => p.Details.Number),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: true, unique: true);

    private static WorkbookSheet Displays() => Sheet<Display, DisplayId, DisplayDetails>(
        "displays", "展示", "Displays", ["展板", "display", "展示内容", "exhibits"],
        new SheetBuilder<DisplayDetails>()
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v!.Value }, required: true)
            .Reference<StopId>("stop", "观摩点", "Stop", typeof(Stop), d => d.StopId, (d, v) => d with { StopId = v })
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: ["序号", "No."])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Displays, alsoKnown: ["Type"])
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 36, alsoKnown: ["标题", "Title"])
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v }, alsoKnown: ["展示单位"]),
        Display.Create,
        d => SoughtByName(d.Name, $"{d.StageId.Value}|{d.StopId?.Value}"),
        (parts, names) => parts.OrderBy(p => Number(names, p.Details.StageId)).ThenBy(p => p.Details.Order),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: true,
        foundUnder: d => FoundUnderName(d.Name, $"{d.StageId.Value}|{d.StopId?.Value}"));

    private static WorkbookSheet Groups() => Sheet<VisitGroup, VisitGroupId, VisitGroupDetails>(
        "groups", "参观组", "Groups", ["分组", "group", "visit groups", "小组"],
        new SheetBuilder<VisitGroupDetails>()
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v!.Value }, required: true)
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: ["序号", "No."])
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 16, alsoKnown: ["组名", "Group"])
            .Reference<PersonId>("guide", "引导员", "Guide", typeof(Person), d => d.GuideId, (d, v) => d with { GuideId = v }, alsoKnown: ["讲解员", "带队"])
            .References<ParticipantId>("members", "组员", "Members", typeof(Participant), d => d.MemberIds, (d, v) => d with { MemberIds = v }, alsoKnown: ["成员", "Participants"]),
        VisitGroup.Create,
        d => SoughtByName(d.Name, $"{d.StageId.Value}"),
        (parts, names) => parts.OrderBy(p => Number(names, p.Details.StageId)).ThenBy(p => p.Details.Order),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: true,
        foundUnder: d => FoundUnderName(d.Name, $"{d.StageId.Value}"));

    private static WorkbookSheet Agenda() => Sheet<AgendaItem, AgendaItemId, AgendaItemDetails>(
        "agenda", "议程", "Agenda", ["议程项", "日程", "agenda items", "schedule"],
        new SheetBuilder<AgendaItemDetails>()
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v!.Value }, required: true)
            .Number("number", "序号", "Number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["排序", "No.", "Order"])
            .Time("starts-at", "开始时间", "Starts at", d => d.StartsAt, (d, v) => d with { StartsAt = v }, SheetNotes.Time, "开始", "时间", "Start", "Time")
            .Number("minutes", "分钟", "Minutes", d => d.Minutes, (d, v) => d with { Minutes = v }, alsoKnown: ["时长", "Length", "Duration"])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Agenda, alsoKnown: ["Type"])
            .Text("title", "标题", "Title", d => d.Title, (d, v) => d with { Title = v }, width: 36, alsoKnown: ["内容", "议程", "题目"])
            .Own(SpeakersColumn.Of<AgendaItemDetails>(d => d.Speakers, (d, v) => d with { Speakers = v }))
            .Reference<PersonId>("chair", "主持人", "Chair", typeof(Person), d => d.ChairId, (d, v) => d with { ChairId = v }, alsoKnown: ["主持"])
            .Reference<VenueId>("venue", "地点", "Venue", typeof(Venue), d => d.VenueId, (d, v) => d with { VenueId = v }, alsoKnown: ["场地", "Place"]),
        AgendaItem.Create,
        d => [$"{d.StageId.Value}|{d.Number}"],
        (parts, names) => parts.OrderBy(p => Number(names, p.Details.StageId)).ThenBy(p => p.Details.Number),
        (d, names) => $"{names.Of(d.StageId.Value)} #{d.Number} {d.Title.Shown(names.Language)}".TrimEnd(),
        ofEdition: true, unique: true);

    private static WorkbookSheet Acts() => Sheet<AgendaAct, AgendaActId, AgendaActDetails>(
        "acts", "事项", "Acts", ["议程事项", "act"],
        new SheetBuilder<AgendaActDetails>()
            .Reference<AgendaItemId>("item", "议程项", "Agenda item", typeof(AgendaItem), d => d.AgendaItemId, (d, v) => d with { AgendaItemId = v!.Value },
                new("环节名称 #序号", "Stage name #number"), true, "议程", "Item")
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: ["序号", "No."])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Agenda, alsoKnown: ["Type"])
            .Text("title", "标题", "Title", d => d.Title, (d, v) => d with { Title = v }, width: 36, alsoKnown: ["内容"])
            .Own(SpeakersColumn.Of<AgendaActDetails>(d => d.Speakers, (d, v) => d with { Speakers = v })),
        AgendaAct.Create,
        d => [$"{d.AgendaItemId.Value}|{d.Order}"],
        (parts, names) => parts.OrderBy(p => Number(names, names.Details<AgendaItemDetails>(p.Details.AgendaItemId.Value)?.StageId ?? default))
            .ThenBy(p => names.Details<AgendaItemDetails>(p.Details.AgendaItemId.Value)?.Number).ThenBy(p => p.Details.Order),
        (d, names) => $"{names.Of(d.AgendaItemId.Value)} / {d.Order}",
        ofEdition: true);

    private static WorkbookSheet Talks() => Sheet<Talk, TalkId, TalkDetails>(
        "talks", "发言材料", "Talks", ["发言", "talk", "材料"],
        new SheetBuilder<TalkDetails>()
            .Plain("slug", "网址名", "Address name", d => d.Slug, (d, v) => d with { Slug = v }, new("小写字母、数字和连字符", "Lower-case letters, digits and hyphens"), 20, required: true, alsoKnown: ["slug", "Key", "网址"])
            .Reference<AgendaItemId>("item", "议程项", "Agenda item", typeof(AgendaItem), d => d.AgendaItemId, (d, v) => d with { AgendaItemId = v!.Value },
                new("环节名称 #序号", "Stage name #number"), true, "议程", "Item")
            .Text("title", "题目", "Title", d => d.Title, (d, v) => d with { Title = v }, width: 36, alsoKnown: ["标题"])
            .Text("abstract", "摘要", "Abstract", d => d.Abstract, (d, v) => d with { Abstract = v }, width: 40, alsoKnown: ["Summary"])
            .Own(Sections(Language.Zh))
            .Own(Sections(Language.En))
            .Text("text", "全文", "Text", d => d.Text, (d, v) => d with { Text = v }, width: 40, alsoKnown: ["正文", "Full text"])
            .Plain("slides", "课件文件名", "Slides", d => d.SlidesName, (d, v) => d with { SlidesName = v }, alsoKnown: ["课件", "幻灯片"])
            .Plain("slides-hash", "课件校验值", "Hash of the slides", d => d.SlidesHash, (d, v) => d with { SlidesHash = v.ToLowerInvariant() }, hidden: true),
        Talk.Create,
        d => [d.Slug],
        (parts, _) => parts.OrderBy(p => p.Details.Slug, StringComparer.Ordinal),
        (d, names) => d.Title.Shown(names.Language),
        ofEdition: true, unique: true);

    private static SheetColumn Sections(Language language)
    {
        var chinese = language == Language.Zh;
        return new SheetColumn
        {
            Key = chinese ? "sections.zh" : "sections.en",
            Heading = chinese ? new("要点（中文）", "Key points (Chinese)") : new("要点（英文）", "Key points (English)"),
            Note = chinese ? new("每个要点以“# 小标题”起行，下面写内容", "Begin each with a line “# heading”, its text below") : LocalizedText.Empty,
            AlsoKnown = chinese ? ["要点", "中文要点"] : ["Key points", "英文要点"],
            Width = 48,
            Form = Forms.FieldKind.Text,
            Write = (row, _) => TalkSections.Write(((TalkDetails)row.Details).Sections, language),
            Read = (row, text, _) => row.Details = (TalkDetails)row.Details with { Sections = TalkSections.Read(((TalkDetails)row.Details).Sections, language, text) },
        };
    }

    private static WorkbookSheet Attendance() => Sheet<StageAttendance, StageAttendanceId, StageAttendanceDetails>(
        "attendance", "出席情况", "Attendance", ["出席", "签到", "到会情况"],
        new SheetBuilder<StageAttendanceDetails>()
            .Reference<StageId>("stage", "环节", "Stage", typeof(Stage), d => d.StageId, (d, v) => d with { StageId = v!.Value }, required: true)
            .Reference<ParticipantId>("participant", "姓名", "Participant", typeof(Participant), d => d.ParticipantId, (d, v) => d with { ParticipantId = v!.Value }, SheetNotes.Person, true, "参会人员", "Person", "Name")
            .OneOf("mark", "出席", "Mark", d => d.Mark, (d, v) => d with { Mark = v!.Value }, SheetWords.Marks, alsoKnown: ["情况", "状态", "Attendance"])
            .Plain("note", "备注", "Note", d => d.Note, (d, v) => d with { Note = v }, new("如请假原因", "Such as the reason for leave"), 24, longest: Rules.LongestText, alsoKnown: ["说明", "请假原因", "Reason"])
            .Moment("marked-at", "登记时刻", "Marked at", d => d.MarkedAt, (d, v) => d with { MarkedAt = v }),
        StageAttendance.Create,
        d => [$"{d.StageId.Value}|{d.ParticipantId.Value}"],
        (parts, names) => parts.OrderBy(p => Number(names, p.Details.StageId)).ThenBy(p => names.Details<ParticipantDetails>(p.Details.ParticipantId.Value)?.Order).ThenBy(p => p.Details.ParticipantId.Value),
        (d, names) => $"{names.Of(d.StageId.Value)} {names.Of(d.ParticipantId.Value)}",
        ofEdition: true, unique: true);

    private static int Number(WorkbookNames names, StageId stage) => names.Details<StageDetails>(stage.Value)?.Number ?? 0;
}
