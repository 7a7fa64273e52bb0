namespace Camunda.Rest.Testing.Validation;

/// <summary>A place in a request or response and the rule of the contract that it breaks.</summary>
internal readonly record struct Violation(string Path, string Rule)
{
    public override string ToString() => $"{Path}: {Rule}";
}
