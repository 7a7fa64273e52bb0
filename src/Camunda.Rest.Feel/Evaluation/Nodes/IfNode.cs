namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>if … then … else if … then … else …</c>, however long.</summary>
internal sealed class IfNode(IReadOnlyList<Node> conditions, IReadOnlyList<Node> results, Node otherwise)
    : Node(Math.Max(Math.Max(Above(conditions), Above(results)), Above(otherwise)))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        for (int index = 0; index < conditions.Count; index++)
        {
            run.Step();
            FeelValue condition = conditions[index].Evaluate(run, scope);
            if (condition is not FeelBoolean isMet)
            {
                run.Fail(FeelWarningKind.InvalidType, $"Expected boolean but found '{FeelText.Short(condition)}'");
            }
            else if (isMet.Value)
            {
                return results[index].Evaluate(run, scope);
            }
        }

        return otherwise.Evaluate(run, scope);
    }
}
