namespace CityGraph.Testing;

/// <summary>The operations of <c>schema/operations</c> with variables that the shipped dataset answers.</summary>
public static class NamedQuestions
{
    /// <summary>
    /// The operation, its variables, and the trips to the store that it takes: one a generated root field, two more for a computed field; for
    /// networks two more that tell whether the graph changed meanwhile, and one more for each list of what is in them.
    /// </summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
    [
        ("CulturalTies", """{"city":"denpasar"}""", 3),
        ("CulturalTies", """{"city":"gyeongju"}""", 3),
        ("CulturalTies", """{"city":"badung"}""", 3),
        ("CulturalTies", """{"city":"bogor"}""", 3),
        ("RelatedTies", """{"city":"denpasar","sector":"culture"}""", 3),
        ("StrongestTies", """{"city":"denpasar"}""", 3),
        ("TiesBetween", """{"places":["bali","south-korea","australia","bogor","kisarazu"]}""", 2),
        ("TiesOfCountry", """{"country":"indonesia"}""", 3),
        ("SimilarCities", """{"city":"darwin"}""", 3),
        ("RegionalNetwork", """{"places":["bali"]}""", 6),
        ("RegionalNetwork", """{"places":["indonesia"],"boundary":"INCIDENT"}""", 6),
        ("RegressTies", """{"places":["indonesia"],"sector":"culture"}""", 11),
        ("NetworkSeries", """{"places":["indonesia"],"by":"YEAR"}""", 4),
        ("NetworkSeries", """{"places":["denpasar","bogor"],"by":"SECTOR"}""", 4),
        ("NetworkSeries", """{"by":"COUNTRY"}""", 4),
        ("CompareRegions", """{"regions":[{"name":"Bali","places":["bali"]},{"name":"West Java","places":["west-java"]}]}""", 4),
        ("RegionalMeasures", """{"places":["bali"]}""", 8),
        ("RegionalMeasures", """{"places":["indonesia"],"boundary":"TWO_MODE"}""", 8),
        ("OfficialsOfCity", """{"city":"denpasar"}""", 1),
        ("AgreementsByStage", "{}", 1),
        ("StagesByCountry", "{}", 1),
        ("CitiesByCountry", "{}", 2),
        ("TiesAsOf", """{"city":"denpasar","asOf":"2016-12-31"}""", 5),
        ("TiesAsOf", """{"city":"denpasar","asOf":"2021"}""", 6),
        ("Timeline", """{"of":"denpasar","from":"2010"}""", 2),
        ("Timeline", """{"of":"bogor","from":"2016"}""", 2),
        ("AgreementCourse", """{"agreement":"denpasar-gyeongju"}""", 4),
        ("AgreementCourse", """{"agreement":"denpasar-darwin"}""", 3),
        ("PlannedActivities", """{"one":"badung","other":"fujisawa"}""", 1),
        ("Partners", """{"city":"bogor"}""", 1),
        ("Participants", """{"event":"denpasar-darwin-sharing-session"}""", 1),
        ("Members", """{"organisation":"owhc"}""", 1),
        ("SourceInOrder", """{"source":"bogor-kisarazu-2016"}""", 1),
        ("Search", """{"text":"denpasar"}""", 2),
        ("Search", """{"text":"pemkot-bogor"}""", 2),
        ("Search", """{"text":"ib-rai-mantra"}""", 2),
        ("Search", """{"text":"korea-selatan"}""", 2),
        ("Search", """{"text":"giongju"}""", 2),
        ("PathsBetween", """{"from":"denpasar","to":"darwin"}""", 3),
        ("Neighbourhood", """{"of":"denpasar"}""", 4),
        ("SourcesAbout", """{"entity":"denpasar"}""", 1),
        ("Contradictions", "{}", 2),
        ("CoverageOf", """{"of":"denpasar"}""", 2),
        ("EvidenceOfProperty", """{"entity":"bogor-kisarazu-letter-of-intent","property":"status"}""", 4),
    ];
}
