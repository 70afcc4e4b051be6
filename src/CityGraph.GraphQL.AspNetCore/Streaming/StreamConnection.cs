using System.Net;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>What the operations of one connection share.</summary>
/// <param name="Service">What the connections of one endpoint share.</param>
/// <param name="Address">Whose connection it is; null where it has no address.</param>
/// <param name="Outbox">Takes their messages.</param>
/// <param name="Operations">Those that run.</param>
/// <param name="Logger">Is told of failures.</param>
internal sealed record StreamConnection(GraphQLService Service, IPAddress? Address, Outbox Outbox, OperationSet Operations, ILogger Logger);
