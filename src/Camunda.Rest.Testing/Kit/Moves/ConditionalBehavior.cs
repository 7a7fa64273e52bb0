namespace Camunda.Rest.Testing.Kit.Moves;

/// <summary>Something that a test does with its process instances as soon as a condition holds.</summary>
internal sealed class ConditionalBehavior(Func<ProcessInstanceSnapshot, bool> condition, Func<ProcessInstanceUnderTest, Task> action)
{
    private readonly Dictionary<ProcessInstanceKey, string> _doneAt = [];

    /// <returns>Whether it did something.</returns>
    public async Task<bool> RunAsync(ProcessInstanceUnderTest instance, ProcessInstanceSnapshot snapshot)
    {
        // Where the instance stands, called ones included: without it, a condition that goes on holding would run forever.
        string position = Position(snapshot);
        if (_doneAt.GetValueOrDefault(instance.Key) == position || !condition(snapshot))
        {
            return false;
        }

        _doneAt[instance.Key] = position;
        await action(instance).ConfigureAwait(false);
        return true;
    }

    private static string Position(ProcessInstanceSnapshot snapshot) => string.Join(
        ' ',
        snapshot.Elements.Where(element => element.EndDate is null).Select(element => element.ElementInstanceKey.Value)
            .Concat(snapshot.CalledInstances.Select(Position)));
}
