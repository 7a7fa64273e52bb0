using System.Reflection;
using System.Text.Json;
using Camunda.Rest.Feel.Dmn;

namespace Camunda.Rest.Feel.Tests.Dmn;

/// <summary>The models of the folder Models, each with a file of cases.</summary>
internal static class ModelFiles
{
    private const string Folder = "Dmn.Models.";

    private static readonly Assembly Home = typeof(ModelFiles).Assembly;

    public static IEnumerable<string> Names =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".dmn", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".dmn".Length])
            .Order(StringComparer.Ordinal);

    public static string ReadXml(string name) => ReadText($"{name}.dmn");

    public static DmnModel Read(string name) => DmnModel.Parse(ReadXml(name));

    public static IReadOnlyList<JsonElement> ReadCases(string name)
    {
        using JsonDocument document = JsonDocument.Parse(ReadText($"{name}.json"));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static string ReadText(string file)
    {
        using Stream stream = Home.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"There is no file {file}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
