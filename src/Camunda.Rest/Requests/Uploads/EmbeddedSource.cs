using System.Reflection;

namespace Camunda.Rest;

/// <summary>A resource that is embedded in an assembly.</summary>
internal sealed class EmbeddedSource : UploadSource
{
    private readonly Assembly _assembly;
    private readonly string _name;

    private EmbeddedSource(Assembly assembly, string name)
    {
        _assembly = assembly;
        _name = name;
        using var stream = Open();
        Length = stream.Length;
    }

    public override long? Length { get; }

    /// <exception cref="ArgumentException">The assembly has no such resource; the message lists those that it has.</exception>
    public static EmbeddedSource In(Assembly assembly, string name, string argument)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrWhiteSpace(name, argument);
        string[] names = assembly.IsDynamic ? [] : assembly.GetManifestResourceNames();
        if (names.Contains(name, StringComparer.Ordinal))
            return new EmbeddedSource(assembly, name);
        string present = names.Length == 0
            ? "It has none: include the file as <EmbeddedResource> in the project."
            : $"It has {string.Join(", ", names.Order(StringComparer.Ordinal).Select(known => $"'{known}'"))}.";
        throw new ArgumentException($"The assembly {assembly.GetName().Name} has no embedded resource '{name}'. {present}", argument);
    }

    protected override Stream Open() => _assembly.GetManifestResourceStream(_name)!;
}
