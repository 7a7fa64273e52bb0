namespace Camunda.Rest.Contract.Lint;

/// <summary>Finds the entity that a schema describes.</summary>
internal static class Owner
{
    /// <summary>What the name of a schema adds to its entity in front.</summary>
    private static readonly string[] Before = ["Activated", "Base", "Create", "Update"];

    /// <summary>What the name of a schema adds to its entity at the end.</summary>
    private static readonly string[] After =
    [
        "Create", "Created", "Creation", "Fields", "Filter", "Get", "Query", "Request", "Response", "Result", "Search", "Sort", "Update",
    ];

    /// <summary>The entity, such as <c>UserTask</c> for <c>UserTaskSearchQueryFilterRequest</c>; null where that names none.</summary>
    public static string? EntityOf(string schema, IReadOnlySet<string> entities)
    {
        string name = schema;
        while (!entities.Contains(name))
        {
            string? shorter = After.Where(word => name.EndsWith(word, StringComparison.Ordinal))
                .Select(word => name[..^word.Length])
                .FirstOrDefault()
                ?? Before.Where(word => name.StartsWith(word, StringComparison.Ordinal))
                    .Select(word => name[word.Length..])
                    .FirstOrDefault();
            if (shorter is null or "")
            {
                return null;
            }

            name = shorter;
        }

        return name;
    }
}
