using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Validation;

/// <summary>
/// The two objects whose dates take an empty text besides a date: it clears the date. The API describes this in prose only, so the
/// contract cannot say it.
/// </summary>
internal static class DateResets
{
    private static readonly HashSet<(string Schema, string Property)> Places =
    [
        ("Changeset", "dueDate"),
        ("Changeset", "followUpDate"),
        ("JobResultCorrections", "dueDate"),
        ("JobResultCorrections", "followUpDate"),
    ];

    public static bool Allows(string schema, string property, JsonNode? value) =>
        JsonShape.KindOf(value) == JsonValueKind.String && Places.Contains((schema, property)) && value!.GetValue<string>().Length == 0;
}
