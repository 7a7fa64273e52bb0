namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>Operands with operators of the same precedence between them, from left to right: <c>a + b - c</c>.</summary>
internal sealed class ArithmeticNode(IReadOnlyList<Node> operands, IReadOnlyList<ArithmeticOperator> operators) : Node(Above(operands))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        FeelValue result = operands[0].Evaluate(run, scope);
        for (int index = 0; index < operators.Count; index++)
        {
            run.Step();
            FeelValue operand = operands[index + 1].Evaluate(run, scope);
            result = operators[index] switch
            {
                ArithmeticOperator.Add => Arithmetic.Add(run, result, operand),
                ArithmeticOperator.Subtract => Arithmetic.Subtract(run, result, operand),
                ArithmeticOperator.Multiply => Arithmetic.Multiply(run, result, operand),
                ArithmeticOperator.Divide => Arithmetic.Divide(run, result, operand),
                _ => Arithmetic.Power(run, result, operand),
            };
        }

        return result;
    }
}
