using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;

namespace Camunda.Rest.Testing;

/// <summary>
/// A process instance of a test: what a test does with it, and <see cref="Should"/> for what it expects. Elements are named by their id or,
/// where no element has that id, by their name.
/// </summary>
public sealed class ProcessInstanceUnderTest
{
    internal ProcessInstanceUnderTest(ProcessTest test, ProcessInstanceKey key)
    {
        Test = test;
        Key = key;
        Should = new(new AssertionRunner(test, key));
    }

    /// <summary>Gets the key of the instance.</summary>
    public ProcessInstanceKey Key { get; }

    /// <summary>Gets the test that it belongs to.</summary>
    public ProcessTest Test { get; }

    /// <summary>Gets the assertions.</summary>
    public ProcessInstanceAssertions Should { get; }

    /// <summary>Gets the instance of the client, for what the kit does not offer.</summary>
    public ProcessInstanceReference Reference => Test.Client.ProcessInstances[Key];

    internal AssertionRunner Runner => new(Test, Key);

    /// <summary>Returns an open user task, with or without a <c>zeebe:userTask</c>. It need not exist yet.</summary>
    /// <param name="element">The id or name of the element.</param>
    public UserTaskUnderTest UserTask(string element)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(element);
        return new(this, element);
    }

    /// <summary>Returns an open job. It need not exist yet.</summary>
    /// <param name="typeOrElement">The job type, or the id or name of the element.</param>
    public JobUnderTest Job(string typeOrElement)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(typeOrElement);
        return new(this, typeOrElement);
    }

    /// <summary>Returns an open incident. It need not exist yet.</summary>
    /// <param name="element">The id or name of the element. Default: any.</param>
    public IncidentUnderTest Incident(string? element = null) => new(this, element);

    /// <summary>
    /// Finds the instance that a call activity of this one has started; with several of the same process the newest. Waits as long as an
    /// assertion does.
    /// </summary>
    /// <param name="processId">The id of the called process.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public Task<ProcessInstanceUnderTest> CalledInstanceAsync(string processId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(processId);
        return Runner.AwaitAsync($"to have called the process '{processId}'", async reader =>
        {
            ProcessInstanceResult? called = (await reader.CalledAsync().ConfigureAwait(false))
                .LastOrDefault(instance => instance.ProcessDefinitionId.Value == processId);
            return called is null
                ? Finding<ProcessInstanceUnderTest>.Missing("it has not")
                : new(new ProcessInstanceUnderTest(Test, called.ProcessInstanceKey));
        }, cancellationToken);
    }

    /// <summary>Sets variables: each where it is defined, and those that are defined nowhere in the process instance.</summary>
    /// <param name="variables">An object whose members become variables.</param>
    /// <param name="element">
    /// The id or name of an active element, in which they are set as local variables. Default: the process instance.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">The element is not active.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task SetVariablesAsync(object variables, string? element = null, CancellationToken cancellationToken = default)
    {
        if (element is null)
        {
            await Reference.SetVariablesAsync(variables, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        else
        {
            ElementInstanceResult active = await Runner.AwaitAsync($"to be waiting at `{element}`", async reader =>
            {
                IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
                return (await reader.ElementsAsync().ConfigureAwait(false)).LastOrDefault(
                    candidate => ids.Contains(candidate.ElementId.Value) && candidate.State == ElementInstanceState.Active) is { } found
                        ? new(found)
                        : Finding<ElementInstanceResult>.Missing("it is not");
            }, cancellationToken).ConfigureAwait(false);
            await Test.Client.ElementInstances[active.ElementInstanceKey]
                .SetVariablesAsync(variables, local: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await Test.SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns a variable of the process instance.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <typeparam name="T">The type that the value is deserialized into.</typeparam>
    /// <exception cref="ProcessAssertionException">There is no such variable.</exception>
    public Task<T?> GetVariableAsync<T>(string name, CancellationToken cancellationToken = default) =>
        Runner.AwaitAsync($"to have the variable '{name}'", async reader =>
            (await reader.VariablesAsync().ConfigureAwait(false)).FirstOrDefault(
                variable => variable.Name == name && variable.ScopeKey.Value == Key.Value) is { } found
                    ? new(VariableValues.Read<T>(name, found.Value))
                    : Finding<T?>.Missing("it does not"), cancellationToken);

    /// <summary>Cancels the instance.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">It has ended already.</exception>
    public async Task CancelAsync(CancellationToken cancellationToken = default)
    {
        await Reference.CancelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await Test.SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads everything that the API shows of the instance. Mocks and behaviours do not work meanwhile.</summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public Task<ProcessInstanceSnapshot> TakeSnapshotAsync(CancellationToken cancellationToken = default) =>
        Test.Read(Key, cancellationToken).SnapshotAsync();

    /// <summary>Returns the key of the instance.</summary>
    public override string ToString() => $"Process instance {Key}";
}
