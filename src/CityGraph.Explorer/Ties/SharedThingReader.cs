using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>Reads what cities have part in from the pages that <see cref="TieShapes.SharedBy"/> brings.</summary>
internal static class SharedThingReader
{
    public static ImmutableArray<SharedThing> Read(ReadOnlySpan<Page> pages) =>
    [
        .. pages[TieShapes.Agreements].Nodes.Select(row => Agreement(row!)),
        .. pages[TieShapes.LonePapers].Nodes.Select(row => Paper(row!)),
        .. pages[TieShapes.Networks].Nodes.Select(row => Network(row!)),
        .. pages[TieShapes.CityEvents].Nodes.Select(row => Event(row!)),
    ];

    private static SharedThing Agreement(Row row)
    {
        var evidence = Evidence.Of(row);
        var sectors = Sectors(row.Pages[TieShapes.Sectors], Evidence.None);
        var standings = Parties(row.Pages[TieShapes.Parties], Evidence.None);
        var papers = row.Pages[TieShapes.Papers].Nodes;
        var isAnySigned = papers.Any(paper => IsSigned(paper!));
        foreach (var paper in papers)
        {
            var ofPaper = Evidence.Of(paper!);
            // What is still to be signed tells nothing of a tie that a signed paper shows.
            if (!isAnySigned || IsSigned(paper!)) evidence = evidence.With(ofPaper);
            sectors = sectors.AddRange(Sectors(paper!.Pages[TieShapes.Sectors], ofPaper));
            standings = standings.AddRange(Parties(paper.Pages[TieShapes.Parties], ofPaper));
        }

        return new(
            TieKind.Agreement,
            row.Id,
            (string)row.Values[TieShapes.Name]!,
            (string?)row.Values[TieShapes.Stage],
            (PartialDate?)row.Values[TieShapes.StageDate],
            [.. papers.Select(paper => paper!.Id)],
            evidence.With(ReachedStages(row.Pages[TieShapes.Events])),
            standings,
            sectors);
    }

    /// <summary>A paper that lies under no agreement.</summary>
    private static SharedThing Paper(Row row) => new(
        TieKind.Agreement,
        row.Id,
        (string)row.Values[TieShapes.Name]!,
        IsSigned(row) && row.Values[TieShapes.PaperKind] is "MEMORANDUM" or "LETTER_OF_INTENT"
            ? (string)row.Values[TieShapes.PaperKind]!
            : null,
        (PartialDate?)row.Values[TieShapes.PaperDate],
        [row.Id],
        Evidence.Of(row),
        Parties(row.Pages[TieShapes.Parties], Evidence.None),
        Sectors(row.Pages[TieShapes.Sectors], Evidence.None));

    private static bool IsSigned(Row paper) => paper.Values[TieShapes.PaperStatus] is "SIGNED";

    private static SharedThing Network(Row row)
    {
        var members = row.Pages[TieShapes.Members];
        var standings = ImmutableArray.CreateBuilder<Standing>(members.Nodes.Length);
        for (var i = 0; i < members.Nodes.Length; i++)
        {
            var membership = members.Relationships![i];
            standings.Add(new(members.Nodes[i]!.Id, null, (PartialDate?)membership.Values[TieShapes.Since], Evidence.Of(membership)));
        }

        // That the organisation exists is no reason to doubt or believe a membership: its claims stay with it.
        return new(
            TieKind.Membership,
            row.Id,
            (string)row.Values[TieShapes.Name]!,
            null,
            null,
            [],
            Evidence.None,
            standings.MoveToImmutable(),
            Sectors(row.Pages[TieShapes.Sectors], Evidence.None));
    }

    private static SharedThing Event(Row row) => new(
        TieKind.Event,
        row.Id,
        (string)row.Values[TieShapes.Name]!,
        null,
        (PartialDate?)row.Values[TieShapes.EventDate],
        [],
        Evidence.Of(row),
        Parties(row.Pages[TieShapes.Participants], Evidence.None).AddRange(Parties(row.Pages[TieShapes.Hosts], Evidence.None)),
        Sectors(row.Pages[TieShapes.Sectors], Evidence.None))
    {
        AgreementIds = [.. row.Pages[TieShapes.About].Nodes.SelectMany(accord => accord!.Pages[0].Nodes.Select(under => under!.Id).Append(accord.Id))],
    };

    private static ImmutableArray<StatedSector> Sectors(Page page, Evidence carrier)
    {
        var sectors = ImmutableArray.CreateBuilder<StatedSector>(page.Nodes.Length);
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            sectors.Add(new(page.Nodes[i]!.Id, Evidence.Of(page.Relationships![i]).NoSurerThan(carrier)));
        }

        return sectors.MoveToImmutable();
    }

    /// <summary>The cities that are party, themselves or through an organisation that is part of them.</summary>
    private static ImmutableArray<Standing> Parties(Page page, Evidence carrier)
    {
        var standings = ImmutableArray.CreateBuilder<Standing>(page.Nodes.Length);
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            var party = page.Nodes[i]!;
            var evidence = Evidence.Of(page.Relationships![i]).NoSurerThan(carrier);
            if (party.Type == "City") standings.Add(new(party.Id, null, null, evidence));
            if (party.Type != "Organisation") continue;
            var cities = party.Pages[TieShapes.PartOf];
            for (var j = 0; j < cities.Nodes.Length; j++)
            {
                standings.Add(new(cities.Nodes[j]!.Id, party.Id, null, evidence.And(Evidence.Of(cities.Relationships![j]))));
            }
        }

        return standings.ToImmutable();
    }

    /// <summary>The claims of what brought an agreement to its stage.</summary>
    private static Evidence ReachedStages(Page events)
    {
        var evidence = Evidence.None;
        for (var i = 0; i < events.Nodes.Length; i++)
        {
            var about = events.Relationships![i];
            if (about.Values[TieShapes.Bearing] is not "REACHED") continue;
            evidence = evidence.With(Evidence.Of(events.Nodes[i]!)).With(Evidence.Of(about));
        }

        return evidence;
    }
}
