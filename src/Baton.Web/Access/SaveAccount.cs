using Baton.Domain;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>Lets a person say how others see them, and in which language mails come.</summary>
public sealed class SaveAccount(BatonDb db)
{
    /// <summary>Saves; null = done.</summary>
    public async Task<Fault?> HandleAsync(Guid account, string name, string language, CancellationToken cancellation)
    {
        if (Rules.Brief(LocalizedText.Both(name), "name") is { } refusal)
        {
            return new Fault("name", refusal);
        }

        if (ReaderLanguage.Named(language) is not { } named)
        {
            return new Fault("language", new Refusal("console.unknown-language", language));
        }

        var person = await db.Set<Account>().FirstAsync(a => a.Id == account, cancellation);
        (person.Name, person.Language) = (name, named.Tag);
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
