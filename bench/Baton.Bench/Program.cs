using Baton.Bench;

const string Usage = "usage: bench pages | feed | start | workbook | search | office [pages | save | scale]  [--rounds N]";
if (args.Length > 0 && args[0] is "limit" or "serve" or "serve-uncached" or "serve-cold" or "serve-after-save")
{
    await Servers.RunAsync(args[0], args[1..]);
    return 0;
}

if (args is ["act", var act, var folder, var file])
{
    await WorkbookBench.ActAsync(act, folder, file);
    return 0;
}

var rounds = Array.IndexOf(args, "--rounds") is var at and >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], out var asked) ? asked : 5;
IReadOnlyList<Figure>? figures = args.FirstOrDefault() switch
{
    "pages" => await PagesBench.PagesAsync(rounds),
    "feed" => await PagesBench.FeedAsync(rounds),
    "start" => await StartBench.RunAsync(),
    "workbook" => await WorkbookBench.RunAsync(),
    "search" => await SearchBench.RunAsync(rounds),
    "office" => await OfficeBench.RunAsync(rounds, args.ElementAtOrDefault(1) is "pages" or "save" or "scale" ? args[1] : ""),
    _ => null,
};
if (figures is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

Report.Write(args[0], figures);
return 0;
