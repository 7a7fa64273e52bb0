using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;
using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Search;

/// <summary>A filter of five comparisons with values of the moment, from a lambda and from an initializer.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks : IDisposable
{
    private readonly CamundaClient _camunda = CamundaClient.Create(new CamundaClientOptions());
    private readonly string _assignee = "demo";
    private readonly ProcessInstanceKey _instance = ProcessInstanceKey.Parse("2251799813685250");
    private readonly DateTimeOffset _due = new(2026, 3, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly Expression<Func<UserTaskFilter, bool>> _atHand;

    public FilterBenchmarks() => _atHand = LambdaAlone();

    [Benchmark]
    public object FromLambda()
    {
        int priority = _assignee.Length;
        return _camunda.UserTasks.Search().Where(task =>
            task.Assignee == _assignee && task.State == UserTaskState.Created && task.ProcessInstanceKey == _instance && task.DueDate < _due
                && task.Priority >= priority);
    }

    /// <summary>What C# itself does for such a lambda, before this client sees it.</summary>
    [Benchmark]
    public Expression<Func<UserTaskFilter, bool>> LambdaAlone()
    {
        int priority = _assignee.Length;
        return task =>
            task.Assignee == _assignee && task.State == UserTaskState.Created && task.ProcessInstanceKey == _instance && task.DueDate < _due
                && task.Priority >= priority;
    }

    /// <summary>What this client does with such a lambda, which is there already.</summary>
    [Benchmark]
    public object FromLambdaAtHand() => _camunda.UserTasks.Search().Where(_atHand);

    [Benchmark(Baseline = true)]
    public object FromInitializer() => _camunda.UserTasks.Search().Where(new UserTaskFilter
    {
        Assignee = _assignee,
        State = UserTaskState.Created,
        ProcessInstanceKey = _instance,
        DueDate = new() { Lt = _due },
        Priority = new() { Gte = _assignee.Length },
    });

    public void Dispose()
    {
        _camunda.Dispose();
        GC.SuppressFinalize(this);
    }
}
