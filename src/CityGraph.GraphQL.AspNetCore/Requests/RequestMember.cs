namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>The parameters of section 4.1, as a set of those that were seen.</summary>
[Flags]
internal enum RequestMember
{
    None = 0,
    Query = 1,
    OperationName = 2,
    Variables = 4,
    Extensions = 8,

    /// <summary>Of the draft appendix on persisted documents.</summary>
    DocumentId = 16,
}

/// <summary>The parameters' names, on the wire and in messages.</summary>
internal static class RequestMembers
{
    public static RequestMember Find(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("query"u8)) return RequestMember.Query;
        if (name.SequenceEqual("operationName"u8)) return RequestMember.OperationName;
        if (name.SequenceEqual("variables"u8)) return RequestMember.Variables;
        if (name.SequenceEqual("documentId"u8)) return RequestMember.DocumentId;
        return name.SequenceEqual("extensions"u8) ? RequestMember.Extensions : RequestMember.None;
    }

    public static string Name(RequestMember member) => member switch
    {
        RequestMember.Query => "query",
        RequestMember.OperationName => "operationName",
        RequestMember.Variables => "variables",
        RequestMember.DocumentId => "documentId",
        _ => "extensions",
    };
}
