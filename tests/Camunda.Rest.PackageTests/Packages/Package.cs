using System.IO.Compression;
using System.Xml.Linq;

namespace Camunda.Rest.PackageTests.Packages;

/// <summary>A package file.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files = [];

    public Package(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            _files[entry.FullName] = bytes.ToArray();
        }

        Nuspec = XDocument.Parse(TextOf(_files.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))));
    }

    public string Id => Text("id");

    public string Version => Text("version");

    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The names of the target frameworks that it has assemblies for.</summary>
    public IEnumerable<string> Frameworks =>
        Files.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct();

    public IEnumerable<string> Assemblies =>
        Files.Where(name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal));

    private XDocument Nuspec { get; }

    public byte[] BytesOf(string file) => _files[file];

    public string TextOf(string file)
    {
        using StreamReader reader = new(new MemoryStream(_files[file]));
        return reader.ReadToEnd();
    }

    /// <summary>Returns the text of an element of the metadata; empty where there is none.</summary>
    public string Text(string element) => Find(element)?.Value ?? "";

    public string Attribute(string element, string name) => Find(element)?.Attribute(name)?.Value ?? "";

    /// <summary>Returns the version range of each dependency of a target framework, by its id.</summary>
    public Dictionary<string, string> DependenciesOf(string framework) =>
        Nuspec.Descendants().Single(element => element.Name.LocalName == "group"
            && element.Attribute("targetFramework")?.Value == framework
            && element.Parent!.Name.LocalName == "dependencies")
            .Elements().ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);

    public override string ToString() => Id;

    private XElement? Find(string element) =>
        Nuspec.Root!.Elements().Single().Elements().SingleOrDefault(one => one.Name.LocalName == element);
}
