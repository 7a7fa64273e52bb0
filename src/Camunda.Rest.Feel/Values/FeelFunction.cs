using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel;

/// <summary>The function of FEEL: one that an expression defines, or one that a host provides.</summary>
public abstract class FeelFunction : FeelValue
{
    private protected FeelFunction(IReadOnlyList<string> parameters) => Parameters = parameters;

    /// <summary>Creates a function that the host provides to expressions.</summary>
    /// <param name="parameters">The names of the parameters, for calls with named arguments.</param>
    /// <param name="body">The body. It receives one value per parameter. An exception makes the call null, with a warning.</param>
    public static FeelFunction Create(IReadOnlyList<string> parameters, Func<IReadOnlyList<FeelValue>, FeelValue> body)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(body);
        return new HostFunction([.. parameters], body);
    }

    /// <summary>The names of the parameters, in their order.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <inheritdoc/>
    public override string TypeName => "function";

    /// <summary>Returns <c>function(…)</c> with the names of the parameters.</summary>
    public override string ToString() => $"function({string.Join(", ", Parameters)})";

    /// <summary>Calls the function with one argument per parameter.</summary>
    internal abstract FeelValue Invoke(FeelRun run, IReadOnlyList<FeelValue> arguments);

    internal override bool? EqualTo(FeelValue other) => other is FeelNull ? false : null;
}
