namespace Camunda.Rest.Feel;

/// <summary>The depth and size of a list or context, summed up from its parts.</summary>
/// <param name="Depth">How deep values nest.</param>
/// <param name="Count">Approximately how many values it consists of.</param>
internal readonly record struct ValueSize(int Depth, long Count)
{
    public const int MaxDepth = 250;
    private const long MaxCount = 5_000_000;

    /// <summary>Adds a part.</summary>
    /// <exception cref="FeelEvaluationException">The value nests too deep, or is too large.</exception>
    public ValueSize With(FeelValue part)
    {
        int depth = Math.Max(Depth, part.Depth + 1);
        long count = Count + part.Size;
        if (depth > MaxDepth)
        {
            throw new FeelEvaluationException($"A value nests deeper than {MaxDepth} levels. Use flatter lists and contexts.");
        }

        if (count > MaxCount)
        {
            throw new FeelEvaluationException($"A value consists of more than {MaxCount} parts. Use smaller lists and contexts.");
        }

        return new(depth, count);
    }
}
