namespace Camunda.Rest.Contract.Import.Grammar;

/// <summary>One kind of object in an API description, and every keyword that it may have.</summary>
internal sealed class NodeKind(string name)
{
    /// <summary>What messages call it, with its article.</summary>
    public string Name => name;

    /// <summary>Keywords whose value is a fact.</summary>
    public Dictionary<string, FactType> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Keywords that hold the vendor's words: understood, and left out of the contract.</summary>
    public HashSet<string> Prose { get; } = new(StringComparer.Ordinal);

    /// <summary>Keywords whose value is made of further objects.</summary>
    public Dictionary<string, (NodeKind Kind, Many Many)> Children { get; } = new(StringComparer.Ordinal);

    public NodeKind WithFacts(FactType type, params string[] keywords)
    {
        foreach (string keyword in keywords)
        {
            Facts.Add(keyword, type);
        }

        return this;
    }

    public NodeKind WithProse(params string[] keywords)
    {
        Prose.UnionWith(keywords);
        return this;
    }

    public NodeKind WithChild(string keyword, NodeKind kind, Many many = Many.One)
    {
        Children.Add(keyword, (kind, many));
        return this;
    }
}
