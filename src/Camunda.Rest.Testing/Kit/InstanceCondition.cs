namespace Camunda.Rest.Testing;

/// <summary>The first half of a conditional behaviour: <see cref="Then"/> completes it.</summary>
public sealed class InstanceCondition
{
    private readonly ProcessTest _test;
    private readonly Func<ProcessInstanceSnapshot, bool> _condition;

    internal InstanceCondition(ProcessTest test, Func<ProcessInstanceSnapshot, bool> condition)
    {
        _test = test;
        _condition = condition;
    }

    /// <summary>
    /// Does something with each process instance of the test that the condition holds for, whenever the test moves or asserts. It is done
    /// again only after the instance has moved on and the condition holds once more.
    /// </summary>
    /// <param name="action">What to do, such as completing a user task.</param>
    /// <returns>The test, for more of them.</returns>
    public ProcessTest Then(Func<ProcessInstanceUnderTest, Task> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _test.AddBehavior(new(_condition, action));
        return _test;
    }
}
