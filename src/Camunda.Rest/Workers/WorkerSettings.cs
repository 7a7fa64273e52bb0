namespace Camunda.Rest.Workers;

/// <summary>
/// The options of a client's workers before code changes them: the defaults of all workers, and the configured options of job types.
/// </summary>
internal sealed class WorkerSettings
{
    private readonly JobWorkerOptions? _defaults;
    private readonly Dictionary<string, Action<JobWorkerOptions>[]> _byType;

    public WorkerSettings(JobWorkerOptions? defaults, Dictionary<string, List<Action<JobWorkerOptions>>> byType)
    {
        _defaults = defaults?.Clone();
        _byType = byType.Count == 0 ? [] : byType.ToDictionary(type => type.Key, type => type.Value.ToArray());
    }

    /// <summary>The job types with options of their own.</summary>
    public IEnumerable<string> ConfiguredTypes => _byType.Keys;

    /// <summary>Returns the options of the workers of a type; the caller may change them.</summary>
    public JobWorkerOptions For(string type)
    {
        var options = _defaults?.Clone() ?? new JobWorkerOptions();
        foreach (var set in _byType.GetValueOrDefault(type) ?? [])
            set(options);
        return options;
    }

    /// <summary>Returns the validation errors.</summary>
    public IEnumerable<string> FindMistakes()
    {
        string[] common = [.. _defaults?.FindMistakes() ?? []];
        return common.Select(mistake => $"WorkerDefaults: {mistake}")
            .Concat(
                _byType.Keys.SelectMany(type => For(type).FindMistakes().Except(common).Select(mistake => $"Workers:{type}: {mistake}")));
    }
}
