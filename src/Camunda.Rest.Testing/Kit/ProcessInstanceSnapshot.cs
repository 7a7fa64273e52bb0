using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

/// <summary>
/// A process instance with everything that the API shows of it, as of one moment. <see cref="ToString"/> is what a failed assertion prints.
/// </summary>
public sealed class ProcessInstanceSnapshot
{
    internal ProcessInstanceSnapshot(DateTimeOffset time, ModelProcess? model)
    {
        Time = time;
        Model = model;
    }

    /// <summary>Gets the time in the cluster at that moment.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets the instance itself.</summary>
    public required ProcessInstanceResult Instance { get; init; }

    /// <summary>Gets the element instances in the order in which they began, without the process itself.</summary>
    public required IReadOnlyList<ElementInstanceResult> Elements { get; init; }

    /// <summary>Gets the variables of all scopes by name, those of the process instance first.</summary>
    public required IReadOnlyList<VariableSearchResult> Variables { get; init; }

    /// <summary>Gets all jobs, ended ones too.</summary>
    public required IReadOnlyList<JobSearchResult> Jobs { get; init; }

    /// <summary>Gets all user tasks, ended ones too.</summary>
    public required IReadOnlyList<UserTaskResult> UserTasks { get; init; }

    /// <summary>Gets all incidents, resolved ones too.</summary>
    public required IReadOnlyList<IncidentResult> Incidents { get; init; }

    /// <summary>Gets all message subscriptions, correlated and deleted ones too.</summary>
    public required IReadOnlyList<MessageSubscriptionResult> MessageSubscriptions { get; init; }

    /// <summary>Gets the evaluated decisions.</summary>
    public required IReadOnlyList<DecisionInstanceResult> Decisions { get; init; }

    /// <summary>Gets the instances that call activities have started.</summary>
    public required IReadOnlyList<ProcessInstanceSnapshot> CalledInstances { get; init; }

    /// <summary>Gets the running timers; empty on a connected cluster, whose API does not show them.</summary>
    public required IReadOnlyList<PendingTimer> Timers { get; init; }

    internal bool ShowsTimers { get; init; }

    internal ModelProcess? Model { get; }

    /// <summary>Returns whether an element is active.</summary>
    /// <param name="element">The id or name of the element.</param>
    public bool IsWaitingAt(string element) => Has(element, ElementInstanceState.Active);

    /// <summary>Returns whether an element has completed at least once.</summary>
    /// <param name="element">The id or name of the element.</param>
    public bool HasCompleted(string element) => Has(element, ElementInstanceState.Completed);

    /// <summary>Returns whether a variable exists, in any scope.</summary>
    /// <param name="name">The name of the variable.</param>
    public bool HasVariable(string name) => Variables.Any(variable => variable.Name == name);

    /// <summary>Returns the value of a variable: that of the process instance, or else of any scope.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <typeparam name="T">The type that the value is deserialized into.</typeparam>
    /// <exception cref="ArgumentException">There is no such variable.</exception>
    /// <exception cref="CamundaVariablesException">The value does not match the type.</exception>
    public T? GetVariable<T>(string name) => Variables.FirstOrDefault(variable => variable.Name == name) is { } found
        ? JsonVariables.Parse($"{{{JsonSerializer.Serialize(name)}:{found.Value}}}").Get<T>(name)
        : throw new ArgumentException($"The process instance {Instance.ProcessInstanceKey} has no variable '{name}'.", nameof(name));

    /// <summary>Returns everything as text, over several lines.</summary>
    public override string ToString() => SnapshotText.Print(this);

    private bool Has(string element, ElementInstanceState state)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(element);
        IReadOnlyList<string> ids = Model?.Resolve(element) ?? [element];
        return Elements.Any(instance => ids.Contains(instance.ElementId.Value) && instance.State == state);
    }
}
