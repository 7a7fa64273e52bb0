namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>All built-in functions by name.</summary>
internal static class BuiltInLibrary
{
    private static readonly ILookup<string, BuiltInFunction> Functions = Enumerable.Empty<BuiltInFunction>().ToLookup(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names of all functions. Some contain blanks.</summary>
    public static IEnumerable<string> Names => Functions.Select(group => group.Key);

    /// <summary>The signatures of a function; empty if there is no such function.</summary>
    public static IEnumerable<BuiltInFunction> Find(string name) => Functions[name];
}
