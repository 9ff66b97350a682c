using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The sheets of the programme, its edition, members and hosts.</summary>
internal static partial class WorkbookSheets
{
    private static WorkbookSheet Programme() => Sheet<Programme, ProgrammeId, ProgrammeDetails>(
        "programme", "活动", "Programme", ["交流活动", "计划", "项目"],
        new SheetBuilder<ProgrammeDetails>()
            .Plain("slug", "网址名", "Address name", d => d.Slug, (d, v) => d with { Slug = v },
                new("小写字母、数字和连字符，3 至 60 个字符", "Lower-case letters, digits and hyphens, 3 to 60 characters"), 24, required: true, alsoKnown: ["slug", "网址"])
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 32)
            .Text("theme", "宗旨", "Theme", d => d.Theme, (d, v) => d with { Theme = v }, width: 40, alsoKnown: ["主题"])
            .Text("rule", "轮值规则", "Rule", d => d.Rule, (d, v) => d with { Rule = v }, width: 40)
            .References<InstitutionId>("organisers", "主办单位", "Organisers", typeof(Institution), d => d.OrganiserIds, (d, v) => d with { OrganiserIds = v }, alsoKnown: ["主办", "Organizers", "Organiser"])
            .OneOf("succession", "轮换方式", "Succession", d => d.Succession, (d, v) => d with { Succession = v!.Value }, SheetWords.Successions, required: false)
            .OneOf("baton-custom", "接力棒方式", "Baton", d => d.BatonCustom, (d, v) => d with { BatonCustom = v!.Value }, SheetWords.Customs, required: false)
            .Day("launched-on", "启动日期", "Launched on", d => d.LaunchedOn, (d, v) => d with { LaunchedOn = v }, SheetNotes.Day)
            .Text("launch-act", "启动方式", "Launch act", d => d.LaunchAct, (d, v) => d with { LaunchAct = v }, width: 32)
            .Plain("time-zone", "时区", "Time zone", d => d.TimeZone, (d, v) => d with { TimeZone = v }, new("如 Asia/Shanghai", "Such as Asia/Shanghai"), alsoKnown: ["timezone"])
            .YesNo("sample", "示例", "Sample", d => d.Sample, (d, v) => d with { Sample = v })
            .Text("remark", "说明", "Remark", d => d.Remark, (d, v) => d with { Remark = v }, width: 40, alsoKnown: ["备注", "Note"])
            .YesNo("public", "公开", "Public", d => d.Public, (d, v) => d with { Public = v })
            .YesNo("report-kept-by-organiser", "新闻稿由主办单位发布", "Organiser publishes reports", d => d.ReportKeptByOrganiser, (d, v) => d with { ReportKeptByOrganiser = v }, new("否则由承办单位发布", "Else each host publishes its own")),
        (id, _, details) => Domain.Programmes.Programme.Create(id, details),
        d => [d.Slug],
        (parts, _) => parts,
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: false, single: true);

    private static WorkbookSheet Edition() => Sheet<Edition, EditionId, EditionDetails>(
        "edition", "届次", "Edition", ["本届", "届", "editions", "期次"],
        new SheetBuilder<EditionDetails>()
            .Number("number", "届次", "Number", d => d.Number, (d, v) => d with { Number = v!.Value }, new("第几届", "Which edition it is"), required: true, optional: false, alsoKnown: ["第几届", "序号", "No.", "Edition"])
            .Text("title", "标题", "Title", d => d.Title, (d, v) => d with { Title = v }, alsoKnown: ["名称"])
            .Day("starts-on", "开始日期", "First day", d => d.StartsOn, (d, v) => d with { StartsOn = v }, SheetNotes.Day, "日期", "起始日期", "Starts on", "Start date", "Date")
            .Day("ends-on", "结束日期", "Last day", d => d.EndsOn, (d, v) => d with { EndsOn = v }, new("只有一天时不填", "Leave empty for a single day"), "Ends on", "End date")
            .YesNo("year-illustrative", "年份为示例", "Year illustrative", d => d.YearIllustrative, (d, v) => d with { YearIllustrative = v })
            .Reference<InstitutionId>("host", "承办单位", "Host", typeof(Institution), d => d.HostId, (d, v) => d with { HostId = v }, alsoKnown: "承办")
            .Reference<InstitutionId>("next-host", "下届承办单位", "Next host", typeof(Institution), d => d.NextHostId, (d, v) => d with { NextHostId = v }, alsoKnown: "下届承办")
            .Text("themes", "主题", "Themes", d => d.Themes, (d, v) => d with { Themes = v }, new("多个主题各占一行", "Several themes on lines of their own"), 40, alsoKnown: ["Theme"])
            .Reference<VenueId>("venue", "地点", "Venue", typeof(Venue), d => d.VenueId, (d, v) => d with { VenueId = v }, alsoKnown: ["场地", "Place"])
            .Text("arrival", "交通", "How to get there", d => d.Arrival, (d, v) => d with { Arrival = v }, width: 32, alsoKnown: ["Arrival", "到达方式"])
            .Text("contact", "联系方式", "Contact", d => d.Contact, (d, v) => d with { Contact = v }, alsoKnown: ["联系人"])
            .Number("published-total", "公布总人数", "Published total", d => d.PublishedTotal, (d, v) => d with { PublishedTotal = v }, new("不填则按名单统计", "Leave empty to count the roster"), alsoKnown: ["总人数", "Total"])
            .Text("remark", "说明", "Remark", d => d.Remark, (d, v) => d with { Remark = v }, width: 40, alsoKnown: ["备注"])
            .YesNo("public", "公开", "Public", d => d.Public, (d, v) => d with { Public = v }, alsoKnown: ["发布", "Published"])
            .YesNo("report-held", "新闻稿暂不公开", "Report held back", d => d.ReportHeld, (d, v) => d with { ReportHeld = v }, new("审签后发布", "Until it is published"))
            .Own(State)
            .Own(StateReason),
        (id, scope, details) => Domain.Programmes.Edition.Create(id, scope.ProgrammeId, details),
        d => [$"{d.Number}"],
        (parts, _) => parts,
        (d, names) => names.Language == Language.Zh ? $"第 {d.Number} 届" : $"Edition {d.Number}",
        ofEdition: true, single: true);

    private static SheetColumn State => new()
    {
        Key = "state",
        Heading = new("状态", "State"),
        Choices = [.. SheetWords.States.Values.Select(w => w.Word)],
        Width = 12,
        Write = (row, names) => SheetWords.States[row.State].Word[names.Language],
        Read = (row, text, reading) =>
        {
            if (Choice.Find(SheetWords.States, text) is { } state)
            {
                row.State = state;
            }
            else
            {
                Choice.Refuse(SheetWords.States, text, reading);
            }
        },
    };

    private static SheetColumn StateReason => new()
    {
        Key = "state-reason",
        Heading = new("取消或延期原因", "Why cancelled or postponed"),
        AlsoKnown = ["原因", "Reason"],
        Width = 24,
        Write = (row, _) => CellText.Tidy(row.StateReason),
        Read = (row, text, reading) =>
        {
            if (text.Length > 2000)
            {
                reading.Refuse("cell.too-long", 2000);
                return;
            }

            row.StateReason = text;
        },
    };

    private static WorkbookSheet Members() => Sheet<Membership, MembershipId, MembershipDetails>(
        "members", "成员单位", "Members", ["成员", "memberships", "member institutions"],
        new SheetBuilder<MembershipDetails>()
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v!.Value }, required: true, alsoKnown: ["成员单位", "Member"])
            .Day("from", "加入日期", "From", d => d.From, (d, v) => d with { From = v }, SheetNotes.Day)
            .Day("until", "退出日期", "Until", d => d.Until, (d, v) => d with { Until = v }, SheetNotes.Inclusive)
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: "位次"),
        Membership.Create,
        d => [$"{d.InstitutionId.Value}|{d.From}", $"{d.InstitutionId.Value}|*"],
        (parts, _) => parts.OrderBy(p => p.Details.Order),
        (d, names) => names.Of(d.InstitutionId.Value),
        ofEdition: false);

    private static WorkbookSheet Hosts() => Sheet<HostTurn, HostTurnId, HostTurnDetails>(
        "hosts", "承办安排", "Hosts", ["承办", "host turns", "轮值", "ledger of hosts", "承办台账"],
        new SheetBuilder<HostTurnDetails>()
            .Number("number", "届次", "Edition number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["第几届", "Edition", "Number"])
            .Number("order", "行序", "Line", d => d.Order, (d, v) => d with { Order = v!.Value }, new("同一届有几行时的先后", "Order of lines for one edition"), optional: false, alsoKnown: ["排序", "Order"])
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v }, alsoKnown: ["承办单位", "Host"])
            .OneOf("standing", "情况", "Standing", d => d.Standing, (d, v) => d with { Standing = v!.Value }, SheetWords.Standings, required: true, alsoKnown: "状态")
            .Reference<InstitutionId>("swapped-with", "对调单位", "Swapped with", typeof(Institution), d => d.SwappedWithId, (d, v) => d with { SwappedWithId = v })
            .OneOf("found-by", "产生方式", "Found by", d => d.FoundBy, (d, v) => d with { FoundBy = v }, SheetWords.Successions, required: false, empties: true)
            .Day("decided-on", "确定日期", "Decided on", d => d.DecidedOn, (d, v) => d with { DecidedOn = v }, SheetNotes.Day)
            .Text("period", "预计时间", "Period", d => d.Period, (d, v) => d with { Period = v }, alsoKnown: ["Due"])
            .Text("reason", "原因", "Reason", d => d.Reason, (d, v) => d with { Reason = v }, width: 32),
        HostTurn.Create,
        d => [$"{d.Number}|{d.Order}"],
        (parts, _) => parts.OrderBy(p => p.Details.Number).ThenBy(p => p.Details.Order),
        (d, names) => $"{d.Number} {names.Of(d.InstitutionId?.Value)}".TrimEnd(),
        ofEdition: false, unique: true);

    private static WorkbookSheet Applications() => Sheet<HostApplication, HostApplicationId, HostApplicationDetails>(
        "applications", "申办申请", "Applications", ["申办", "host applications", "application"],
        new SheetBuilder<HostApplicationDetails>()
            .Number("number", "届次", "Edition number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["第几届", "Edition", "Number"])
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v!.Value }, SheetNotes.Institution, true, "申办单位", "Applicant")
            .Day("submitted-on", "申请日期", "Submitted on", d => d.SubmittedOn, (d, v) => d with { SubmittedOn = v }, SheetNotes.Day)
            .Text("statement", "申办说明", "Statement", d => d.Statement, (d, v) => d with { Statement = v }, width: 40, alsoKnown: ["说明"])
            .OneOf("standing", "情况", "Standing", d => d.Standing, (d, v) => d with { Standing = v!.Value }, SheetWords.Applications, required: false, alsoKnown: "状态")
            .Day("decided-on", "确定日期", "Decided on", d => d.DecidedOn, (d, v) => d with { DecidedOn = v }, SheetNotes.Day),
        HostApplication.Create,
        d => [$"{d.Number}|{d.InstitutionId.Value}|{d.SubmittedOn}"],
        (parts, _) => parts.OrderBy(p => p.Details.Number).ThenBy(p => p.Details.SubmittedOn),
        (d, names) => $"{d.Number} {names.Of(d.InstitutionId.Value)}",
        ofEdition: false);

    private static WorkbookSheet Draws() => Sheet<HostDraw, HostDrawId, HostDrawDetails>(
        "draws", "抽签记录", "Draws", ["抽签", "host draws", "lots"],
        new SheetBuilder<HostDrawDetails>()
            .Number("number", "届次", "Edition number", d => d.Number, (d, v) => d with { Number = v!.Value }, required: true, optional: false, alsoKnown: ["第几届", "Edition", "Number"])
            .Day("drawn-on", "抽签日期", "Drawn on", d => d.DrawnOn, (d, v) => d with { DrawnOn = v }, SheetNotes.Day)
            .Plain("seed", "种子", "Seed", d => d.Seed, (d, v) => d with { Seed = v }, new("抽签所用的文字，改动后无法复核", "The text it was drawn from; changed, it cannot be repeated"), 32, longest: 500)
            .Plain("witness", "见证词", "Witness word", d => d.Witness, (d, v) => d with { Witness = v }, longest: 500)
            .References<InstitutionId>("drawn", "抽签结果", "Drawn", typeof(Institution), d => d.DrawnIds, (d, v) => d with { DrawnIds = v }, note: new("按抽出的先后", "In the order drawn"))
            .Text("note", "说明", "Note", d => d.Note, (d, v) => d with { Note = v }, width: 36, alsoKnown: ["备注", "Remark"])
            .Plain("rule", "规则", "Rule", d => d.Rule, (d, v) => d with { Rule = v }, hidden: true)
            .Own(Candidates),
        HostDraw.Create,
        d => [$"{d.Number}|{d.DrawnOn}|{CellText.Fold(d.Seed)}"],
        (parts, _) => parts.OrderBy(p => p.Details.Number).ThenBy(p => p.Details.DrawnOn),
        (d, names) => names.Language == Language.Zh ? $"第 {d.Number} 届抽签" : $"Lot for edition {d.Number}",
        ofEdition: false);

    /// <summary>Who was in a lot: a line for each, id and name of that day, as they enter the draw.</summary>
    private static SheetColumn Candidates => new()
    {
        Key = "candidates",
        Heading = new("抽签单位", "Candidates"),
        Width = 40,
        Hidden = true,
        Form = Forms.FieldKind.Text,
        Write = (row, _) => string.Join('\n', ((HostDrawDetails)row.Details).Candidates.Select(c => $"{c.Id.Value:D} {c.Name}")),
        Read = (row, text, reading) =>
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (!Array.TrueForAll(lines, l => l.Length > 36 && l[36] == ' ' && Guid.TryParseExact(l[..36], "D", out _)))
            {
                reading.Refuse("cell.not-candidates");
                return;
            }

            row.Details = (HostDrawDetails)row.Details with { Candidates = [.. lines.Select(l => new LotCandidate(InstitutionId.From(Guid.ParseExact(l[..36], "D")), l[37..].Trim()))] };
        },
    };
}
