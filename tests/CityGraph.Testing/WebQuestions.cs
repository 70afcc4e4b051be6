namespace CityGraph.Testing;

/// <summary>The operations of <c>schema/operations/web</c>, as the views of the web explorer ask them of the shipped dataset.</summary>
public static class WebQuestions
{
    /// <summary>The operation, its variables, and the trips to the store that it takes.</summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
    [
        ("Answer", """{"city":"denpasar","sector":"culture","named":"culture","withSector":true}""", 6),
        ("Evidence", """{"subject":"bogor-kisarazu-signing"}""", 5),
        ("Evidence", """{"subject":"bogor-kisarazu-letter-of-intent","property":"status","ofProperty":{"eq":"status"}}""", 6),
        ("Evidence", """{"subject":"bogor.PARTY_TO.bogor-kisarazu"}""", 4),
        ("Evidence", """{"subject":"name.bandung.Bandung"}""", 3),
        ("GraphNeighbourhood", """{"of":["denpasar"],"hops":2,"types":["City","Agreement","Organisation"],"maxNodes":40,"sector":"culture","withSector":true}""", 5),
        ("FindEntities", """{"text":"denpasar"}""", 2),
        ("FindEntities", """{"text":"giongju","types":["CITY"],"first":5}""", 2),
        ("Mentions", """{"of":"denpasar"}""", 2),
        ("Sectors", "{}", 1),
        ("OfficialPage", """{"id":"bima-arya"}""", 5),
        ("OrganisationPage", """{"id":"owhc"}""", 4),
        ("EventPage", """{"id":"bogor-visit-to-kisarazu"}""", 3),
        ("ActivityPage", """{"id":"badung-fujisawa-progress"}""", 2),
        ("SectorPage", """{"id":"culture"}""", 2),
        ("ActivityList", """{"where":{"status":{"eq":"PLANNED"}},"order":[{"name":"ASC"}],"first":5}""", 2),
        ("RegionList", """{"where":{"kind":{"eq":"PREFECTURE"}},"order":[{"name":"ASC"}]}""", 2),
        ("CountryList", "{}", 3),
        ("SectorList", "{}", 1),
        ("SourceList", """{"where":{"publisher":{"node":{"id":{"eq":"antara"}}}},"order":[{"published":"DESC"}]}""", 1),
        ("SourceChoices", "{}", 1),
        ("CityList", """{"where":{"or":[{"name":{"contains":"SIN","folded":true}},{"names":{"some":{"node":{"text":{"contains":"SIN","folded":true}}}}}]},"order":[{"name":"ASC"}]}""", 1),
        ("CityChoices", "{}", 1),
        ("AgreementList", """{"where":{"stage":{"eq":"LETTER_OF_INTENT"}},"order":[{"stageDate":"DESC"}]}""", 3),
        ("PaperList", """{"where":{"status":{"eq":"PLANNED"}},"order":[{"date":"DESC"}]}""", 3),
        ("EventList", """{"where":{"kind":{"eq":"SIGNING"}},"order":[{"date":"DESC"}],"first":10}""", 3),
        ("OfficialList", """{"where":{"and":[{},{"or":[{"officesInPlaces":{"some":{"node":{"id":{"eq":"denpasar"}}}}},{"officesInOrganisations":{"some":{"node":{"governments":{"some":{"node":{"id":{"eq":"denpasar"}}}}}}}}]}]},"order":[{"name":"ASC"}]}""", 4),
        ("OrganisationList", """{"where":{"kind":{"eq":"LEGISLATURE"}},"order":[{"name":"ASC"}]}""", 2),
        ("SourcePage", """{"id":"bogor-kisarazu-2016"}""", 6),
        ("SourcePage", """{"id":"bogor-kisarazu-2016","certainty":{"eq":"PLANNED"},"about":{"eq":"bogor"}}""", 5),
        ("TieEvidence", """{"between":["denpasar","gyeongju"],"sector":"culture","withSector":true}""", 6),
        ("TiePlaces", """{"between":["denpasar","nosuch"]}""", 1),
        ("TableAgreements", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":100,"first":500}""", 8),
        ("TableCities", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":100,"first":500}""", 5),
        ("TableEvents", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":5,"first":25}""", 11),
        ("TableOfficials", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":5,"first":25}""", 10),
        ("TablePapers", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":20,"first":100}""", 8),
        ("TableTies", """{"city":"denpasar","sector":"culture","unstated":true,"related":true,"firstRelated":100,"first":500}""", 5),
        ("AgreementPage", """{"id":"denpasar-darwin"}""", 8),
        ("AgreementPage", """{"id":"denpasar-gyeongju"}""", 10),
        ("CityPage", """{"id":"denpasar"}""", 10),
        ("PaperPage", """{"id":"bogor-kisarazu-letter-of-intent"}""", 6),
        ("PlacePage", """{"id":"indonesia"}""", 9),
        ("PlacePage", """{"id":"bali"}""", 9),
    ];
}
