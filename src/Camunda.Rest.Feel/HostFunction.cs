using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel;

/// <summary>A function that the host provides.</summary>
internal sealed class HostFunction(IReadOnlyList<string> parameters, Func<IReadOnlyList<FeelValue>, FeelValue> body)
    : FeelFunction(parameters)
{
    internal override FeelValue Invoke(FeelRun run, IReadOnlyList<FeelValue> arguments)
    {
        try
        {
            return body(arguments) ?? Null;
        }
        catch (FeelEvaluationException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the function of the host throws, the expression goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return run.Fail(FeelWarningKind.FunctionInvocationFailure, $"Failed to invoke {this}: {error.Message}");
        }
    }
}
