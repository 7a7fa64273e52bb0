using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Sends a message to whoever waits for it.</summary>
internal sealed record SendMessage(string Name)
{
    public string CorrelationKey { get; init; } = "";

    /// <summary>Only one message of a name, a correlation key and an id is kept at a time; null and empty mean none.</summary>
    public string? MessageId { get; init; }

    /// <summary>How long a published message is kept for those who are not there yet; zero means not at all.</summary>
    public TimeSpan TimeToLive { get; init; }

    public JsonObject? Variables { get; init; }

    /// <summary>Null means the default tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The business id of an instance that the message starts.</summary>
    public string? BusinessId { get; init; }
}
