using System.Runtime.CompilerServices;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>One evaluation: its options, limits and warnings. Used by one thread.</summary>
internal sealed class FeelRun(FeelOptions options)
{
    // Enough to diagnose an expression; an iteration may fail a million times.
    private const int MaxWarnings = 1000;

    private List<FeelWarning>? _warnings;
    private int _steps;
    private int _depth;

    public FeelOptions Options { get; } = options;

    public IReadOnlyList<FeelWarning> Warnings => _warnings is null ? [] : _warnings;

    /// <summary>How often the input value <c>?</c> was read.</summary>
    public int InputReads { get; set; }

    /// <summary>How often <c>assert</c> failed. A decision fails if one of its assertions does.</summary>
    public int FailedAssertions { get; private set; }

    /// <summary>Records a failure, and returns the null that it results in.</summary>
    public FeelValue Fail(FeelWarningKind kind, string message)
    {
        _warnings ??= [];
        FailedAssertions += kind == FeelWarningKind.AssertFailure ? 1 : 0;
        if (_warnings.Count < MaxWarnings)
        {
            _warnings.Add(new(kind, message));
        }

        return FeelValue.Null;
    }

    /// <summary>Marks the current end of the warnings, for <see cref="Forget"/>.</summary>
    public int Mark() => _warnings?.Count ?? 0;

    /// <summary>Removes the warnings since <see cref="Mark"/>, because what failed was an attempt only.</summary>
    public void Forget(int mark)
    {
        if (_warnings is not null && _warnings.Count > mark)
        {
            _warnings.RemoveRange(mark, _warnings.Count - mark);
        }
    }

    /// <summary>Counts steps: call it for each node and each item of an iteration.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation takes too many steps.</exception>
    public void Step(int steps = 1)
    {
        if ((_steps += steps) > Options.MaxSteps || _steps < 0)
        {
            throw new FeelEvaluationException(
                $"The evaluation takes more than {Options.MaxSteps} steps. "
                + $"Simplify the expression, or raise {nameof(FeelOptions.MaxSteps)}.");
        }
    }

    /// <summary>Enters a call or a nested expression; pair it with <see cref="Leave"/>.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation nests too deep.</exception>
    public void Enter()
    {
        if (++_depth > Options.MaxDepth)
        {
            throw new FeelEvaluationException(
                $"The evaluation nests deeper than {Options.MaxDepth} levels. "
                + $"Check for endless recursion, or raise {nameof(FeelOptions.MaxDepth)}.");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FeelEvaluationException(
                "The evaluation nests deeper than the stack of the thread allows. "
                + "Check for endless recursion, or use a thread with a larger stack.");
        }
    }

    public void Leave() => _depth--;
}
