using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

/// <summary>A folder as the build of the pages leaves it, with files small enough to be told apart.</summary>
public sealed class WebFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WebFolder()
    {
        Directory.CreateDirectory(_folder.Join("assets"));
        File.WriteAllText(_folder.Join("index.html"), "<!doctype html>the explorer");
        File.WriteAllText(_folder.Join("ide.html"), "<!doctype html>the IDE");
        File.WriteAllText(_folder.Join("assets/ide-1a2b.js"), "plain script");
        File.WriteAllText(_folder.Join("assets/ide-1a2b.js.br"), "brotli");
        File.WriteAllText(_folder.Join("assets/ide-1a2b.js.gz"), "gzipped");
        File.WriteAllText(_folder.Join("assets/icons-3c4d.ttf"), "font");
        File.WriteAllText(_folder.Join("secret.txt"), "secret");
    }

    internal WebFiles Files => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    /// <summary>A request with headers; its answer is kept.</summary>
    public static DefaultHttpContext Request(string address, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        var uri = new Uri(new Uri("http://localhost"), address);
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = uri.AbsolutePath;
        context.Request.QueryString = new(uri.Query);
        context.Request.RouteValues["name"] = Path.GetFileName(uri.AbsolutePath);
        foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        return context;
    }

    public static string Body(HttpContext context) => System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
