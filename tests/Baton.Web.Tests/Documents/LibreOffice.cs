using System.Diagnostics;

namespace Baton.Web.Tests.Documents;

/// <summary>LibreOffice without a window: the second opinion on what we write.</summary>
internal static class LibreOffice
{
    /// <summary>Converts a file and gives the first file that came out.</summary>
    public static async Task<byte[]> ConvertAsync(byte[] file, string name, string format, CancellationToken cancellation)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/soffice"), "LibreOffice is not installed");
        var folder = Directory.CreateTempSubdirectory("baton-office-").FullName;
        try
        {
            var source = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(source, file, cancellation);
            var start = new ProcessStartInfo("/usr/bin/soffice",
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", format, "--outdir", Path.Combine(folder, "out"), source])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            // Both at once: a pipe that nobody reads fills up, and then it would wait for us as we for it.
            var told = office.StandardOutput.ReadToEndAsync(cancellation);
            var said = await office.StandardError.ReadToEndAsync(cancellation) + await told;
            await office.WaitForExitAsync(cancellation);
            var converted = Directory.Exists(Path.Combine(folder, "out")) ? Directory.GetFiles(Path.Combine(folder, "out")).Order(StringComparer.Ordinal).FirstOrDefault() : null;
            Assert.True(converted is not null, said);
            return await File.ReadAllBytesAsync(converted, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
