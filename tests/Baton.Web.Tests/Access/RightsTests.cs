using Baton.Domain;
using Baton.Web.Access;

namespace Baton.Web.Tests.Access;

public sealed class RightsTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly ProgrammeId Relay = new(Guid.CreateVersion7());
    private static readonly ProgrammeId Other = new(Guid.CreateVersion7());
    private static readonly EditionId Fourth = new(Guid.CreateVersion7());
    private static readonly EditionId Fifth = new(Guid.CreateVersion7());
    private static readonly Facts InFifth = new() { Now = Now, Programme = Relay, Edition = Fifth };
    private static readonly Facts InFourth = InFifth with { Edition = Fourth };

    [Fact]
    public void The_table_has_exactly_the_permissions_that_have_names() =>
        Assert.Equal(Permissions.All.Order(StringComparer.Ordinal), PermissionTable.Permissions.Order(StringComparer.Ordinal));

    [Fact]
    public void A_stranger_may_read_what_is_published_and_sign_in_and_nothing_else() => Assert.Equal(
        [Permissions.ReadAssets, Permissions.ReadHealth, Permissions.ReadPublished, Permissions.UseSignIn],
        Permissions.All.Where(p => Rights.Can(Principal.Stranger, p, InFifth).Allowed).Order(StringComparer.Ordinal));

    [Fact]
    public void The_operator_may_do_everything_that_has_a_name()
    {
        Assert.All(Permissions.All, p => Assert.True(Rights.Can(Principal.Operator, p)));
        Assert.All(Permissions.All, p => Assert.True(Rights.Can(Principal.Operator, p, InFifth).Allowed));
    }

    [Fact]
    public void A_permission_nobody_declared_is_nobodys()
    {
        Assert.False(Rights.Can(Principal.Operator, "made.up"));
        Assert.False(Rights.Can(Principal.Operator, "made.up", InFifth).Allowed);
        Assert.False(Rights.Can(With(Role.Organiser), "made.up", InFifth).Allowed);
    }

    /// <summary>The whole table, cell by cell, against what each letter is to mean: 11 roles, every permission, five places.</summary>
    [Fact]
    public void Each_cell_means_what_its_letter_says()
    {
        var judged = 0;
        foreach (var permission in Permissions.All)
        {
            var everybodys = PermissionTable.Of(permission, Role.Public).Reach is Reach.Anybody or Reach.Self;
            foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Public))
            {
                var cell = PermissionTable.Of(permission, role);
                var edition = Grant(role, Relay, role.IsOfEdition() ? Fifth : null);
                var here = Allowed([edition], permission, cell, InFifth with { HandedOver = true });
                var elsewhere = Allowed([edition], permission, cell, InFourth with { HandedOver = true });
                var foreign = Allowed([edition], permission, cell, new Facts { Now = Now, Programme = Other, Edition = new EditionId(Guid.CreateVersion7()) });
                var own = Allowed([edition], permission, cell, InFifth with { HandedOver = true, Own = true, OwnDelegation = true });
                var (expectHere, expectElsewhere, expectOwn) = cell.Reach switch
                {
                    Reach.Edition => (true, !role.IsOfEdition(), true),
                    Reach.Programme => (true, true, true),
                    Reach.Self or Reach.Delegation => (false, false, true),
                    Reach.Counts => (true, true, true),
                    _ => (false, false, false),
                };
                Assert.True(here == (expectHere || everybodys), $"{permission} {role}: own edition {here}");
                Assert.True(elsewhere == (expectElsewhere || everybodys), $"{permission} {role}: another edition {elsewhere}");
                Assert.True(foreign == (everybodys || cell.Reach == Reach.Counts), $"{permission} {role}: another programme {foreign}");
                Assert.True(own == (expectOwn || everybodys), $"{permission} {role}: own things {own}");
                judged++;
            }
        }

        Assert.Equal(Permissions.All.Count * 10, judged);
    }

    [Fact]
    public void A_role_that_is_not_in_effect_gives_nothing_anywhere()
    {
        RoleGrant[] idle =
        [
            Grant(Role.Organiser, Relay, state: GrantState.Invited), Grant(Role.Organiser, Relay, state: GrantState.Proposed),
            Grant(Role.Organiser, Relay, state: GrantState.Suspended), Grant(Role.Organiser, Relay, state: GrantState.Ended),
            Grant(Role.Organiser, Relay, from: Now.AddTicks(1)), Grant(Role.Organiser, Relay, until: Now),
        ];
        foreach (var facts in new[] { InFifth, InFifth with { Published = true } })
        {
            var nobody = Permissions.All.Select(p => Rights.Can(With([]), p, facts));
            Assert.All(idle, grant => Assert.Equal(nobody, Permissions.All.Select(p => Rights.Can(With([grant]), p, facts))));
        }

        Assert.True(Rights.Can(With([Grant(Role.Organiser, Relay, from: Now, until: Now.AddTicks(1))]), Permissions.ChangePlan, InFifth).Allowed);
    }

    [Fact]
    public void What_may_not_be_known_is_not_there_and_what_is_known_is_forbidden()
    {
        var host = With([Grant(Role.Host, Relay, Fifth)]);
        Assert.Equal(Denial.Forbidden, Rights.Can(host, Permissions.CreateEdition, InFifth).Denial);
        Assert.Equal(Denial.Forbidden, Rights.Can(host, Permissions.ChangeProgramme, InFifth with { Edition = null }).Denial);
        Assert.Equal(Denial.NotVisible, Rights.Can(host, Permissions.ReadPlan, InFourth).Denial);
        Assert.Equal(Denial.Forbidden, Rights.Can(host, Permissions.ReadPlan, InFourth with { Published = true }).Denial);
        Assert.Equal(Denial.NotVisible, Rights.Can(host, Permissions.ReadProgramme, new Facts { Now = Now, Programme = Other }).Denial);
    }

    [Fact]
    public void Acts_marked_so_need_a_fresh_proof()
    {
        var organiser = Principal.Of(new Account { Address = "o@x.example" }, [Grant(Role.Organiser, Relay)], new SignIn { SteppedUpAt = Now - Rights.ProofLasts });
        Assert.Equal(Denial.StepUp, Rights.Can(organiser, Permissions.ChangeProgramme, InFifth).Denial);
        Assert.Equal(Denial.StepUp, Rights.Can(organiser, Permissions.ChangeProgramme, InFifth with { Now = Now.AddHours(1) }).Denial);
        Assert.True(Rights.Can(organiser, Permissions.ChangeProgramme, InFifth with { Now = Now.AddTicks(-1) }).Allowed);
        Assert.True(Rights.Can(organiser, Permissions.ChangePlan, InFifth).Allowed);
    }

    [Fact]
    public void Where_a_second_person_is_needed_and_there_is_none_a_reason_takes_its_place()
    {
        var organiser = With([Grant(Role.Organiser, Relay)]);
        Assert.Equal(Denial.SecondPerson, Rights.Can(organiser, Permissions.PublishReport, InFifth).Denial);
        Assert.Equal(Denial.SecondPerson, Rights.Can(organiser, Permissions.PublishReport, InFifth with { Reason = "alone" }).Denial);
        Assert.Equal(Denial.SecondPerson, Rights.Can(organiser, Permissions.PublishReport, InFifth with { Organisers = 1, Reason = " " }).Denial);
        Assert.Equal(Decision.Yes(Extent.Whole, alone: true), Rights.Can(organiser, Permissions.PublishReport, InFifth with { Organisers = 1, Reason = "alone" }));
        Assert.Equal(Decision.Yes(Extent.Whole), Rights.Can(organiser, Permissions.PublishReport, InFifth with { Seconded = true }));
    }

    [Fact]
    public void The_host_publishes_the_report_unless_the_organiser_keeps_it()
    {
        var host = With([Grant(Role.Host, Relay, Fifth)]);
        Assert.True(Rights.Can(host, Permissions.PublishReport, InFifth).Allowed);
        Assert.Equal(Denial.Forbidden, Rights.Can(host, Permissions.PublishReport, InFifth with { KeptByOrganiser = true }).Denial);
    }

    [Fact]
    public void A_closed_edition_makes_its_host_a_past_host_and_sends_the_door_home()
    {
        var closed = InFifth with { Closed = true, HandedOver = true };
        var host = With([Grant(Role.Host, Relay, Fifth)]);
        var past = With([Grant(Role.PastHost, Relay, Fifth)]);
        Assert.Equal(Permissions.All.Select(p => Rights.Can(past, p, closed)), Permissions.All.Select(p => Rights.Can(host, p, closed)));
        Assert.True(Rights.Can(host, Permissions.ReadPeople, closed).IsMasked);
        Assert.False(Rights.Can(With([Grant(Role.Door, Relay, Fifth)]), Permissions.RecordAttendance, closed).Allowed);
    }

    [Fact]
    public void The_next_host_reads_once_the_edition_was_handed_over()
    {
        var next = With([Grant(Role.NextHost, Relay, Fifth)]);
        Assert.Equal(Denial.NotVisible, Rights.Can(next, Permissions.ReadPlan, InFifth).Denial);
        Assert.True(Rights.Can(next, Permissions.ReadPlan, InFifth with { HandedOver = true }).Allowed);
    }

    [Fact]
    public void A_role_in_the_installation_reaches_every_programme_and_creates_new_ones()
    {
        var first = With([Grant(Role.Organiser, null)]);
        Assert.True(Rights.Can(first, Permissions.CreateProgramme, new Facts { Now = Now }).Allowed);
        Assert.True(Rights.Can(first, Permissions.ChangePlan, InFifth).Allowed);
        Assert.False(Rights.Can(With([Grant(Role.Organiser, Relay)]), Permissions.CreateProgramme, new Facts { Now = Now }).Allowed);
    }

    [Fact]
    public void An_editor_sees_report_and_photographs_and_nobodys_name()
    {
        var editor = With([Grant(Role.Editor, Relay, Fifth)]);
        string[] closed = [Permissions.ReadPeople, Permissions.SearchPeople, Permissions.ReadAttendance, Permissions.ExportRoster, Permissions.ReadHistory, Permissions.ReadMembers];
        Assert.All(closed, p => Assert.False(Rights.Can(editor, p, InFifth).Allowed, p));
        Assert.All([Permissions.ReadReport, Permissions.DraftReport, Permissions.ChangePhoto, Permissions.UseSearch], p => Assert.True(Rights.Can(editor, p, InFifth).Allowed, p));
    }

    [Fact]
    public void Of_two_roles_the_more_generous_counts()
    {
        var both = With([Grant(Role.Auditor, Relay), Grant(Role.Host, Relay, Fifth)]);
        Assert.Equal(Extent.Whole, Rights.Can(both, Permissions.ReadPeople, InFifth).Extent);
        Assert.Equal(Extent.Masked, Rights.Can(both, Permissions.ReadPeople, InFourth).Extent);
    }

    private static bool Allowed(RoleGrant[] grants, string permission, Cell cell, Facts facts)
    {
        // Fresh proof, and a second person where one is asked for: the letters ! and 2 have tests of their own.
        var decision = Rights.Can(With(grants), permission, facts with { Seconded = true });
        Assert.True(!decision.Allowed || cell.Reach is Reach.Counts || decision.Extent == (cell.Masked ? Extent.Masked : Extent.Whole), permission);
        return decision.Allowed;
    }

    private static Principal With(Role role) => With([Grant(role, Relay, role.IsOfEdition() ? Fifth : null)]);

    private static Principal With(RoleGrant[] grants) => Principal.Of(new Account { Address = "somebody@x.example" }, grants, new SignIn { SteppedUpAt = Now });

    private static RoleGrant Grant(
        Role role, ProgrammeId? programme, EditionId? edition = null, GrantState state = GrantState.Active, DateTime? from = null, DateTime? until = null) =>
        new() { Role = role, ProgrammeId = programme, EditionId = edition, State = state, From = from, Until = until };
}
