namespace Camunda.Rest.Testing.Expressions;

/// <summary>A token and where it begins.</summary>
internal readonly record struct FeelToken(FeelTokenKind Kind, string Text, int Position)
{
    public bool Is(string symbolOrWord) => Kind is FeelTokenKind.Symbol or FeelTokenKind.Word && Text == symbolOrWord;

    public override string ToString() => Kind == FeelTokenKind.End ? "the end" : $"'{Text}'";
}
