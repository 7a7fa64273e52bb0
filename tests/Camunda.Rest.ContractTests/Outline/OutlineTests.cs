using System.Reflection;
using System.Text.RegularExpressions;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;
using PublicApiGenerator;

namespace Camunda.Rest.ContractTests.Outline;

/// <summary>The public API of what is shipped, so that a change of it is a diff that someone reads.</summary>
internal sealed partial class OutlineTests
{
    private static readonly ApiGeneratorOptions s_options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            "Newtonsoft.Json.JsonConverterAttribute",
            "System.ComponentModel.TypeConverterAttribute",
            "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute",
            "Refit.HeadersAttribute",
        ],
    };

    private static IEnumerable<TestCaseData> Assemblies =>
        new[] { typeof(CamundaContract), typeof(CamundaNaming), typeof(CamundaClient) }.Select(type => type.Assembly).Select(assembly => new TestCaseData(assembly).SetArgDisplayNames(assembly.GetName().Name!));

    [TestCaseSource(nameof(Assemblies))]
    public void PublicApi_OfAnAssembly_MatchesSnapshot(Assembly assembly) =>
        ContractSnapshot.Match(WithShortNames(assembly.GeneratePublicApi(s_options)), assembly.GetName().Name!);

    private static string WithShortNames(string outline) => string.Join('\n', outline.ReplaceLineEndings("\n").Split('\n').Select(WithShortNamesInLine));

    // A line stays readable without the namespaces that everyone knows; a type's own namespace stands above it.
    private static string WithShortNamesInLine(string line) => line.StartsWith("namespace ", StringComparison.Ordinal) ? line : KnownNamespace().Replace(line, "");

    [GeneratedRegex(@"(?<![\w.""/])(Camunda\.Rest|Refit|System(?!\.Text\.Json\b))\.([A-Z]\w*\.)*(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex KnownNamespace();
}
