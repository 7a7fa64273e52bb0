using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Camunda.Rest;

public sealed partial class CamundaBuilder
{
    /// <summary>
    /// Deploys resources when the host starts, before its workers and its other services start:
    /// <c>AddDeployment(d => d.AddFolder("bpmn", "*.bpmn"))</c>. A failure ends the start of the host. With
    /// <see cref="CamundaDeploymentOptions.Enabled"/> it is turned off by configuration.
    /// </summary>
    /// <remarks>
    /// Each resource is a deployment of its own, so that the cluster skips those that have not changed: it creates a version only if the
    /// name or the content of a resource differs from its latest version. If a resource refers to others of its own deployment
    /// (<c>bindingType="deployment"</c>), all are deployed together, and all get a version when one of them has changed. Relative paths
    /// start at the current directory.
    /// </remarks>
    /// <param name="add">Adds the resources, and sets their tenant. It is called when the host starts.</param>
    public CamundaBuilder AddDeployment(Func<DeploymentBuilder, DeploymentBuilder> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        Services.AddSingleton(new DeploymentRegistration(Name, add));
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeploymentService>());
        return this;
    }
}
