using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.CommandLine;

namespace Baton.Web.Tests.CommandLine;

public sealed class BatonCommandsTests
{
    private static readonly (string, string) Chinese = ("LANG", "zh_CN.UTF-8");

    [Fact]
    public void Every_verb_names_a_permission_the_operator_has() => Assert.All(BatonCommands.Verbs(BatonCommands.Build()), verb =>
    {
        Assert.Contains(verb.Permission, Permissions.All);
        Assert.True(Rights.Can(Principal.Operator, verb.Permission));
    });

    [Fact]
    public void Every_verb_and_option_is_told_in_both_languages() => Assert.All(BatonCommands.Verbs(BatonCommands.Build()), verb =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.NotEmpty(ConsoleWords.In(language, "verb." + UsageFaults.Name(verb).Replace(' ', '.')));
            Assert.All(verb.Options, option => Assert.NotEmpty(ConsoleWords.In(language, "option." + option.Name.TrimStart('-'))));
        }
    });

    [Fact]
    public void There_are_these_verbs_and_no_others() => Assert.Equal(
        [
            "backup", "check", "document news-report", "export folder", "export ics", "export roster", "export template", "export workbook", "help", "import", "invite", "reindex", "restore", "serve",
        ],
        BatonCommands.Verbs(BatonCommands.Build()).Select(UsageFaults.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("handover seal --data x", "handover")]
    [InlineData("plan visit x.json", "plan")]
    [InlineData("verify x.zip", "verify")]
    [InlineData("invite --data x", "--role")]
    [InlineData("invite --data x --role organiser", "--email")]
    [InlineData("invite --data x --role boss --email a@b.example", "boss")]
    [InlineData("invite --data x --role host --email a@b.example", "--edition")]
    [InlineData("invite --data x --role organiser --email nobody", "nobody")]
    [InlineData("invite --data x --role organiser --email a@b.example --url ftp://x", "ftp://x")]
    [InlineData("serve --data x --url https://a.example/path", "https://a.example/path")]
    [InlineData("simulate door", "simulate")]
    [InlineData("export schedule-xml --data x", "schedule-xml")]
    [InlineData("document certificate --data x", "certificate")]
    [InlineData("help nothing", "nothing")]
    [InlineData("serve --data x --port 1", "--port")]
    [InlineData("backup --data x", "--out")]
    [InlineData("backup --data x --out", "--out")]
    [InlineData("backup --data x --data y --out z", "--data")]
    [InlineData("restore --data x", "FILE")]
    [InlineData("restore a b --data x", "b")]
    [InlineData("export", "export")]
    [InlineData("export workbook --data x --edition relay --out y", "relay")]
    [InlineData("export workbook --data x --edition relay/0 --out y", "relay/0")]
    [InlineData("export workbook --data x --edition relay/1 --out y --lang fr", "fr")]
    [InlineData("serve --data x --urls nonsense", "nonsense")]
    [InlineData("serve --data x --urls ftp://a", "ftp://a")]
    [InlineData("serve --data x --log xml", "xml")]
    [InlineData("", "serve")]
    [InlineData("@file", "@file")]
    public async Task What_is_not_understood_ends_with_2_and_one_sentence(string line, string named)
    {
        var told = await Shell.RunAsync(line);
        Assert.Equal(2, told.Code);
        Assert.Contains(named, told.Sentence, StringComparison.Ordinal);
        Assert.Empty(told.Output);
        Assert.Equal(2, (await Shell.RunAsync(line, Chinese)).Code);
        Assert.Contains(named, (await Shell.RunAsync(line, Chinese)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_every_verb_in_the_language_of_the_environment()
    {
        var told = await Shell.RunAsync("help");
        Assert.Equal(0, told.Code);
        Assert.All(BatonCommands.Verbs(BatonCommands.Build()), verb => Assert.Contains(HelpCommand.Usage(verb), told.Output, StringComparison.Ordinal));
        Assert.Contains("退出码", (await Shell.RunAsync("help", Chinese)).Output, StringComparison.Ordinal);
        Assert.Equal(told.Output, (await Shell.RunAsync("--help")).Output);
        Assert.StartsWith("baton serve --data DIR", (await Shell.RunAsync("help serve")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.RunAsync("export --help")).Code);
    }

    [Theory]
    [InlineData("LC_ALL", "zh_CN.UTF-8", Language.Zh)]
    [InlineData("LANG", "zh_TW", Language.Zh)]
    [InlineData("LANG", "de_DE.UTF-8", Language.En)]
    [InlineData("LANG", "", Language.En)]
    public void The_language_comes_from_the_environment(string name, string value, Language language) =>
        Assert.Equal(language, new Terminal(TextWriter.Null, TextWriter.Null, n => n == name ? value : null, TimeProvider.System).Language);

    [Fact]
    public async Task Missing_folders_and_files_are_failures_of_one_sentence()
    {
        var folder = Path.Combine(Path.GetTempPath(), "baton-" + Path.GetRandomFileName());
        foreach (var line in new[] { $"backup --data {folder} --out x", $"check --data {folder}", $"restore {folder}/x.baton --data {folder}", $"export ics --data {folder} --edition a/1 --out x" })
        {
            var told = await Shell.RunAsync(line);
            Assert.Equal(3, told.Code);
            Assert.Contains(folder, told.Sentence, StringComparison.Ordinal);
        }
    }
}
