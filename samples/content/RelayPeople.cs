using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Registration;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>The people of the Open Classroom Relay; all invented.</summary>
internal static class RelayPeople
{
    /// <summary>
    /// One person a line, in order of precedence within the institution: editions attended | Chinese name | romanised name | body | post,
    /// in Chinese and English | part: L leader, A head of teaching, T teacher of an open lesson, O observing teacher, S staff, M press.
    /// A name with a space has family and given name; one without stays whole. A dash stands for no edition.
    /// </summary>
    private const string Roster =
        """
        1234|陆 希安|Lu Xi’an|k|理事长|Chair|L
        12345|欧阳 静怡|Ouyang Jingyi|k|秘书长|Secretary-General|L
        12345|温 如璋|Wen Ruzhang|k/office|项目主管|Programme Officer|S
        34|沈 砚|Shen Yan|k/office|档案专员|Archivist|S
        4|骆 一帆|Luo Yifan|k|评估专员|Evaluation Officer|O
        14|贺 䶮|He Yan|q|校长|President|L
        1234|方 远舟|Fang Yuanzhou|q|副校长|Vice-President|L
        1234|上官 若兰|Shangguan Ruolan|q/aa|处长|Director|A
        134|余 知秋|Yu Zhiqiu|q/td|主任|Director|A
        124|孟 晚|Meng Wan|q/lang|副教授|Associate Professor|T
        124|祁 思齐|Qi Siqi|q/phys|讲师|Lecturer|T
        14|邹 明德|Zou Mingde|q/math|教授|Professor|T
        14|古丽娜尔·买买提|Gulnar Memet|q/lang|副教授|Associate Professor|T
        14|白 露|Bai Lu|q/phys|实验师|Laboratory Instructor|O
        134|谭 怀瑾|Tan Huaijin|q/lang|讲师|Lecturer|O
        14|康 建平|Kang Jianping|q/math|副教授|Associate Professor|O
        14|钱 雨桐|Qian Yutong|q/math|讲师|Lecturer|O
        14|焦 一鸣|Jiao Yiming|q/phys|副教授|Associate Professor|O
        124|邵 文博|Shao Wenbo|q/lang|讲师|Lecturer|O
        4|汤 佳宁|Tang Jianing|q/math|讲师|Lecturer|O
        4|韦 青|Wei Qing|q/art|讲师|Lecturer|O
        4|卓 然|Zhuo Ran|q/art|副教授|Associate Professor|O
        1|施 伯言|Shi Boyan|q/phys|教授|Professor|T
        14|童 欣|Tong Xin|q/aa|科员|Officer|S
        1|乔 木|Qiao Mu|q/pub|摄影师|Photographer|M
        -|蔺 素衣|Lin Suyi|q/art|教师|teacher|S
        234|诸葛 文渊|Zhuge Wenyuan|y|院长|President|L
        124|柳 含章|Liu Hanzhang|y|副院长|Vice-President|L
        1234|秦 牧野|Qin Muye|y/aa|处长|Director|A
        234|叶 知微|Ye Zhiwei|y/td|主任|Director|A
        124|庄 晓梦|Zhuang Xiaomeng|y/lit|副教授|Associate Professor|T
        24|艾力·吐尔逊|Eli Tursun|y/sport|副教授|Associate Professor|T
        24|尹 航|Yin Hang|y/sport|讲师|Lecturer|T
        24|梅 若彤|Mei Ruotong|y/lit|讲师|Lecturer|O
        23|夏 沐阳|Xia Muyang|y/lit|讲师|Lecturer|O
        24|凌 云志|Ling Yunzhi|y/lit|教授|Professor|O
        2|冉 冉|Ran Ran|y/sport|讲师|Lecturer|O
        24|章 鹿鸣|Zhang Luming|y/lit|讲师|Lecturer|O
        24|潘 安宁|Pan Anning|y/sport|副教授|Associate Professor|O
        2|龙 在田|Long Zaitian|y/lit|副教授|Associate Professor|O
        24|纪 晓棠|Ji Xiaotang|y/lib|副馆长|Deputy Librarian|O
        4|毕 行舟|Bi Xingzhou|y/lit|讲师|Lecturer|O
        4|安 之|An Zhi|y/lib|馆员|Librarian|O
        4|路 明川|Lu Mingchuan|y/aa|科员|Officer|S
        2|辛 未|Xin Wei|y/pub|干事|Officer|M
        34|裴 景行|Pei Jingxing|s|校长|President|L
        1234|薛 敏行|Xue Minxing|s/aa|处长|Director|A
        234|顾 映雪|Gu Yingxue|s/td|副主任|Deputy Director|A
        34|司马 青|Sima Qing|s/td|主任|Director|A
        134|严 霜|Yan Shuang|s/mech|讲师|Lecturer|T
        34|郝 大成|Hao Dacheng|s/mech|实训指导教师|Workshop Instructor|T
        134|江 照晚|Jiang Zhaowan|s/cn|副教授|Associate Professor|T
        34|扎西旺堆|Tashi Wangdu|s/for|副教授|Associate Professor|T
        34|尚 小满|Shang Xiaoman|s/cn|讲师|Lecturer|O
        34|倪 采薇|Ni Caiwei|s/cn|讲师|Lecturer|O
        34|樊 一舟|Fan Yizhou|s/for|讲师|Lecturer|O
        3|岳 鸿|Yue Hong|s/for|教授|Professor|O
        34|傅 立春|Fu Lichun|s/for|副教授|Associate Professor|O
        34|管 彤|Guan Tong|s/cn|讲师|Lecturer|O
        34|宁 静远|Ning Jingyuan|s/mech|副教授|Associate Professor|O
        3|车 路平|Che Luping|s/mech|讲师|Lecturer|O
        34|滕 野|Teng Ye|s/for|实验师|Laboratory Instructor|O
        3|蓝 天成|Lan Tiancheng|s/mech|实训指导教师|Workshop Instructor|O
        34|覃 秀英|Qin Xiuying|s/for|副教授|Associate Professor|O
        34|戚 本立|Qi Benli|s/aa|科员|Officer|S
        3|米 娜|Mi Na|s/pub|摄影师|Photographer|M
        345|陶 沅|Tao Yuan|x|校长|President|L
        34|司徒 明远|Situ Mingyuan|x|副校长|Vice-President|L
        45|罗 织星|Luo Zhixing|x/aa|处长|Director|A
        345|程 𬱖|Cheng Wei|x/td|主任|Director|A
        4|曲 江流|Qu Jiangliu|x/astro|教授|Professor|T
        4|关 海平|Guan Haiping|x/sea|副教授|Associate Professor|T
        4|费 一诺|Fei Yinuo|x/math|讲师|Lecturer|T
        4|慕容 清|Murong Qing|x/nurse|副教授|Associate Professor|T
        4|邢 昭|Xing Zhao|x/astro|讲师|Lecturer|O
        4|黎 小川|Li Xiaochuan|x/math|副教授|Associate Professor|O
        4|苗 子衿|Miao Zijin|x/nurse|讲师|Lecturer|O
        4|阮 星河|Ruan Xinghe|x/astro|讲师|Lecturer|O
        4|麦 穗|Mai Sui|x/sea|讲师|Lecturer|O
        4|柏 舟|Bai Zhou|x/sea|实验师|Laboratory Instructor|O
        4|单 雨晴|Shan Yuqing|x/nurse|讲师|Lecturer|O
        4|解 语|Xie Yu|x/math|讲师|Lecturer|O
        4|仇 海|Qiu Hai|x/sea|副教授|Associate Professor|O
        4|区 家豪|Ou Jiahao|x/math|讲师|Lecturer|O
        4|舒 望|Shu Wang|x/astro|实验师|Laboratory Instructor|O
        4|华 清|Hua Qing|x/nurse|副教授|Associate Professor|O
        4|戴 月明|Dai Yueming|x/td|培训专员|Training Officer|S
        4|伍 思源|Wu Siyuan|x/aa|科员|Officer|S
        4|文 静|Wen Jing|x/aa|科员|Officer|S
        4|计 小波|Ji Xiaobo|x/td|教学设计师|Learning Designer|S
        4|蒙 泽|Meng Ze|x/pub|干事|Officer|M
        4|石 磊|Shi Lei|x/pub|摄影师|Photographer|M
        45|丁 向南|Ding Xiangnan|l|校长|President|L
        345|姜 若水|Jiang Ruoshui|l|副校长|Vice-President|L
        45|卢 航|Lu Hang|l/aa|处长|Director|A
        45|于 归|Yu Gui|l/td|主任|Director|A
        45|万 海潮|Wan Haichao|l/ship|实训指导教师|Workshop Instructor|T
        45|桑 榆|Sang Yu|l/food|副教授|Associate Professor|T
        4|段 小鸥|Duan Xiao’ou|l/ship|讲师|Lecturer|O
        4|雷 振|Lei Zhen|l/ship|讲师|Lecturer|O
        4|侯 平|Hou Ping|l/food|讲师|Lecturer|O
        45|武 安澜|Wu Anlan|l/ship|副教授|Associate Professor|O
        4|贾 思成|Jia Sicheng|l/food|讲师|Lecturer|O
        4|殷 悦|Yin Yue|l/food|讲师|Lecturer|O
        4|洪 波|Hong Bo|l/ship|实训指导教师|Workshop Instructor|O
        4|项 前|Xiang Qian|l/ship|讲师|Lecturer|O
        4|葛 小芸|Ge Xiaoyun|l/food|副教授|Associate Professor|O
        45|宗 树|Zong Shu|l/aa|科员|Officer|S
        5|左 青|Zuo Qing|l/aa|科员|Officer|S
        5|全 胜|Quan Sheng|l/pub|干事|Officer|M
        4|钟 楚尧|Zhong Chuyao|j|副院长|Vice-President|L
        4|屈 明|Qu Ming|j/aa|处长|Director|A
        4|季 雪|Ji Xue|j/civil|副教授|Associate Professor|T
        4|柯 南生|Ke Nansheng|j/civil|讲师|Lecturer|O
        4|牛 立|Niu Li|j/civil|讲师|Lecturer|O
        4|幸 子宁|Xing Zining|j/civil|讲师|Lecturer|O
        4|游 鹏|You Peng|j/civil|副教授|Associate Professor|O
        4|应 欢|Ying Huan|j/td|培训专员|Training Officer|S
        4|令狐 言|Linghu Yan|m|副院长|Vice-President|L
        4|黄 亦工|Huang Yigong|m/aa|处长|Director|A
        4|吕 巧云|Lü Qiaoyun|m/edu|副教授|Associate Professor|T
        4|何 田田|He Tiantian|m/edu|讲师|Lecturer|O
        4|申屠 羽|Shentu Yu|m/edu|讲师|Lecturer|O
        4|常 乐|Chang Le|m/edu|讲师|Lecturer|O
        4|房 宇|Fang Yu|m/edu|讲师|Lecturer|O
        4|储 兰|Chu Lan|m/edu|副教授|Associate Professor|O
        4|鲍 捷|Bao Jie|m/edu|讲师|Lecturer|O
        4|粟 禾|Su He|m/td|培训专员|Training Officer|S
        """;

    private static readonly DateOnly Autumn = Day(2025, 9, 1);

    private static readonly IReadOnlyList<Line> Lines = [.. Roster.Split('\n').Select(Line.Of)];

    /// <summary>Enters everybody with their posts.</summary>
    public static void Enter(SamplePlan plan)
    {
        foreach (var line in Lines)
        {
            var person = plan.Person(new PersonDetails { FullName = line.Full, FamilyName = line.Family, GivenName = line.Given });
            plan.Post(person, plan.Institution(line.Body), line.Post, null, Until(line.En));
        }

        // In the summer of 2025 two posts at Songlan passed on: editions 1 and 2 keep the former holders.
        plan.Post(plan.Person("Xue Minxing"), plan.Institution("s"), Say("副校长", "Vice-President"), Autumn);
        plan.Post(plan.Person("Gu Yingxue"), plan.Institution("s/aa"), Say("处长", "Director"), Autumn);
        plan.Post(plan.Person("Cheng Wei"), plan.Institution("x/astro"), Say("教授", "Professor"));
        plan.Post(plan.Person("Ouyang Jingyi"), plan.Institution("q/lang"), Say("兼职教授", "Adjunct Professor"));
        plan.Post(plan.Person("Yu Gui"), plan.Institution("l/food"), Say("党支部书记", "Party Branch Secretary"));
        plan.Post(plan.Person("Yu Gui"), plan.Institution("l"), Say("开放课堂工作组组长", "Head of the Open Classroom Working Group"));
    }

    /// <summary>
    /// Enters the roster of one edition: leaders first, then by institution. People of the host are counted together.
    /// </summary>
    /// <param name="plan">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="host">The key of the host.</param>
    /// <param name="guestLessons">True when guests gave open lessons too and are counted apart.</param>
    public static IReadOnlyList<ParticipantId> Attend(SamplePlan plan, EditionPlan edition, string host, bool guestLessons = false)
    {
        var leaders = edition.Category(Say("理事会代表与成员单位领导", "representatives of the Council and leaders of member institutions"));
        var heads = edition.Category(Say("教务与教学发展部门负责人", "heads of academic affairs and of teaching development"));
        var (teachers, others) = guestLessons
            ? (edition.Category(Say("授课教师", "teachers giving open lessons")), edition.Category(Say("观课教师与随行人员", "observing teachers and accompanying staff")))
            : Twice(edition.Category(Say("来访教师与随行人员", "visiting teachers and accompanying staff")));
        var hosts = edition.Category(Say("承办学校领导、教师与工作人员", "leaders, teachers and staff of the host"), fromOutside: false);
        return
        [
            .. Lines.Where(l => l.Editions.Contains($"{edition.Number}", StringComparison.Ordinal)).Select(l => l.In(edition.Number)).OrderBy(l => l.Part != 'L').Select(line =>
            {
                var category = line.Root == host ? hosts : line.Root == "k" ? leaders : line.Part switch { 'L' => leaders, 'A' => heads, 'T' => teachers, _ => others };
                return edition.Participant(plan.Person(line.En), plan.Institution(line.Root), category, CapacityOf(line), Shown(plan, line.En, edition.Number));
            }),
        ];
    }

    private static (CategoryId Teachers, CategoryId Others) Twice(CategoryId one) => (one, one);

    private static Capacity CapacityOf(Line line) => (line.Part, line.Root) switch
    {
        ('L', _) => Capacity.Leader,
        ('S', _) => Capacity.Staff,
        ('M', _) => Capacity.Media,
        ('O', "k") => Capacity.Observer,
        _ => Capacity.Delegate,
    };

    /// <summary>The posts an edition chose to show; empty = those held on its first day.</summary>
    private static IReadOnlyList<PostId> Shown(SamplePlan plan, string name, int edition) => name switch
    {
        "Ouyang Jingyi" => [PostOf(plan, name, "Secretary-General")],
        "Yu Gui" when edition == 4 => [PostOf(plan, name, "Head of the Open Classroom Working Group"), PostOf(plan, name, "Director")],
        _ => [],
    };

    private static PostId PostOf(SamplePlan plan, string name, string title) =>
        plan.Parts.OfType<Post>().Single(p => p.Details.PersonId == plan.Person(name) && p.Details.Title.En == title).Id;

    private static DateOnly? Until(string name) => name is "Xue Minxing" or "Gu Yingxue" ? Autumn.AddDays(-1) : null;

    private sealed record Line(string Editions, string Zh, string En, string Body, LocalizedText Post, char Part)
    {
        /// <summary>The key of the institution at the top.</summary>
        public string Root => Body.Split('/')[0];

        /// <summary>The full name.</summary>
        public LocalizedText Full => Say(Zh.Replace(" ", "", StringComparison.Ordinal), En);

        /// <summary>The family name; empty where the name is not parted.</summary>
        public LocalizedText Family => Zh.Contains(' ', StringComparison.Ordinal) ? Say(Zh.Split(' ')[0], En.Split(' ')[0]) : LocalizedText.Empty;

        /// <summary>The given name; empty where the name is not parted.</summary>
        public LocalizedText Given => Zh.Contains(' ', StringComparison.Ordinal) ? Say(Zh.Split(' ')[1], En.Split(' ')[1]) : LocalizedText.Empty;

        /// <summary>The line as it is in one edition: who came as director of a department came later as a leader.</summary>
        public Line In(int edition) => En == "Xue Minxing" && edition >= 3 ? this with { Part = 'L' } : this;

        /// <summary>Reads one line.</summary>
        public static Line Of(string line) =>
            line.Trim().Split('|') is [var editions, var zh, var en, var body, var postZh, var postEn, [var part]]
                ? new Line(editions, zh, en, body, Say(postZh, postEn), part)
                : throw new FormatException(line);
    }
}
