namespace Camunda.Rest.Feel;

/// <summary>The list of FEEL.</summary>
public sealed class FeelList : FeelValue
{
    /// <summary>Creates a list of these items.</summary>
    /// <exception cref="FeelEvaluationException">The list nests too deep, or is too large.</exception>
    public FeelList(IReadOnlyList<FeelValue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        ValueSize size = default;
        for (int index = 0; index < items.Count; index++)
        {
            size = size.With(items[index]);
        }

        Depth = size.Depth;
        Size = size.Count + 1;
    }

    internal FeelList(IReadOnlyList<FeelValue> items, ValueSize size)
    {
        Items = items;
        Depth = size.Depth;
        Size = size.Count + 1;
    }

    /// <summary>A list without items.</summary>
    public static FeelList Empty { get; } = new([]);

    /// <summary>The items. Indexes start at 0 here, and at 1 in FEEL.</summary>
    public IReadOnlyList<FeelValue> Items { get; }

    /// <inheritdoc/>
    public override string TypeName => "list";

    internal override int Depth { get; }

    internal override long Size { get; }

    /// <summary>Returns the items in brackets.</summary>
    public override string ToString() => FeelText.Of(this);

    internal override bool? EqualTo(FeelValue other)
    {
        if (other is FeelNull)
        {
            return false;
        }

        if (other is not FeelList list)
        {
            return null;
        }

        if (list.Items.Count != Items.Count)
        {
            return false;
        }

        for (int index = 0; index < Items.Count; index++)
        {
            if (Items[index].EqualTo(list.Items[index]) != true)
            {
                return false;
            }
        }

        return true;
    }
}
