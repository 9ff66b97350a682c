namespace Baton.Web.Access;

/// <summary>A browser and its system in a few words, so that a person knows their own in a list. Nothing else of the header is kept.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger/", "WeChat"), ("Edg", "Edge"), ("QQBrowser/", "QQ"), ("UCBrowser/", "UC"), ("HuaweiBrowser/", "Huawei"), ("MiuiBrowser/", "Xiaomi"),
        ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>"Firefox, Linux"; one of the two where only one is known; empty where none is.</summary>
    public static string Of(string? userAgent) => string.Join(", ", new[] { First(Browsers, userAgent ?? ""), First(Systems, userAgent ?? "") }.Where(n => n is not null));

    private static string? First((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
