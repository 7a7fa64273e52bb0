using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>What a handler returns or throws, as the outcome of its job.</summary>
internal static class MockOutcome
{
    public static JobOutcome Of(object? result) => result as JobOutcome ?? JobOutcome.Complete(result);

    public static JobOutcome OfException(Exception exception) => exception switch
    {
        BpmnErrorException error => error.Outcome,
        JobFailedException failure => failure.Outcome,
        _ => JobOutcome.Fail($"{exception.GetType().Name}: {exception.Message}"),
    };

    /// <summary>Awaits a result that is a task: a lambda that returns one matches a delegate that returns an object.</summary>
    public static async Task<object?> AwaitAsync(object? result)
    {
        if (result is not Task task)
        {
            return result;
        }

        await task.ConfigureAwait(false);
        Type type = task.GetType();
        return type.IsGenericType && type.GetProperty(nameof(Task<object>.Result)) is { } property
            && property.PropertyType.Name != "VoidTaskResult"
                ? property.GetValue(task)
                : null;
    }
}
