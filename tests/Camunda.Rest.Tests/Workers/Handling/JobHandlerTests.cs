using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Handling;

/// <summary>What handlers take and give, against the in-process cluster.</summary>
internal sealed class JobHandlerTests
{
    [Test]
    public async Task Handle_TypedInAndOut_BindsAndCompletesWithTheResult()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<Order> job, CancellationToken _) => Task.FromResult(new Receipt(job.Variables.OrderId + "/" + job.Variables.Total)));

        var key = await stage.StartAsync(new { orderId = "A-42", total = 99.50m, other = "not asked for" });
        await stage.WhenCompletedAsync(key);

        Assert.That(await VariableAsync(stage, key, "receiptId"), Is.EqualTo("\"A-42/99.50\""));
        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);
    }

    [Test]
    public async Task Handle_InputType_FetchesItsVariablesOnly()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var seen = new TaskCompletionSource<JsonVariables>();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<Order> job, CancellationToken _) =>
        {
            seen.TrySetResult(job.RawVariables);
            return Task.CompletedTask;
        });

        await stage.StartAsync(new { orderId = "A-42", total = 1m, other = "not asked for" });

        Assert.That((await seen.Task).Keys, Is.EquivalentTo(["orderId", "total"]));
    }

    [Test]
    public async Task Handle_FetchAllVariables_HasAllOfThem()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var seen = new TaskCompletionSource<JsonVariables>();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<Order> job, CancellationToken _) =>
            {
                seen.TrySetResult(job.RawVariables);
                return Task.CompletedTask;
            },
            options => options.FetchAllVariables = true);

        await stage.StartAsync(new { orderId = "A-42", total = 1m, other = "asked for" });

        Assert.That((await seen.Task).Keys, Is.EquivalentTo(["orderId", "total", "other"]));
    }

    [Test]
    public async Task Handle_ReturnsNothing_CompletesWithoutVariables()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        var key = await stage.StartAsync(new { orderId = "A-42" });
        await stage.WhenCompletedAsync(key);

        Assert.That(await stage.Camunda.Variables.Search().Where(v => v.ProcessInstanceKey == key).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Handle_VariablesDoNotFit_FailsTheJobWithPathAndType()
    {
        await using var stage = await WorkerStage.OpenAsync();
        int calls = 0;
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<Order> _, CancellationToken _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.CompletedTask;
        });

        await stage.StartAsync(new { orderId = "A-42", total = "a lot" });
        string message = await IncidentAsync(stage);

        Assert.That(message, Does.Contain("total").And.Contain("Order").And.Contain("Decimal").IgnoreCase);
        Assert.That(calls, Is.Zero);
    }

    [Test]
    public async Task Handle_RequiredVariableIsMissing_FailsTheJobByItsName()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<Order> _, CancellationToken _) => Task.CompletedTask);

        await stage.StartAsync(new { total = 1m });

        Assert.That(await IncidentAsync(stage), Does.Contain("'orderId'").And.Contain("Order"));
    }

    [Test]
    public async Task Handle_Throws_FailsWithOneRetryLessUntilAnIncident()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var retries = new List<int>();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> job, CancellationToken _) =>
        {
            lock (retries)
                retries.Add(job.Retries);
            throw new InvalidOperationException("card declined");
        });

        await stage.StartAsync();
        string message = await IncidentAsync(stage);

        Assert.That(retries, Is.EqualTo([2, 1]));
        Assert.That(message, Is.EqualTo("InvalidOperationException: card declined"));
    }

    [Test]
    public async Task Handle_ThrowsAGiganticMessage_IsCut()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => throw new JobFailedException(new string('x', 100_000), retries: 0),
            options => options.MaxErrorMessageLength = 500);

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Has.Length.EqualTo(500));
    }

    [Test]
    public async Task Handle_SendStackTrace_HasIt()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => throw new InvalidOperationException("card declined"),
            options => options.SendStackTrace = true);

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Does.Contain(nameof(Handle_SendStackTrace_HasIt)));
    }

    [Test]
    public async Task Handle_JobFailedException_SaysItsRetries()
    {
        await using var stage = await WorkerStage.OpenAsync();
        int calls = 0;
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) =>
        {
            Interlocked.Increment(ref calls);
            throw new JobFailedException("no use in trying", retries: 0);
        });

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Is.EqualTo("no use in trying"));
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Handle_BpmnErrorException_ThrowsTheError()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => throw new BpmnErrorException("NO_MONEY", "nothing there"));

        await stage.StartAsync();
        string message = await IncidentAsync(stage);

        Assert.That(message, Does.Contain("NO_MONEY"));
        await WorkerStage.WhenAsync(() => worker.State.Errors == 1);
    }

    [Test]
    public async Task Handle_ReturnsAnOutcome_IsTakenAsItIs()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(JobOutcome.Fail("by value", retries: 0)));

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Is.EqualTo("by value"));
    }

    [Test]
    public async Task Handle_WithoutAutoComplete_LeavesTheJobToTheHandler()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var jobs = new TaskCompletionSource<Job>();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> job, CancellationToken _) =>
            {
                jobs.TrySetResult(job);
                return Task.CompletedTask;
            },
            options => options.AutoComplete = false);

        var key = await stage.StartAsync();
        var taken = await jobs.Task;
        await WorkerStage.WhenAsync(() => worker.State.Active == 0);
        Assert.That((await stage.Camunda.ProcessInstances[key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Active));

        await taken.Reference.CompleteAsync(new { done = true });
        await stage.WhenCompletedAsync(key);
        Assert.That(worker.State.Completed, Is.Zero);
    }

    [Test]
    public async Task Handle_ResultIsNoJson_FailsTheJob()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult<object>("a bare text"));

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Does.Contain("cannot be serialized as variables"));
    }

    [Test]
    public void Worker_ResultCanNeverBeVariables_IsRefusedAtOnce()
    {
        using var camunda = CamundaClient.Create(new Uri("http://127.0.0.1:1/"));

        Assert.That(
            () => camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(42)),
            Throws.ArgumentException.With.Message.Contains("new { value }"));
        Assert.That(camunda.Jobs.Workers, Is.Empty);
    }

    [Test]
    public void Worker_BadInput_IsRefusedAtOnce()
    {
        using var camunda = CamundaClient.Create(new Uri("http://127.0.0.1:1/"));

        Assert.That(
            () => camunda.Jobs.StartWorker(" ", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask),
            Throws.ArgumentException);
        Assert.That(
            () => camunda.Jobs.StartWorker(
                "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.MaxConcurrentJobs = 0),
            Throws.ArgumentException.With.Message.Contains("MaxConcurrentJobs is 0"));
        Assert.That(() => camunda.Jobs.StartWorker("work", (IJobHandler<Order>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Handle_GiganticResult_BecomesAnIncidentAndIsNotWorkedAgain()
    {
        await using var stage = await WorkerStage.OpenAsync();
        int calls = 0;
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult(new { text = new string('x', 6 * 1024 * 1024) });
        });

        await stage.StartAsync();

        Assert.That(await IncidentAsync(stage), Does.Contain("rejected its outcome"));
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Handle_OneNeverReturns_TheOthersGoOn()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var never = new TaskCompletionSource();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> job, CancellationToken _) => job.RawVariables.ContainsKey("stuck") ? never.Task : Task.CompletedTask,
            options =>
            {
                options.MaxConcurrentJobs = 2;
                options.ShutdownTimeout = TimeSpan.Zero;
            });

        await stage.StartAsync(new { stuck = true });
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.StartAsync()));
        foreach (var key in keys)
            await stage.WhenCompletedAsync(key);

        await WorkerStage.WhenAsync(() => worker.State.Completed == 20);
        never.SetResult();
    }

    [Test]
    public async Task Handle_Document_OpensAsAStream()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var document = await stage.Camunda.Documents.Create("the invoice"u8.ToArray(), "invoice.txt").SendAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", async (Job<WithInvoice> job, CancellationToken cancellationToken) =>
        {
            await using var stream = await job.OpenDocumentAsync(job.Variables.Invoice, cancellationToken);
            using var reader = new StreamReader(stream);
            return new { text = await reader.ReadToEndAsync(cancellationToken) };
        });

        var key = await stage.StartAsync(new { invoice = document });
        await stage.WhenCompletedAsync(key);

        Assert.That(await VariableAsync(stage, key, "text"), Is.EqualTo("\"the invoice\""));
    }

    [Test]
    public async Task Middleware_AroundTheHandler_RunsOutermostFirst()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var steps = new List<string>();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) =>
            {
                steps.Add("handler");
                return Task.CompletedTask;
            },
            options =>
            {
                options.Middleware.Add(new Step("outer", steps));
                options.Middleware.Add(new Step("inner", steps));
            });

        await stage.WhenCompletedAsync(await stage.StartAsync());

        Assert.That(steps, Is.EqualTo(["outer", "inner", "handler", "inner done", "outer done"]));
    }

    private static async Task<string?> VariableAsync(WorkerStage stage, ProcessInstanceKey key, string name) =>
        (await stage.Camunda.Variables.Search().Where(v => v.ProcessInstanceKey == key && v.Name == name).FirstOrDefaultAsync())?.Value;

    private static async Task<string> IncidentAsync(WorkerStage stage) =>
        (await stage.Camunda.Incidents.Search().WaitUpTo(Patience.Limit).FirstOrDefaultAsync())!.ErrorMessage ?? "";

    private sealed record Order(string OrderId, decimal Total);

    private sealed record Receipt(string ReceiptId);

    private sealed record WithInvoice(DocumentReference Invoice);

    private sealed class Step(string name, List<string> steps) : IJobMiddleware
    {
        public async Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken)
        {
            steps.Add(name);
            var outcome = await next(job, cancellationToken);
            steps.Add($"{name} done");
            return outcome;
        }
    }
}
