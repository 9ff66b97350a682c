using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Registration;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The sheets of institutions, venues, people, posts, categories and the roster.</summary>
internal static partial class WorkbookSheets
{
    private static WorkbookSheet Institutions() => Sheet<Institution, InstitutionId, InstitutionDetails>(
        "institutions", "单位", "Institutions", ["机构", "institution", "units", "学校"],
        new SheetBuilder<InstitutionDetails>()
            .Text("name", "全称", "Full name", d => d.Name, (d, v) => d with { Name = v }, width: 36, alsoKnown: ["名称", "单位名称", "Name", "单位全称"])
            .Text("short-name", "简称", "Short name", d => d.ShortName, (d, v) => d with { ShortName = v }, alsoKnown: ["缩写", "Abbreviation"])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Institutions, alsoKnown: ["类别", "性质", "Type"])
            .Reference<InstitutionId>("parent", "上级单位", "Part of", typeof(Institution), d => d.ParentId, (d, v) => d with { ParentId = v }, new("所属单位；没有则不填", "The body it is part of; empty for none"), alsoKnown: ["所属单位", "Parent"]),
        Institution.Create,
        d => SoughtByName(d.Name),
        (parts, _) => Tree(parts, p => p.Id.Value, p => p.Details.ParentId?.Value),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: false,
        foundUnder: d => FoundUnderName(d.Name));

    private static WorkbookSheet Venues() => Sheet<Venue, VenueId, VenueDetails>(
        "venues", "场地", "Venues", ["地点", "venue", "places", "会议室"],
        new SheetBuilder<VenueDetails>()
            .Text("name", "名称", "Name", d => d.Name, (d, v) => d with { Name = v }, width: 28, alsoKnown: ["场地名称", "Venue"])
            .OneOf("kind", "类型", "Kind", d => d.Kind, (d, v) => d with { Kind = v!.Value }, SheetWords.Venues, alsoKnown: ["Type"])
            .Reference<VenueId>("parent", "上级场地", "Part of", typeof(Venue), d => d.ParentId, (d, v) => d with { ParentId = v }, new("校区不填", "Empty for a campus"), alsoKnown: ["所属场地", "Parent"])
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v }, SheetNotes.Institution)
            .Text("directions", "到达方式", "Directions", d => d.Directions, (d, v) => d with { Directions = v }, width: 32, alsoKnown: ["交通"]),
        Venue.Create,
        d => SoughtByName(d.Name),
        (parts, _) => Tree(parts, p => p.Id.Value, p => p.Details.ParentId?.Value),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: false,
        foundUnder: d => FoundUnderName(d.Name));

    private static WorkbookSheet People() => Sheet<Person, PersonId, PersonDetails>(
        "people", "人员", "People", ["人员名单", "person", "persons", "人物"],
        new SheetBuilder<PersonDetails>()
            .Text("full-name", "姓名", "Full name", d => d.FullName, (d, v) => d with { FullName = v },
                new("按显示的写法；只改姓名时，姓和名随之调整", "As it is shown; when only this is changed, the parts follow"), 20, PersonName.Tidy, alsoKnown: ["全名", "Name"])
            .Text("family-name", "姓", "Family name", d => d.FamilyName, (d, v) => d with { FamilyName = v }, new("可不填", "May be empty"), 12, PersonName.Tidy, alsoKnown: ["姓氏", "Surname"])
            .Text("given-name", "名", "Given name", d => d.GivenName, (d, v) => d with { GivenName = v }, new("可不填", "May be empty"), 14, PersonName.Tidy, alsoKnown: ["名字", "First name"])
            .Plain("distinguisher", "同名区分", "Told apart by", d => d.Distinguisher, (d, v) => d with { Distinguisher = v }, new("同名时填写，如单位", "Only for people of one name, such as their institution"), alsoKnown: ["区分", "Distinguisher"])
            .YesNo("illustrative", "示例", "Illustrative", d => d.Illustrative, (d, v) => d with { Illustrative = v }),
        Person.Create,
        d => SoughtByName(d.FullName, CellText.Fold(d.Distinguisher)),
        (parts, _) => parts,
        (d, names) => d.FullName.Shown(names.Language),
        ofEdition: false,
        foundUnder: d => FoundUnderName(d.FullName, CellText.Fold(d.Distinguisher)),
        settle: SettleNames);

    /// <summary>Where only the full name changed it wins over the parts; where only the parts changed the full name follows.</summary>
    private static void SettleNames(RowDraft row, RowDraft? stored, IReadOnlySet<string> changed)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var side = language == Language.Zh ? ".zh" : ".en";
            var parts = changed.Contains("family-name" + side) || changed.Contains("given-name" + side);
            var name = (PersonDetails)row.Details;
            if (changed.Contains("full-name" + side) && !parts && stored?.Details is PersonDetails former && name.FullName[language].Length > 0)
            {
                var (family, given) = PersonName.Resplit(name.FullName[language], former.FamilyName[language]);
                row.Details = name with { FamilyName = name.FamilyName.With(language, family), GivenName = name.GivenName.With(language, given) };
            }
            else if (parts && (!changed.Contains("full-name" + side) || name.FullName[language].Length == 0))
            {
                row.Details = name with { FullName = name.FullName.With(language, PersonName.Join(name.FamilyName[language], name.GivenName[language])) };
            }
        }
    }

    private static WorkbookSheet Posts() => Sheet<Post, PostId, PostDetails>(
        "posts", "职务", "Posts", ["任职", "post", "positions"],
        new SheetBuilder<PostDetails>()
            .Reference<PersonId>("person", "姓名", "Person", typeof(Person), d => d.PersonId, (d, v) => d with { PersonId = v!.Value }, SheetNotes.Person, true, "人员", "Name", "Full name")
            .Reference<InstitutionId>("institution", "单位", "Institution", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v!.Value }, SheetNotes.Institution, true, "任职单位")
            .Text("title", "职务", "Title", d => d.Title, (d, v) => d with { Title = v }, new("不含单位名称", "Without the institution's name"), 28, alsoKnown: ["职务名称", "Post", "Position"])
            .Day("from", "任职起", "From", d => d.From, (d, v) => d with { From = v }, SheetNotes.Day, "开始日期", "Since")
            .Day("until", "任职止", "Until", d => d.Until, (d, v) => d with { Until = v }, SheetNotes.Inclusive, "结束日期")
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: "位次"),
        Post.Create,
        d => SoughtByName(d.Title, $"{d.PersonId.Value}|{d.InstitutionId.Value}"),
        (parts, _) => parts.OrderBy(p => p.Details.PersonId.Value).ThenBy(p => p.Details.Order),
        (d, names) => $"{names.Of(d.PersonId.Value)} {d.Title.Shown(names.Language)}".Trim(),
        ofEdition: false,
        foundUnder: d => FoundUnderName(d.Title, $"{d.PersonId.Value}|{d.InstitutionId.Value}"));

    private static WorkbookSheet Categories() => Sheet<Category, CategoryId, CategoryDetails>(
        "categories", "参会类别", "Categories", ["类别", "category", "attendance categories"],
        new SheetBuilder<CategoryDetails>()
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, optional: false, alsoKnown: "位次")
            .Text("name", "类别", "Category", d => d.Name, (d, v) => d with { Name = v }, width: 40, alsoKnown: ["名称", "Name", "参会类别"])
            .YesNo("from-outside", "来自外单位", "From outside the host", d => d.FromOutside, (d, v) => d with { FromOutside = v }, alsoKnown: ["外单位", "Outside"])
            .Number("published-count", "公布人数", "Published count", d => d.PublishedCount, (d, v) => d with { PublishedCount = v }, new("未公布则不填", "Empty when not published"), alsoKnown: ["人数", "Count"]),
        Category.Create,
        d => SoughtByName(d.Name),
        (parts, _) => parts.OrderByDescending(p => p.Details.FromOutside).ThenBy(p => p.Details.Order),
        (d, names) => d.Name.Shown(names.Language),
        ofEdition: true,
        foundUnder: d => FoundUnderName(d.Name));

    private static WorkbookSheet Participants() => Sheet<Participant, ParticipantId, ParticipantDetails>(
        "participants", "参会人员", "Participants", ["参会名单", "名单", "participant", "roster", "attendees"],
        new SheetBuilder<ParticipantDetails>()
            .Number("order", "排序", "Order", d => d.Order, (d, v) => d with { Order = v!.Value }, new("按位次", "By precedence"), optional: false, alsoKnown: ["位次", "序号", "No."])
            .Reference<PersonId>("person", "姓名", "Person", typeof(Person), d => d.PersonId, (d, v) => d with { PersonId = v!.Value }, SheetNotes.Person, true, "人员", "Name", "Full name", "参会人员", "Participant")
            .Reference<InstitutionId>("institution", "参会单位", "Delegation", typeof(Institution), d => d.InstitutionId, (d, v) => d with { InstitutionId = v }, new("不填则按职务", "Empty = by the first post"), alsoKnown: ["单位", "Institution", "代表团"])
            .Reference<CategoryId>("category", "参会类别", "Category", typeof(Category), d => d.CategoryId, (d, v) => d with { CategoryId = v }, alsoKnown: ["类别", "Attendance category"])
            .OneOf("capacity", "身份", "Capacity", d => d.Capacity, (d, v) => d with { Capacity = v!.Value }, SheetWords.Capacities, required: false, alsoKnown: ["参会身份", "Role"])
            .References<PostId>("shown-posts", "显示职务", "Posts shown", typeof(Post), d => d.ShownPostIds, (d, v) => d with { ShownPostIds = v }, d => d.PersonId.Value,
                new("不填则显示当日所任职务", "Empty = those held on the day"), "职务", "Posts", "Shown posts")
            .Plain("code", "签到码", "Check code", d => d.Code, (d, v) => d with { Code = CheckCode.Tidy(v) }, new("由系统生成", "Given by the program"), alsoKnown: ["Code", "Check-in code"])
            .Reference<ParticipantId>("substitute-for", "代替", "In place of", typeof(Participant), d => d.SubstituteForId, (d, v) => d with { SubstituteForId = v }, new("代他人参会时填写", "Only for one who comes instead of another"), alsoKnown: ["替谁参会", "Substitute for"]),
        Participant.Create,
        d => [$"{d.PersonId.Value}"],
        (parts, _) => parts.OrderBy(p => p.Details.Order),
        (d, names) => names.Of(d.PersonId.Value),
        ofEdition: true, unique: true);
}
