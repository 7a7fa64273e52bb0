using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution.Steps;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>What follows from the running command, in order and in the same transaction.</summary>
internal sealed class StepQueue
{
    // Only a model that forks without end gets there: the parser refuses loops that never wait.
    private const int MostSteps = 100_000;

    private readonly Queue<Step> _steps = new();

    /// <exception cref="EngineRejectionException">There are more steps than a command may lead to.</exception>
    public void Enqueue(Step step)
    {
        CheckNumber(_steps.Count);
        _steps.Enqueue(step);
    }

    /// <exception cref="EngineRejectionException">It is more than a command may lead to.</exception>
    public static void CheckNumber(int steps)
    {
        if (steps == MostSteps)
        {
            throw new EngineRejectionException(
                RejectionKind.ResourceExhausted,
                $"The command leads to more than {MostSteps} steps without a wait; does the model fork without end?");
        }
    }

    public bool TryDequeue([MaybeNullWhen(false)] out Step step) => _steps.TryDequeue(out step);

    public void Clear() => _steps.Clear();
}
