using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CityGraph.Benchmarks.Compare;

/// <summary>An application with nothing but Kestrel and routing, as the server's own: what is measured is the handlers.</summary>
internal static class BareHost
{
    public static WebApplication Build(string urls = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false).UseUrls(urls);
        builder.Services.AddRoutingCore();
        return builder.Build();
    }
}
