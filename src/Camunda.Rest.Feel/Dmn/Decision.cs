using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Dmn.Logic;

namespace Camunda.Rest.Feel.Dmn;

/// <summary>A decision of a model.</summary>
public sealed class Decision
{
    private readonly List<Decision> _requiredDecisions = [];
    private readonly List<Knowledge> _requiredKnowledge = [];

    internal Decision(string id, string name, string variableName, string? resultType, string? versionTag)
    {
        Id = id;
        Name = name;
        VariableName = variableName;
        ResultType = resultType;
        VersionTag = versionTag;
    }

    /// <summary>The id, which is unique in the model.</summary>
    public string Id { get; }

    /// <summary>The name that people read.</summary>
    public string Name { get; }

    /// <summary>The name of the result in decisions that require this one: the name of the variable; without one, the id.</summary>
    public string VariableName { get; }

    /// <summary>The version tag that the decision is deployed with, or null.</summary>
    public string? VersionTag { get; }

    /// <summary>
    /// The kind of logic: <c>DECISION_TABLE</c>, <c>LITERAL_EXPRESSION</c>, <c>CONTEXT</c>, <c>LIST</c>, <c>RELATION</c>,
    /// <c>INVOCATION</c>, or <c>UNKNOWN</c> for other boxed expressions.
    /// </summary>
    public string Type => Logic.Type;

    /// <summary>The decisions whose results this one needs, in the order of the requirements.</summary>
    public IReadOnlyList<Decision> RequiredDecisions => _requiredDecisions;

    internal string? ResultType { get; }

    internal IReadOnlyList<Knowledge> RequiredKnowledge => _requiredKnowledge;

    [field: AllowNull]
    internal BoxedExpression Logic
    {
        get => field ?? throw new InvalidOperationException($"The logic of decision '{Id}' is not read yet.");
        set;
    }

    /// <summary>Returns the name and the id.</summary>
    public override string ToString() => $"{Name} ({Id})";

    internal void Require(Decision decision) => _requiredDecisions.Add(decision);

    internal void Require(Knowledge knowledge) => _requiredKnowledge.Add(knowledge);
}
