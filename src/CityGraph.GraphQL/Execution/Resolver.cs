namespace CityGraph.GraphQL.Execution;

/// <summary>
/// How one field gets its values. The forms: <see cref="PropertyResolver"/> (and
/// <see cref="PropertyResolver{TValue}"/>), <see cref="BatchResolver"/>, <see cref="AsyncBatchResolver"/>,
/// and <see cref="StreamResolver"/> for the root fields of subscriptions.
/// </summary>
/// <remarks>
/// <para>A resolver is called once a field of the operation, for all parents of that field together. What it may give for one parent:</para>
/// <list type="bullet">
/// <item>null;</item>
/// <item>for a scalar or enum, whatever the scalar's coercion accepts (an enum: the name of its value);</item>
/// <item>for an object, interface or union, the object that is the parent of the fields below;</item>
/// <item>for a list, an array or another list of these (a string is not a list);</item>
/// <item>a <see cref="FieldError"/>, in place of any of these, at any depth of a list.</item>
/// </list>
/// <para>
/// An exception fails the field for all parents of the batch: the client reads "Internal error", the host reads the exception
/// from <see cref="IExecutionDiagnostics"/>. Of a <see cref="FieldFailedException"/> the client reads its error.
/// <see cref="OperationCanceledException"/> of the request's own token ends the request.
/// </para>
/// </remarks>
public abstract class Resolver
{
    private protected Resolver()
    {
    }
}
