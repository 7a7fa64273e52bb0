using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>One call of a built-in function: the arguments, and how the call fails.</summary>
internal readonly struct Call(FeelRun run, string name, IReadOnlyList<FeelValue> arguments)
{
    // As many characters of a result count as one step, so that the limit of steps bounds the size of strings too.
    private const int CharactersPerStep = 16;

    // A slow match of a regular expression counts too, or many of them would take forever.
    private const int StepsPerMillisecond = 500;
    private const int FreeMilliseconds = 20;

    public FeelRun Run => run;

    public IReadOnlyList<FeelValue> Arguments => arguments;

    public FeelValue First => arguments[0];

    public FeelValue Second => arguments[1];

    public FeelValue Third => arguments[2];

    /// <summary>Records why the call failed, and returns the null that it results in.</summary>
    public FeelValue Fail(string reason) => Fail(FeelWarningKind.FunctionInvocationFailure, reason);

    public FeelValue Fail(FeelWarningKind kind, string reason) => run.Fail(kind, $"Failed to invoke function '{name}': {reason}");

    public FeelValue FailForArguments() => Fail($"Illegal arguments: [{string.Join(", ", arguments.Select(FeelText.Short))}]");

    public void Step(int steps) => run.Step(steps);

    /// <summary>Counts the steps of an operation whose duration does not follow from the size of its arguments.</summary>
    public void StepFor(TimeSpan duration)
    {
        int milliseconds = (int)Math.Clamp(duration.TotalMilliseconds, 0, int.MaxValue / 2 / StepsPerMillisecond);
        run.Step(milliseconds > FreeMilliseconds ? milliseconds * StepsPerMillisecond : 0);
    }

    /// <summary>Counts the steps of a string, and returns it.</summary>
    public FeelString Text(string text)
    {
        run.Step(1 + (text.Length / CharactersPerStep));
        return new(text);
    }

    /// <summary>Counts the steps of a list, and returns it.</summary>
    public FeelList List(IReadOnlyList<FeelValue> items)
    {
        run.Step(1 + items.Count);
        return new(items);
    }

    /// <summary>True if both values are equal. The size of what is compared counts as steps.</summary>
    public bool AreEqual(FeelValue left, FeelValue right)
    {
        run.Step(left is FeelList or FeelContext ? (int)Math.Min(Math.Min(left.Size, right.Size) + 1, int.MaxValue / 2) : 1);
        return left.EqualTo(right) == true;
    }
}
