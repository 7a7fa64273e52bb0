namespace Camunda.Rest.Feel.Evaluation;

/// <summary>A function that an expression defines. It keeps the scope of its definition.</summary>
internal sealed class LambdaFunction(IReadOnlyList<string> parameters, IReadOnlyList<TypeTest?> types, Node body, Scope scope)
    : FeelFunction(parameters)
{
    internal override FeelValue Invoke(FeelRun run, IReadOnlyList<FeelValue> arguments)
    {
        run.Step();
        Scope inner = scope;
        for (int index = 0; index < Parameters.Count; index++)
        {
            FeelValue argument = arguments[index];
            if (types[index] is { } type && !argument.IsNull && !type.Matches(argument))
            {
                return run.Fail(
                    FeelWarningKind.InvalidType,
                    $"Expected {type} for the parameter '{Parameters[index]}' but found '{FeelText.Short(argument)}'");
            }

            inner = new LocalScope(Parameters[index], argument, inner);
        }

        run.Enter();
        try
        {
            return body.Evaluate(run, inner);
        }
        finally
        {
            run.Leave();
        }
    }
}
