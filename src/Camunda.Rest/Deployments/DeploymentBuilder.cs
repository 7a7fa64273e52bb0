using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A deployment in the making. Immutable: every method returns a new builder, and one builder can be sent many times.</summary>
public sealed class DeploymentBuilder : RequestBuilder<DeploymentBuilder>
{
    private static readonly string s_resourcesPart = CamundaNaming.ToWireName(nameof(CamundaApi.Resources));
    private static readonly string s_tenantIdPart = CamundaNaming.ToWireName(nameof(TenantId));

    private readonly ResourceContext _context;
    private ImmutableList<DeploymentSource> _sources = [];
    private TenantId? _tenantId;

    internal DeploymentBuilder(ResourceContext context) => _context = context;

    /// <summary>Adds a file. It is read each time the deployment is sent.</summary>
    /// <param name="path">The file: <c>.bpmn</c>, <c>.dmn</c>, <c>.form</c> or another resource.</param>
    /// <param name="resourceName">The name in the cluster. Default: the file's name without its folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The path is empty, or the deployment has a resource of that name already.</exception>
    public DeploymentBuilder AddFile(string path, string? resourceName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string fullPath = Path.GetFullPath(path);
        if (!File.Exists(fullPath))
            throw new FileNotFoundException($"There is no file '{path}' to deploy (looked in '{Path.GetDirectoryName(fullPath)}').", fullPath);
        return Add(resourceName ?? Path.GetFileName(fullPath), nameof(resourceName), async cancellationToken =>
            await File.ReadAllBytesAsync(fullPath, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Adds a resource from memory. The bytes are not copied: leave them as they are until the deployment is sent.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its ending says what it is.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The name is empty or taken already.</exception>
    public DeploymentBuilder AddBytes(string resourceName, ReadOnlyMemory<byte> content) =>
        Add(resourceName, nameof(resourceName), _ => Task.FromResult(content));

    /// <summary>Adds a resource from text, sent as UTF-8.</summary>
    /// <param name="resourceName">The name in the cluster, such as <c>order.bpmn</c>; its ending says what it is.</param>
    /// <param name="content">The text.</param>
    /// <exception cref="ArgumentException">The name is empty or taken already.</exception>
    public DeploymentBuilder AddText(string resourceName, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AddBytes(resourceName, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Deploys for a tenant. Default: the cluster's default tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public DeploymentBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Sends the deployment.</summary>
    /// <exception cref="InvalidOperationException">The deployment has no resources, an empty one, or is larger than the cluster takes. Nothing was sent.</exception>
    /// <exception cref="CamundaBadRequestException">The cluster refused a resource; its problem says why. Nothing was deployed.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DeploymentResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_sources.IsEmpty)
            throw new InvalidOperationException("The deployment has no resources. Add at least one with AddFile, AddBytes or AddText.");

        var contents = new List<(string Name, ReadOnlyMemory<byte> Bytes)>(_sources.Count);
        foreach (var source in _sources)
            contents.Add((source.Name, await source.ReadAsync(cancellationToken).ConfigureAwait(false)));
        CheckSizes(contents);

        using var body = new MultipartFormDataContent();
        foreach (var (name, bytes) in contents)
            body.Add(new ReadOnlyMemoryContent(bytes), s_resourcesPart, name);
        if (_tenantId is { } tenantId)
            body.Add(new StringContent(tenantId.Value), s_tenantIdPart);
        return await _context.Api.Resources.CreateDeploymentAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private DeploymentBuilder Add(string name, string argument, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> readAsync)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, argument);
        if (name.Any(char.IsControl))
            throw new ArgumentException("The name of a resource cannot contain control characters.", argument);
        if (_sources.Exists(source => source.Name == name))
            throw new ArgumentException($"The deployment has a resource named '{name}' already. Give one of them another name.", argument);
        return With(copy => copy._sources = _sources.Add(new DeploymentSource(name, readAsync)));
    }

    private void CheckSizes(List<(string Name, ReadOnlyMemory<byte> Bytes)> contents)
    {
        if (contents.Find(content => content.Bytes.IsEmpty) is { Name: { } empty })
            throw new InvalidOperationException($"The resource '{empty}' is empty. Nothing was sent.");

        long total = contents.Sum(content => (long)content.Bytes.Length);
        if (total > _context.MaxDeploymentSize)
        {
            string sizes = string.Join(", ", contents.Select(content => string.Create(CultureInfo.InvariantCulture, $"{content.Name} {content.Bytes.Length:N0}")));
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The deployment has {total:N0} bytes ({sizes}); the cluster takes {_context.MaxDeploymentSize:N0}. Split it, or raise CamundaClientOptions.MaxDeploymentSize when the cluster's limit is higher. Nothing was sent."));
        }
    }
}
