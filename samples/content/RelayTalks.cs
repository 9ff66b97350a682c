using Baton.Domain;
using Baton.Domain.Sessions;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>What was said at edition 4 of the Open Classroom Relay: agenda items with their talks.</summary>
internal static class RelayTalks
{
    /// <summary>The main presentation, with its text as spoken.</summary>
    public static void FourTerms(EditionPlan edition, string at, int minutes, params IReadOnlyList<Speaker> speakers)
    {
        var title = Say("开着门上课：四个学期的体会", "Teaching with the Door Open: What Four Terms Have Taught Us");
        edition.Item(AgendaKind.MainPresentation, at, minutes, title, speakers);
        edition.Talk(
            "four-terms", title,
            Say(
                "星屿大学用四个学期把公开课从“展示”变成“日常”。报告讲三件做对的事、一件做错的事，以及下一步。",
                "In four terms Xingyu turned open lessons from a show into a habit. The talk tells three things that went right, one that went wrong, and what comes next."),
            Say(
                "第一学期，我们请人来听课，教师们准备了一个月。听的人说很好，讲的人很累，学生说：这不是平时的课。\n\n"
                + "第二学期，我们只做了一件事：把门打开，不通知。来的人少了，留下来谈的人多了。\n\n"
                + "第三学期我们犯了错：开始给公开课打分。一个月里，开着的门少了一半。我们把打分停了，门又慢慢开了。\n\n"
                + "现在是第四学期。走廊里有一块板，写着今天哪几间教室的门开着。这就是全部。",
                "In the first term we invited people, and teachers prepared for a month. The visitors said it was fine, the teachers were tired, and the students said: this is not our usual class.\n\n"
                + "In the second term we did one thing: we opened the door and told nobody. Fewer came, and more of them stayed to talk.\n\n"
                + "In the third term we made a mistake: we began to give marks. Within a month half of the doors were shut. We stopped the marks, and slowly the doors opened again.\n\n"
                + "This is the fourth term. There is a board in the corridor that says which doors are open today. That is all."),
            Point("不通知，不准备", "No notice, no preparation", "公开的是平时的课。教师只在板上写下教室号。", "What is open is the usual class. A teacher writes a room number on the board, nothing more."),
            Point("听完当天谈", "Talk on the same day", "课后二十分钟，在教室里谈，不写材料。", "Twenty minutes after the lesson, in the same room, without papers."),
            Point("不打分", "No marks", "一打分，门就关。评价与听课分开。", "Marks shut doors. Appraisal and watching are kept apart."),
            Point("学生也能推门", "Students may push the door too", "本学期起，学生可以听任何一间开着门的课。", "From this term students may sit in wherever the door is open."));
    }

    /// <summary>The talk from Qinghe.</summary>
    public static void Question(EditionPlan edition, string at, int minutes, params IReadOnlyList<Speaker> speakers)
    {
        var title = Say("一道小题，两门课", "One Small Question, Two Courses");
        edition.Item(AgendaKind.ExperienceTalk, at, minutes, title, speakers);
        edition.Talk(
            "one-small-question", title,
            Say("数学课的“十分钟一停”搬进了英语课。两位教师讲搬过去以后改了什么。", "“Stop every ten minutes” moved from mathematics to English. Two teachers tell what had to change on the way."),
            null,
            Point("题目要有不止一个答案", "A question with more than one answer", "数学题只有一个答案，英语课的题要能争起来。", "Mathematics has one answer; in English the question must start an argument."),
            Point("一分钟改成三分钟", "Three minutes instead of one", "开口说比写答案慢。", "Speaking takes longer than writing."),
            Point("互相当观课人", "Each the other’s visitor", "两位教师每周互听一次，坚持了一学期。", "The two watched each other once a week for a whole term."));
    }

    /// <summary>The talk from Yunting.</summary>
    public static void Movement(EditionPlan edition, string at, int minutes, params IReadOnlyList<Speaker> speakers)
    {
        var title = Say("动作怎样讲清楚", "How to Explain a Movement");
        edition.Item(AgendaKind.ExperienceTalk, at, minutes, title, speakers);
        edition.Talk(
            "explain-a-movement", title,
            Say("体育课上，示范比讲解快，但学生学到的常常是样子。报告比较三种讲法。", "In sport showing is quicker than telling, yet students often copy only the look. Three ways of telling are compared."),
            null,
            Point("先说用力的方向", "Direction of force first", "“推开一扇门”比“手臂伸直”更有用。", "“Push a door open” helps more than “straighten your arm”."),
            Point("让学生讲给同伴", "Let students tell a partner", "讲不清的地方，就是没学会的地方。", "Where the telling fails, the learning has not happened."),
            Point("观课教师下场", "Visitors join in", "每次请一位观课教师当学生。", "Each time one visitor takes the place of a student."));
    }

    /// <summary>The talk from Songlan.</summary>
    public static void Manual(EditionPlan edition, string at, int minutes, params IReadOnlyList<Speaker> speakers)
    {
        var title = Say("说明书写出来以后", "After the Manual Was Written");
        edition.Item(AgendaKind.ExperienceTalk, at, minutes, title, speakers);
        edition.Talk(
            "after-the-manual", title,
            Say("上一届在松岚展示的二十一步，现在有九门课在用。报告讲推广中的取舍。", "The twenty-one steps shown at Songlan are now used in nine courses. The talk tells what was kept and what was dropped."),
            null,
            Point("每门课重写一遍", "Each course writes its own", "抄来的说明书没有人看。", "Nobody reads a manual that was copied."),
            Point("最多一页", "One page at most", "写不下的，课上讲。", "What does not fit is told in class."),
            Point("学生每学期改一次", "Students revise it each term", "改过的地方用红线标出，留给下一届。", "Changes are marked in red and left to the next class."));
    }

    /// <summary>The talk from Lanxi.</summary>
    public static void Kitchen(EditionPlan edition, string at, int minutes, params IReadOnlyList<Speaker> speakers)
    {
        var title = Say("灶台边的公开课", "An Open Lesson at the Stove");
        edition.Item(AgendaKind.ExperienceTalk, at, minutes, title, speakers);
        edition.Talk(
            "at-the-stove", title,
            Say("厨房里站不下二十个听课的人。报告介绍怎样让人看见、听见，又不碍手。", "Twenty visitors do not fit into a kitchen. The talk tells how to let them see and hear without being in the way."),
            null,
            Point("六人一组，十分钟一换", "Six at a time, ten minutes each", "其余的人在隔壁看投屏。", "The others watch the screen next door."),
            Point("把火候说出口", "Say the heat aloud", "教师边做边说自己听见和闻到的。", "The teacher says what she hears and smells while she works."),
            Point("尝完再谈", "Taste, then talk", "没有尝过，不发言。", "Nobody speaks before tasting."));
    }

    private static TalkSection Point(string zhHeading, string enHeading, string zh, string en) => new(Say(zhHeading, enHeading), Say(zh, en));
}
