using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Testing.Engine.Execution.Steps;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>What follows from the running command, in order and in the same transaction.</summary>
internal sealed class StepQueue
{
    private readonly Queue<Step> _steps = new();

    public void Enqueue(Step step) => _steps.Enqueue(step);

    public bool TryDequeue([MaybeNullWhen(false)] out Step step) => _steps.TryDequeue(out step);

    public void Clear() => _steps.Clear();
}
