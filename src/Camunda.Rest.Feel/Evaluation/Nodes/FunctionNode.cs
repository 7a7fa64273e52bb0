namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The definition of a function: <c>function(a, b: number) a + b</c>.</summary>
/// <param name="parameters">The names of the parameters.</param>
/// <param name="types">The types of the parameters; null for those without.</param>
/// <param name="body">The body.</param>
internal sealed class FunctionNode(IReadOnlyList<string> parameters, IReadOnlyList<TypeTest?> types, Node body) : Node(Above(body))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return new LambdaFunction(parameters, types, body, scope);
    }
}
