namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A decision table.</summary>
internal sealed class DecisionTable(
    HitPolicy hitPolicy,
    Aggregation aggregation,
    IReadOnlyList<TableInput> inputs,
    IReadOnlyList<TableOutput> outputs,
    IReadOnlyList<TableRule> rules) : BoxedExpression
{
    public override string Type => "DECISION_TABLE";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        if (EvaluateInputs(run, scope, trace) is not { } values || Match(run, scope, values) is not { } matches)
        {
            return null;
        }

        if (matches.Count == 0)
        {
            return EvaluateDefaults(run, scope);
        }

        List<RuleHit> hits = [];
        foreach (TableRule rule in matches)
        {
            List<FeelValue> outputValues = [];
            foreach (FeelCode output in rule.Outputs)
            {
                if (output.Evaluate(run, scope) is not { } value)
                {
                    return null;
                }

                outputValues.Add(value);
            }

            hits.Add(new RuleHit(rule, outputValues));
        }

        trace?.Rules.AddRange(hits.Select(Describe));
        return Apply(run, hits);
    }

    private List<FeelValue>? EvaluateInputs(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        List<FeelValue> values = [];
        foreach (TableInput input in inputs)
        {
            if (input.Expression.Evaluate(run, scope) is not { } value)
            {
                trace?.Inputs.Clear();
                return null;
            }

            values.Add(value);
            trace?.Inputs.Add(new EvaluatedInput(input.Id, input.Name, value));
        }

        return values;
    }

    private List<TableRule>? Match(DecisionRun run, IFeelScope scope, List<FeelValue> values)
    {
        List<TableRule> matches = [];
        foreach (TableRule rule in rules)
        {
            run.Feel.Step();
            switch (IsMet(run, scope, rule, values))
            {
                case null:
                    return null;
                case true:
                    matches.Add(rule);
                    if (hitPolicy == HitPolicy.First)
                    {
                        return matches;
                    }

                    break;
            }
        }

        return matches;
    }

    private bool? IsMet(DecisionRun run, IFeelScope scope, TableRule rule, List<FeelValue> values)
    {
        for (int index = 0; index < rule.Tests.Count; index++)
        {
            if (rule.Tests[index] is not { } test)
            {
                continue;
            }

            switch (test.Test(run, values[index], scope))
            {
                case null:
                    return null;
                case FeelBoolean { Value: true }:
                    break;
                case FeelBoolean or FeelNull:
                    return false;
                case { } other:
                    run.Fail($"The test of input '{inputs[index].Name}' in rule {rule.Index} must be true, false or null, but is {other}.");
                    return null;
            }
        }

        return true;
    }

    private FeelValue? EvaluateDefaults(DecisionRun run, IFeelScope scope)
    {
        List<KeyValuePair<string, FeelValue>> values = [];
        foreach (TableOutput output in outputs)
        {
            if (output.Default is null)
            {
                continue;
            }

            if (output.Default.Evaluate(run, scope) is not { } value)
            {
                return null;
            }

            values.Add(new(output.Name ?? "", value));
        }

        return values.Count == 0 ? FeelValue.Null : Compose(values);
    }

    private FeelValue? Apply(DecisionRun run, List<RuleHit> hits)
    {
        switch (hitPolicy)
        {
            case HitPolicy.First:
                return ValueOf(hits[0]);
            case HitPolicy.Unique:
                return hits.Count == 1
                    ? ValueOf(hits[0])
                    : run.Fail($"The hit policy UNIQUE is violated: the rules {NamesOf(hits)} match. At most one rule may match.");
            case HitPolicy.Any:
                FeelValue first = ValueOf(hits[0]);
                return hits.TrueForAll(hit => ValueOf(hit).EqualTo(first) == true)
                    ? first
                    : run.Fail($"The hit policy ANY is violated: the rules {NamesOf(hits)} match, but their outputs differ.");
            case HitPolicy.Priority:
                return ValueOf(SortByPriority(hits)[0]);
            case HitPolicy.OutputOrder:
                return new FeelList([.. SortByPriority(hits).Select(ValueOf)]);
            case HitPolicy.Collect when aggregation != Aggregation.None:
                return Aggregate(run, hits);
            default:
                return new FeelList([.. hits.Select(ValueOf)]);
        }
    }

    private FeelValue? Aggregate(DecisionRun run, List<RuleHit> hits)
    {
        if (aggregation == Aggregation.Count)
        {
            return new FeelNumber(hits.Count);
        }

        List<decimal> numbers = [];
        foreach (RuleHit hit in hits)
        {
            if (hit.Outputs[0] is not FeelNumber number)
            {
                string name = aggregation.ToString().ToUpperInvariant();
                return run.Fail(
                    $"The aggregation {name} needs numbers, but the output of rule {hit.Name} is {FeelText.Of(hit.Outputs[0])}.");
            }

            numbers.Add(number.Value);
        }

        try
        {
            return new FeelNumber(aggregation switch
            {
                Aggregation.Min => numbers.Min(),
                Aggregation.Max => numbers.Max(),
                _ => numbers.Sum(),
            });
        }
        catch (OverflowException)
        {
            return run.Feel.Fail(FeelWarningKind.Overflow, "The sum of the outputs exceeds the range of a number.");
        }
    }

    private List<RuleHit> SortByPriority(List<RuleHit> hits)
    {
        IOrderedEnumerable<RuleHit> sorted = hits.Order(Comparer<RuleHit>.Create(static (_, _) => 0));
        for (int index = 0; index < outputs.Count; index++)
        {
            int column = index;
            sorted = sorted.ThenBy(hit => outputs[column].PriorityOf(hit.Outputs[column]));
        }

        return [.. sorted];
    }

    private FeelValue ValueOf(RuleHit hit) =>
        Compose([.. outputs.Zip(hit.Outputs, (output, value) => KeyValuePair.Create(output.Name ?? "", value))]);

    // As in the engine, outputs are entries by name, and a single entry is a plain value.
    private static FeelValue Compose(List<KeyValuePair<string, FeelValue>> values)
    {
        FeelContext context = new(values);
        return context.Names.Count == 1 ? values[^1].Value : context;
    }

    private MatchedRule Describe(RuleHit hit) =>
        new(
            hit.Rule.Id,
            hit.Rule.Index,
            [.. outputs.Zip(hit.Outputs, (output, value) => new EvaluatedOutput(output.Id, output.Label ?? output.Name, value))]);

    private static string NamesOf(List<RuleHit> hits)
    {
        const int Listed = 20;
        string rest = hits.Count > Listed ? $" and {hits.Count - Listed} more" : "";
        return string.Join(", ", hits.Take(Listed).Select(hit => hit.Name)) + rest;
    }
}
