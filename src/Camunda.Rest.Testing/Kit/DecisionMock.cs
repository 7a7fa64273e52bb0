using Camunda.Rest.Testing.Kit.Mocks;

namespace Camunda.Rest.Testing;

/// <summary>Takes the place of a decision: it has the same result whatever the variables are.</summary>
public sealed class DecisionMock
{
    private readonly Action _changed;

    internal DecisionMock(string decisionId, Action changed)
    {
        DecisionId = decisionId;
        _changed = changed;
    }

    /// <summary>Gets the id of the decision that it takes the place of.</summary>
    public string DecisionId { get; }

    /// <summary>The result as FEEL.</summary>
    internal string Expression { get; private set; } = "null";

    /// <summary>Sets the result, for process instances that are started afterwards. Default: null.</summary>
    /// <param name="result">A value, an object or a list; it is serialized as variables are.</param>
    public DecisionMock Returns(object? result)
    {
        Expression = FeelLiteral.Of(result);
        _changed();
        return this;
    }
}
