using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Batches;

/// <summary>
/// Keeps what batch operations did. Each item runs as a command of its own, so that one which fails does not undo the others.
/// </summary>
internal sealed class BatchProcessor(EngineState state, EngineClock clock)
{
    /// <summary>Keeps a batch operation that is complete.</summary>
    /// <param name="type">The type, as the API names it.</param>
    /// <param name="startDate">When it began.</param>
    /// <param name="results">Its items, each with why it failed, or null.</param>
    public BatchOperationRecord Add(string type, DateTimeOffset startDate, IReadOnlyList<(BatchItem Item, string? Error)> results)
    {
        long batchKey = state.Keys.Next();
        List<BatchItemRecord> items =
        [
            .. results.Select(result => new BatchItemRecord
            {
                Key = state.Keys.Next(),
                BatchOperationKey = batchKey,
                Type = type,
                ItemKey = result.Item.Key,
                Process = result.Item.Process,
                ErrorMessage = result.Error,
                ProcessedDate = clock.Now,
            }),
        ];
        return state.Batches[batchKey] = new(batchKey, type, startDate, clock.Now, items);
    }
}
