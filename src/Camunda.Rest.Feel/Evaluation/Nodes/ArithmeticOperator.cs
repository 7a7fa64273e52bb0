namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The arithmetic operators.</summary>
internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}
