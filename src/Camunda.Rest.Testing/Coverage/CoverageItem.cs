namespace Camunda.Rest.Testing;

/// <summary>A flow node or a sequence flow, and how often it was executed.</summary>
public sealed class CoverageItem
{
    internal CoverageItem(string id, string? name, string type)
    {
        Id = id;
        Name = name;
        Type = type;
    }

    private CoverageItem(CoverageItem item, int hits)
        : this(item.Id, item.Name, item.Type)
    {
        SourceId = item.SourceId;
        TargetId = item.TargetId;
        Route = item.Route;
        Hits = hits;
    }

    /// <summary>The id in the model.</summary>
    public string Id { get; }

    /// <summary>The name in the model; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>The name of its XML element: <c>userTask</c>, <c>boundaryEvent</c>, <c>sequenceFlow</c>.</summary>
    public string Type { get; }

    /// <summary>The id of the flow node where a sequence flow begins; null for flow nodes.</summary>
    public string? SourceId { get; internal init; }

    /// <summary>The id of the flow node where a sequence flow ends; null for flow nodes.</summary>
    public string? TargetId { get; internal init; }

    /// <summary>
    /// How many instances of the element began in all tests; for a sequence flow, how many process instances took it, because the API
    /// does not report how often. The instances of a multi-instance activity and the activity itself count separately.
    /// </summary>
    public int Hits { get; }

    /// <summary>Whether it was executed at least once.</summary>
    public bool IsCovered => Hits > 0;

    /// <summary>What a sequence flow connects, by name; null for flow nodes.</summary>
    internal string? Route { get; init; }

    /// <summary>The id, and in parentheses the name, or for a sequence flow without a name what it connects.</summary>
    public override string ToString() => (Name ?? Route) is { } description ? $"{Id} ({description})" : Id;

    /// <summary>The same with hits.</summary>
    internal CoverageItem WithHits(int hits) => new(this, hits);
}
