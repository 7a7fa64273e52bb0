namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions that mark values which an AI agent provides.</summary>
internal static class AgentFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("fromAi", "value", Value),
        BuiltIn.Of("fromAi", "value, description", Value),
        BuiltIn.Of("fromAi", "value, description, type", Value),
        BuiltIn.Of("fromAi", "value, description, type, schema", Value),
        BuiltIn.Of("fromAi", "value, description, type, schema, options", Value),
    ];

    private static FeelValue Value(Call call) => call.First;
}
