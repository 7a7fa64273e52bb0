namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>One item of a batch operation.</summary>
internal sealed record BatchItemRecord
{
    /// <summary>Orders the items; the API does not show it.</summary>
    public required long Key { get; init; }

    public required long BatchOperationKey { get; init; }

    public required string Type { get; init; }

    /// <summary>The key of the process instance, incident or decision evaluation.</summary>
    public required long ItemKey { get; init; }

    /// <summary>The process instance that it belongs to; null where it belongs to none.</summary>
    public required ProcessInstanceRef? Process { get; init; }

    /// <summary>Why it failed; null where it is done.</summary>
    public required string? ErrorMessage { get; init; }

    public required DateTimeOffset ProcessedDate { get; init; }
}
