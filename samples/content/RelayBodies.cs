using Baton.Domain;
using Baton.Domain.Institutions;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>The institutions, units and venues of the Open Classroom Relay; all invented.</summary>
internal static class RelayBodies
{
    /// <summary>Enters them; a unit's key is its institution's letter and its own.</summary>
    public static void Enter(SamplePlan plan)
    {
        var council = plan.Institution("k", InstitutionKind.Committee, Say("开放课堂理事会", "Open Classroom Council"));
        plan.Institution("k/office", InstitutionKind.Office, Say("秘书处", "Secretariat"), council);

        University(plan, "q", Say("清河大学", "Qinghe University"), Say("", "Qinghe"),
            ("math", InstitutionKind.College, Say("数学学院", "School of Mathematics")),
            ("lang", InstitutionKind.College, Say("外国语学院", "School of Foreign Languages")),
            ("phys", InstitutionKind.College, Say("物理学院", "School of Physics")),
            ("art", InstitutionKind.College, Say("艺术设计学院", "School of Art and Design")));
        University(plan, "y", Say("云汀学院", "Yunting College"), Say("", "Yunting"),
            ("lit", InstitutionKind.College, Say("文学院", "School of Literature")),
            ("sport", InstitutionKind.Office, Say("体育部", "Department of Physical Education")),
            ("lib", InstitutionKind.Office, Say("图书馆", "Library")));
        University(plan, "s", Say("松岚大学", "Songlan University"), Say("", "Songlan"),
            ("mech", InstitutionKind.College, Say("机械工程学院", "School of Mechanical Engineering")),
            ("cn", InstitutionKind.College, Say("中文系", "Department of Chinese")),
            ("for", InstitutionKind.College, Say("林学院", "School of Forestry")));
        University(plan, "x", Say("星屿大学", "Xingyu University"), Say("", "Xingyu"),
            ("astro", InstitutionKind.College, Say("天文系", "Department of Astronomy")),
            ("sea", InstitutionKind.College, Say("海洋学院", "School of Marine Sciences")),
            ("math", InstitutionKind.College, Say("数学系", "Department of Mathematics")),
            ("nurse", InstitutionKind.College, Say("护理学院", "School of Nursing")));
        University(plan, "l", Say("岚汐职业技术大学", "Lanxi Polytechnic"), Say("岚汐职大", "Lanxi"),
            ("ship", InstitutionKind.College, Say("船舶工程学院", "School of Shipbuilding")),
            ("food", InstitutionKind.College, Say("烹饪与营养学院", "School of Culinary Arts and Nutrition")));
        University(plan, "j", Say("镜浒理工学院", "Jinghu Institute of Technology"), Say("镜浒理工", "Jinghu"),
            ("civil", InstitutionKind.College, Say("土木工程学院", "School of Civil Engineering")));
        University(plan, "m", Say("明柘学院", "Mingzhe Normal College"), Say("", "Mingzhe"),
            ("edu", InstitutionKind.College, Say("教育学院", "School of Education")));

        Venue(plan, "q", Say("河畔校区", "Riverside Campus"), Say("钟楼", "Clock Hall"), ("hall", Say("大礼堂", "Great Hall")));
        Venue(plan, "y", Say("山前校区", "Hillside Campus"), Say("塔楼图书馆", "Tower Library"), ("hall", Say("阅览大厅", "Reading Hall")));
        Venue(plan, "s", Say("松林校区", "Pinewood Campus"), Say("长棚", "Long Shed"), ("hall", Say("工坊大厅", "Workshop Hall")));
        Venue(plan, "x", Say("洲岛校区", "Isle Campus"), Say("观象楼", "Observatory Hall"), ("hall", Say("报告厅", "Lecture Theatre")), ("dome", Say("圆顶观测室", "Dome Room")));
        var teaching = plan.Venue("x/teaching", VenueKind.Building, Say("第二教学楼", "Teaching Building 2"), plan.Venue("x/campus"));
        plan.Venue("x/204", VenueKind.Room, Say("204教室", "Room 204"), teaching);
        plan.Venue("x/ward", VenueKind.Room, Say("模拟病房", "Training Ward"), teaching);
        var quay = plan.Venue("x/quay", VenueKind.Building, Say("海洋楼", "Quay Building"), plan.Venue("x/campus"));
        plan.Venue("x/tank", VenueKind.Room, Say("水槽实验室", "Wave Tank Laboratory"), quay);
        Venue(plan, "l", Say("廊桥校区", "Bridge Campus"), Say("实训中心", "Training Centre"), ("hall", Say("多功能厅", "Assembly Room")));
    }

    private static void University(
        SamplePlan plan, string key, LocalizedText name, LocalizedText shortName, params ReadOnlySpan<(string Key, InstitutionKind Kind, LocalizedText Name)> units)
    {
        var university = plan.Institution(key, InstitutionKind.University, name, null, shortName);
        plan.Institution($"{key}/aa", InstitutionKind.Office, Say("教务处", "Academic Affairs Office"), university);
        plan.Institution($"{key}/td", InstitutionKind.Office, Say("教学发展中心", "Teaching Development Centre"), university);
        plan.Institution($"{key}/pub", InstitutionKind.Office, Say("宣传部", "Publicity Department"), university);
        foreach (var unit in units)
        {
            plan.Institution($"{key}/{unit.Key}", unit.Kind, unit.Name, university);
        }
    }

    private static void Venue(SamplePlan plan, string key, LocalizedText campus, LocalizedText building, params ReadOnlySpan<(string Key, LocalizedText Name)> rooms)
    {
        var site = plan.Venue($"{key}/campus", VenueKind.Campus, campus, null, plan.Institution(key));
        var house = plan.Venue($"{key}/building", VenueKind.Building, building, site);
        foreach (var room in rooms)
        {
            plan.Venue($"{key}/{room.Key}", VenueKind.Room, room.Name, house);
        }
    }
}
