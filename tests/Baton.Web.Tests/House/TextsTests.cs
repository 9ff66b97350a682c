using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Baton.Web.Tests.House;

public sealed partial class TextsTests
{
    private const string Chinese = ".zh-CN.resx";
    private const string Refusals = "src/Baton.Web/Localization/Refusals.resx";

    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Repository.Below("src", ".resx").ToDictionary(file => file, Parse);

    private static IEnumerable<string> English => Texts.Keys.Where(file => !file.EndsWith(Chinese, StringComparison.Ordinal));

    [Fact]
    public void Each_text_file_has_its_twin_in_the_other_language()
    {
        var missing = Texts.Keys.Select(file => file.EndsWith(Chinese, StringComparison.Ordinal) ? file.Replace(Chinese, ".resx", StringComparison.Ordinal) : Twin(file));
        Findings.None(missing.Where(file => !Texts.ContainsKey(file)).Distinct());
    }

    [Fact]
    public void Twins_have_the_same_keys() => Findings.None(Pairs().SelectMany(pair =>
        pair.English.Keys.Except(pair.Chinese.Keys).Select(key => $"{pair.File}: {key} has no Chinese")
            .Concat(pair.Chinese.Keys.Except(pair.English.Keys).Select(key => $"{pair.File}: {key} has no English"))));

    [Fact]
    public void Twins_have_the_same_placeholders() => Findings.None(
        from pair in Pairs()
        from key in pair.English.Keys.Intersect(pair.Chinese.Keys)
        where !Placeholders(pair.English[key]).SetEquals(Placeholders(pair.Chinese[key]))
        select $"{pair.File}: {key}: “{pair.English[key]}” and “{pair.Chinese[key]}”");

    [Fact]
    public void No_text_is_empty() => Findings.None(
        from file in Texts
        from text in file.Value
        where string.IsNullOrWhiteSpace(text.Value)
        select $"{file.Key}: {text.Key}");

    [Fact]
    public void Chinese_texts_use_full_width_punctuation() => Findings.None(
        from file in Texts
        where file.Key.EndsWith(Chinese, StringComparison.Ordinal)
        from text in file.Value
        where HalfWidthAfterHan().IsMatch(text.Value)
        select $"{file.Key}: {text.Key}: {text.Value}");

    [Fact]
    public void Each_key_that_is_used_exists() => Findings.None(
        from file in Repository.Below("src/Baton.Web", ".cs", ".razor")
        let source = Repository.Read(file)
        from localizer in Localizer().Matches(source)
        let owner = localizer.Groups["type"].Value.Split('.')[^1]
        let texts = Texts.FirstOrDefault(entry => entry.Key.EndsWith($"/{owner}.resx", StringComparison.Ordinal)).Value ?? []
        from use in Regex.Matches(source, $@"(?<![\w.]){localizer.Groups["name"].Value}\[(?<dynamic>\$?)""(?<key>[^""{{]*)")
        let key = use.Groups["key"].Value
        where use.Groups["dynamic"].Length == 0 ? !texts.ContainsKey(key) : !texts.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))
        select $"{file}: {owner} has no text {key}");

    [Fact]
    public void Each_refusal_has_its_sentence_in_both_languages()
    {
        var codes = Repository.Below("src", ".cs").SelectMany(file => Code().Matches(Repository.Read(file))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(codes);
        foreach (var file in new[] { Refusals, Twin(Refusals) })
        {
            var sentences = Texts.GetValueOrDefault(file) ?? [];
            Assert.True(codes.IsSubsetOf(sentences.Keys), $"{file} lacks: {string.Join(", ", codes.Except(sentences.Keys).Order(StringComparer.Ordinal))}");
        }
    }

    [Fact]
    public void Refusal_codes_are_module_and_reason_in_kebab_case() => Findings.None(
        from file in Repository.Below("src", ".cs")
        from match in Code().Matches(Repository.Read(file))
        where !KebabCode().IsMatch(match.Groups[1].Value)
        select $"{file}: {match.Groups[1].Value}");

    private static IEnumerable<(string File, Dictionary<string, string> English, Dictionary<string, string> Chinese)> Pairs() =>
        English.Where(file => Texts.ContainsKey(Twin(file))).Select(file => (file, Texts[file], Texts[Twin(file)]));

    private static string Twin(string english) => english[..^".resx".Length] + Chinese;

    private static Dictionary<string, string> Parse(string file) =>
        XDocument.Parse(Repository.Read(file)).Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")?.Value ?? "");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"(?<!\{)\{(\w+)(?:[,:][^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3400-\u9fff][,.;:!?()]")]
    private static partial Regex HalfWidthAfterHan();

    [GeneratedRegex(@"IStringLocalizer<(?<type>[\w.]+)>\s+(?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"new\s+(?:Refusal|ReportGap|AgendaWarning|OpenItem)\(\s*""([^""]+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCode();
}
