using System.Reflection;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace Camunda.Rest.ContractTests.Outline;

/// <summary>The public API of an assembly as text.</summary>
internal static partial class PublicApi
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,

        // By default these are left out, and with them what .NET users find in the namespaces of the framework: AddCamunda.
        DenyNamespacePrefixes = [],
        ExcludeAttributes =
        [
            "Newtonsoft.Json.JsonConverterAttribute",
            "System.ComponentModel.TypeConverterAttribute",
            "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute",
            "Refit.HeadersAttribute",
        ],
    };

    public static string Of(Assembly assembly) => WithoutVersion(WithShortNames(assembly.GeneratePublicApi(Options)));

    // A version that differs from the one before in nothing else has the same API.
    private static string WithoutVersion(string outline) => outline
        .Replace($"\"{CamundaContract.ApiVersion}\"", "\"…\"", StringComparison.Ordinal)
        .Replace(CamundaContract.Hash, "…", StringComparison.Ordinal);

    private static string WithShortNames(string outline) =>
        string.Join('\n', outline.ReplaceLineEndings("\n").Split('\n').Select(WithShortNamesInLine));

    // A line stays readable without the namespaces that everyone knows; a type's own namespace stands above it.
    private static string WithShortNamesInLine(string line) =>
        line.StartsWith("namespace ", StringComparison.Ordinal) ? line : KnownNamespace().Replace(line, "");

    [GeneratedRegex(@"(?<![\w.""/])(Camunda\.Rest|Refit|System(?!\.Text\.Json\b))\.([A-Z]\w*\.)*(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex KnownNamespace();
}
