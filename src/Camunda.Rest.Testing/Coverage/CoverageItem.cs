namespace Camunda.Rest.Testing.Coverage;

/// <summary>A flow node or a sequence flow, and how often it was executed.</summary>
public sealed class CoverageItem
{
    internal CoverageItem(string id, string? name, string type, int hits)
    {
        Id = id;
        Name = name;
        Type = type;
        Hits = hits;
    }

    /// <summary>The id in the model.</summary>
    public string Id { get; }

    /// <summary>The name in the model; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>The name of its XML element: <c>userTask</c>, <c>boundaryEvent</c>, <c>sequenceFlow</c>.</summary>
    public string Type { get; }

    /// <summary>
    /// How many instances of the element began, or how often the sequence flow was taken, in all tests. The instances of a
    /// multi-instance activity and the activity itself count separately.
    /// </summary>
    public int Hits { get; }

    /// <summary>Whether it was executed at least once.</summary>
    public bool IsCovered => Hits > 0;

    /// <summary>The id, and the name in parentheses.</summary>
    public override string ToString() => Name is null ? Id : $"{Id} ({Name})";
}
