using Camunda.Rest.Feel.BuiltIns;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The arguments of a call: positional, or all of them named.</summary>
/// <param name="names">The names; null if the arguments are positional.</param>
/// <param name="values">The values.</param>
internal sealed class ArgumentList(IReadOnlyList<string>? names, IReadOnlyList<Node> values)
{
    public IReadOnlyList<Node> Values { get; } = values;

    /// <summary>The argument for a parameter; null if there is none.</summary>
    /// <param name="parameters">The names of all parameters, in their order.</param>
    /// <param name="parameter">The name of the parameter.</param>
    public Node? Find(IReadOnlyList<string> parameters, string parameter)
    {
        int index = IndexOf(names ?? parameters, parameter);
        return index >= 0 && index < Values.Count ? Values[index] : null;
    }

    /// <summary>True if the function has exactly these parameters, named ones in the same order.</summary>
    public bool FitsExactly(FeelFunction function) => names is null
        ? Values.Count == function.Parameters.Count && function is not BuiltInFunction { IsVariadic: true }
        : function.Parameters.SequenceEqual(names);

    /// <summary>
    /// True if the function can be called: missing named arguments are null, and the last parameter may take several arguments.
    /// </summary>
    public bool Fits(FeelFunction function)
    {
        if (names is null)
        {
            int count = function.Parameters.Count;
            return function is BuiltInFunction { IsVariadic: true } ? Values.Count >= count : Values.Count == count;
        }

        foreach (string name in names)
        {
            if (IndexOf(function.Parameters, name) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Evaluates the arguments and calls the function, which must fit. Functions that can recurse enter the run.</summary>
    public FeelValue Invoke(FeelRun run, Scope scope, string name, FeelFunction function)
    {
        FeelValue[] arguments = names is null ? Positional(run, scope, function) : Named(run, scope, function);
        try
        {
            return function.Invoke(run, arguments);
        }
        catch (OverflowException)
        {
            return run.Fail(FeelWarningKind.Overflow, $"The result of function '{name}' exceeds the range of its type");
        }
    }

    /// <summary>Describes the arguments for messages.</summary>
    public override string ToString() => names is null
        ? $"{Values.Count} {(Values.Count == 1 ? "parameter" : "parameters")}"
        : FeelText.Short($"the parameters {string.Join(", ", names.Select(static name => $"'{name}'"))}");

    private static int IndexOf(IReadOnlyList<string> parameters, string name)
    {
        for (int index = 0; index < parameters.Count; index++)
        {
            if (parameters[index] == name)
            {
                return index;
            }
        }

        return -1;
    }

    private FeelValue[] Positional(FeelRun run, Scope scope, FeelFunction function)
    {
        FeelValue[] arguments = new FeelValue[Values.Count];
        for (int index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Values[index].Evaluate(run, scope);
        }

        if (function is not BuiltInFunction { IsVariadic: true })
        {
            return arguments;
        }

        // A list as the only argument is the list of arguments.
        int last = function.Parameters.Count - 1;
        if (last == 0 && arguments is [FeelList])
        {
            return arguments;
        }

        return [.. arguments.AsSpan(0, last), new FeelList(arguments[last..])];
    }

    private FeelValue[] Named(FeelRun run, Scope scope, FeelFunction function)
    {
        FeelValue[] arguments = new FeelValue[function.Parameters.Count];
        Array.Fill(arguments, FeelValue.Null);
        for (int index = 0; index < Values.Count; index++)
        {
            arguments[IndexOf(function.Parameters, names![index])] = Values[index].Evaluate(run, scope);
        }

        if (function is BuiltInFunction { IsVariadic: true } && arguments[^1] is not FeelList)
        {
            arguments[^1] = new FeelList([arguments[^1]]);
        }

        return arguments;
    }
}
