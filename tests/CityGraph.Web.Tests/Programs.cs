namespace CityGraph.Web.Tests;

/// <summary>The programs of the machine that these tests need and that come with no package.</summary>
internal static class Programs
{
    /// <summary>That without windows first: it takes half of the processor time.</summary>
    private static readonly string[] Browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>Skips the test where the pages were not built, which takes Node.js and what npm installs.</summary>
    /// <returns>The path of <c>node</c>.</returns>
    public static string RequireNode()
    {
        var node = OnPath("node");
        if (node is null) Assert.Skip("skipped: node is not on the PATH");
        if (!File.Exists(WebFolder.Join("node_modules/.installed"))) Assert.Skip("skipped: the packages of src/web are not installed, see the output of the build; they need node 20.19 or later");
        return node;
    }

    /// <summary>Skips the test where there is no Chromium.</summary>
    /// <returns>Its path.</returns>
    public static string RequireChromium()
    {
        var chromium = Environment.GetEnvironmentVariable("CITYGRAPH_CHROMIUM") is { Length: > 0 } set ? set : Browsers.Select(OnPath).FirstOrDefault(path => path is not null);
        if (chromium is null) Assert.Skip($"skipped: none of {string.Join(", ", Browsers)} is on the PATH, and CITYGRAPH_CHROMIUM is not set");
        return chromium;
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
        .FirstOrDefault(File.Exists);
}
