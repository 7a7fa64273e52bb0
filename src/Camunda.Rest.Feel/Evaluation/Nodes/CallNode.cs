using Camunda.Rest.Feel.BuiltIns;

namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The call of a function by its name.</summary>
internal sealed class CallNode(string name, ArgumentList arguments) : Node(Above(arguments.Values))
{
    private readonly BuiltInFunction[] _builtIns = [.. BuiltInLibrary.Find(name)];

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return FindFunction(run, scope) is { } function
            ? arguments.Invoke(run, scope, name, function)
            : run.Fail(FeelWarningKind.NoFunctionFound, $"No function found with name '{FeelText.Short(name)}' and {arguments}");
    }

    private FeelFunction? FindFunction(FeelRun run, Scope scope)
    {
        if (scope.Find(name) is FeelFunction local && arguments.Fits(local))
        {
            return local;
        }

        if (run.Options.Functions.TryGetValue(name, out FeelFunction? added) && arguments.Fits(added))
        {
            return added;
        }

        BuiltInFunction? lenient = null;
        foreach (BuiltInFunction builtIn in _builtIns)
        {
            if (arguments.FitsExactly(builtIn))
            {
                return builtIn;
            }

            lenient ??= arguments.Fits(builtIn) ? builtIn : null;
        }

        return lenient;
    }
}
