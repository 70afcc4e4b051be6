using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>Reads files of one operation each. All that is wrong with them is found at once.</summary>
internal sealed class PersistedOperationsReader(Schema schema)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public PersistedOperationsResult Read(IReadOnlyList<SourceText> files)
    {
        foreach (var file in files) Read(file);
        return _problems.Count == 0 ? new(new PersistedOperations(_byName), []) : new(null, [.. _problems]);
    }

    private void Read(SourceText file)
    {
        var parsed = Parser.Parse(file);
        if (!parsed.IsSuccess)
        {
            Report(file, parsed.Error);
            return;
        }

        foreach (var error in Validator.Validate(schema, parsed.Document)) Report(file, error);
        var operations = parsed.Document.Operations.ToArray();
        if (operations is not [{ Name: { } name } operation])
        {
            ReportOtherThanOne(file, operations);
            return;
        }

        var place = $"{file.Name}:{operation.Location}";
        Add(name.Value, file, place);
        var fileName = Path.GetFileNameWithoutExtension(file.Name);
        if (fileName != name.Value) Add(fileName, file, place);
    }

    private void Add(string name, SourceText file, string place)
    {
        if (_byName.TryAdd(name, file.Utf8)) _places.Add(name, place);
        else _problems.Add($"{place}: The name \"{name}\" is also that of the operation at {_places[name]}; rename one of the operations or files.");
    }

    private void ReportOtherThanOne(SourceText file, OperationDefinitionNode[] operations) => _problems.Add(operations switch
    {
        [] => $"{file.Name}:1:1: The file has no operation; write one, such as \"query Name {{ ... }}\".",
        [var operation] => $"{file.Name}:{operation.Location}: The operation has no name; give it one, as in \"query Name {{ ... }}\".",
        [_, var second, ..] => $"{file.Name}:{second.Location}: The file has a second operation; put it into a file of its own.",
    });

    private void Report(SourceText file, GraphQLError error) =>
        _problems.Add(error.Locations.IsEmpty ? $"{file.Name}: {error.Message}" : $"{file.Name}:{error.Locations[0]}: {error.Message}");
}
