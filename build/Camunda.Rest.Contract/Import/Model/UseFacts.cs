namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Which facts belong to the place where a schema is used, and not to the type that it describes.</summary>
internal static class UseFacts
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "nullable", "default", "deprecated", "readOnly", "writeOnly", "x-added-in-version", "x-added-in-version-override",
    };

    public static bool Contains(string keyword) => Keywords.Contains(keyword);
}
