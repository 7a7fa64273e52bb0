using System.Text.Json;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A variable of the cluster or of a tenant.</summary>
/// <param name="Id">Its name and tenant.</param>
/// <param name="Key">Orders the variables; the API does not show it.</param>
/// <param name="Value">The value.</param>
/// <param name="Metadata">What else is known of it; an empty object by default.</param>
/// <param name="Kind">Whether the value is JSON, or refers to a secret.</param>
internal sealed record ClusterVariableRecord(ClusterVariableId Id, long Key, JsonElement Value, JsonElement Metadata, string Kind);
