namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A command that was run for many items, with what became of each.</summary>
internal sealed record BatchOperationRecord(
    long BatchOperationKey,
    string Type,
    DateTimeOffset StartDate,
    DateTimeOffset EndDate,
    IReadOnlyList<BatchItemRecord> Items)
{
    public int CompletedCount => Items.Count(item => item.ErrorMessage is null);

    public int FailedCount => Items.Count - CompletedCount;
}
