using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>What goes on in a running process instance or sub-process: it is complete when nothing does.</summary>
internal sealed record ScopeState(long Key, ProcessInstanceRef Process)
{
    /// <summary>The element instances that are active.</summary>
    public ImmutableSortedSet<long> Children { get; init; } = [];

    /// <summary>Sequence flows that were taken and whose target has not begun; also those that wait at a joining gateway.</summary>
    public int OpenFlows { get; init; }

    /// <summary>How many of <see cref="OpenFlows"/> lead to each element, by its id.</summary>
    public ImmutableDictionary<string, int> Arriving { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How many tokens wait at a joining gateway, by the flow that they came on.</summary>
    public ImmutableDictionary<string, int> JoinTokens { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Nothing else is to begin in an ad-hoc sub-process or multi-instance activity.</summary>
    public bool EndsWhenDone { get; init; }

    /// <summary>An event sub-process has taken the place of all else; none does so again.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>The instances of a multi-instance activity.</summary>
    public LoopProgress Loop { get; init; }

    /// <summary>How often everything in it was terminated: tokens from before are gone.</summary>
    public int Epoch { get; init; }

    /// <summary>Everything in it is being terminated: nothing new begins.</summary>
    public bool IsEnding { get; init; }

    /// <summary>Its own element or process instance is being terminated, once nothing is left in it.</summary>
    public bool IsTerminating { get; init; }

    /// <summary>The event sub-process that begins once nothing else is left in it; null where none does.</summary>
    public Beginning? Interruption { get; init; }

    /// <summary>Tokens are on their way to an element, or have entered it where their number is less than zero.</summary>
    public ScopeState WithArriving(string elementId, int change)
    {
        int number = Arriving.GetValueOrDefault(elementId) + change;
        return this with
        {
            OpenFlows = OpenFlows + change,
            Arriving = number == 0 ? Arriving.Remove(elementId) : Arriving.SetItem(elementId, number),
        };
    }

    public bool IsDone => Children.IsEmpty && OpenFlows == 0;
}
