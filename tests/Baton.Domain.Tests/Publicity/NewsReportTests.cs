using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class NewsReportTests
{
    [Theory]
    [InlineData(Language.Zh, "launch.zh-CN")]
    [InlineData(Language.En, "launch.en")]
    public void The_launch_edition_is_told_as_an_office_would(Language language, string name) =>
        Approved.Is(ReportPrint.Of(NewsReport.Of(LaunchEdition.Dossier(), language), language), name);

    [Theory]
    [InlineData("Organization Department", "Education Working Committee of the CPC Shenzhen Municipal Committee")]
    [InlineData("Shenzhen Polytechnic University (SZPU)", "SZPU hosted the first edition", "6 December", "Xili Campus")]
    [InlineData("Meeting Room 1, Tongde Building, Liuxiandong Campus")]
    [InlineData("Wu Zhenxing, Deputy Minister of the Organization Department of the CPC Shenzhen Municipal Committee", "Wang Hui, leader of SZPU")]
    [InlineData("Wang Rujin, Deputy Secretary of the Education Working Committee of the CPC Shenzhen Municipal Committee and Party Group Member of the Education Bureau of Shenzhen Municipality, gave a speech and officially announced the launch")]
    [InlineData("BYD Institute of Applied Technology", "Han’s Laser Industry Academy", "Key Materials Research Institute for Integrated Circuits")]
    [InlineData("Xu Jianling, Deputy Party Secretary and President of SZPU, took the chair")]
    [InlineData("Yang Xinbin, Party Secretary of SZPU", "“Promoting High-Quality Development with High-Quality Party-Building”", "a core issue, a fundamental task and a basic model", "top-to-bottom connection")]
    [InlineData("Representatives of SZU, Shenzhen Technology University and Harbin Institute of Technology, Shenzhen, shared")]
    [InlineData("SZPU gave the baton “Shenzhen Polytechnic Impression”, made by Lin Wenjing, a teacher at its College of Innovation and Creative Design, to SZU", "host of the next edition")]
    [InlineData("106 people", "deputy secretaries of the party committees of universities", "main officers of organization departments", "secretaries of grassroots party organizations", "organizational officers of the host’s")]
    [InlineData("Text: Organization Department.", "Photos: Zhang Lei, Publicity Department.")]
    public void The_launch_report_tells_in_English(params string[] facts) =>
        Assert.All(facts, fact => Assert.Contains(fact, ReportPrint.Body(NewsReport.Of(LaunchEdition.Dossier(), Language.En)), StringComparison.Ordinal));

    [Theory]
    [InlineData("活动由深圳市委组织部、深圳市委教育工委主办", "首届由深圳职业技术大学在西丽校区承办", "12 月 6 日")]
    [InlineData("在留仙洞校区同德楼第一会议室举行", "由深圳职业技术大学党委副书记、校长 Xu Jianling 主持")]
    [InlineData("深圳市委组织部副部长 Wu Zhenxing、深圳职业技术大学校领导 Wang Hui 出席")]
    [InlineData("深圳市委教育工委副书记、深圳市教育局党组成员 Wang Rujin 致辞，并宣布活动启动")]
    [InlineData("比亚迪应用技术学院、大族激光产业学院、集成电路关键材料研究院")]
    [InlineData("深圳职业技术大学党委书记 Yang Xinbin 作主旨报告《以高质量党建推动高质量发展》", "一个核心问题、一项根本任务、一种基本模式", "上下贯通、执行有力")]
    [InlineData("深圳大学、深圳技术大学、哈尔滨工业大学（深圳）的代表先后交流")]
    [InlineData("把接力棒《深职印象》交给深圳大学。作品由该校创新创意设计学院教师 Lin Wenjing 制作", "下一届承办单位深圳大学")]
    [InlineData("共 106 人参会", "高校党委副书记、组织部门主要负责人、基层党组织书记，以及承办学校二级党组织（学院）书记、副书记、组织员")]
    [InlineData("供稿：组织部", "摄影：Zhang Lei（宣传部）")]
    public void The_launch_report_tells_in_Chinese(params string[] facts) =>
        Assert.All(facts, fact => Assert.Contains(fact, ReportPrint.Body(NewsReport.Of(LaunchEdition.Dossier(), Language.Zh)), StringComparison.Ordinal));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Each_photo_stands_once_and_the_handover_has_its_own(Language language)
    {
        var report = NewsReport.Of(LaunchEdition.Dossier(), language);

        Assert.Equal(
            [(ReportPlaces.Visit, 1), (ReportPlaces.Session, 2), (ReportPlaces.Handover, 3)],
            report.Sections.SelectMany(s => s.Photos.Select(p => (s.Place, p.Details.Order))));
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Maker_photographer_and_placeholders_are_not_among_those_who_attended(Language language)
    {
        var report = NewsReport.Of(LaunchEdition.Dossier(), language);
        var attending = string.Concat(report.Sections.Where(s => s.Place is not (ReportPlaces.Handover or ReportPlaces.Credits)).SelectMany(s => s.Paragraphs).Select(p => p.PlainText));

        Assert.DoesNotContain("Lin Wenjing", attending, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhang Lei", attending, StringComparison.Ordinal);
        Assert.DoesNotContain("017", attending, StringComparison.Ordinal);
    }

    [Fact]
    public void Romanised_names_in_Chinese_text_are_marked_and_not_counted_as_untranslated()
    {
        var report = NewsReport.Of(LaunchEdition.Dossier(), Language.Zh);

        var names = report.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Runs).Where(r => r.Kind == ReportRunKind.Name).ToList();
        Assert.Equal(["Xu Jianling", "Wang Rujin", "Wu Zhenxing", "Wang Hui", "Yang Xinbin", "Lin Wenjing", "Zhang Lei"], names.Select(n => n.Text));
        Assert.All(names, n => Assert.Equal(Language.En, n.OtherLanguage));
        Assert.DoesNotContain(report.Gaps, g => g.Code == "publicity.gap-untranslated");
    }

    [Fact]
    public void Words_without_a_translation_are_shown_marked_and_named_as_a_gap()
    {
        var given = LaunchEdition.Given();
        var talk = given.Parts.OfType<Talk>().Single();
        talk.Describe(talk.Details with { Abstract = Say("", "It set out a core issue.") });

        var report = NewsReport.Of(given.Dossier(), Language.Zh);

        var run = Assert.Single(report.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Runs), r => r is { OtherLanguage: Language.En, Kind: ReportRunKind.Plain });
        Assert.Equal("It set out a core issue.", run.Text);
        Assert.Equal("It set out a core issue.", Assert.Single(report.Gaps, g => g.Code == "publicity.gap-untranslated").Details.Single());
    }

    [Fact]
    public void Without_a_summary_the_headings_are_the_key_points()
    {
        var given = LaunchEdition.Given();
        var talk = given.Parts.OfType<Talk>().Single();
        talk.Describe(talk.Details with { Abstract = LocalizedText.Empty });

        Assert.EndsWith("It covered a core issue and a fundamental task.", Paragraph(given, ReportPlaces.Presentation, Language.En), StringComparison.Ordinal);
        Assert.EndsWith("报告围绕一个核心问题、一项根本任务展开。", Paragraph(given, ReportPlaces.Presentation, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_edition_is_held_and_its_year_is_told()
    {
        var given = Later();

        Assert.Equal("Edition 4 of the Open Classroom Relay held at Xingyu University", NewsReport.Of(given.Dossier(), Language.En).Title);
        Assert.Equal("开放课堂接力行第 4 届活动在星屿大学举行", NewsReport.Of(given.Dossier(), Language.Zh).Title);
        Assert.Equal(
            "On 22 May 2026 edition 4 of the Open Classroom Relay was held at Xingyu University. Lanxi Polytechnic will host the next edition.",
            Paragraph(given, ReportPlaces.Lead, Language.En));
        Assert.Equal("2026 年 5 月 22 日，开放课堂接力行第 4 届活动在星屿大学举行。下一届活动由岚汐职业技术大学承办。", Paragraph(given, ReportPlaces.Lead, Language.Zh));
        Assert.Equal("Xingyu University hosted the fourth edition.", Paragraph(given, ReportPlaces.Organisers, Language.En));
        Assert.Equal("本届活动由星屿大学承办。", Paragraph(given, ReportPlaces.Organisers, Language.Zh));
    }

    [Fact]
    public void Before_the_day_everything_lies_ahead()
    {
        var given = LaunchEdition.Given();
        given.State = EditionState.Open;

        Assert.Equal(
            "The Benchmark Leading Universities Initiative will be launched at Shenzhen Polytechnic University (SZPU) on 6 December. "
            + "At its close SZPU will pass the relay baton to Shenzhen University (SZU), host of the next edition.",
            Paragraph(given, ReportPlaces.Lead, Language.En));
        Assert.Equal("标杆引领高校行将于 12 月 6 日在深圳职业技术大学启动。活动结束时，深圳职业技术大学将把接力棒交给下一届承办单位深圳大学。", Paragraph(given, ReportPlaces.Lead, Language.Zh));
        var (en, zh) = (ReportPrint.Body(NewsReport.Of(given.Dossier(), Language.En)), ReportPrint.Body(NewsReport.Of(given.Dossier(), Language.Zh)));
        Assert.Contains("will give a speech and officially announce the launch", en, StringComparison.Ordinal);
        Assert.Contains("将致辞，并宣布活动启动", zh, StringComparison.Ordinal);
        Assert.Contains("106 people are expected", en, StringComparison.Ordinal);
        Assert.Contains("预计 106 人参会", zh, StringComparison.Ordinal);
        foreach (var past in new[] { "visited", "attended", " was ", "gave ", "took part", "举行，由深圳职业技术大学党委副书记、校长 Xu Jianling 主持了" })
        {
            Assert.DoesNotContain(past, en + zh, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(6, "will be launched")]
    [InlineData(7, "was launched")]
    public void An_open_edition_is_past_once_its_last_day_is(int today, string words)
    {
        var given = LaunchEdition.Given();
        given.State = EditionState.Open;

        var lead = NewsReport.Of(given.Dossier(), Language.En, new DateOnly(2024, 12, today)).Sections[0].Paragraphs[0].PlainText;
        Assert.Contains(words, lead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_edition_says_so_and_no_more()
    {
        var given = LaunchEdition.Given();
        given.State = EditionState.Cancelled;
        var (en, zh) = (NewsReport.Of(given.Dossier(), Language.En), NewsReport.Of(given.Dossier(), Language.Zh));

        Assert.Equal("Edition 1 of the Benchmark Leading Universities Initiative, planned for 6 December at Shenzhen Polytechnic University, has been cancelled.", en.Sections[0].Paragraphs[0].PlainText);
        Assert.Equal("原定于 12 月 6 日在深圳职业技术大学举行的标杆引领高校行第 1 届活动已取消。", zh.Sections[0].Paragraphs[0].PlainText);
        Assert.Equal([ReportPlaces.Lead, ReportPlaces.Credits], en.Sections.Select(s => s.Place));
        Assert.Empty(en.Gaps);
    }

    [Fact]
    public void A_postponed_edition_gives_the_reason_it_was_given()
    {
        var dossier = LaunchEdition.Given() is var given && (given.State = EditionState.Open) == EditionState.Open ? given.Dossier() : null!;
        Assert.Null(dossier.Edition.Postpone("场地维修"));

        Assert.Equal("原定在深圳职业技术大学举行的标杆引领高校行第 1 届活动延期举行，具体时间另行通知。原因：场地维修。", NewsReport.Of(dossier, Language.Zh).Sections[0].Paragraphs[0].PlainText);
        var reason = NewsReport.Of(dossier, Language.En).Sections[0].Paragraphs[0].Runs.Single(r => r.OtherLanguage == Language.Zh);
        Assert.Equal("场地维修", reason.Text);
    }

    [Theory]
    [InlineData(1, "Participants visited Alpha Hall.", "参会人员观摩甲馆。", "The visit", "观摩")]
    [InlineData(2, "Participants visited Alpha Hall and Beta Hall.", "参会人员先后观摩甲馆、乙馆。", "Two stops", "两处观摩")]
    [InlineData(3, "Participants visited Alpha Hall, Beta Hall and Gamma Hall.", "参会人员先后观摩甲馆、乙馆、丙馆。", "Three stops", "三处观摩")]
    public void Stops_are_listed_by_their_number(int stops, string english, string chinese, string heading, string title)
    {
        var given = Later();
        var visit = given.Stage(new() { Kind = StageKind.Visit, Name = Say("观摩", "Site visit") });
        LocalizedText[] names = [Say("甲馆", "Alpha Hall"), Say("乙馆", "Beta Hall"), Say("丙馆", "Gamma Hall")];
        for (var i = 0; i < stops; i++)
        {
            given.Stop(new() { StageId = visit, Number = i + 1, Name = names[i] });
        }

        Assert.Equal(english, Paragraph(given, ReportPlaces.Visit, Language.En));
        Assert.Equal(chinese, Paragraph(given, ReportPlaces.Visit, Language.Zh));
        Assert.Equal(heading, Section(given, ReportPlaces.Visit, Language.En).Heading);
        Assert.Equal(title, Section(given, ReportPlaces.Visit, Language.Zh).Heading);
    }

    [Fact]
    public void A_stop_that_is_rather_a_title_stands_in_quotation_marks()
    {
        var given = Later();
        var visit = given.Stage(new() { Kind = StageKind.Visit, Name = Say("观摩", "Site visit"), Theme = Say("把门推开", "Doors open") });
        given.Stop(new() { StageId = visit, Name = Say("概率课：赌徒的账本", "Probability: the gambler’s ledger") });

        Assert.Equal("Participants visited “Probability: the gambler’s ledger”. The theme of the visit was “Doors open”.", Paragraph(given, ReportPlaces.Visit, Language.En));
        Assert.Equal("参会人员观摩“概率课：赌徒的账本”。观摩主题为“把门推开”。", Paragraph(given, ReportPlaces.Visit, Language.Zh));
    }

    [Fact]
    public void Several_days_are_a_range_and_each_stage_says_its_own()
    {
        var given = Later();
        given.Edition = given.Edition with { EndsOn = new DateOnly(2026, 5, 23) };
        given.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session"), On = new DateOnly(2026, 5, 23) });

        Assert.StartsWith("On 22–23 May 2026 edition 4", Paragraph(given, ReportPlaces.Lead, Language.En), StringComparison.Ordinal);
        Assert.StartsWith("2026 年 5 月 22 日至 23 日，", Paragraph(given, ReportPlaces.Lead, Language.Zh), StringComparison.Ordinal);
        Assert.Equal("The exchange session was held on 23 May.", Paragraph(given, ReportPlaces.Session, Language.En));
        Assert.Equal("5 月 23 日，举行了交流会。", Paragraph(given, ReportPlaces.Session, Language.Zh));
    }

    [Fact]
    public void Two_sessions_have_places_and_headings_of_their_own()
    {
        var given = Later();
        given.Stage(new() { Number = 1, Kind = StageKind.Session, Name = Say("上午会", "Morning session") });
        given.Stage(new() { Number = 2, Kind = StageKind.Session, Name = Say("下午会", "Afternoon session") });

        var sections = NewsReport.Of(given.Dossier(), Language.En).Sections;
        Assert.Equal([("session", "Morning session"), ("session-2", "Afternoon session")], sections.Where(s => s.Place.StartsWith("session", StringComparison.Ordinal)).Select(s => (s.Place, s.Heading!)));
    }

    [Fact]
    public void Named_speakers_with_topics_make_one_sentence_and_posts_are_said_once()
    {
        var given = Later();
        var session = given.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session") });
        var lanxi = given.Edition.NextHostId!.Value;
        var li = given.Person(Say("李桐", "Li Tong"));
        var xu = given.Person(Say("许梅", "Xu Mei"));
        given.Post(li, lanxi, Say("副校长", "Vice-President"));
        given.Post(xu, lanxi, Say("教授", "Professor"));
        given.Item(session, 1, AgendaKind.Chair, null, Speaker.Of(li));
        given.Item(session, 2, AgendaKind.ExperienceTalk, Say("开门", "Opening doors"), Speaker.Of(xu));
        given.Item(session, 3, AgendaKind.ExperienceTalk, Say("关门", "Closing doors"), Speaker.Of(li));

        Assert.Equal("Xu Mei, Professor at Lanxi Polytechnic, spoke on “Opening doors”; and Li Tong on “Closing doors”.", Paragraph(given, ReportPlaces.Talks, Language.En));
        Assert.Equal("岚汐职业技术大学教授许梅以《开门》为题，李桐以《关门》为题，先后作交流发言。", Paragraph(given, ReportPlaces.Talks, Language.Zh));
        Assert.Equal("Li Tong, Vice-President of Lanxi Polytechnic, took the chair at the exchange session.", Paragraph(given, ReportPlaces.Session, Language.En));
        Assert.Equal("交流会由岚汐职业技术大学副校长李桐主持。", Paragraph(given, ReportPlaces.Session, Language.Zh));
    }

    [Fact]
    public void One_unnamed_speaker_is_a_representative()
    {
        var given = Later();
        var session = given.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session") });
        given.Item(session, 1, AgendaKind.ExperienceTalk, null, Speaker.For(given.Edition.NextHostId!.Value));

        Assert.Equal("A representative of Lanxi Polytechnic shared its experience.", Paragraph(given, ReportPlaces.Talks, Language.En));
        Assert.Equal("岚汐职业技术大学代表交流了经验。", Paragraph(given, ReportPlaces.Talks, Language.Zh));
        Assert.Contains(NewsReport.Of(given.Dossier(), Language.En).Gaps, g => g is { Code: "publicity.gap-speaker-unnamed", Details: ["Lanxi Polytechnic"] });
    }

    [Fact]
    public void A_baton_that_travels_is_passed_on_and_its_maker_told_apart()
    {
        var given = WithBaton(BatonCustom.Travels);

        Assert.Equal("Xingyu University passed the baton “Long River” to Lanxi Polytechnic. The baton, made by Lin Suyi, a teacher at the School of Art of Xingyu University, travels from host to host.", Paragraph(given, ReportPlaces.Handover, Language.En));
        Assert.Equal("星屿大学把接力棒《长河》交给岚汐职业技术大学。接力棒由星屿大学艺术学院教师蔺素衣制作，在承办单位间传递。", Paragraph(given, ReportPlaces.Handover, Language.Zh));
    }

    [Fact]
    public void A_baton_made_anew_is_given_with_its_maker()
    {
        var given = WithBaton(BatonCustom.MadeAnew);

        Assert.Equal("Xingyu University gave the baton “Long River”, made by Lin Suyi, a teacher at its School of Art, to Lanxi Polytechnic.", Paragraph(given, ReportPlaces.Handover, Language.En));
        Assert.Equal("星屿大学把接力棒《长河》交给岚汐职业技术大学。作品由该校艺术学院教师蔺素衣制作。", Paragraph(given, ReportPlaces.Handover, Language.Zh));
    }

    [Theory]
    [InlineData(true, false, "made by Lin Suyi, a teacher at its School of Art,", "作品由该校艺术学院教师蔺素衣制作。")]
    [InlineData(false, true, "made by Lin Suyi of its School of Art,", "作品由该校艺术学院蔺素衣制作。")]
    public void The_maker_is_told_as_far_as_known(bool post, bool unit, string english, string chinese)
    {
        var given = WithBaton(BatonCustom.MadeAnew, unit);
        var dossier = given.Dossier(p => post || p is not Post);

        Assert.Contains(english, Text(dossier, ReportPlaces.Handover, Language.En), StringComparison.Ordinal);
        Assert.EndsWith(chinese, Text(dossier, ReportPlaces.Handover, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_counted_roster_is_split_with_outsiders_first()
    {
        var given = Later();
        var hosts = given.Category(1, Say("承办学校人员", "staff of the host"), fromOutside: false);
        var guests = given.Category(2, Say("观课教师", "Visiting teachers"));
        for (var i = 0; i < 5; i++)
        {
            given.Participant(given.Person(Say($"某{i}", $"Somebody {i}")), Capacity.Delegate, i, i < 3 ? guests : hosts);
        }

        Assert.Equal("In all 5 people took part: 3 visiting teachers and 2 staff of the host.", Paragraph(given, ReportPlaces.Attendance, Language.En));
        Assert.Equal("共 5 人参会，其中观课教师 3 人、承办学校人员 2 人。", Paragraph(given, ReportPlaces.Attendance, Language.Zh));
    }

    [Fact]
    public void Categories_alone_and_a_total_alone_are_told_too()
    {
        var categories = Later();
        categories.Category(1, Say("教师", "teachers"));
        var total = Later();
        total.Edition = total.Edition with { PublishedTotal = 40 };

        Assert.Equal("Those who took part included teachers.", Paragraph(categories, ReportPlaces.Attendance, Language.En));
        Assert.Equal("参会人员包括教师。", Paragraph(categories, ReportPlaces.Attendance, Language.Zh));
        Assert.Equal("In all 40 people took part.", Paragraph(total, ReportPlaces.Attendance, Language.En));
        Assert.Equal("共 40 人参会。", Paragraph(total, ReportPlaces.Attendance, Language.Zh));
    }

    [Fact]
    public void The_office_replaces_a_paragraph_and_new_facts_are_offered_not_forced()
    {
        var given = LaunchEdition.Given();
        var generated = Paragraph(given, ReportPlaces.Attendance, Language.En);
        given.Paragraph(ReportPlaces.Attendance, Say("", "A full hall."), Say("", generated));

        var kept = Of(given, ReportPlaces.Attendance, Language.En);
        Assert.Equal(("A full hall.", true, null), (kept.PlainText, kept.Replaced, kept.Offered));
        Assert.False(Of(given, ReportPlaces.Attendance, Language.Zh).Replaced);

        given.Edition = given.Edition with { PublishedTotal = 107 };
        var changed = Of(given, ReportPlaces.Attendance, Language.En);
        Assert.Equal("A full hall.", changed.PlainText);
        Assert.StartsWith("In all 107 people took part, including", changed.Offered, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_stands_though_its_facts_are_gone_and_in_a_place_of_its_own_where_there_is_none()
    {
        var given = Later();
        given.Paragraph(ReportPlaces.Attendance, Say("座无虚席。", "A full hall."));
        given.Paragraph("thanks", Say("感谢志愿者。", "Thanks to the volunteers."));

        var report = NewsReport.Of(given.Dossier(), Language.Zh);
        var attendance = report.Sections.SelectMany(s => s.Paragraphs).Single(p => p.Place == ReportPlaces.Attendance);
        Assert.Equal(("座无虚席。", true, null), (attendance.PlainText, attendance.Replaced, attendance.Offered));
        Assert.Equal("感谢志愿者。", Assert.Single(report.Sections.Last().Paragraphs).PlainText);
    }

    [Fact]
    public void An_edition_without_facts_has_no_sections()
    {
        var report = NewsReport.Of(new Given { State = EditionState.Planned }.Dossier(), Language.En);

        Assert.Empty(report.Sections);
        Assert.Contains(report.Gaps, g => g.Code == "publicity.gap-host");
        Assert.Contains(report.Gaps, g => g.Code == "publicity.gap-date");
    }

    /// <summary>A fourth edition with host, next host and day, and nothing else.</summary>
    private static Given Later()
    {
        var given = new Given();
        var xingyu = given.Institution(InstitutionKind.University, Say("星屿大学", "Xingyu University"));
        var lanxi = given.Institution(InstitutionKind.University, Say("岚汐职业技术大学", "Lanxi Polytechnic"));
        given.Edition = new EditionDetails { Number = 4, StartsOn = new DateOnly(2026, 5, 22), HostId = xingyu, NextHostId = lanxi };
        return given;
    }

    private static Given WithBaton(BatonCustom custom, bool unit = true)
    {
        var given = Later();
        given.Programme = given.Programme with { BatonCustom = custom };
        var (host, next) = (given.Edition.HostId!.Value, given.Edition.NextHostId!.Value);
        var school = given.Institution(InstitutionKind.College, Say("艺术学院", "School of Art"), "", host);
        var maker = given.Person(Say("蔺素衣", "Lin Suyi"));
        given.Post(maker, school, Say("教师", "teacher"));
        var baton = given.Baton(new RelayBatonDetails { Title = Say("长河", "Long River"), MakerId = maker, MakerUnitId = unit ? school : null }, custom == BatonCustom.Travels);
        given.Custody(new() { BatonId = baton, GiverId = host, ReceiverId = next });
        return given;
    }

    private static ReportSection Section(Given given, string place, Language language) => NewsReport.Of(given.Dossier(), language).Sections.Single(s => s.Place == place);

    private static ReportText Of(Given given, string place, Language language) =>
        NewsReport.Of(given.Dossier(), language).Sections.SelectMany(s => s.Paragraphs).Single(p => p.Place == place);

    private static string Paragraph(Given given, string place, Language language) => Of(given, place, language).PlainText;

    private static string Text(EditionDossier dossier, string place, Language language) =>
        NewsReport.Of(dossier, language).Sections.SelectMany(s => s.Paragraphs).Single(p => p.Place == place).PlainText;
}
