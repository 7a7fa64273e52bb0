using System.Collections.Concurrent;
using Camunda.Rest.Testing.Kit;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Mocks;
using Camunda.Rest.Testing.Kit.Snapshots;
using Camunda.Rest.Testing.Kit.Targets;

namespace Camunda.Rest.Testing;

/// <summary>
/// A test of deployed processes: it starts instances, does the work of workers that it mocks, moves time, and asserts. Mocks and
/// conditional behaviours work while a method of the test or of its instances runs, and only on instances of this test. Dispose it at the
/// end of the test.
/// </summary>
public sealed partial class ProcessTest : IObservedTest, IAsyncDisposable
{
    /// <summary>How many times mocks and behaviours may follow each other within one move.</summary>
    private const int MaxRounds = 1000;

    private const string DefaultTenant = "<default>";

    private readonly ITestTarget _target;
    private readonly ClaimedInstances _claimed;
    private readonly SharedResources _resources;
    private readonly TestPlan _plan;
    private readonly MockDriver _mocks;
    private readonly ConcurrentDictionary<ProcessInstanceKey, ProcessInstanceUnderTest> _instances = new();
    private readonly ConcurrentDictionary<string, bool> _ended = new();
    private readonly ConcurrentQueue<ConditionalBehavior> _behaviors = new();
    private readonly HashSet<ResourceKey> _deployed = [];
    private readonly HashSet<ProcessDefinitionKey> _mockDefinitions = [];
    private readonly SemaphoreSlim _deploying = new(1);
    private readonly SemaphoreSlim _settling = new(1);
    private readonly AsyncLocal<bool> _isSettling = new();
    private readonly DateTimeOffset _begun;
    private volatile bool _isDeployed;
    private volatile bool _mayCall;
    private int _isDisposed;

    internal ProcessTest(
        ITestTarget target, ClaimedInstances claimed, SharedResources resources, TestPlan plan, ProcessTestOptions options)
    {
        options.Validate();
        Options = options;
        _target = target;
        _claimed = claimed;
        _resources = resources;
        _plan = plan;
        _mayCall = plan.MayCall(null);

        // The API shows no more than milliseconds.
        _begun = target.Now;
        _begun -= TimeSpan.FromTicks(_begun.Ticks % TimeSpan.TicksPerMillisecond);
        Client = target.CreateClient();
        Models = new(Client);
        _mocks = new(Client, target, Models);
    }

    /// <summary>Gets how the test runs.</summary>
    public ProcessTestOptions Options { get; }

    /// <summary>Gets the client that the test works with. It belongs to the test.</summary>
    public CamundaClient Client { get; }

    /// <summary>Gets the process instances of the test by their keys, without those that call activities have started.</summary>
    public IReadOnlyList<ProcessInstanceUnderTest> Instances => [.. _instances.Values.OrderBy(instance => instance.Key)];

    internal ModelCatalog Models { get; }

    /// <summary>Starts an instance of the process that the test has deployed: that of the first of the named files that has one.</summary>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// No named file has an executable process, or the first that has one has several.
    /// </exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<ProcessInstanceUnderTest> StartAsync(object? variables = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> processes = _plan.Processes;
        return processes.Count == 1
            ? StartAsync(processes[0], variables, null, cancellationToken)
            : throw new InvalidOperationException(processes.Count == 0
                ? "The test has no executable process to start."
                : $"Name the process to start: the file defines {string.Join(", ", processes)}.");
    }

    /// <summary>Starts an instance of the latest version of a process.</summary>
    /// <param name="processId">The id of the process in its model.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="configure">Sets more, such as <c>StartBefore</c>. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task<ProcessInstanceUnderTest> StartAsync(
        string processId,
        object? variables = null,
        Func<ProcessInstanceBuilder, ProcessInstanceBuilder>? configure = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(processId);
        await DeployAsync(cancellationToken).ConfigureAwait(false);
        ProcessInstanceBuilder builder = Client.ProcessInstances.Create(ProcessDefinitionId.Parse(processId));
        builder = variables is null ? builder : builder.WithVariables(variables);
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        builder = configure?.Invoke(builder) ?? builder;
        ProcessInstanceKey key = await _claimed.StartAsync(
            async () => (await builder.SendAsync(cancellationToken).ConfigureAwait(false)).ProcessInstanceKey).ConfigureAwait(false);
        ProcessInstanceUnderTest instance = Adopt(key, processId);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        return instance;
    }

    /// <summary>Does the jobs of a type in the place of a worker. A further call for the same type replaces the mock.</summary>
    /// <param name="type">The job type; also that of a listener, or <c>io.camunda.zeebe:userTask</c>.</param>
    public WorkerMock MockWorker(string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        WorkerMock mock = new(type);
        _mocks.Add(type, mock.RunAsync);
        return mock;
    }

    /// <summary>
    /// Takes the place of a process that call activities call, for instances that are started afterwards: a process of the same id, with
    /// one service task, is deployed before the next start, until the test ends. On a shared cluster other tests see it too meanwhile,
    /// unless the test has a tenant of its own.
    /// </summary>
    /// <param name="processId">The id of the called process.</param>
    public ChildProcessMock MockChildProcess(string processId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(processId);
        ChildProcessMock mock = new(processId);
        _mocks.Add(mock.JobType, mock.RunAsync);
        _plan.Add(mock);
        _isDeployed = false;
        return mock;
    }

    /// <summary>
    /// Takes the place of a decision that business rule tasks call, for instances that are started afterwards: a decision of the same id is
    /// deployed before the next start, until the test ends. On a shared cluster other tests see it too meanwhile, unless the test has a
    /// tenant of its own.
    /// </summary>
    /// <param name="decisionId">The id of the decision.</param>
    public DecisionMock MockDecision(string decisionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decisionId);
        DecisionMock mock = new(decisionId, Client.Context, () => _isDeployed = false);
        _plan.Add(mock);
        _isDeployed = false;
        return mock;
    }

    /// <summary>
    /// Does something with each instance of the test as soon as a condition holds: <c>test.When(order =&gt;
    /// order.IsWaitingAt("approve")).Then(order =&gt; order.UserTask("approve").CompleteAsync())</c>.
    /// </summary>
    /// <param name="condition">Is evaluated whenever the test moves or asserts.</param>
    public InstanceCondition When(Func<ProcessInstanceSnapshot, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(this, condition);
    }

    internal void AddBehavior(ConditionalBehavior behavior) => _behaviors.Enqueue(behavior);

    internal InstanceReader Read(ProcessInstanceKey key, CancellationToken cancellationToken) =>
        new(Client, Models, _target, key, cancellationToken);

    internal MockDriver Mocks => _mocks;

    /// <summary>Whether the test has ended a user task or resolved an incident already, whatever a search shows.</summary>
    internal bool HasEnded(string key) => _ended.ContainsKey(key);

    /// <summary>A user task or an incident is not to be found again.</summary>
    internal void MarkEnded(string key) => _ended.TryAdd(key, true);

    internal bool IsEmbedded => _target.IsConsistent;

    TimeSpan IObservedTest.AssertionTimeout => Options.AssertionTimeout;

    bool IObservedTest.IsEmbedded => IsEmbedded;

    ResourceContext IObservedTest.Context => Client.Context;

    Task<bool> IObservedTest.SettleAndAskAsync(CancellationToken cancellationToken) => SettleAndAskAsync(cancellationToken);

    InstanceReader IObservedTest.Read(ProcessInstanceKey key, CancellationToken cancellationToken) => Read(key, cancellationToken);
}
