using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>One signature of a built-in function. A function with optional parameters has several.</summary>
internal sealed class BuiltInFunction(
    string name, IReadOnlyList<string> parameters, Func<FeelRun, IReadOnlyList<FeelValue>, FeelValue> body, bool isVariadic = false)
    : FeelFunction(parameters)
{
    public string Name { get; } = name;

    /// <summary>True if the last parameter takes any number of arguments, as one list.</summary>
    public bool IsVariadic { get; } = isVariadic;

    internal override FeelValue Invoke(FeelRun run, IReadOnlyList<FeelValue> arguments) => body(run, arguments);
}
