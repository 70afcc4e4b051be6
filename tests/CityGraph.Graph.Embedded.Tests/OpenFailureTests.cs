using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Folders and files that cannot be opened, each with its message; no file is changed by the attempt.</summary>
public sealed class OpenFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("citygraph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_FolderIsAFile_IsUnusable()
    {
        var path = _folder.File("file");
        await File.WriteAllTextAsync(path, "not a folder");

        var failed = await Open.Failure(path);

        Assert.Equal(OpenFailure.FolderUnusable, failed.Failure);
        Assert.StartsWith($"The folder '{path}' cannot be used: ", failed.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Give its permissions or space, or choose another folder.", failed.Message, StringComparison.Ordinal);
        Assert.Equal("not a folder", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Open_FolderBelowAFile_IsUnusable()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");

        Assert.Equal(OpenFailure.FolderUnusable, (await Open.Failure(Path.Combine(_folder.File("file"), "data"))).Failure);
    }

    [Fact]
    public async Task Open_FolderThatCannotBeWritten_IsUnusable()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("skipped: folders have no write bits on Windows");
            return;
        }

        if (Environment.UserName == "root") Assert.Skip("skipped: root may write every folder");
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var failed = await Open.Failure(_folder.Path);

        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(OpenFailure.FolderUnusable, failed.Failure);
    }

    [Fact]
    public async Task Open_LockFileIsAFolder_IsUnusable()
    {
        Directory.CreateDirectory(_folder.File("citygraph.lock"));

        Assert.Equal(OpenFailure.FolderUnusable, (await Open.Failure(_folder.Path)).Failure);
    }

    [Theory]
    [InlineData("This is not a database, but long enough to be taken for one if only the length were looked at: 0123456789.")]
    [InlineData("short")]
    public async Task Open_AnotherFile_IsNotOursAndStaysAsItIs(string content)
    {
        await File.WriteAllTextAsync(Database, content);

        await ExpectNotOurs();

        Assert.Equal(content, await File.ReadAllTextAsync(Database));
    }

    [Theory]
    [InlineData("CREATE TABLE accounts (id INTEGER PRIMARY KEY)")]
    [InlineData("PRAGMA application_id=42")]
    [InlineData("PRAGMA user_version=7")]
    public async Task Open_ForeignDatabase_IsNotOursAndStaysAsItIs(string sql)
    {
        Write(sql);
        var before = await File.ReadAllBytesAsync(Database);

        await ExpectNotOurs();

        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task Open_NewerVersion_IsRefusedAndStaysAsItIs()
    {
        await (await Open.Store(_folder.Path)).DisposeAsync();
        Write("PRAGMA user_version=3");
        var before = await File.ReadAllBytesAsync(Database);

        var failed = await Open.Failure(_folder.Path);

        Assert.Equal(OpenFailure.Newer, failed.Failure);
        Assert.Equal($"The database '{Database}' was written by a newer version of CityGraph. Use that version, or choose another folder.", failed.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task Open_EmptyFile_IsANewStore()
    {
        await File.WriteAllBytesAsync(Database, []);

        await (await Open.Store(_folder.Path)).DisposeAsync();
    }

    [Fact]
    public async Task Open_ModelWithoutWhatTheDataHas_NamesTypeAndProperty()
    {
        await using (var store = await Open.Store(_folder.Path))
        {
            await store.CommitAsync(TestGraph.Set("s", TestGraph.City("a", ("population", 1L), ("kind", "ward"))), CancellationToken.None);
        }

        await ExpectMismatch(new GraphModel([], []), "There is data of type 'City', which the schema lacks");
        await ExpectMismatch(Cities(new PropertyDefinition("name", PropertyKind.String)), "City 'a' has a property 'kind', which the schema lacks");
        await ExpectMismatch(
            Cities(new PropertyDefinition("name", PropertyKind.String), new("kind", PropertyKind.Enum, EnumValues: ["city"]), new("population", PropertyKind.Integer)),
            "City 'a' has a property 'kind' with the value 'ward', which the schema lacks");
        await ExpectMismatch(
            Cities(new PropertyDefinition("name", PropertyKind.String), new("kind", PropertyKind.Enum, EnumValues: ["ward"]), new("population", PropertyKind.Float)),
            "City 'a' has a property 'population' that is a Int64, where the schema has Float");
        await ExpectMismatch(
            Cities(new PropertyDefinition("name", PropertyKind.String, IsList: true), new("kind", PropertyKind.Enum, EnumValues: ["ward"]), new("population", PropertyKind.Integer)),
            "City 'a' has a property 'name' that is one value, where the schema has a list");
    }

    [Fact]
    public async Task Open_DataWithLongerTextsThanTheModelAllows_IsReadAndHeldToItWhenChanged()
    {
        await using (var store = await Open.Store(_folder.Path, Cities(new PropertyDefinition("name", PropertyKind.String, IsLongText: true))))
        {
            await store.CommitAsync(TestGraph.Set("s1", TestGraph.City("a", ("name", new string('v', 5_000)))), CancellationToken.None);
        }

        await using var again = await Open.Store(_folder.Path, Cities(new PropertyDefinition("name", PropertyKind.String)));
        var page = (await again.FetchAsync([new(new Start.All("City"), Window.All, new(["name"], []))], CancellationToken.None)).Pages[0];
        Assert.Equal(new string('v', 5_000), page.Nodes[0]!.Values[0]);
        var refused = Assert.IsType<CommitResult.Refused>(await again.CommitAsync(TestGraph.Set("s2", TestGraph.City("a", ("name", new string('v', 2_001)))), CancellationToken.None));
        Assert.Equal(["City 'a', property 'name': the text is 2001 characters long; at most 2000 are allowed."], refused.Problems);
    }

    [Fact]
    public async Task Open_CancelledToken_LeavesTheFolderFree()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EmbeddedGraphStore.OpenAsync(TestGraph.Model, new(_folder.Path), TimeProvider.System, source.Token));

        await (await Open.Store(_folder.Path)).DisposeAsync();
    }

    private static GraphModel Cities(params PropertyDefinition[] properties) => new([new NodeType("City", [], [.. properties])], []);

    private async Task ExpectNotOurs()
    {
        var failed = await Open.Failure(_folder.Path);
        Assert.Equal(OpenFailure.NotOurs, failed.Failure);
        Assert.Equal($"'{Database}' is not a database of CityGraph, or its beginning is damaged. Move it away, or choose another folder.", failed.Message);
    }

    private async Task ExpectMismatch(GraphModel model, string problem)
    {
        var failed = await Open.Failure(_folder.Path, model);
        Assert.Equal(OpenFailure.ModelMismatch, failed.Failure);
        Assert.Equal($"The database '{Database}' does not fit the schema: {problem}. Put it back into the schema, or choose another folder and load the data again.", failed.Message);
    }

    private void Write(string sql)
    {
        using var connection = SqliteConnection.Open(Database, create: true);
        connection.Execute(sql);
    }
}
