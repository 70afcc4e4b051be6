namespace CityGraph.Testing;

/// <summary>The operations of <c>schema/operations/web</c>, as the views of the web explorer ask them of the shipped dataset.</summary>
public static class WebQuestions
{
    /// <summary>The operation, its variables, and the trips to the store that it takes.</summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
    [
        ("Answer", """{"city":"denpasar","sector":"culture","named":"culture","withSector":true}""", 6),
        ("Evidence", """{"subject":"bogor-kisarazu-signing"}""", 0),
        ("Evidence", """{"subject":"bogor-kisarazu-signing","property":"status","ofProperty":{"eq":"status"}}""", 0),
        ("Evidence", """{"subject":"bogor.PARTY_TO.bogor-kisarazu"}""", 0),
        ("Evidence", """{"subject":"name.bandung.Bandung"}""", 0),
        ("FindEntities", """{"text":"denpasar"}""", 2),
        ("FindEntities", """{"text":"giongju","types":["CITY"],"first":5}""", 2),
        ("Mentions", """{"of":"denpasar"}""", 0),
        ("Sectors", "{}", 1),
        ("OfficialPage", """{"id":"bima-arya"}""", 0),
        ("OrganisationPage", """{"id":"owhc"}""", 0),
        ("EventPage", """{"id":"bogor-visit-to-kisarazu"}""", 0),
        ("ActivityPage", """{"id":"badung-fujisawa-progress"}""", 0),
        ("SectorPage", """{"id":"culture"}""", 0),
        ("CountryList", "{}", 0),
        ("SectorList", "{}", 0),
        ("SourceList", """{"where":{"publisher":{"node":{"id":{"eq":"antara"}}}},"order":[{"published":"DESC"}]}""", 0),
        ("SourceChoices", "{}", 0),
        ("CityList", """{"where":{"or":[{"name":{"contains":"SIN","folded":true}},{"names":{"some":{"node":{"text":{"contains":"SIN","folded":true}}}}}]},"order":[{"name":"ASC"}]}""", 0),
        ("CityChoices", "{}", 0),
        ("SourcePage", """{"id":"bogor-kisarazu-2016"}""", 0),
        ("SourcePage", """{"id":"bogor-kisarazu-2016","certainty":{"eq":"PLANNED"},"about":{"eq":"bogor"}}""", 0),
        ("TieEvidence", """{"between":["denpasar","gyeongju"],"sector":"culture","withSector":true}""", 0),
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
