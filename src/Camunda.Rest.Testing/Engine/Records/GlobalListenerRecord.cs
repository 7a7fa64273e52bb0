namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A listener of all user tasks.</summary>
internal sealed record GlobalListenerRecord
{
    /// <summary>The name of the event type that means all of them.</summary>
    public const string AllEvents = "all";

    public required string Id { get; init; }

    public required long Key { get; init; }

    public required string Type { get; init; }

    public required int Retries { get; init; }

    /// <summary>Whether it runs after the listeners of the model instead of before them.</summary>
    public required bool AfterNonGlobal { get; init; }

    /// <summary>The higher it is, the earlier it runs.</summary>
    public required int Priority { get; init; }

    public required IReadOnlyList<string> EventTypes { get; init; }
}
