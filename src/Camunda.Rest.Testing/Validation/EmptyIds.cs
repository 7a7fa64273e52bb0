using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Validation;

/// <summary>
/// The API 8.8 demands the id of a decision that failed, also of an evaluation in which none did. The real cluster sends an empty text
/// then.
/// </summary>
internal static class EmptyIds
{
    public static bool Allows(string owner, string property, JsonNode? value) =>
        (owner, property) is ("EvaluateDecisionResult", "failedDecisionDefinitionId")
        && JsonShape.KindOf(value) == JsonValueKind.String
        && value!.GetValue<string>().Length == 0;
}
