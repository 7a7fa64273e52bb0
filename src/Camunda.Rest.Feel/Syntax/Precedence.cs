namespace Camunda.Rest.Feel.Syntax;

/// <summary>The precedence of binary operators, the loosest first.</summary>
internal enum Precedence
{
    None,
    Or,
    And,
    Comparison,
    Additive,
    Multiplicative,
    Power,
    Unary,
}
