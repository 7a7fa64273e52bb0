using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A function that decisions share.</summary>
internal sealed class BusinessKnowledgeModel(string id, string name) : Knowledge(id, name)
{
    private readonly List<Knowledge> _required = [];

    public IReadOnlyList<Knowledge> Required => _required;

    public IReadOnlyList<DmnParameter> Parameters { get; set; } = [];

    [field: AllowNull]
    public BoxedExpression Logic { get => field ?? throw new InvalidOperationException($"The logic of '{Id}' is not read yet."); set; }

    public void Require(Knowledge knowledge) => _required.Add(knowledge);

    public override DmnFunction CreateFunction(DecisionRun run, IFeelScope variables) =>
        new(run, Name, Parameters, arguments => Evaluate(run, variables, arguments));

    private FeelValue? Evaluate(DecisionRun run, IFeelScope variables, IReadOnlyList<FeelValue> arguments)
    {
        // Functions are created when they are needed, so that long chains of requirements need no recursion.
        LayeredScope knowledge = new(variables);
        foreach (Knowledge required in _required)
        {
            knowledge.Set(required.Name, required.CreateFunction(run, variables));
        }

        return DmnParameter.Bind(run, Parameters, arguments, knowledge) is { } scope ? Tracer.Evaluate(run, Id, Name, Logic, scope) : null;
    }
}
