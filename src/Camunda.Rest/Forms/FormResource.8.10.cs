namespace Camunda.Rest;

/// <summary>Forms: what was deployed for people to fill in.</summary>
public sealed class FormResource
{
    private readonly ResourceContext _context;

    internal FormResource(ResourceContext context) => _context = context;

    /// <summary>One form, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public FormReference this[FormKey formKey] => new(_context, Require.NotDefault(formKey));
}
