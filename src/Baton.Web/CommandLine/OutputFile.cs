namespace Baton.Web.CommandLine;

/// <summary>Writes a result to where the command says, whole or not at all.</summary>
public static class OutputFile
{
    /// <summary>The path with the native extension where it has none.</summary>
    public static string Named(string path, string extension) => Path.HasExtension(path) ? path : path + extension;

    /// <summary>Writes beside the target and renames, so that a full disk leaves what was there before. The path is printed.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task<ExitCode> WriteAsync(string path, string extension, ReadOnlyMemory<byte> content, Terminal terminal, CancellationToken cancellation)
    {
        var target = Named(path, extension);
        var part = target + ".part";
        try
        {
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(content, cancellation);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        await terminal.Output.WriteLineAsync(target);
        return ExitCode.Done;
    }
}
