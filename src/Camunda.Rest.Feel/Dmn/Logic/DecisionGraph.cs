namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>
/// Evaluates decisions after the decisions that they require. Each decision is evaluated once, but is in the trace once for each
/// requirement. Chains of requirements may have any length: they are walked without recursion.
/// </summary>
/// <param name="run">The evaluation.</param>
/// <param name="variables">The variables that each decision sees, besides the results that it requires.</param>
/// <param name="given">The results of decisions that are not evaluated.</param>
internal sealed class DecisionGraph(DecisionRun run, IFeelScope variables, IReadOnlyDictionary<Decision, FeelValue> given)
{
    private readonly Dictionary<Decision, FeelValue> _results = new(given);
    private readonly Dictionary<Decision, IReadOnlyList<EvaluatedDecision>> _traces = [];

    /// <summary>The decision that failed, or null.</summary>
    public Decision? Failed { get; private set; }

    /// <summary>Evaluates a decision.</summary>
    /// <returns>Its result, or null if it failed.</returns>
    public FeelValue? Evaluate(Decision target)
    {
        if (given.TryGetValue(target, out FeelValue? known))
        {
            return known;
        }

        List<EvaluatedDecision> trace = run.StartTrace();
        try
        {
            foreach (Decision decision in Walk(target, decision => _results.ContainsKey(decision)))
            {
                if (EvaluateOne(decision) is not { } result)
                {
                    return null;
                }

                _results[decision] = result;
            }

            return _results[target];
        }
        finally
        {
            AppendTraces(trace, target);
            run.RestoreTrace(trace);
        }
    }

    private FeelValue? EvaluateOne(Decision decision)
    {
        LayeredScope scope = new(variables);
        foreach (Decision required in decision.RequiredDecisions)
        {
            scope.Set(required.VariableName, _results[required]);
        }

        foreach (Knowledge knowledge in decision.RequiredKnowledge)
        {
            scope.Set(knowledge.Name, knowledge.CreateFunction(run, variables));
        }

        run.StartTrace();
        _traces[decision] = run.Trace;
        Failed = decision;
        if (Tracer.Evaluate(run, decision.Id, decision.Name, decision.Logic, scope) is not { } result)
        {
            return null;
        }

        if (TypeCheck.Mismatch(result, decision.ResultType) is { } mismatch)
        {
            return run.Fail($"The result of decision '{decision.Id}' {mismatch}");
        }

        Failed = null;
        return result;
    }

    private void AppendTraces(List<EvaluatedDecision> trace, Decision target)
    {
        foreach (Decision decision in Walk(target, given.ContainsKey))
        {
            if (!_traces.TryGetValue(decision, out IReadOnlyList<EvaluatedDecision>? entries))
            {
                return;
            }

            foreach (EvaluatedDecision entry in entries)
            {
                if (trace.Count >= run.Feel.Options.MaxSteps)
                {
                    return;
                }

                trace.Add(entry);
            }

            if (decision == Failed)
            {
                return;
            }
        }
    }

    /// <summary>The decisions that a decision requires, directly or not, in the order of the requirements, and then the decision.</summary>
    private static IEnumerable<Decision> Walk(Decision target, Func<Decision, bool> isLeftOut)
    {
        Stack<(Decision Decision, int Next)> path = new();
        path.Push((target, 0));
        while (path.TryPop(out (Decision Decision, int Next) step))
        {
            if (isLeftOut(step.Decision))
            {
                continue;
            }

            if (step.Next < step.Decision.RequiredDecisions.Count)
            {
                path.Push((step.Decision, step.Next + 1));
                path.Push((step.Decision.RequiredDecisions[step.Next], 0));
            }
            else
            {
                yield return step.Decision;
            }
        }
    }
}
