namespace Camunda.Rest.Contract.Check;

/// <summary>A fact that stands on one side only.</summary>
/// <param name="Path">Where, as a path from the operation down.</param>
/// <param name="Sentence">What stands where.</param>
internal sealed record Loss(string Path, string Sentence)
{
    public override string ToString() => $"{Path}: {Sentence}";
}
