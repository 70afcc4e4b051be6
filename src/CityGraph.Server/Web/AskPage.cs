namespace CityGraph.Server.Web;

/// <summary>In place of the IDE where that was not built: how to get it, and a form to ask with what the address would have opened.</summary>
internal static class AskPage
{
    private static readonly Lazy<string> Page = new(() => PlainPage.Read("ask.html"));

    public static Task WriteAsync(HttpContext context) => PlainPage.WriteAsync(context, Render(context.Request.Query));

    private static string Render(IQueryCollection asked)
    {
        var (operation, variables) = asked.TryGetValue("query", out var query)
            ? (query.ToString(), asked["variables"].ToString())
            : (FirstQuestion.Operation, FirstQuestion.Variables);
        return Page.Value.Fill("variables", variables).Fill("operation", operation);
    }
}
