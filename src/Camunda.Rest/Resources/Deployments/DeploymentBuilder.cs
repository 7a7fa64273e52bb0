using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a deployment. Immutable: every method returns a new builder, and a builder can be sent several times.</summary>
public sealed class DeploymentBuilder : RequestBuilder<DeploymentBuilder>
{
    private static readonly string ResourcesPart = CamundaNaming.ToWireName(nameof(CamundaApi.Resources));
    private static readonly string TenantIdPart = CamundaNaming.ToWireName(nameof(TenantId));

    private readonly ResourceContext _context;
    private ImmutableList<DeploymentFile> _files = [];
    private TenantId? _tenantId;

    internal DeploymentBuilder(ResourceContext context)
    {
        _context = context;
        _tenantId = context.DefaultTenantId;
    }

    /// <summary>Adds a file, which is read each time the deployment is sent.</summary>
    /// <param name="path">The file: <c>.bpmn</c>, <c>.dmn</c>, <c>.form</c> or another resource.</param>
    /// <param name="resourceName">The name in the cluster. Default: the file's name without its directory.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The path is empty or a directory, the name is invalid, or the deployment already has a resource of that name.
    /// </exception>
    public DeploymentBuilder AddFile(string path, string? resourceName = null)
    {
        var file = FileSource.At(path, nameof(path));
        return Add(resourceName ?? file.Name, file, nameof(resourceName));
    }

    /// <summary>
    /// Adds the files of a directory, named by their relative path: <c>invoices/pay.bpmn</c>. The directory is searched at once; the files
    /// are read when the deployment is sent.
    /// </summary>
    /// <param name="path">The directory.</param>
    /// <param name="pattern">The pattern of the file names, with <c>*</c> and <c>?</c>: <c>*.bpmn</c>. Hidden files are ignored.</param>
    /// <param name="recursive">Whether subdirectories are searched. Default: false.</param>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// No file matches, the path is a file, the pattern contains a directory, or a name is already used.
    /// </exception>
    public DeploymentBuilder AddFolder(string path, string pattern, bool recursive = false) =>
        DeploymentFolder.Find(path, pattern, recursive).Aggregate(
            this, static (builder, file) => builder.Add(file.Name, file.Source, nameof(path)));

    /// <summary>Adds a resource that is embedded in an assembly and is read each time the deployment is sent.</summary>
    /// <param name="assembly">The assembly, such as <c>typeof(Program).Assembly</c>.</param>
    /// <param name="embeddedName">The name of the embedded resource, such as <c>Shop.Processes.order.bpmn</c>.</param>
    /// <param name="resourceName">The name in the cluster. Default: the embedded name.</param>
    /// <exception cref="ArgumentException">
    /// The assembly has no such resource (the message lists those that it has), or the name in the cluster is already used.
    /// </exception>
    public DeploymentBuilder AddEmbedded(Assembly assembly, string embeddedName, string? resourceName = null)
    {
        var embedded = EmbeddedSource.In(assembly, embeddedName, nameof(embeddedName));
        return Add(resourceName ?? embeddedName, embedded, nameof(resourceName));
    }

    /// <summary>
    /// Adds a resource from a stream, starting at its current position. It is read when the deployment is sent and is not closed: keep it
    /// open until then. A seekable stream is read again for each send; any other can be sent once.
    /// </summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its extension determines the kind.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is invalid or already used.</exception>
    public DeploymentBuilder AddStream(string resourceName, Stream content) =>
        Add(resourceName, new StreamSource(content, resourceName, nameof(content)), nameof(resourceName));

    /// <summary>Adds a resource from memory. The bytes are not copied: do not change them until the deployment is sent.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its extension determines the kind.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The name is invalid or already used.</exception>
    public DeploymentBuilder AddBytes(string resourceName, ReadOnlyMemory<byte> content) =>
        Add(resourceName, new MemorySource(content), nameof(resourceName));

    /// <summary>Adds a resource from text, sent as UTF-8.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its extension determines the kind.</param>
    /// <param name="content">The text.</param>
    /// <exception cref="ArgumentException">The name is invalid or already used.</exception>
    public DeploymentBuilder AddText(string resourceName, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AddBytes(resourceName, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>
    /// Deploys for a tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public DeploymentBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>
    /// Sends the deployment. The result lists the deployed resources by kind: <see cref="DeploymentResult.Processes"/> and others.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The deployment has no resources, an empty one, a stream that cannot be read (again), or exceeds the maximum size. Nothing was sent.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read. Nothing was sent.</exception>
    /// <exception cref="CamundaBadRequestException">
    /// The cluster rejected a resource; its problem contains the reason. Nothing was deployed.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DeploymentResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_files.IsEmpty)
        {
            throw new InvalidOperationException(
                "The deployment has no resources. Add at least one with AddFile, AddFolder, AddEmbedded, AddStream, AddBytes or AddText.");
        }

        // A deployment that is known to be too large is not read at all.
        long?[] known = [.. _files.Select(file => file.Source.Length)];
        CheckSizes(known, known);
        long?[] sizes = new long?[_files.Count];
        using var form = UploadForm.Create();
        for (int i = 0; i < _files.Count; i++)
        {
            var bytes = await _files[i].Source.ReadAllAsync(_context.MaxDeploymentSize, cancellationToken).ConfigureAwait(false);
            sizes[i] = bytes.Length;
            form.AddFile(ResourcesPart, _files[i].Name, new MemorySource(bytes));
        }

        CheckSizes(sizes, known);
        if (_tenantId is { } tenantId)
            form.AddText(TenantIdPart, tenantId.Value);
        return await _context.Api.Resources.CreateDeploymentAsync(form, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The resources that were added.</summary>
    internal IReadOnlyList<DeploymentFile> Files => _files;

    /// <summary>Returns a deployment of these resources for the same tenant.</summary>
    internal DeploymentBuilder WithFiles(IEnumerable<DeploymentFile> files) => With(copy => copy._files = [.. files]);

    private DeploymentBuilder Add(string name, UploadSource source, string argument)
    {
        UploadName.Check(name, argument);
        if (_files.Exists(file => file.Name == name))
            throw new ArgumentException($"The deployment already has a resource named '{name}'. Use another name.", argument);
        return With(copy => copy._files = _files.Add(new DeploymentFile(name, source)));
    }

    private void CheckSizes(long?[] sizes, long?[] known)
    {
        int empty = Array.IndexOf(sizes, 0);
        if (empty >= 0)
            throw new InvalidOperationException($"The resource '{_files[empty].Name}' is empty. Nothing was sent.");
        long total = sizes.Sum() ?? 0;
        if (total <= _context.MaxDeploymentSize)
            return;

        // A stream of unknown length is not read beyond the limit.
        bool isCut = sizes.Where((size, index) => size > _context.MaxDeploymentSize && known[index] is null).Any();
        string parts = string.Join(
            ", ", _files.Select((file, index) => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {sizes[index]:N0}")));
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The deployment has {(isCut ? "at least " : "")}{total:N0} bytes ({parts}); the limit is {_context.MaxDeploymentSize:N0}. "
                + $"Split it, or raise CamundaClientOptions.MaxDeploymentSize if the cluster's limit is higher. Nothing was sent."));
    }
}
