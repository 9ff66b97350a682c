using Baton.Web.Storage;

namespace Baton.Web.Forms;

/// <summary>
/// Where the storage could not take a command, its page is shown again with a sentence and all that was typed, status 503; the log keeps the
/// cause. Any other exception is the program's fault and goes its way.
/// </summary>
internal sealed partial class StorageFailureFilter(ILogger<StorageFailureFilter> log) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception failure) when (StorageFailure.Of(failure) is { } refusal)
        {
            NotTaken(log, failure, context.HttpContext.GetEndpoint()?.DisplayName ?? "");
            return CommandAnswer.NotTaken(refusal);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The storage did not take {Command}")]
    private static partial void NotTaken(ILogger log, Exception failure, string command);
}
