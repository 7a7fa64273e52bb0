namespace Camunda.Rest.Testing.Coverage;

/// <summary>Counts what tests execute of one model. Not thread-safe.</summary>
internal sealed class CoverageCounter(CoverageModel model)
{
    private readonly Dictionary<string, int> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _flows = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _tests = new(StringComparer.Ordinal);

    public void Add(CoveredRun run)
    {
        _tests.Add(run.Test);
        Count(_elements, run.Elements);
        Count(_flows, run.Flows);
    }

    public ProcessCoverageReport Report() => new(
        model.ProcessId,
        model.Name,
        model.Digest,
        model.Process,
        WithHits(model.Elements, _elements),
        WithHits(model.Flows, _flows),
        [.. _tests]);

    private static void Count(Dictionary<string, int> hits, IReadOnlyList<string> ids)
    {
        foreach (string id in ids)
        {
            hits[id] = hits.GetValueOrDefault(id) + 1;
        }
    }

    // Ids that the model does not have, such as that of the process, are not in the report.
    private static List<CoverageItem> WithHits(IReadOnlyList<CoverageItem> items, Dictionary<string, int> hits) =>
        [.. items.Select(item => item.WithHits(hits.GetValueOrDefault(item.Id)))];
}
