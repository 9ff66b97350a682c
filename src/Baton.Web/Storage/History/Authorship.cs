using Baton.Domain;

namespace Baton.Web.Storage.History;

/// <summary>Who changes something, and what for. Nothing of a programme is written without it.</summary>
/// <param name="Actor">An account's name, or <see cref="Console"/>.</param>
/// <param name="Note">What is being done, in the words of whoever does it.</param>
/// <param name="Undoes">The act that is taken back, if any.</param>
/// <param name="Both">The same in both languages, where the program itself says it: each reader is then told in theirs.</param>
public sealed record Authorship(string Actor, string Note, Guid? Undoes = null, LocalizedText? Both = null)
{
    /// <summary>The actor of every verb of the command line.</summary>
    public const string Console = "operator at the console";
}
