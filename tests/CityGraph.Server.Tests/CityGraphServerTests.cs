using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace CityGraph.Server.Tests;

/// <summary>Start, answer and end of the real process.</summary>
public sealed class CityGraphServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_WithDefaults_TellsWhereToGo_AnswersAndStops()
    {
        await using var server = StartOnFreePort();
        var url = await server.WaitForReadyAsync();

        using var client = new HttpClient { BaseAddress = url };
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = """{ node(id: "denpasar") { id __typename } }""" }, TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"data":{"node":{"id":"denpasar","__typename":"City"}}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await server.SignalAsync("TERM");

        Assert.Equal(ExitCode.Stopped, await server.WaitForExitAsync());
        Assert.Matches(
            $"""
            \ACityGraph is ready: http://127\.0\.0\.1:\d+
              GraphQL      http://127\.0\.0\.1:\d+/graphql
              data folder  {_folder.Path}/data
              loaded       \d+ nodes from \d+ sources
            Press Ctrl\+C to stop\.
            \z
            """,
            server.Output);
        Assert.Equal("", server.Errors);
    }

    [Fact]
    public async Task Start_OnTheSameFolderAgain_ServesTheSameGraph()
    {
        ServerProcess.RequireInterrupt();
        await using var first = StartOnFreePort();
        await first.WaitForReadyAsync();
        await first.SignalAsync("INT");
        Assert.Equal(ExitCode.Stopped, await first.WaitForExitAsync());

        await using var second = StartOnFreePort();
        await second.WaitForReadyAsync();

        Assert.Equal(LoadedLine(first.Output), LoadedLine(second.Output));
    }

    [Fact]
    public async Task Start_WithJsonLog_PrintsNothingButJson()
    {
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--Logging:Console:FormatterName=json", "--dataset", "/nowhere"]);

        Assert.Equal(ExitCode.DatasetInvalid, await server.WaitForExitAsync());
        Assert.Equal("", server.Output);
        Assert.Equal("The dataset /nowhere is not there; correct the path.\n", server.Errors);
    }

    [Fact]
    public async Task Stop_WhileARequestIsRunning_FinishesIt()
    {
        await using var server = StartOnFreePort();
        var url = await server.WaitForReadyAsync();
        var body = """{"query":"{ __typename }"}"""u8.ToArray();
        using var connection = new TcpClient();
        await connection.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        var head = $"POST /graphql HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {body.Length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));

        await server.SignalAsync("TERM");
        await WaitUntilRefusedAsync(url);
        await stream.WriteAsync(body, TestContext.Current.CancellationToken);

        var response = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("\r\nHTTP/1.1 200 OK\r\n", response, StringComparison.Ordinal);
        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", response, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Stopped, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Start_OnAPortInUse_IsRefusedInOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        await using var server = ServerProcess.Start(["--urls", url, "--data-folder", _folder.Join("data")]);

        Assert.Equal(ExitCode.AddressUnavailable, await server.WaitForExitAsync());
        Assert.Equal($"Cannot listen on {url}: another program uses the port; stop it, or choose another one with --urls.\n", server.Errors);
        Assert.Equal("", server.Output);
    }

    [Fact]
    public async Task Start_OnAnAddressOfAnotherMachine_IsRefusedInOneLine()
    {
        await using var server = ServerProcess.Start(["--urls", "http://192.0.2.1:5080", "--data-folder", _folder.Join("data")]);

        Assert.Equal(ExitCode.AddressUnavailable, await server.WaitForExitAsync());
        Assert.Equal("Cannot listen on http://192.0.2.1:5080: this machine has no such address; choose another one with --urls.\n", server.Errors);
    }

    [Fact]
    public async Task Start_WithADatasetThatHasProblems_ListsThemAll_AndStoresNothing()
    {
        await File.WriteAllTextAsync(_folder.Join("a.yaml"), "source: [", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.Join("b.yaml"), "nonsense: 1\n", TestContext.Current.CancellationToken);

        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--dataset", _folder.Join("a.yaml"), "--dataset", _folder.Join("b.yaml")]);

        Assert.Equal(ExitCode.DatasetInvalid, await server.WaitForExitAsync());
        Assert.Contains("a.yaml:2:1: ", server.Errors, StringComparison.Ordinal);
        Assert.Contains("b.yaml:1:1: ", server.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Errors, StringComparison.Ordinal);
        await using var next = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--dataset", ""]);
        await next.WaitForReadyAsync();
        Assert.Equal("  loaded       0 nodes from 0 sources", LoadedLine(next.Output));
    }

    [Fact]
    public async Task Start_WithPersistedOperationsThatHaveProblems_ListsThemAll()
    {
        Directory.CreateDirectory(_folder.Join("operations"));
        var (first, second) = (_folder.Join("operations/A.graphql"), _folder.Join("operations/B.graphql"));
        await File.WriteAllTextAsync(first, "query A {\n  cityy { id }\n}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(second, "query A { __typename }\n", TestContext.Current.CancellationToken);

        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--dataset", "", "--operations", _folder.Join("operations")]);

        Assert.Equal(ExitCode.OperationsInvalid, await server.WaitForExitAsync());
        Assert.Equal(
            $"""
            {first}:2:3: Cannot query field "cityy" on type "Query". Did you mean "city" or "cities"?
            {second}:1:1: The name "A" is also that of the operation at {first}:1:1; rename one of the operations or files.

            """,
            server.Errors);
    }

    [Fact]
    public async Task Start_WithPersistedOperationsOnly_RunsThoseShipped()
    {
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data"), "--only-persisted-operations", "true"]);
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };

        using var named = await client.GetAsync("/graphql?documentId=CulturalTies&variables={\"city\":\"denpasar\"}", TestContext.Current.CancellationToken);
        using var other = await client.GetAsync("/graphql?query={__typename}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task Start_WithWrongSettings_ListsThemAll()
    {
        await using var server = ServerProcess.Start(
            ["--url", "y", "--CityGraph:Limits:Depth=0", "--CityGraph:Datafoldr", "/x"], ("CITYGRAPH__LIMITS__LISTITEMS", "many"));

        Assert.Equal(ExitCode.SettingsInvalid, await server.WaitForExitAsync());
        Assert.Equal(
            """
            Unknown argument "--url". Did you mean "--urls"? See --help.
            Unknown setting "CityGraph:Datafoldr" (on the command line). Did you mean "CityGraph:DataFolder"? See --help.
            The setting "CityGraph:Limits:Depth" is "0" (on the command line); it must be a whole number from 1 to 200.
            The setting "CityGraph:Limits:ListItems" is "many" (in the environment); it must be a whole number from 1 to 100000000.

            """,
            server.Errors);
    }

    [Fact]
    public async Task Start_WithAWrongSettingOfTheFrameworksLog_IsRefusedInOneLine()
    {
        await using var server = ServerProcess.Start(["--Logging:Console:MaxQueueLength", "many"]);

        Assert.Equal(ExitCode.SettingsInvalid, await server.WaitForExitAsync());
        Assert.Equal(
            "A setting in \"Logging:Console\" is wrong: Failed to convert configuration value 'many' at 'MaxQueueLength' to type 'System.Int32'.\n",
            server.Errors);
    }

    [Fact]
    public async Task Start_WithAFileInPlaceOfTheDataFolder_IsRefusedInOneLine()
    {
        await File.WriteAllTextAsync(_folder.Join("data"), "", TestContext.Current.CancellationToken);

        await using var server = StartOnFreePort();

        Assert.Equal(ExitCode.DataFolderUnusable, await server.WaitForExitAsync());
        Assert.Contains(_folder.Join("data"), Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAFolderThatAnotherServerHas_IsRefusedInOneLine()
    {
        await using var first = StartOnFreePort();
        await first.WaitForReadyAsync();

        await using var second = StartOnFreePort();

        Assert.Equal(ExitCode.DataFolderInUse, await second.WaitForExitAsync());
        Assert.Contains(_folder.Join("data"), Assert.Single(second.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnADamagedDatabase_IsRefusedInOneLine()
    {
        Directory.CreateDirectory(_folder.Join("data"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Join("data"), "citygraph.db"), new string('x', 10_000), TestContext.Current.CancellationToken);

        await using var server = StartOnFreePort();

        Assert.Equal(ExitCode.DatabaseDamaged, await server.WaitForExitAsync());
        Assert.Contains("citygraph.db", Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_TellsEverySetting()
    {
        await using var server = ServerProcess.Start(["--help"]);

        Assert.Equal(ExitCode.Stopped, await server.WaitForExitAsync());
        Assert.All(Server.Settings.LimitSetting.All, limit => Assert.Contains($"--{limit.Key} ", server.Output, StringComparison.Ordinal));
        Assert.Equal("", server.Errors);
    }

    private ServerProcess StartOnFreePort() => ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")]);

    private static string LoadedLine(string output) =>
        Assert.Single(output.Split('\n'), line => line.StartsWith("  loaded ", StringComparison.Ordinal));

    /// <summary>Until the process has seen the signal: it takes no new connections then.</summary>
    private static async Task WaitUntilRefusedAsync(Uri url)
    {
        while (true)
        {
            using var attempt = new TcpClient();
            try
            {
                await attempt.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
