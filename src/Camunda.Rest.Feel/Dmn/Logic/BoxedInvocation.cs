namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>The call of a business knowledge model, a decision service, or a function, with arguments by name.</summary>
/// <param name="target">How messages name what is called.</param>
/// <param name="knowledge">What is called; null if it is the value of <paramref name="function"/>.</param>
/// <param name="function">The function that is called; null if it is <paramref name="knowledge"/>.</param>
/// <param name="bindings">The arguments by the names of their parameters.</param>
internal sealed class BoxedInvocation(
    string target, Knowledge? knowledge, BoxedExpression? function, IReadOnlyList<KeyValuePair<string, BoxedExpression>> bindings)
    : BoxedExpression
{
    public override string Type => "INVOCATION";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        LayeredScope bound = new(scope);
        Dictionary<string, FeelValue> arguments = new(StringComparer.Ordinal);
        foreach ((string name, BoxedExpression expression) in bindings)
        {
            if (expression.Evaluate(run, scope) is not { } value)
            {
                return null;
            }

            arguments[name] = value;
            bound.Set(name, value);
        }

        FeelValue? called = knowledge is null ? function!.Evaluate(run, scope) : knowledge.CreateFunction(run, bound);
        if (called is not FeelFunction callee)
        {
            return called is null ? null : run.Fail($"'{target}' is no function.");
        }

        List<FeelValue> ordered = [];
        foreach (string parameter in callee.Parameters)
        {
            // A parameter without a binding can be a variable, as in the engine.
            if (!arguments.TryGetValue(parameter, out FeelValue? argument)
                && (knowledge is null || !scope.TryGetVariable(parameter, out argument)))
            {
                return run.Fail($"The invocation of '{target}' binds no value to the parameter '{parameter}'.");
            }

            ordered.Add(argument);
        }

        return callee is DmnFunction own ? own.Apply(ordered) : callee.Invoke(run.Feel, ordered);
    }
}
