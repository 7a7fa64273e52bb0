using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Resources;

/// <summary>A parameter of a generated method: how it is declared, checked, and handed on.</summary>
/// <param name="WireName">Its name in the API.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Member">The member of the request that it fills; null for a parameter of the path or the query.</param>
/// <param name="Type">Its type in the API's models.</param>
/// <param name="IsRequired">Whether the caller must pass it.</param>
/// <param name="IsForced">Whether it is required here although it is optional in the API.</param>
/// <param name="Description">Its documentation, as content of an XML element.</param>
/// <param name="Minimum">The minimum, where the contract has one.</param>
internal sealed record FluentParameter(
    string WireName, string Name, string? Member, CSharpType Type, bool IsRequired, bool IsForced, string Description, long? Minimum)
{
    private const string Tenant = "tenantId";

    /// <summary>Texts that may be empty, because an empty one clears what is there.</summary>
    private const string Clearable = "description";

    /// <summary>Whether a caller can give it as one plain argument.</summary>
    public bool IsPlain =>
        Type.Kind is CSharpKind.Value or CSharpKind.Text or CSharpKind.WireValue or CSharpKind.Variables or CSharpKind.Json;

    /// <summary>Whether any JSON value will do, null too.</summary>
    private bool IsJson => Type.Kind == CSharpKind.Json;

    private string BareType => Type.Kind is CSharpKind.Variables or CSharpKind.Json ? "object" : Type.Name;

    private bool IsDefaultTenant => WireName == Tenant && Member is not null && !IsRequired && Type.Kind == CSharpKind.WireValue;

    public string Declaration => IsRequired ? $"{BareType}{(IsJson ? "?" : "")} {Name}" : $"{BareType}? {Name} = null";

    /// <summary>The statement that refuses a bad value; null where there is none.</summary>
    public string? Check => Type.Kind switch
    {
        CSharpKind.WireValue => $"Require.NotDefault({Name});",
        CSharpKind.Text when IsRequired && WireName != Clearable => $"Require.Text({Name});",
        CSharpKind.Text or CSharpKind.Variables when IsRequired => $"ArgumentNullException.ThrowIfNull({Name});",
        CSharpKind.Value when Minimum is { } minimum => $"Require.AtLeast({Name}, {minimum}{(Type.Name == "long" ? "L" : "")});",
        _ => null,
    };

    /// <summary>What the check throws; null where there is none.</summary>
    public string? Refusal => Type.Kind switch
    {
        CSharpKind.WireValue => $"<paramref name=\"{Name}\"/> is <c>default</c>",
        CSharpKind.Text when IsRequired && WireName != Clearable => $"<paramref name=\"{Name}\"/> is null, empty or white space",
        CSharpKind.Text when IsRequired => $"<paramref name=\"{Name}\"/> is null",
        CSharpKind.Variables => IsRequired
            ? $"<paramref name=\"{Name}\"/> is null or does not become a JSON object"
            : $"<paramref name=\"{Name}\"/> does not become a JSON object",
        CSharpKind.Value when Minimum is { } minimum => $"<paramref name=\"{Name}\"/> is below {minimum}",
        _ => null,
    };

    /// <summary>The value as the request or the raw method takes it.</summary>
    public string Value => Type.Kind switch
    {
        CSharpKind.Variables => IsRequired && !IsForced ? $"_context.ToVariables({Name})!" : $"_context.ToVariables({Name})",
        CSharpKind.Json => $"JsonText.From({Name}, _context.Variables)",
        _ when IsDefaultTenant => $"{Name} ?? _context.DefaultTenantId",
        _ => Name,
    };

    public string Documentation
    {
        get
        {
            string text = Type.Kind == CSharpKind.Variables
                ? "An object whose members become variables; see <see cref=\"ProcessInstanceBuilder.WithVariables\"/>."
                : Description;
            string ending = IsRequired ? ""
                : IsDefaultTenant ? " Default: <see cref=\"CamundaClientOptions.DefaultTenantId\"/>, else the cluster's default tenant."
                : text.Contains("Default:", StringComparison.Ordinal) ? ""
                : " Default: not sent.";
            return text + ending;
        }
    }

    public static FluentParameter OfParameter(JsonObject parameter, JsonObject schemas) => new(
        parameter.Text("name")!,
        parameter.Text("x-name")!,
        null,
        CSharpType.Of(parameter["schema"], schemas),
        parameter.IsTrue("required"),
        false,
        parameter.Text("description")!,
        MinimumOf(parameter["schema"]));

    public static FluentParameter OfProperty(JsonNode owner, string name, JsonObject property, JsonObject schemas) => new(
        name,
        CSharpNames.Parameter(name),
        property.Text("x-name"),
        CSharpType.Of(property, schemas),
        owner.Required().Contains(name) && !property.IsTrue("nullable"),
        false,
        property.Text("description")!,
        MinimumOf(property));

    private static long? MinimumOf(JsonNode? schema) =>
        schema?["minimum"] is JsonValue value && value.TryGetValue(out long minimum) ? minimum : null;
}
