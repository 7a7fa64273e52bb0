using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>A started instance; the variables are those of a completion that was awaited, else none.</summary>
internal sealed record CreatedInstance(ProcessInstanceRecord Instance, JsonObject Variables);
