using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>A variable by its name.</summary>
internal sealed record FeelVariable(string Name) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => variables(Name) ?? FeelValue.Null;
}
