using Camunda.Rest.Contract.Compose;

namespace Camunda.Rest.Contract.Resources;

/// <summary>Arguments for a sample call, as a user might write them.</summary>
internal static class SampleCode
{
    public static string Argument(FluentParameter parameter) => parameter.Type switch
    {
        { Kind: CSharpKind.WireValue } type => $"Some<{type.Name}>()",
        { Kind: CSharpKind.Text } => $"\"{parameter.WireName}\"",
        { Kind: CSharpKind.Variables } => "new { total = 99.5m }",
        { Kind: CSharpKind.Json } => "99.5m",
        { Name: "bool" } => "true",
        { Name: "DateTimeOffset" } => "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)",
        { Kind: CSharpKind.Value } => Math.Max(7, parameter.Minimum ?? 7).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { } type => Model(type.Name),
    };

    /// <summary>A model with every member set.</summary>
    public static string Model(string type) => $"Sample<{type}>()";
}
