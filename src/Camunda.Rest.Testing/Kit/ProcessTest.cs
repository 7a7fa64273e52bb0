using System.Collections.Concurrent;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Mocks;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Moves;
using Camunda.Rest.Testing.Kit.Snapshots;
using Camunda.Rest.Testing.Kit.Targets;

namespace Camunda.Rest.Testing;

/// <summary>
/// A test of deployed processes: it starts instances, does the work of workers that it mocks, moves time, and asserts. Mocks and conditional
/// behaviours work while a method of the test or of its instances runs, and only on instances of this test. Dispose it at the end of the
/// test.
/// </summary>
public sealed partial class ProcessTest : IAsyncDisposable
{
    /// <summary>How many times mocks and behaviours may follow each other within one move.</summary>
    private const int MaxRounds = 1000;

    private readonly ITestTarget _target;
    private readonly ClaimedInstances _claimed;
    private readonly TestPlan _plan;
    private readonly MockDriver _mocks;
    private readonly ConcurrentDictionary<ProcessInstanceKey, ProcessInstanceUnderTest> _instances = new();
    private readonly ConcurrentQueue<ConditionalBehavior> _behaviors = new();
    private readonly List<ResourceKey> _created = [];
    private readonly HashSet<ProcessDefinitionKey> _mockDefinitions = [];
    private readonly SemaphoreSlim _settling = new(1);
    private readonly AsyncLocal<bool> _isSettling = new();
    private readonly DateTimeOffset _begun;
    private bool _isDeployed;
    private int _isDisposed;

    internal ProcessTest(ITestTarget target, ClaimedInstances claimed, IReadOnlyList<ModelFile> files, ProcessTestOptions options)
    {
        options.Validate();
        Options = options;
        _target = target;
        _claimed = claimed;
        _plan = new(files);
        _begun = target.Now;
        Client = target.CreateClient();
        Models = new(Client);
        _mocks = new(Client, target, Models);
    }

    /// <summary>Gets how the test runs.</summary>
    public ProcessTestOptions Options { get; }

    /// <summary>Gets the client that the test works with. It belongs to the test.</summary>
    public CamundaClient Client { get; }

    /// <summary>Gets the process instances of the test, without those that call activities have started.</summary>
    public IReadOnlyList<ProcessInstanceUnderTest> Instances => [.. _instances.Values.OrderBy(instance => instance.Key)];

    internal ModelCatalog Models { get; }

    /// <summary>Starts an instance of the only process that the test has deployed by its name.</summary>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The files define no executable process, or several.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<ProcessInstanceUnderTest> StartAsync(object? variables = null, CancellationToken cancellationToken = default)
    {
        string[] processes = [.. _plan.Files.Take(1).SelectMany(file => file.Processes).Select(process => process.Id)];
        return processes.Length == 1
            ? StartAsync(processes[0], variables, null, cancellationToken)
            : throw new InvalidOperationException(processes.Length == 0
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
        CreateProcessInstanceResult started =
            await (configure?.Invoke(builder) ?? builder).SendAsync(cancellationToken).ConfigureAwait(false);
        _claimed.TryClaim(started.ProcessInstanceKey);
        ProcessInstanceUnderTest instance = Adopt(started.ProcessInstanceKey);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        return instance;
    }

    /// <summary>
    /// Finds an instance that the test has not started by a call: by a message, a signal or a timer. Each instance is found once. Waits as
    /// long as an assertion does.
    /// </summary>
    /// <param name="processId">The id of the process in its model.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public async Task<ProcessInstanceUnderTest> FindInstanceAsync(string processId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(processId);
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            IReadOnlyList<ProcessInstanceResult> found = await Client.ProcessInstances.Search()
                .Where(instance => instance.ProcessDefinitionId == processId && instance.StartDate >= _begun)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (ProcessInstanceResult instance in found.OrderBy(instance => instance.ProcessInstanceKey))
            {
                if (instance.ParentProcessInstanceKey is null
                    && (Options.TenantId is null || instance.TenantId == Options.TenantId)
                    && _claimed.TryClaim(instance.ProcessInstanceKey))
                {
                    ProcessInstanceUnderTest adopted = Adopt(instance.ProcessInstanceKey);
                    await SettleAsync(cancellationToken).ConfigureAwait(false);
                    return adopted;
                }
            }

            if ((_target.IsConsistent && !Options.WaitsForOthers)
                || TimeProvider.System.GetElapsedTime(start) >= Options.AssertionTimeout)
            {
                throw new ProcessAssertionException(
                    $"Expected an instance of '{processId}' that was started since the test began, but there is none"
                        + (found.Count == 0 ? "." : $" that does not belong to a test already ({found.Count} do)."),
                    null);
            }

            await Task.Delay(PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
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
    /// Takes the place of a process that call activities call, for instances that are started afterwards: a process of the same id, with one
    /// service task, is deployed before the next start. On a shared cluster other tests see it too, unless the test has a tenant of its own.
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
    /// deployed before the next start. On a shared cluster other tests see it too, unless the test has a tenant of its own.
    /// </summary>
    /// <param name="decisionId">The id of the decision.</param>
    public DecisionMock MockDecision(string decisionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decisionId);
        DecisionMock mock = new(decisionId, () => _isDeployed = false);
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

    internal static TimeSpan PollInterval => TimeSpan.FromMilliseconds(25);

    internal void AddBehavior(ConditionalBehavior behavior) => _behaviors.Enqueue(behavior);

    internal InstanceReader Read(ProcessInstanceKey key, CancellationToken cancellationToken) =>
        new(Client, Models, _target, key, cancellationToken);

    /// <summary>Whether a job type has a mock in this test.</summary>
    internal bool IsMocked(string type) => _mocks.Has(type);

    internal MockDriver Mocks => _mocks;

    internal bool IsEmbedded => _target.IsConsistent;

    /// <summary>Makes a call that moves an instance, and lets mocks and behaviours follow.</summary>
    internal async Task CallAsync(Task call, CancellationToken cancellationToken)
    {
        await call.ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    private ProcessInstanceUnderTest Adopt(ProcessInstanceKey key) => _instances.GetOrAdd(key, _ => new(this, key));
}
