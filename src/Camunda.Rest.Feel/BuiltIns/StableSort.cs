namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Sorts by a function that can be inconsistent: the result is then unsorted, but no item is lost.</summary>
internal static class StableSort
{
    /// <summary>Sorts the items. Items of which none precedes the other keep their order.</summary>
    public static FeelValue[] Sort(IReadOnlyList<FeelValue> items, Func<FeelValue, FeelValue, bool> precedes)
    {
        FeelValue[] source = [.. items];
        FeelValue[] target = new FeelValue[source.Length];
        for (int width = 1; width < source.Length; width *= 2)
        {
            for (int start = 0; start < source.Length; start += 2 * width)
            {
                int middle = Math.Min(start + width, source.Length);
                Merge(source, target, start, middle, Math.Min(middle + width, source.Length), precedes);
            }

            (source, target) = (target, source);
        }

        return source;
    }

    private static void Merge(
        FeelValue[] source, FeelValue[] target, int start, int middle, int end, Func<FeelValue, FeelValue, bool> precedes)
    {
        (int left, int right) = (start, middle);
        for (int index = start; index < end; index++)
        {
            bool isRight = left == middle || (right < end && precedes(source[right], source[left]));
            target[index] = isRight ? source[right++] : source[left++];
        }
    }
}
