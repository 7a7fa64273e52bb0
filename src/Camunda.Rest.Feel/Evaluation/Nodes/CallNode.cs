using Camunda.Rest.Feel.BuiltIns;

namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The call of a function by its name.</summary>
internal sealed class CallNode(string name, ArgumentList arguments) : Node(Above(arguments.Values))
{
    private readonly BuiltInFunction[] _builtIns = [.. BuiltInLibrary.Find(name)];

    public string Name { get; } = name;

    public ArgumentList Arguments { get; } = arguments;

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return FindFunction(run, scope) is { } function
            ? Arguments.Invoke(run, scope, Name, function)
            : run.Fail(FeelWarningKind.NoFunctionFound, $"No function found with name '{FeelText.Short(Name)}' and {Arguments}");
    }

    private FeelFunction? FindFunction(FeelRun run, Scope scope)
    {
        if (scope.Find(Name) is FeelFunction local && Arguments.Fits(local))
        {
            return local;
        }

        if (run.Options.Functions.TryGetValue(Name, out FeelFunction? added) && Arguments.Fits(added))
        {
            return added;
        }

        BuiltInFunction? lenient = null;
        foreach (BuiltInFunction builtIn in _builtIns)
        {
            if (Arguments.FitsExactly(builtIn))
            {
                return builtIn;
            }

            lenient ??= Arguments.Fits(builtIn) ? builtIn : null;
        }

        return lenient;
    }
}
