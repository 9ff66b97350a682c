using Baton.Web.Files;
using Baton.Web.Storage;

namespace Baton.Web.Jobs;

/// <summary>The services of long work. A feature adds its kinds with <see cref="AddJobKind"/>.</summary>
public static class JobsModule
{
    /// <summary>Registers desk, board and worker.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobBoard>()
        .AddSingleton<JobWorker>()
        .AddHostedService(s => s.GetRequiredService<JobWorker>())
        .AddSingleton(s => new JobFiles(Path.Combine(s.GetRequiredService<DatabaseChoice>().Folder, JobFiles.FolderName)))
        .AddScoped<JobDesk>();

    /// <summary>Registers a kind of long work.</summary>
    public static IServiceCollection AddJobKind(this IServiceCollection services, JobKind kind) => services.AddSingleton(kind);
}
