using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>Reads what places have part in from rows of <see cref="ThingShapes"/>.</summary>
internal sealed class SharedThingReader
{
    private readonly PlaceTree _places = new();
    private readonly Func<Row, Evidence> _evidenceOf;
    private readonly Func<Row, Page> _governmentsOf;

    private SharedThingReader(Func<Row, Evidence> evidenceOf, Func<Row, Page> governmentsOf) =>
        (_evidenceOf, _governmentsOf) = (evidenceOf, governmentsOf);

    /// <param name="pages">What <see cref="TieShapes.SharedBy"/> brings.</param>
    public static SharedThings Read(ReadOnlySpan<Page> pages) => Read(
        pages[TieShapes.Accords], pages[TieShapes.Networks], pages[TieShapes.Events], Evidence.Of, organisation => organisation.Pages[TieShapes.PartOf]);

    /// <param name="accords">Agreements, and papers under none.</param>
    /// <param name="networks">Organisations with members.</param>
    /// <param name="events">Events.</param>
    /// <param name="evidenceOf">The evidence of a node or relationship.</param>
    /// <param name="governmentsOf">The places that an organisation is part of.</param>
    public static SharedThings Read(Page accords, Page networks, Page events, Func<Row, Evidence> evidenceOf, Func<Row, Page> governmentsOf)
    {
        var reader = new SharedThingReader(evidenceOf, governmentsOf);
        ImmutableArray<SharedThing> all =
        [
            .. accords.Nodes.Select(row => reader.Accord(row!)),
            .. networks.Nodes.Select(row => reader.Network(row!)),
            .. events.Nodes.Select(row => reader.Event(row!)),
        ];
        return new(all, reader._places);
    }

    /// <summary>An agreement, or a paper that lies under none.</summary>
    private SharedThing Accord(Row row)
    {
        var evidence = _evidenceOf(row);
        var sectors = Sectors(row.Pages[TieShapes.Sectors], Evidence.None);
        var standings = Parts(row, row.Pages[TieShapes.Parties], Evidence.None);
        if (row.Type != "Agreement")
        {
            var date = (PartialDate?)row.Values[TieShapes.LonePaperDate];
            return new(TieKind.Agreement, row.Id, NameOf(row), evidence, standings, sectors) { Date = date, Began = date, PaperIds = [row.Id] };
        }

        var papers = row.Pages[TieShapes.Papers];
        var isAnySigned = papers.Nodes.Any(paper => IsSigned(paper!));
        for (var i = 0; i < papers.Nodes.Length; i++)
        {
            var paper = papers.Nodes[i]!;
            var ofPaper = _evidenceOf(paper);
            // What is still to be signed tells nothing of a tie that a signed paper shows.
            if (!isAnySigned || IsSigned(paper)) evidence = evidence.With(ofPaper);
            sectors = sectors.AddRange(Sectors(paper.Pages[TieShapes.Sectors], ofPaper));
            var under = papers.Relationships![i];
            standings = standings.AddRange(Parts(paper, paper.Pages[TieShapes.Parties], ofPaper, new(paper.Id, row.Id, under.Id, under.Type, true)));
        }

        return new(TieKind.Agreement, row.Id, NameOf(row), evidence.With(ReachedStages(row.Pages[TieShapes.EventsAbout])), standings, sectors)
        {
            Stage = (string?)row.Values[TieShapes.Stage],
            Date = (PartialDate?)row.Values[TieShapes.StageDate],
            Began = Beginning(row),
            PaperIds = [.. papers.Nodes.Select(paper => paper!.Id)],
        };
    }

    private static bool IsSigned(Row paper) => paper.Values[TieShapes.PaperStatus] is "SIGNED";

    private SharedThing Network(Row row)
    {
        var members = row.Pages[TieShapes.Members];
        var standings = ImmutableArray.CreateBuilder<Standing>(members.Nodes.Length);
        for (var i = 0; i < members.Nodes.Length; i++)
        {
            var (member, membership) = (members.Nodes[i]!, members.Relationships![i]);
            _places.Add(member);
            var step = new TieStep(member.Id, row.Id, membership.Id, membership.Type, true);
            standings.Add(new(member.Id, null, (PartialDate?)membership.Values[TieShapes.Since], _evidenceOf(membership), [step]));
        }

        // That the organisation exists is no reason to doubt or believe a membership: its claims stay with it.
        return new(TieKind.Membership, row.Id, NameOf(row), Evidence.None, standings.MoveToImmutable(), Sectors(row.Pages[TieShapes.Sectors], Evidence.None));
    }

    private SharedThing Event(Row row) => new(
        TieKind.Event,
        row.Id,
        NameOf(row),
        _evidenceOf(row),
        [.. Parts(row, row.Pages[TieShapes.Participants], Evidence.None), .. Parts(row, row.Pages[TieShapes.Hosts], Evidence.None)],
        Sectors(row.Pages[TieShapes.Sectors], Evidence.None))
    {
        Date = (PartialDate?)row.Values[TieShapes.EventDate],
        AgreementIds = [.. row.Pages[TieShapes.About].Nodes.SelectMany(accord => accord!.Pages[0].Nodes.Select(under => under!.Id).Append(accord.Id))],
    };

    private static string NameOf(Row row) => (string)row.Values[TieShapes.Name]!;

    private ImmutableArray<StatedSector> Sectors(Page page, Evidence carrier)
    {
        var sectors = ImmutableArray.CreateBuilder<StatedSector>(page.Nodes.Length);
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            sectors.Add(new(page.Nodes[i]!.Id, _evidenceOf(page.Relationships![i]).NoSurerThan(carrier)));
        }

        return sectors.MoveToImmutable();
    }

    /// <summary>The places that have part, themselves or through an organisation that is part of them.</summary>
    /// <param name="carrier">What they have part in.</param>
    /// <param name="page">Who has.</param>
    /// <param name="evidence">That the carrier is what it is.</param>
    /// <param name="onwards">From the carrier to what is shared, where it is not that itself.</param>
    private ImmutableArray<Standing> Parts(Row carrier, Page page, Evidence evidence, TieStep? onwards = null)
    {
        var standings = ImmutableArray.CreateBuilder<Standing>(page.Nodes.Length);
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            var (party, partyTo) = (page.Nodes[i]!, page.Relationships![i]);
            var ofParty = _evidenceOf(partyTo).NoSurerThan(evidence);
            var step = new TieStep(party.Id, carrier.Id, partyTo.Id, partyTo.Type, true);
            ImmutableArray<TieStep> way = onwards is null ? [step] : [step, onwards];
            if (PlaceTree.IsPlace(party.Type))
            {
                _places.Add(party);
                standings.Add(new(party.Id, null, null, ofParty, way));
            }
            else if (party.Type == "Organisation")
            {
                AddGovernments(standings, party, ofParty, way);
            }
        }

        return standings.ToImmutable();
    }

    private void AddGovernments(ImmutableArray<Standing>.Builder standings, Row organisation, Evidence evidence, ImmutableArray<TieStep> way)
    {
        var governments = _governmentsOf(organisation);
        for (var i = 0; i < governments.Nodes.Length; i++)
        {
            var (government, partOf) = (governments.Nodes[i]!, governments.Relationships![i]);
            _places.Add(government);
            var step = new TieStep(government.Id, organisation.Id, partOf.Id, partOf.Type, false);
            standings.Add(new(government.Id, organisation.Id, null, evidence.And(_evidenceOf(partOf)), [step, .. way]));
        }
    }

    /// <summary>The claims of what brought an agreement to its stage.</summary>
    private Evidence ReachedStages(Page events)
    {
        var evidence = Evidence.None;
        for (var i = 0; i < events.Nodes.Length; i++)
        {
            if (HasReached(events, i)) evidence = evidence.With(_evidenceOf(events.Nodes[i]!)).With(_evidenceOf(events.Relationships![i]));
        }

        return evidence;
    }

    private static bool HasReached(Page events, int place) => events.Relationships![place].Values[TieShapes.Bearing] is "REACHED";

    /// <summary>The first date; null where a paper was signed or something was reached that no source dates.</summary>
    private static PartialDate? Beginning(Row agreement)
    {
        var isOpen = false;
        var first = (PartialDate?)agreement.Values[TieShapes.StageDate];
        foreach (var paper in agreement.Pages[TieShapes.Papers].Nodes)
        {
            if (IsSigned(paper!)) Take((PartialDate?)paper!.Values[TieShapes.PaperDate]);
        }

        var events = agreement.Pages[TieShapes.EventsAbout];
        for (var i = 0; i < events.Nodes.Length; i++)
        {
            var about = events.Nodes[i]!;
            if (about.Values[TieShapes.EventStatus] is "OCCURRED" && HasReached(events, i)) Take((PartialDate?)about.Values[TieShapes.EventAboutDate]);
        }

        return isOpen ? null : first;

        void Take(PartialDate? date)
        {
            isOpen |= date is null;
            if (date is not null && (first is null || PartialDate.CompareForSorting(date, first) < 0)) first = date;
        }
    }
}
