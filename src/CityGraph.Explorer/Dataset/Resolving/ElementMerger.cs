using CityGraph.Explorer.Dataset.Reading;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>Puts together what all accepted facts say of each node, name and relationship.</summary>
internal sealed class ElementMerger(Vocabulary vocabulary, ProblemList problems)
{
    private readonly Dictionary<string, ElementDraft> _drafts = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ElementDraft> Merge(IReadOnlyList<SourceFile> files)
    {
        // The declaring facts first, so that what is missing is reported where the node is declared.
        Take(files, fact => fact is NodeFact { Declares: true });
        Take(files, fact => fact is not NodeFact { Declares: true });
        foreach (var draft in _drafts.Values) draft.ReportMissing(problems);
        return _drafts.Values;
    }

    private void Take(IReadOnlyList<SourceFile> files, Func<Fact, bool> which)
    {
        foreach (var statement in files.SelectMany(file => file.Statements).Where(statement => statement.IsTaken))
        {
            foreach (var fact in statement.Facts.Where(which)) Take(statement, fact);
        }
    }

    private void Take(Statement statement, Fact fact)
    {
        if (!_drafts.TryGetValue(fact.Subject, out var draft))
        {
            // A fact about a node that nothing declares was reported.
            if (fact is NodeFact { Declares: false }) return;
            var definitions = fact switch
            {
                NameFact => vocabulary.Name.Properties,
                NodeFact => vocabulary.Model.FindNodeType(fact.Type)!.Properties,
                _ => vocabulary.RelationshipType(fact.Type).Properties,
            };
            draft = new ElementDraft(fact, definitions);
            _drafts.Add(fact.Subject, draft);
        }

        if (draft.First.Type == fact.Type) draft.Take(fact, statement.Supersedes, problems);
    }
}
