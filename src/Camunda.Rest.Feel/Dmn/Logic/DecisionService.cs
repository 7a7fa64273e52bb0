namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A part of the graph with an interface of its own: inputs are parameters, and output decisions the result.</summary>
internal sealed class DecisionService(
    string id,
    string name,
    IReadOnlyList<DmnParameter> inputData,
    IReadOnlyList<Decision> inputDecisions,
    IReadOnlyList<Decision> outputDecisions)
    : Knowledge(id, name)
{
    // Input data come first, then input decisions.
    private readonly IReadOnlyList<DmnParameter> _parameters =
        [.. inputData, .. inputDecisions.Select(decision => new DmnParameter(decision.VariableName, decision.ResultType))];

    public IReadOnlyList<Decision> OutputDecisions { get; } = outputDecisions;

    public override DmnFunction CreateFunction(DecisionRun run, IFeelScope variables) =>
        new(
            run,
            Name,
            _parameters,
            arguments => DmnParameter.Bind(run, _parameters, arguments, FeelContext.Empty) is { } scope ? Evaluate(run, scope) : null);

    /// <summary>The graph in which the input decisions have the values of their variables.</summary>
    public DecisionGraph GraphOf(DecisionRun run, IFeelScope variables)
    {
        Dictionary<Decision, FeelValue> given = [];
        foreach (Decision decision in inputDecisions)
        {
            given[decision] = variables.TryGetVariable(decision.VariableName, out FeelValue? value) ? value : FeelValue.Null;
        }

        return new(run, variables, given);
    }

    /// <summary>The result: of one output decision its value, of several a context.</summary>
    public FeelValue OutputOf(IReadOnlyList<FeelValue> results) =>
        OutputDecisions.Count == 1
            ? results[0]
            : new FeelContext(OutputDecisions.Zip(results, (decision, result) => KeyValuePair.Create(decision.VariableName, result)));

    private FeelValue? Evaluate(DecisionRun run, IFeelScope variables)
    {
        DecisionGraph graph = GraphOf(run, variables);
        List<FeelValue> results = [];
        foreach (Decision decision in OutputDecisions)
        {
            if (graph.Evaluate(decision) is not { } result)
            {
                return null;
            }

            results.Add(result);
        }

        return OutputOf(results);
    }
}
