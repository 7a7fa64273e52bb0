namespace Camunda.Rest.Feel.Evaluation;

/// <summary>One evaluation: its options, limits and warnings. Used by one thread.</summary>
internal sealed class FeelRun(FeelOptions options)
{
    private readonly List<FeelWarning> _warnings = [];
    private int _steps;
    private int _depth;

    public FeelOptions Options { get; } = options;

    public IReadOnlyList<FeelWarning> Warnings => _warnings;

    /// <summary>Records a failure, and returns the null that it results in.</summary>
    public FeelValue Fail(FeelWarningKind kind, string message)
    {
        _warnings.Add(new(kind, message));
        return FeelValue.Null;
    }

    /// <summary>Counts steps: call it for each node and each item of an iteration.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation takes too many steps.</exception>
    public void Step(int steps = 1)
    {
        if ((_steps += steps) > Options.MaxSteps || _steps < 0)
        {
            throw new FeelEvaluationException(
                $"The evaluation takes more than {Options.MaxSteps} steps. Simplify the expression, or raise {nameof(FeelOptions.MaxSteps)}.");
        }
    }

    /// <summary>Enters a call or a nested expression; pair it with <see cref="Leave"/>.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation nests too deep.</exception>
    public void Enter()
    {
        if (++_depth > Options.MaxDepth)
        {
            throw new FeelEvaluationException(
                $"The evaluation nests deeper than {Options.MaxDepth} levels. Check for endless recursion, or raise {nameof(FeelOptions.MaxDepth)}.");
        }
    }

    public void Leave() => _depth--;
}
