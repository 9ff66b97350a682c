using System.Runtime.CompilerServices;
using Baton.Domain;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Baton.Web.Access;

/// <summary>The browsers that are signed in: reading one at each request, beginning, listing and ending them.</summary>
public sealed class SignIns(BatonDb db, LastSeen seen, TimeProvider clock)
{
    /// <summary>How long one lasts in all.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(12);

    /// <summary>How long one lasts without being used.</summary>
    public static TimeSpan LastsIdle { get; } = TimeSpan.FromMinutes(60);

    // Asked at each request: compiled once for each model, which is one for each database.
    private static readonly ConditionalWeakTable<IModel, Compiled> Reading = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who is behind a cookie's secret, with all roles; null when nobody is. One query by a unique index; nothing is written.</summary>
    public async Task<Principal?> ReadAsync(string secret, CancellationToken cancellation)
    {
        var read = Reading.GetValue(db.Model, static _ => new Compiled(EF.CompileAsyncQuery((BatonDb db, string hash) =>
            from signIn in db.Set<SignIn>().AsNoTracking()
            where signIn.SecretHash == hash && signIn.EndedAt == null
            join account in db.Set<Account>() on signIn.AccountId equals account.Id
            where account.State == AccountState.Active
            join grant in db.Set<RoleGrant>() on account.Id equals grant.AccountId into grants
            from grant in grants.DefaultIfEmpty()
            select new Row(signIn, account, grant))));
        var rows = new List<Row>();
        await foreach (var row in read.Run(db, Secret.Hash(secret)).WithCancellation(cancellation))
        {
            rows.Add(row);
        }

        if (rows.Count == 0 || !IsAlive(rows[0].SignIn))
        {
            return null;
        }

        seen.Note(rows[0].SignIn.Id, Now);
        return Principal.Of(rows[0].Account, [.. rows.Select(r => r.Grant).OfType<RoleGrant>()], rows[0].SignIn);
    }

    /// <summary>Signs an account in with a new secret, which is returned; the sign-in this browser had is ended, whoever's it was.</summary>
    public async Task<string> BeginAsync(Guid account, string? former, string browser, CancellationToken cancellation)
    {
        await EndAsync(former, cancellation);
        var secret = Secret.New();
        db.Add(new SignIn
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AccountId = account,
            SecretHash = Secret.Hash(secret),
            CreatedAt = Now,
            LastSeenAt = Now,
            SteppedUpAt = Now,
            Browser = browser,
        });
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Ends the sign-in of a cookie's secret, if there is one.</summary>
    public async Task EndAsync(string? secret, CancellationToken cancellation)
    {
        if (secret is not null)
        {
            var (hash, now) = (Secret.Hash(secret), Now);
            await db.Set<SignIn>().Where(s => s.SecretHash == hash && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now), cancellation);
        }
    }

    /// <summary>Ends one of an account's sign-ins, or with null all of them; false when there was none of that id.</summary>
    public async Task<bool> EndAsync(Guid account, Guid? signIn, CancellationToken cancellation)
    {
        var now = Now;
        return await db.Set<SignIn>().Where(s => s.AccountId == account && s.EndedAt == null && (signIn == null || s.Id == signIn))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now), cancellation) > 0;
    }

    /// <summary>Where an account is signed in now, the latest first.</summary>
    public async Task<IReadOnlyList<SignIn>> AliveAsync(Guid account, CancellationToken cancellation)
    {
        var rows = await db.Set<SignIn>().AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync(cancellation);
        return [.. rows.Where(IsAlive).OrderByDescending(SeenAt).ThenBy(s => s.Id)];
    }

    /// <summary>When a sign-in was last used.</summary>
    public DateTime SeenAt(SignIn signIn) => seen.Of(signIn.Id) is { } noted && noted > signIn.LastSeenAt ? noted : signIn.LastSeenAt;

    private sealed record Row(SignIn SignIn, Account Account, RoleGrant? Grant);

    private sealed record Compiled(Func<BatonDb, string, IAsyncEnumerable<Row>> Run);

    private bool IsAlive(SignIn signIn) => signIn.EndedAt is null && Now - signIn.CreatedAt < Lasts && Now - SeenAt(signIn) < LastsIdle;
}
