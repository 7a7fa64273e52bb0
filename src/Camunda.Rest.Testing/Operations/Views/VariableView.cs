using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Variables; the value is its JSON text. A search cuts long values unless it is told not to.</summary>
internal static class VariableView
{
    /// <summary>The longest value that a search shows in full, in characters; the default of the real cluster.</summary>
    public const int LongestValue = 8191;

    /// <summary>Searches filter and sort by the full value, whatever they show.</summary>
    public static EntityView<VariableRecord> Create(bool truncate) => new EntityView<VariableRecord>("variableKey")
        .Process(variable => variable.Process)
        .Key("variableKey", variable => variable.VariableKey)
        .Key("scopeKey", variable => variable.ScopeKey)
        .Text("name", variable => variable.Name)
        .SearchedBy("value", FieldKind.Json, variable => [new JsonValueText(variable.Value)])
        .Json("value", variable => truncate && IsLong(variable) ? variable.Value.GetRawText()[..LongestValue] : variable.Value.GetRawText())
        .Flag("isTruncated", variable => truncate && IsLong(variable));

    private static bool IsLong(VariableRecord variable) => variable.Value.GetRawText().Length > LongestValue;
}
