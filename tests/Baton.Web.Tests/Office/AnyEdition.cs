using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using CsCheck;

namespace Baton.Web.Tests.Office;

/// <summary>Editions full of what people really write and what nobody should.</summary>
internal sealed class AnyEdition
{
    private static readonly string[] Tricky =
    [
        "欧阳修远", "买买提·吐尔逊", "𬱖", "䶮", "王䶮", "诸葛 亮", "李　四", "李四", "Li Si", " padded ", "=1+1", "+7", "-3", "@here", "'quoted'", "\"double\"", "a;b", "甲；乙", "甲、乙",
        "two\nlines", "carriage\r\nreturn", "<script>alert(1)</script>", "عبد الله بن محمد", "‮rtl", "_x0041_", "a\u0001b", "2024-12-06", "１２３", "1.0", "TRUE", "#", "# heading", "\\back", "深圳大学代表",
        "名（一）", "name (two)", "name [2]", "ﬁne", "①", "é", "e\u0301", new string('长', 50), "Ａ", "A", "a", "x  y", "&amp;", "代表", "Representative of X",
    ];

    private readonly Random random;
    private readonly List<object> parts = [];
    private int ids;

    private AnyEdition(int seed) => random = new Random(seed);

    public static Gen<IReadOnlyList<object>> Gen { get; } = CsCheck.Gen.Int[0, int.MaxValue - 1].Select(seed => new AnyEdition(seed).Make());

    private Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (1, 0x90, (byte)(ids >> 8), (byte)ids++);
        (bytes[6], bytes[8]) = ((byte)(0x70 | (bytes[6] & 15)), (byte)(0x80 | (bytes[8] & 63)));
        return new Guid(bytes, bigEndian: true);
    }

    private bool Maybe => random.Next(3) == 0;

    private string Word() => Maybe ? Tricky[random.Next(Tricky.Length)] + Tricky[random.Next(Tricky.Length)] : Tricky[random.Next(Tricky.Length)];

    private LocalizedText Name() => random.Next(4) switch { 0 => new(Word(), ""), 1 => new("", Word()), 2 => LocalizedText.Both(Word()), _ => new(Word(), Word()) };

    private LocalizedText Text() => Maybe ? LocalizedText.Empty : Name();

    private DateOnly? Day() => Maybe ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(700));

    private TimeOnly Time(int hour) => new(hour, random.Next(60));

    private TEnum Any<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[random.Next(Enum.GetValues<TEnum>().Length)];

    private T Any<T>(List<T> list) => list[random.Next(list.Count)];

    private TId? AnyId<T, TId>(List<T> list, Func<T, TId> id)
        where TId : struct => list.Count == 0 || Maybe ? null : id(Any(list));

    private List<T> Some<T>(List<T> list, int most) => [.. list.OrderBy(_ => random.Next()).Take(random.Next(Math.Min(most, list.Count) + 1))];

    private List<T> Several<T>(int least, int most, Func<int, Outcome<T>> make)
        where T : class
    {
        var made = new List<T>();
        var count = random.Next(least, most + 1);
        for (var i = 0; i < count; i++)
        {
            made.Add(make(i).Value);
            parts.Add(made[^1]);
        }

        return made;
    }

    private IReadOnlyList<object> Make()
    {
        var programmeId = ProgrammeId.From(Id());
        var editionId = EditionId.From(Id());
        var (all, one) = (new PlanScope(programmeId), new PlanScope(programmeId, editionId));
        var custom = Any<BatonCustom>();
        List<Institution> institutions = [];
        for (var i = 0; i < random.Next(3, 9); i++)
        {
            institutions.Add(Institution.Create(InstitutionId.From(Id()), all, new InstitutionDetails
            {
                Name = Name(),
                ShortName = Text(),
                Kind = Any<InstitutionKind>(),
                ParentId = AnyId(institutions, x => x.Id),
            }).Value);
        }

        List<Venue> venues = [];
        for (var i = 0; i < random.Next(5); i++)
        {
            venues.Add(Venue.Create(VenueId.From(Id()), all, new VenueDetails
            {
                Name = Name(),
                Kind = Any<VenueKind>(),
                ParentId = AnyId(venues, x => x.Id),
                InstitutionId = AnyId(institutions, x => x.Id),
                Directions = Text(),
            }).Value);
        }

        var programme = Programme.Create(programmeId, new ProgrammeDetails
        {
            Slug = "relay",
            Name = Name(),
            Theme = Text(),
            Rule = Text(),
            OrganiserIds = [.. Some(institutions, 3).Select(i => i.Id)],
            Succession = Any<Succession>(),
            BatonCustom = custom,
            LaunchedOn = Day(),
            LaunchAct = Text(),
            Sample = Maybe,
            Remark = Text(),
            Public = Maybe,
            ReportKeptByOrganiser = Maybe,
        }).Value;
        var first = Day();
        var state = Any<EditionState>();
        var edition = Edition.Create(editionId, programmeId, new EditionDetails
        {
            Number = 3,
            Title = Text(),
            StartsOn = first,
            EndsOn = first is { } f && Maybe ? f.AddDays(1) : null,
            YearIllustrative = Maybe,
            HostId = institutions[0].Id,
            NextHostId = institutions[1].Id,
            Themes = Text(),
            VenueId = AnyId(venues, v => v.Id),
            Arrival = Text(),
            Contact = Text(),
            PublishedTotal = Maybe ? random.Next(500) : null,
            Remark = Text(),
            Public = Maybe,
            ReportHeld = Maybe,
        }, state).Value;
        parts.AddRange([programme, edition, .. institutions, .. venues]);
        var people = Several(2, 9, _ => Person.Create(PersonId.From(Id()), all, new PersonDetails { FullName = Name(), FamilyName = Text(), GivenName = Text(), Distinguisher = Maybe ? Word() : "", Illustrative = Maybe }));
        var posts = Several(0, 8, i =>
        {
            var from = Day();
            return Post.Create(PostId.From(Id()), all, new PostDetails { PersonId = Any(people).Id, InstitutionId = Any(institutions).Id, Title = Name(), From = from, Until = Maybe ? from?.AddDays(9) : null, Order = i });
        });
        Several(0, 3, i => Membership.Create(MembershipId.From(Id()), all, new MembershipDetails { InstitutionId = Any(institutions).Id, From = Day(), Order = i }));
        Several(0, 4, i => HostTurn.Create(HostTurnId.From(Id()), all, new HostTurnDetails
        {
            Number = i + 1,
            Order = 1 + random.Next(3),
            InstitutionId = institutions[0].Id,
            Standing = Any<HostStanding>(),
            SwappedWithId = institutions[1].Id,
            FoundBy = Maybe ? Any<Succession>() : null,
            DecidedOn = Day(),
            Period = Text(),
            Reason = Name(),
        }));
        Several(0, 2, i => HostApplication.Create(HostApplicationId.From(Id()), all, new HostApplicationDetails { InstitutionId = Any(institutions).Id, Number = i + 1, SubmittedOn = i == 0 ? Day() : null, Statement = Text(), Standing = Any<ApplicationStanding>() }));
        Several(0, 1, i => HostDraw.Create(HostDrawId.From(Id()), all, HostDrawDetails.Draw(
            i + 1, new DateOnly(2024, 12, 6), "seed; 种子 = " + random.Next(100), Maybe ? "见证" : "", institutions.Where(x => LotCandidate.Of(x).Name is { } name && name.EnumerateRunes().All(r => r.Value != 0xFFFD)).Take(3).Select(LotCandidate.Of) is { } three && three.Count() > 1 ? three : [new LotCandidate(institutions[0].Id, "A"), new LotCandidate(institutions[1].Id, "B")], Text()).Value));
        var categories = Several(0, 3, i => Category.Create(CategoryId.From(Id()), one, new CategoryDetails { Name = Name(), Order = i, FromOutside = Maybe, PublishedCount = Maybe ? random.Next(90) : null }));
        var stages = Several(1, 3, i => Stage.Create(StageId.From(Id()), one, new StageDetails
        {
            Number = i + 1,
            Kind = Any<StageKind>(),
            Name = Name(),
            Theme = Text(),
            VenueId = AnyId(venues, v => v.Id),
            On = Day(),
            StartsAt = Maybe ? null : Time(9),
            EndsAt = Maybe ? null : Time(11),
            PublishedAttendance = Maybe ? 7 : null,
        }));
        var stops = Several(0, 3, i => Stop.Create(StopId.From(Id()), one, new StopDetails
        {
            StageId = Any(stages).Id,
            Number = i + 1,
            Name = Name(),
            InstitutionId = AnyId(institutions, x => x.Id),
            VenueId = AnyId(venues, v => v.Id),
            Capacity = Maybe ? 30 : null,
            Minutes = Maybe ? 20 : null,
            Note = Text(),
        }));
        var roster = Some(people, 9);
        var participants = roster.Select((person, i) => Participant.Create(ParticipantId.From(Id()), one, new ParticipantDetails
        {
            PersonId = person.Id,
            InstitutionId = AnyId(institutions, x => x.Id),
            CategoryId = AnyId(categories, c => c.Id),
            Capacity = Any<Capacity>(),
            Order = random.Next(4),
            ShownPostIds = [.. Some([.. posts.Where(p => p.Details.PersonId == person.Id)], 2).Select(p => p.Id)],
            Code = Maybe ? "CDF" + CheckCode.Alphabet[i] + CheckCode.Alphabet[random.Next(21)] : "",
        }).Value).ToList();
        if (participants.Count > 1 && Maybe)
        {
            participants[^1].Describe(participants[^1].Details with { SubstituteForId = participants[0].Id });
        }

        parts.AddRange(participants);
        Several(0, 2, i => Display.Create(DisplayId.From(Id()), one, new DisplayDetails { StageId = Any(stages).Id, StopId = AnyId(stops, s => s.Id), Order = i, Kind = Any<DisplayKind>(), Name = Name(), InstitutionId = AnyId(institutions, x => x.Id) }));
        Several(0, 2, i => VisitGroup.Create(VisitGroupId.From(Id()), one, new VisitGroupDetails
        {
            StageId = Any(stages).Id,
            Order = i + 1,
            Name = Name(),
            GuideId = AnyId(people, p => p.Id),
            MemberIds = [.. Some(participants, 5).Select(p => p.Id)],
        }));
        var items = Several(0, 5, i => AgendaItem.Create(AgendaItemId.From(Id()), one, new AgendaItemDetails
        {
            StageId = Any(stages).Id,
            Number = i + 1,
            StartsAt = Maybe ? null : Time(14),
            Minutes = Maybe ? null : 10,
            Kind = Any<AgendaKind>(),
            Title = Text(),
            Speakers = Speakers(people, institutions),
            ChairId = AnyId(people, p => p.Id),
            VenueId = AnyId(venues, v => v.Id),
        }));
        if (items.Count > 0)
        {
            Several(0, 3, i => AgendaAct.Create(AgendaActId.From(Id()), one, new AgendaActDetails { AgendaItemId = Any(items).Id, Order = i + 1, Kind = Any<AgendaKind>(), Title = Text(), Speakers = Speakers(people, institutions) }));
            Several(0, 2, i => Talk.Create(TalkId.From(Id()), one, new TalkDetails
            {
                AgendaItemId = Any(items).Id,
                Slug = $"talk-{i}",
                Title = Name(),
                Abstract = Text(),
                Text = Text(),
                SlidesName = Maybe ? "slides 1.pdf" : "",
                SlidesHash = Maybe ? "ab01" : "",
                Sections = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new TalkSection(Text(), Text()))],
            }));
        }

        if (participants.Count > 0)
        {
            parts.AddRange(participants.Where(_ => Maybe).Select(p => StageAttendance.Create(StageAttendanceId.From(Id()), one, new StageAttendanceDetails { StageId = stages[0].Id, ParticipantId = p.Id, Mark = Any<AttendanceMark>(), Note = Maybe ? Word().Trim() : "", MarkedAt = Maybe ? new DateTime(2024, 12, 6, 7, 0, random.Next(60), DateTimeKind.Utc) : null }).Value));
        }

        var batons = Several(0, 2, _ => RelayBaton.Create(RelayBatonId.From(Id()), custom == BatonCustom.MadeAnew ? one : all, new RelayBatonDetails
        {
            Title = Name(),
            Story = Text(),
            Material = Text(),
            MakerId = AnyId(people, p => p.Id),
            MakerUnitId = AnyId(institutions, x => x.Id),
        }));
        if (batons.Count > 0)
        {
            Several(0, 2, _ => CustodyRecord.Create(CustodyRecordId.From(Id()), one, new CustodyRecordDetails
            {
                BatonId = Any(batons).Id,
                GiverId = institutions[0].Id,
                ReceiverId = institutions[1].Id,
                On = Day(),
                VenueId = AnyId(venues, v => v.Id),
                PresentIds = [.. Some(people, 3).Select(p => p.Id)],
                Note = Text(),
            }));
        }

        Several(0, 3, i => Photo.Create(PhotoId.From(Id()), one, new PhotoDetails
        {
            Subject = Any<PhotoSubject>(),
            StageId = AnyId(stages, s => s.Id),
            Order = i,
            Caption = Text(),
            AltText = Text(),
            CreditPersonId = AnyId(people, p => p.Id),
            CreditUnitId = AnyId(institutions, x => x.Id),
            Drawing = Maybe,
            FileName = Maybe ? "图 1.jpg" : "",
            FileHash = Maybe ? "00ff" : "",
            Width = 800,
            Height = 600,
            FocusX = random.Next(101),
            FocusY = Maybe ? 50 : random.Next(101),
        }));
        Several(0, 3, i => Credit.Create(CreditId.From(Id()), one, new CreditDetails { Kind = Any<CreditKind>(), Order = i, PersonId = AnyId(people, p => p.Id), UnitId = institutions[0].Id }));
        Several(0, 1, _ => ReportParagraph.Create(ReportParagraphId.From(Id()), one, new ReportParagraphDetails { Place = "lead", Text = Text(), ReplacedText = Text(), Signed = Maybe }));
        Several(0, 3, i => ReportSignOff.Create(ReportSignOffId.From(Id()), one, new ReportSignOffDetails { Order = i + 1, Role = Any<SignOffRole>(), PersonId = AnyId(people, p => p.Id), UnitId = institutions[0].Id, Note = Maybe ? Word().Trim() : "" } is var blank && Maybe
            ? blank with { SignedAt = new DateTime(2024, 12, 7, 8, 0, random.Next(60), DateTimeKind.Utc), TextHash = new string('a', 63) + i }
            : blank));
        return parts;
    }

    private List<Speaker> Speakers(List<Person> people, List<Institution> institutions) =>
        [.. Some(people, 2).Select(p => Speaker.Of(p.Id)).Concat(Some(institutions, 2).Select(i => Speaker.For(i.Id)))];
}
