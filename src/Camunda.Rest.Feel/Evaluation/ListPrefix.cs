using System.Collections;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The items that a growing list has now. Items that are added later do not appear, so nothing needs to be copied.</summary>
internal sealed class ListPrefix(List<FeelValue> items) : IReadOnlyList<FeelValue>
{
    public int Count { get; } = items.Count;

    public FeelValue this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return items[index];
        }
    }

    public IEnumerator<FeelValue> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return items[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
