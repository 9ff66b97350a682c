using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.CommandLine;

public sealed class InviteCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-invite").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        new DatabaseChoice(folder, null).CloseIdleConnections();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task The_first_person_of_an_empty_installation_gets_a_link_and_every_time_a_fresh_one()
    {
        var first = await Shell.RunAsync($"invite --data {folder} --role organiser --email Chief@Relay.example --url https://relay.example");
        var second = await Shell.RunAsync($"invite --data {folder} --role organiser --email chief@relay.example", ("BATON_URL", "https://relay.example/"));
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Matches("^Sign in as organiser: https://relay.example/sign-in/[\\w-]{43}\n", first.Output);
        Assert.Matches("^Sign in as organiser: https://relay.example/sign-in/[\\w-]{43}\n", second.Output);
        Assert.NotEqual(first.Output, second.Output);
        using var installation = await OpenAsync();
        await using var db = installation.NewContext();
        var grant = await db.Set<RoleGrant>().SingleAsync(Cancellation);
        Assert.Equal((Role.Organiser, GrantState.Active, null, null), (grant.Role, grant.State, grant.ProgrammeId, grant.EditionId));
        Assert.Equal((1, 2), (await db.Set<Account>().CountAsync(Cancellation), await db.Set<SignInLink>().CountAsync(Cancellation)));
        Assert.DoesNotContain(await db.Set<SignInLink>().Select(l => l.SecretHash).ToListAsync(Cancellation), hash => first.Output.Contains(hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_server_runs_on_the_folder_a_link_is_printed_all_the_same()
    {
        using var serving = await OpenAsync();
        var invited = await Shell.RunAsync($"invite --data {folder} --role organiser --email chief@relay.example --url https://relay.example");
        Assert.Equal((0, ""), (invited.Code, invited.Error));
        await using var db = serving.NewContext();
        Assert.Equal(1, await db.Set<SignInLink>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task Whoever_was_suspended_or_ended_is_let_in_again()
    {
        await Shell.RunAsync($"invite --data {folder} --role organiser --email chief@relay.example");
        using (var installation = await OpenAsync())
        await using (var db = installation.NewContext())
        {
            (await db.Set<Account>().SingleAsync(Cancellation)).State = AccountState.Suspended;
            (await db.Set<RoleGrant>().SingleAsync(Cancellation)).State = GrantState.Ended;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(0, (await Shell.RunAsync($"invite --data {folder} --role organiser --email chief@relay.example")).Code);
        using var after = await OpenAsync();
        await using var there = after.NewContext();
        Assert.Equal(AccountState.Active, (await there.Set<Account>().SingleAsync(Cancellation)).State);
        Assert.Equal([GrantState.Active, GrantState.Ended], (await there.Set<RoleGrant>().Select(g => g.State).ToListAsync(Cancellation)).Order());
    }

    [Fact]
    public async Task A_role_of_an_edition_is_given_there_and_the_history_says_so()
    {
        await FillAsync();
        var told = await Shell.RunAsync($"invite --data {folder} --role host --email host@x.example --edition test-relay/4 --lang zh-CN");
        Assert.Equal(0, told.Code);
        using var installation = await OpenAsync();
        await using var db = installation.NewContext();
        var grant = await db.Set<RoleGrant>().SingleAsync(Cancellation);
        Assert.NotNull(grant.EditionId);
        var note = await db.ChangeSets.SingleAsync(s => s.Note.StartsWith("授予"), Cancellation);
        Assert.Equal((grant.ProgrammeId!.Value.Value, grant.EditionId!.Value.Value, "授予 host 角色：承办单位工作人员"), (note.ProgrammeId, note.EditionId!.Value, note.Note));
        Assert.Equal("zh-CN", (await db.Set<Account>().SingleAsync(Cancellation)).Language);
    }

    [Theory]
    [InlineData("--edition test-relay/9", "test-relay/9")]
    [InlineData("--edition nobody/1", "nobody")]
    [InlineData("--programme nobody", "nobody")]
    public async Task Where_there_is_no_such_place_nobody_is_let_in(string place, string named)
    {
        await FillAsync();
        var told = await Shell.RunAsync($"invite --data {folder} --role host --email host@x.example {place}");
        Assert.Equal(3, told.Code);
        Assert.Contains(named, told.Sentence, StringComparison.Ordinal);
        using var installation = await OpenAsync();
        await using var db = installation.NewContext();
        Assert.Equal(0, await db.Set<Account>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task The_demo_lets_one_person_of_each_role_in()
    {
        await FillAsync();
        var told = await Shell.RunAsync($"invite --data {folder} --demo --url http://127.0.0.1:5080", ("LANG", "zh_CN.UTF-8"));
        Assert.Equal(0, told.Code);
        Assert.Equal(
            ["organiser", "host", "editor", "door", "next-host", "auditor"],
            told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line["Sign in as ".Length..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    private async Task FillAsync()
    {
        using var installation = await OpenAsync();
        await using var db = installation.NewContext();
        db.WriteAs(new("tester", "test"));
        db.AddRange(new RelayParts().All);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<Installation> OpenAsync() =>
        (await Installation.OpenAsync(new DatabaseChoice(folder, null), write: true, new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), Cancellation)).Value;
}
