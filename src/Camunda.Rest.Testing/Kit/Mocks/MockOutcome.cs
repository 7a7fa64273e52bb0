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
        _ => JobOutcome.Fail(ExceptionText.Describe(exception)),
    };

    /// <summary>The outcome; where its variables cannot be serialized, a failure that says so, as with a worker.</summary>
    public static JobOutcome Written(JobOutcome outcome, ResourceContext context)
    {
        try
        {
            context.ToVariables(outcome.Variables);
            return outcome;
        }
        // Whatever a member of a type of the test throws, there is no result.
        catch (Exception exception)
        {
            return JobOutcome.Fail($"The mock's result cannot be serialized as variables: {ExceptionText.MessageOf(exception)}");
        }
    }

    /// <summary>Awaits a result that is a task: a lambda that returns one matches a delegate that returns an object.</summary>
    public static async Task<object?> AwaitAsync(object? result)
    {
        if (result is ValueTask valueTask)
        {
            await valueTask.ConfigureAwait(false);
            return null;
        }

        if (result?.GetType() is { IsGenericType: true } resultType && resultType.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            result = resultType.GetMethod(nameof(ValueTask<object>.AsTask))!.Invoke(result, null);
        }

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
