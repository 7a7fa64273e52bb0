namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The name of a variable.</summary>
internal sealed class VariableNode(string name) : Node(0)
{
    public string Name { get; } = name;

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return scope.Find(Name) ?? run.Fail(FeelWarningKind.NoVariableFound, $"No variable found with name '{FeelText.Short(Name)}'");
    }
}
