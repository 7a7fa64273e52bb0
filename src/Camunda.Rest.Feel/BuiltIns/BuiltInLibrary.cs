namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>All built-in functions by name.</summary>
internal static class BuiltInLibrary
{
    /// <summary>The functions by section, in the order of the documentation, with one entry for each signature.</summary>
    public static IReadOnlyList<(string Section, IReadOnlyList<BuiltInFunction> Functions)> Sections { get; } =
    [
        ("Conversion", ConversionFunctions.All),
        ("Boolean", BooleanFunctions.All),
        ("String", StringFunctions.All),
        ("List", [.. ListFunctions.All, .. AggregateFunctions.All]),
        ("Numeric", NumericFunctions.All),
        ("Context", ContextFunctions.All),
        ("Temporal", TemporalFunctions.All),
        ("Range", RangeFunctions.All),
        ("Timer", TimerFunctions.All),
        ("AI agent", AgentFunctions.All),
    ];

    private static readonly ILookup<string, BuiltInFunction> Functions =
        Sections.SelectMany(section => section.Functions).ToLookup(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names of all functions. Some contain blanks.</summary>
    public static IEnumerable<string> Names => Functions.Select(group => group.Key);

    /// <summary>The signatures of a function; empty if there is no such function.</summary>
    public static IEnumerable<BuiltInFunction> Find(string name) => Functions[name];
}
