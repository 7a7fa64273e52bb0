namespace Camunda.Rest;

/// <summary>The names of the operators in JSON.</summary>
internal static class FilterOperatorNames
{
    private static readonly string[] Names = ["$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$in", "$notIn", "$like", "$exists"];

    /// <summary>All operators, in the order in which they are written.</summary>
    public static FilterOperator[] All { get; } = Enum.GetValues<FilterOperator>();

    public static string WireName(this FilterOperator op) => Names[(int)op];

    public static bool TryParse(string name, out FilterOperator op)
    {
        int index = Array.IndexOf(Names, name);
        op = (FilterOperator)Math.Max(index, 0);
        return index >= 0;
    }
}
