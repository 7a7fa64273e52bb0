namespace Camunda.Rest.Feel;

/// <summary>The list of FEEL.</summary>
public sealed class FeelList : FeelValue
{
    /// <summary>Creates a list of these items.</summary>
    public FeelList(IReadOnlyList<FeelValue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
    }

    /// <summary>The items. Indexes start at 0 here, and at 1 in FEEL.</summary>
    public IReadOnlyList<FeelValue> Items { get; }

    /// <inheritdoc/>
    public override string TypeName => "list";

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
