namespace Camunda.Rest.Testing.Expressions;

/// <summary>What a token is.</summary>
internal enum FeelTokenKind
{
    /// <summary>A name in backticks: never a keyword.</summary>
    QuotedName,

    /// <summary>A name or a keyword.</summary>
    Word,
    Number,

    /// <summary>A text, unescaped.</summary>
    Text,
    Symbol,
    End,
}
