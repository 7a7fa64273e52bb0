using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Operations;

/// <summary>A message in the conversation of an agent. Nobody changes its JSON.</summary>
internal sealed record AgentHistoryRecord(
    long Key, string Id, long AgentKey, long ElementInstanceKey, long JobKey, string JobLease, JsonObject Item)
{
    public DateTimeOffset ProducedAt { get; } =
        DateTimeOffset.Parse(Item["producedAt"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
}
