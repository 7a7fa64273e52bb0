using System.Xml.Linq;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>The namespaces of the versions of DMN and FEEL.</summary>
internal static class DmnNamespaces
{
    /// <summary>The namespace of Camunda's extensions.</summary>
    public static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    private const string Prefix = "www.omg.org/spec/";

    // Version 1.1 to 1.5.
    private static readonly string[] Models =
    [
        "DMN/20151101/dmn.xsd",
        "DMN/20151101/dmn11.xsd",
        "DMN/20151101/dmn",
        "DMN/20180521/MODEL",
        "DMN/20191111/MODEL",
        "DMN/20211108/MODEL",
        "DMN/20230324/MODEL",
    ];

    private static readonly string[] Languages =
    [
        "FEEL/20140401",
        "DMN/20180521/FEEL",
        "DMN/20191111/FEEL",
        "DMN/20211108/FEEL",
        "DMN/20230324/FEEL",
        "DMN/20230324",
    ];

    /// <summary>True for the namespace of models of a version.</summary>
    public static bool IsModel(XNamespace name) =>
        PathOf(name.NamespaceName) is { } path && Models.Contains(path, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a namespace of any part of DMN, like its diagrams.</summary>
    public static bool IsDmn(XNamespace name) =>
        PathOf(name.NamespaceName)?.StartsWith("DMN/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True for a namespace of BPMN.</summary>
    public static bool IsBpmn(XNamespace name) =>
        PathOf(name.NamespaceName)?.StartsWith("BPMN/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True if an expression language is FEEL.</summary>
    public static bool IsFeel(string language) =>
        string.Equals(language, "feel", StringComparison.OrdinalIgnoreCase)
        || (PathOf(language) is { } path && Languages.Contains(path, StringComparer.OrdinalIgnoreCase));

    private static string? PathOf(string address)
    {
        int start = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length
            : address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length
            : -1;
        return start > 0 && string.CompareOrdinal(address, start, Prefix, 0, Prefix.Length) == 0
            ? address[(start + Prefix.Length)..].TrimEnd('/')
            : null;
    }
}
