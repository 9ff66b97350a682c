using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class NamedPeopleTests
{
    [Fact]
    public void Speakers_makers_and_those_credited_are_named_the_roster_is_not()
    {
        var given = new Given();
        var body = given.Institution(InstitutionKind.University, Say("甲校", "A"));
        var (speaker, maker, credited, leader, delegated, nobody) =
            (given.Person(Say("甲", "One")), given.Person(Say("乙", "Two")), given.Person(Say("丙", "Three")), given.Person(Say("丁", "Four")), given.Person(Say("戊", "Five")), given.Person(Say("己", "Six")));
        var stage = given.Stage(new() { Name = Say("会", "Session") });
        given.Item(stage, 1, AgendaKind.Speech, null, Speaker.Of(speaker));
        given.Baton(new() { Title = Say("棒", "Baton"), MakerId = maker });
        given.Credit(CreditKind.Text, credited, null);
        given.Participant(leader, Capacity.Leader, 1);
        given.Participant(delegated, Capacity.Delegate, 2);
        given.Post(nobody, body, Say("秘书", "Secretary"));

        Assert.Equal(new[] { speaker, maker, credited, leader }.ToHashSet(), NamedPeople.Of(given.Dossier()).ToHashSet());
    }
}
