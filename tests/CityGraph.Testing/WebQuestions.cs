namespace CityGraph.Testing;

/// <summary>The operations of <c>schema/operations/web</c>, as the views of the web explorer ask them of the shipped dataset.</summary>
public static class WebQuestions
{
    /// <summary>The operation, its variables, and the trips to the store that it takes.</summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
    [
        ("Answer", """{"city":"denpasar","sector":"culture","named":"culture","withSector":true}""", 6),
        ("FindEntities", """{"text":"denpasar"}""", 2),
        ("FindEntities", """{"text":"giongju","types":["CITY"],"first":5}""", 2),
        ("Sectors", "{}", 1),
        ("TableAgreements", """{"city":"denpasar","sector":"culture","unstated":true,"first":500}""", 0),
        ("TableCities", """{"city":"denpasar","sector":"culture","unstated":true,"first":500}""", 0),
        ("TableEvents", """{"city":"denpasar","sector":"culture","unstated":true,"first":25}""", 0),
        ("TableOfficials", """{"city":"denpasar","sector":"culture","unstated":true,"first":25}""", 0),
        ("TablePapers", """{"city":"denpasar","sector":"culture","unstated":true,"first":100}""", 0),
        ("TableTies", """{"city":"denpasar","sector":"culture","unstated":true,"first":500}""", 0),
        ("AgreementPage", """{"id":"denpasar-darwin"}""", 0),
        ("AgreementPage", """{"id":"denpasar-gyeongju"}""", 0),
        ("CityPage", """{"id":"denpasar"}""", 0),
        ("PaperPage", """{"id":"bogor-kisarazu-letter-of-intent"}""", 0),
        ("PlacePage", """{"id":"indonesia"}""", 0),
        ("PlacePage", """{"id":"bali"}""", 0),
    ];
}
