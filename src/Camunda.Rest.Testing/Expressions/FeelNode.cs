using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// A parsed expression. Evaluation never throws: what has no meaning (a missing variable, a text less than a number) is null,
/// and who wants a type checks for it.
/// </summary>
internal abstract record FeelNode
{
    public abstract JsonElement Evaluate(VariableLookup variables);
}
