namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>
/// Operands with <c>and</c>, or with <c>or</c>, between them. The logic has three values: what is no boolean counts as null.
/// </summary>
/// <param name="operands">The operands.</param>
/// <param name="decisive">The value that decides the result: false for <c>and</c>, true for <c>or</c>.</param>
internal sealed class LogicNode(IReadOnlyList<Node> operands, bool decisive) : Node(Above(operands))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        bool isNull = false;
        for (int index = 0; index < operands.Count; index++)
        {
            run.Step();
            FeelValue operand = operands[index].Evaluate(run, scope);
            if (operand is FeelRange range && scope.Find(InputNode.Name) is { } input)
            {
                // "> 5 and < 10" in unary tests.
                operand = Comparison.In(run, input, range);
            }

            if (operand is not FeelBoolean boolean)
            {
                if (!isNull)
                {
                    run.Fail(FeelWarningKind.InvalidType, $"Expected boolean but found '{FeelText.Short(operand)}'");
                }

                isNull = true;
            }
            else if (boolean.Value == decisive)
            {
                return boolean;
            }
        }

        return isNull ? FeelValue.Null : FeelBoolean.From(!decisive);
    }
}
