using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A function of a model, as FEEL calls it. If it fails, its result is null, with a warning.</summary>
internal sealed class DmnFunction(
    DecisionRun run, string name, IReadOnlyList<DmnParameter> parameters, Func<IReadOnlyList<FeelValue>, FeelValue?> body)
    : FeelFunction([.. parameters.Select(parameter => parameter.Name)])
{
    /// <summary>Calls the function from a boxed invocation.</summary>
    /// <returns>The value, or null if it failed; the reason is recorded in the run.</returns>
    public FeelValue? Apply(IReadOnlyList<FeelValue> arguments)
    {
        run.Feel.Step();
        run.Feel.Enter();
        FeelValue? value = body(arguments);
        run.Feel.Leave();
        return value;
    }

    internal override FeelValue Invoke(FeelRun feel, IReadOnlyList<FeelValue> arguments) =>
        Apply(arguments) ?? feel.Fail(FeelWarningKind.FunctionInvocationFailure, $"The function '{name}' failed: {run.TakeFailure()}");
}
