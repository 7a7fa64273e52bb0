using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A deployment in the making. Immutable: every method returns a new builder, and one builder can be sent many times.</summary>
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

    /// <summary>Adds a file. It is read each time the deployment is sent.</summary>
    /// <param name="path">The file: <c>.bpmn</c>, <c>.dmn</c>, <c>.form</c> or another resource.</param>
    /// <param name="resourceName">The name in the cluster. Default: the file's name without its folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The path is empty or a folder, the name cannot be sent, or the deployment has a resource of that name already.</exception>
    public DeploymentBuilder AddFile(string path, string? resourceName = null)
    {
        var file = FileSource.At(path, nameof(path));
        return Add(resourceName ?? file.Name, file, nameof(resourceName));
    }

    /// <summary>
    /// Adds the files of a folder, named by their path from the folder on: <c>invoices/pay.bpmn</c>. Which files they are is found out now; each is read
    /// when it is sent.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="pattern">What the file names look like, with <c>*</c> and <c>?</c>: <c>*.bpmn</c>. Hidden files are passed over.</param>
    /// <param name="recursive">Whether subfolders are searched. Default: false.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">No file matches, the path is a file, the pattern has a folder in it, or a name is taken already.</exception>
    public DeploymentBuilder AddFolder(string path, string pattern, bool recursive = false) =>
        DeploymentFolder.Find(path, pattern, recursive).Aggregate(this, static (builder, file) => builder.Add(file.Name, file.Source, nameof(path)));

    /// <summary>Adds a resource that is embedded in an assembly. It is read each time the deployment is sent.</summary>
    /// <param name="assembly">The assembly, such as <c>typeof(Program).Assembly</c>.</param>
    /// <param name="embeddedName">The name that the build gave it, such as <c>Shop.Processes.order.bpmn</c>.</param>
    /// <param name="resourceName">The name in the cluster. Default: the embedded name.</param>
    /// <exception cref="ArgumentException">The assembly embeds nothing of that name (the message lists what it does embed), or the name in the cluster is taken already.</exception>
    public DeploymentBuilder AddEmbedded(Assembly assembly, string embeddedName, string? resourceName = null)
    {
        var embedded = EmbeddedSource.In(assembly, embeddedName, nameof(embeddedName));
        return Add(resourceName ?? embeddedName, embedded, nameof(resourceName));
    }

    /// <summary>
    /// Adds a resource from a stream, from its present position on. It is read when the deployment is sent and stays open: keep it until then.
    /// A stream that can seek is read again each time; any other can be sent once.
    /// </summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its ending says what it is.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name cannot be sent or is taken already.</exception>
    public DeploymentBuilder AddStream(string resourceName, Stream content) =>
        Add(resourceName, new StreamSource(content, resourceName, nameof(content)), nameof(resourceName));

    /// <summary>Adds a resource from memory. The bytes are not copied: leave them as they are until the deployment is sent.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its ending says what it is.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The name cannot be sent or is taken already.</exception>
    public DeploymentBuilder AddBytes(string resourceName, ReadOnlyMemory<byte> content) => Add(resourceName, new MemorySource(content), nameof(resourceName));

    /// <summary>Adds a resource from text, sent as UTF-8.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its ending says what it is.</param>
    /// <param name="content">The text.</param>
    /// <exception cref="ArgumentException">The name cannot be sent or is taken already.</exception>
    public DeploymentBuilder AddText(string resourceName, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AddBytes(resourceName, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Deploys for a tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public DeploymentBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Sends the deployment. What became of the files is in the result by kind: <see cref="DeploymentResult.Processes"/> and the others.</summary>
    /// <exception cref="InvalidOperationException">
    /// The deployment has no resources, an empty one, a stream that cannot be read (again), or is larger than the cluster takes. Nothing was sent.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read. Nothing was sent.</exception>
    /// <exception cref="CamundaBadRequestException">The cluster refused a resource; its problem says why. Nothing was deployed.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DeploymentResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_files.IsEmpty)
            throw new InvalidOperationException("The deployment has no resources. Add at least one with AddFile, AddFolder, AddEmbedded, AddStream, AddBytes or AddText.");

        // What is known to be too large is not read at all.
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

    private DeploymentBuilder Add(string name, UploadSource source, string argument)
    {
        UploadName.Check(name, argument);
        if (_files.Exists(file => file.Name == name))
            throw new ArgumentException($"The deployment has a resource named '{name}' already. Give one of them another name.", argument);
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

        // A stream that does not tell its length is not read beyond the limit.
        bool isCut = sizes.Where((size, index) => size > _context.MaxDeploymentSize && known[index] is null).Any();
        string parts = string.Join(", ", _files.Select((file, index) => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {sizes[index]:N0}")));
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The deployment has {(isCut ? "at least " : "")}{total:N0} bytes ({parts}); the cluster takes {_context.MaxDeploymentSize:N0}. Split it, or raise CamundaClientOptions.MaxDeploymentSize when the cluster's limit is higher. Nothing was sent."));
    }
}
