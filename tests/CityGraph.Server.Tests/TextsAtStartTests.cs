using System.Net.Http.Json;

namespace CityGraph.Server.Tests;

/// <summary>A folder of texts, from the setting to the answer.</summary>
public sealed class TextsAtStartTests : IDisposable
{
    private const string Text = "Two towns meet\n\nThe mayors <b>met</b> on Monday.\nThey signed nothing.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_WithATextOfASource_AnswersItsLines()
    {
        Write("facts.yaml", Facts(HashOf(Text)));
        Write("texts/below/article.txt", Text);

        await using var server = Start("--texts", _folder.Join("texts"));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };
        using var answer = await client.PostAsJsonAsync(
            "/graphql",
            new { query = """{ source(id: "meeting") { hasText claims(where: { node: { property: { isNull: true }, line: { eq: 1 } } }) { nodes { passage { marked lines { number text } } } } } }""" },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            {"data":{"source":{"hasText":true,"claims":{"nodes":[{"passage":{"marked":1,"lines":[{"number":0,"text":"Two towns meet"},{"number":1,"text":"The mayors <b>met</b> on Monday."},{"number":2,"text":"They signed nothing."}]}}]}}}}
            """,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await server.SignalAsync("TERM");
        Assert.Equal(ExitCode.Stopped, await server.WaitForExitAsync());
        Assert.Contains($"\n  texts        of 1 sources, in {_folder.Join("texts")}: shown to everyone whom the server serves\n", server.Output, StringComparison.Ordinal);
        Assert.Equal("", server.Errors);
    }

    [Fact]
    public async Task Start_WithFilesThatAreNoTextsOfSources_NamesEach_OnOneLine()
    {
        Write("facts.yaml", Facts(HashOf(Text)));
        Write("texts/a.txt", "Nothing of ours.\n");
        Write("texts/b\n\u202Egpj.txt", "Nor this.\n");
        File.WriteAllBytes(_folder.Join("texts/c.txt"), [0xFF, 0xFE]);
        File.WriteAllBytes(_folder.Join("texts/d.txt"), new byte[Explorer.Texts.HeldText.MaxBytes + 1]);
        Write("texts/e.md", Text);

        await using var server = Start("--texts", _folder.Join("texts"));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };
        await server.SignalAsync("TERM");
        await server.WaitForExitAsync();

        string[] lines = [.. server.Errors.Split('\n').Where(line => line.Contains("The text ", StringComparison.Ordinal)).Select(line => line[line.IndexOf("The text ", StringComparison.Ordinal)..])];
        Assert.Equal(
            [
                "The text c.txt is left out: it is not a text in UTF-8.",
                "The text d.txt is left out: it has more than 1048576 bytes.",
                $"The text a.txt is of no source in the graph: no source has the SHA-256 {HashOf("Nothing of ours.\n")}.",
                $"The text b\uFFFD\uFFFDgpj.txt is of no source in the graph: no source has the SHA-256 {HashOf("Nor this.\n")}.",
            ],
            lines);
        Assert.Contains("\n  texts        of 0 sources, ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAFolderThatIsNotThere_IsRefusedInOneLine()
    {
        Write("facts.yaml", Facts(HashOf(Text)));

        await using var server = Start("--texts", "/nowhere");

        Assert.Equal(ExitCode.SettingsInvalid, await server.WaitForExitAsync());
        Assert.Equal("The folder of texts /nowhere is not there; correct the path.\n", server.Errors);
    }

    [Fact]
    public async Task Read_MoreBytesOrFilesThanTheBounds_IsRefused()
    {
        var folder = _folder.Join("many");
        Directory.CreateDirectory(folder);
        for (var i = 0; i < 65; i++) File.WriteAllBytes(Path.Combine(folder, $"{i:00}.txt"), new byte[Explorer.Texts.HeldText.MaxBytes]);
        var large = await TextsAtStart.ReadAsync(folder, null!, TestContext.Current.CancellationToken);
        Assert.Equal($"The texts in {folder} have more than 67108864 bytes together; name a folder with fewer.", large.Problem);

        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        for (var i = 0; i <= TextsAtStart.MaxFiles; i++) await File.Create(Path.Combine(folder, $"{i}.txt"), 1).DisposeAsync();
        var many = await TextsAtStart.ReadAsync(folder, null!, TestContext.Current.CancellationToken);
        Assert.Equal($"The folder of texts {folder} has more than 10000 files; name one with fewer.", many.Problem);
    }

    private ServerProcess Start(params string[] arguments) => ServerProcess.Start(
        ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--dataset", _folder.Join("facts.yaml"), .. arguments]);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Join(name))!);
        File.WriteAllText(_folder.Join(name), text);
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static string Facts(string sha256) => $$"""
        source:
          id: meeting
          name: Article on a meeting
          kind: ARTICLE
          language: en
          title: Two towns meet
          publisher: { unknown: None is named. }
          published: 2026-11-16
          address: { unknown: None is given. }
          sha256: {{sha256}}
          recorded: 2026-11-22
        statements:
          - line: 1
            says: The mayors met.
            facts:
              - Event: mayors-meeting
                name: Meeting of the mayors
                kind: MEETING
                status: OCCURRED
        """;
}
