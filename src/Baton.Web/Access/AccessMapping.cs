using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Access;

/// <summary>
/// Maps accounts, roles, sign-ins and links. Roles have no foreign key to what they are for: a programme that is restored from the bin
/// finds its people again.
/// </summary>
public sealed class AccessMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<RoleGrant>,
    IEntityTypeConfiguration<SignIn>,
    IEntityTypeConfiguration<SignInLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Address).HasMaxLength(254);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Language).HasMaxLength(10);
        builder.Property(a => a.State).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(a => a.Address).IsUnique();
        builder.Ignore(a => a.ShownName);
        builder.HasMoments();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("role_grants");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
        builder.Property(g => g.State).HasConversion<string>().HasMaxLength(40);
        builder.Property(g => g.Wish).HasConversion<string>().HasMaxLength(40);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.ProgrammeId, g.EditionId });
        builder.HasMoments();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SignIn> builder)
    {
        builder.ToTable("sign_ins");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.SecretHash).HasMaxLength(64);
        builder.Property(s => s.Browser).HasMaxLength(100);
        builder.HasIndex(s => s.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMoments();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("sign_in_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.SecretHash).HasMaxLength(64);
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(40);
        builder.Property(l => l.ReturnPath).HasMaxLength(SafeReturn.Longest);
        builder.HasIndex(l => l.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMoments();
    }
}
