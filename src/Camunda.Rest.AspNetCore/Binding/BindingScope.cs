namespace Camunda.Rest.AspNetCore;

/// <summary>
/// Remembers which value of the current request a converter rejected: outside of Development, minimal APIs respond with 400 without
/// an exception that contains it.
/// </summary>
internal sealed class BindingScope
{
    private readonly AsyncLocal<Holder?> _current = new();

    /// <summary>Begins the binding of a request on the current asynchronous flow.</summary>
    public Holder Begin() => _current.Value = new Holder();

    /// <summary>Remembers a fault for the current request, if there is one, and returns it.</summary>
    public BindingFaultException Note(BindingFaultException fault)
    {
        if (_current.Value is { } holder)
            holder.Fault = fault;
        return fault;
    }

    /// <summary>The fault of one request.</summary>
    internal sealed class Holder
    {
        public BindingFaultException? Fault { get; set; }
    }
}
