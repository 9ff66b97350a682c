using Baton.Web;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

await using var app = WebHost.Build(new ServeOptions(new DatabaseChoice(args[0], null), args[1]));
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<BatonDb>().Database.MigrateAsync();
}

await app.RunAsync();
return 0;
