using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The words that stand in cells for values of few.</summary>
internal static class SheetWords
{
    /// <summary>Yes.</summary>
    public static LocalizedText Yes { get; } = new("是", "yes");

    /// <summary>No.</summary>
    public static LocalizedText No { get; } = new("否", "no");

    /// <summary>The note of a column that names several.</summary>
    public static LocalizedText Several { get; } = new("多项用分号隔开", "Separate several with semicolons");

    /// <summary>Kinds of institution.</summary>
    public static IReadOnlyDictionary<InstitutionKind, Choice> Institutions { get; } = new Dictionary<InstitutionKind, Choice>
    {
        [InstitutionKind.University] = new("高校", "university", "大学", "高等学校", "院校"),
        [InstitutionKind.College] = new("二级学院", "college", "学院", "school", "faculty"),
        [InstitutionKind.MunicipalDepartment] = new("政府部门", "government department", "市直部门", "部门", "department", "bureau", "municipal department"),
        [InstitutionKind.Committee] = new("委员会", "committee", "工委", "council"),
        [InstitutionKind.Office] = new("处室", "office", "办公室", "部处"),
        [InstitutionKind.Institute] = new("研究院所", "institute", "研究院", "研究所"),
        [InstitutionKind.Company] = new("企业", "company", "公司"),
        [InstitutionKind.Other] = new("其他", "other"),
    };

    /// <summary>Levels of venue.</summary>
    public static IReadOnlyDictionary<VenueKind, Choice> Venues { get; } = new Dictionary<VenueKind, Choice>
    {
        [VenueKind.Campus] = new("校区", "campus", "site"),
        [VenueKind.Building] = new("楼宇", "building", "楼"),
        [VenueKind.Room] = new("会议室", "room", "房间", "教室", "hall"),
    };

    /// <summary>How hosts follow each other.</summary>
    public static IReadOnlyDictionary<Succession, Choice> Successions { get; } = new Dictionary<Succession, Choice>
    {
        [Succession.Queue] = new("轮值", "queue", "排队", "in turn"),
        [Succession.Application] = new("申办", "application", "申请"),
        [Succession.Lot] = new("抽签", "lot"),
    };

    /// <summary>Whether the baton travels.</summary>
    public static IReadOnlyDictionary<BatonCustom, Choice> Customs { get; } = new Dictionary<BatonCustom, Choice>
    {
        [BatonCustom.Travels] = new("传递同一件", "travels", "传递"),
        [BatonCustom.MadeAnew] = new("每届新制", "made anew", "新制", "each host makes a new one"),
    };

    /// <summary>Where a turn stands.</summary>
    public static IReadOnlyDictionary<HostStanding, Choice> Standings { get; } = new Dictionary<HostStanding, Choice>
    {
        [HostStanding.Planned] = new("拟定", "planned", "计划"),
        [HostStanding.Agreed] = new("已确认", "agreed", "确认", "同意"),
        [HostStanding.Swapped] = new("已对调", "swapped", "对调"),
        [HostStanding.Declined] = new("已谢绝", "declined", "谢绝"),
        [HostStanding.Skipped] = new("轮空", "skipped", "已跳过", "跳过", "顺延"),
    };

    /// <summary>Where an edition stands.</summary>
    public static IReadOnlyDictionary<EditionState, Choice> States { get; } = new Dictionary<EditionState, Choice>
    {
        [EditionState.Planned] = new("筹备中", "planned", "筹备", "计划"),
        [EditionState.Open] = new("报名中", "open", "已通知", "通知", "已发布", "发布"),
        [EditionState.UnderWay] = new("进行中", "under way", "underway"),
        [EditionState.Concluded] = new("已结束", "concluded", "结束"),
        [EditionState.HandedOver] = new("已交接", "handed over", "交接"),
        [EditionState.Archived] = new("已归档", "archived", "归档"),
        [EditionState.Cancelled] = new("已取消", "cancelled", "取消", "canceled"),
        [EditionState.Postponed] = new("已延期", "postponed", "延期"),
    };

    /// <summary>Kinds of stage.</summary>
    public static IReadOnlyDictionary<StageKind, Choice> Stages { get; } = new Dictionary<StageKind, Choice>
    {
        [StageKind.Visit] = new("观摩", "visit", "参观", "site visit"),
        [StageKind.Session] = new("展示会", "session", "交流展示会", "会议"),
        [StageKind.Ceremony] = new("仪式", "ceremony"),
    };

    /// <summary>Kinds of display.</summary>
    public static IReadOnlyDictionary<DisplayKind, Choice> Displays { get; } = new Dictionary<DisplayKind, Choice>
    {
        [DisplayKind.Board] = new("展板", "board", "poster", "海报"),
        [DisplayKind.Exhibit] = new("展品", "exhibit", "实物"),
        [DisplayKind.Film] = new("影片", "film", "视频", "video"),
        [DisplayKind.Demonstration] = new("演示", "demonstration", "demo"),
    };

    /// <summary>Kinds of agenda item and act.</summary>
    public static IReadOnlyDictionary<AgendaKind, Choice> Agenda { get; } = new Dictionary<AgendaKind, Choice>
    {
        [AgendaKind.Chair] = new("主持", "chair"),
        [AgendaKind.Speech] = new("致辞", "speech", "讲话", "address"),
        [AgendaKind.Announcement] = new("宣布", "announcement"),
        [AgendaKind.MainPresentation] = new("主旨报告", "main presentation", "主题报告", "keynote"),
        [AgendaKind.ExperienceTalk] = new("经验交流", "experience talk", "交流发言", "experience sharing"),
        [AgendaKind.Ceremony] = new("仪式", "ceremony"),
        [AgendaKind.Handover] = new("交接", "handover", "交接仪式"),
        [AgendaKind.Discussion] = new("讨论", "discussion"),
        [AgendaKind.Break] = new("休息", "break", "茶歇"),
        [AgendaKind.Practical] = new("会务", "practical", "签到", "转场", "transfer"),
    };

    /// <summary>Capacities of participants.</summary>
    public static IReadOnlyDictionary<Capacity, Choice> Capacities { get; } = new Dictionary<Capacity, Choice>
    {
        [Capacity.Delegate] = new("代表", "delegate"),
        [Capacity.Leader] = new("领导", "leader"),
        [Capacity.Observer] = new("观察员", "observer", "列席"),
        [Capacity.Staff] = new("工作人员", "staff"),
        [Capacity.Media] = new("媒体", "media", "press", "记者"),
    };

    /// <summary>Marks of attendance.</summary>
    public static IReadOnlyDictionary<AttendanceMark, Choice> Marks { get; } = new Dictionary<AttendanceMark, Choice>
    {
        [AttendanceMark.Present] = new("出席", "present", "到", "已签到"),
        [AttendanceMark.Excused] = new("请假", "excused", "leave"),
        [AttendanceMark.Absent] = new("缺席", "absent", "未到"),
    };

    /// <summary>What a photo shows.</summary>
    public static IReadOnlyDictionary<PhotoSubject, Choice> Subjects { get; } = new Dictionary<PhotoSubject, Choice>
    {
        [PhotoSubject.Stage] = new("环节", "stage", "活动"),
        [PhotoSubject.Baton] = new("接力棒", "baton"),
        [PhotoSubject.Host] = new("承办单位", "host"),
    };

    /// <summary>For what somebody is credited.</summary>
    public static IReadOnlyDictionary<CreditKind, Choice> Credits { get; } = new Dictionary<CreditKind, Choice>
    {
        [CreditKind.Text] = new("供稿", "text", "文字", "撰稿"),
        [CreditKind.Photos] = new("摄影", "photos", "图片", "photo"),
        [CreditKind.Editing] = new("编辑", "editing", "editor"),
        [CreditKind.Review] = new("审核", "review", "审稿"),
    };

    /// <summary>Where an application to host stands.</summary>
    public static IReadOnlyDictionary<ApplicationStanding, Choice> Applications { get; } = new Dictionary<ApplicationStanding, Choice>
    {
        [ApplicationStanding.Received] = new("已收到", "received", "收到"),
        [ApplicationStanding.Withdrawn] = new("已撤回", "withdrawn", "撤回"),
        [ApplicationStanding.Chosen] = new("已选定", "chosen", "选定"),
        [ApplicationStanding.NotChosen] = new("未选定", "not chosen", "落选"),
    };

    /// <summary>As what somebody signs the report.</summary>
    public static IReadOnlyDictionary<SignOffRole, Choice> SignOffRoles { get; } = new Dictionary<SignOffRole, Choice>
    {
        [SignOffRole.Author] = new("撰稿人", "author", "作者", "供稿"),
        [SignOffRole.Photographer] = new("摄影者", "photographer", "摄影"),
        [SignOffRole.Reviewer] = new("审核人", "reviewer", "审稿"),
        [SignOffRole.ReviewingLeader] = new("审签领导", "reviewing leader", "领导"),
    };

    /// <summary>The items of a list in one cell.</summary>
    public static string Join(IEnumerable<string> items, Language language) => string.Join(language == Language.Zh ? "；" : "; ", items);
}
