using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Time;

/// <summary>
/// What a root field asks for is not to be had, as was found while a field below it went to the store. Becomes that field's error at the
/// boundary to the response; nobody else is told.
/// </summary>
internal sealed class RefusedFieldException(FieldError error) : Exception(error.Message)
{
    public FieldError Error { get; } = error;
}
