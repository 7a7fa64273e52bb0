namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A parameter of a function, with the type that its arguments must have.</summary>
internal sealed record DmnParameter(string Name, string? Type)
{
    /// <summary>The scope of a body: the arguments by the names of their parameters.</summary>
    /// <returns>The scope, or null if an argument has another type; the reason is recorded in the run.</returns>
    public static LayeredScope? Bind(
        DecisionRun run, IReadOnlyList<DmnParameter> parameters, IReadOnlyList<FeelValue> arguments, IFeelScope outer)
    {
        LayeredScope scope = new(outer);
        for (int index = 0; index < parameters.Count; index++)
        {
            (string name, string? type) = parameters[index];
            FeelValue argument = index < arguments.Count ? arguments[index] : FeelValue.Null;
            if (TypeCheck.Mismatch(argument, type) is { } mismatch)
            {
                run.Fail($"The argument '{name}' {mismatch}");
                return null;
            }

            scope.Set(name, argument);
        }

        return scope;
    }
}
