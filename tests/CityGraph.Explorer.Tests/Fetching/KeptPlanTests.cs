namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>What is kept with an operation must not depend on one request's variables.</summary>
public sealed class KeptPlanTests(SeedGraph graph)
{
    [Fact]
    public async Task Cursor_OrderFromAVariable_IsThatOfItsOwnRequest()
    {
        const string document = """
            query($order: [CitySortInput!], $after: String) {
              cities(order: $order, first: 5, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } }
            }
            """;
        var byName = await PageAsync(document, new { order = new object[] { new { name = "DESC" } } });
        var byId = await PageAsync(document, new { order = new object[] { new { id = "ASC" } } });

        var nextByName = await PageAsync(document, new { order = new object[] { new { name = "DESC" } }, after = byName.Cursor });
        var nextById = await PageAsync(document, new { order = new object[] { new { id = "ASC" } }, after = byId.Cursor });

        Assert.Empty(byName.Ids.Intersect(nextByName.Ids));
        Assert.Equal(byId.Ids.Concat(nextById.Ids).Order(StringComparer.Ordinal), byId.Ids.Concat(nextById.Ids));
    }

    private async Task<(string[] Ids, string? Cursor)> PageAsync(string document, object variables)
    {
        var (response, _) = await graph.RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        var cities = response.GetProperty("data").GetProperty("cities");
        return (
            [.. cities.GetProperty("nodes").EnumerateArray().Select(city => city.GetProperty("id").GetString()!)],
            cities.GetProperty("pageInfo").GetProperty("endCursor").GetString());
    }
}
