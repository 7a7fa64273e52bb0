using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Camunda.Rest.PackageTests.Packages;

/// <summary>The debugging symbols inside an assembly.</summary>
internal sealed class Symbols : IDisposable
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly PEReader _assembly;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    /// <exception cref="InvalidOperationException">The assembly has no symbols inside.</exception>
    public Symbols(byte[] assembly)
    {
        _assembly = new PEReader(new MemoryStream(assembly));
        DebugDirectoryEntry entry = _assembly.ReadDebugDirectory().Single(one => one.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        _provider = _assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>The path of each source file, and whether its text is inside.</summary>
    public IEnumerable<(string Path, bool IsEmbedded)> Documents =>
        _reader.Documents.Select(
            handle => (_reader.GetString(_reader.GetDocument(handle).Name), Information(handle, EmbeddedSourceKind) is not null));

    /// <summary>The map from paths to addresses, as JSON; null where there is none.</summary>
    public string? SourceLink =>
        Information(EntityHandle.ModuleDefinition, SourceLinkKind) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Dispose()
    {
        _provider.Dispose();
        _assembly.Dispose();
    }

    private byte[]? Information(EntityHandle owner, Guid kind) => _reader.GetCustomDebugInformation(owner)
        .Select(_reader.GetCustomDebugInformation)
        .Where(information => _reader.GetGuid(information.Kind) == kind)
        .Select(information => _reader.GetBlobBytes(information.Value))
        .FirstOrDefault();
}
