namespace CityGraph.Testing;

/// <summary>The checkout that the running tests were built from, and the real input that may lie beside it.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>CityGraph.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the checkout, with <c>/</c> as separator.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>
    /// A path inside <c>../shared</c>, or null where that folder or the file is absent:
    /// a test that needs it then skips with the reason.
    /// </summary>
    public static string? Shared(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", relative));
        return System.IO.Path.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CityGraph.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No CityGraph.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
