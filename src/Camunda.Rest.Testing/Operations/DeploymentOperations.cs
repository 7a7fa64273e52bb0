using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Deployments.</summary>
internal sealed class DeploymentOperations(EngineCluster engine)
{
    public void Register(OperationTable table) => table.Add("createDeployment", CreateAsync);

    private async ValueTask<OperationResult> CreateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        UploadedResource[] resources = [.. request.Files.Select(file => new UploadedResource(file.FileName, file.Content))];
        DeploymentRecord deployment = await engine.DeployAsync(
            resources, request.Body.Text("tenantId"), cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new()
        {
            ["deploymentKey"] = $"{deployment.DeploymentKey}",
            ["tenantId"] = deployment.TenantId,
            ["deployments"] = new JsonArray(
            [
                .. deployment.ProcessDefinitions.Select(definition => ToJson(definition)),
                .. deployment.Decisions.Select(decision => ToJson(decision)),
                .. deployment.DecisionRequirements.Select(requirements => ToJson(requirements)),
                .. deployment.Resources.Select(resource => ToJson(resource)),
            ]),
        });
    }

    private static JsonObject ToJson(ProcessDefinitionRecord definition) => new JsonObject
    {
        ["processDefinition"] = new JsonObject
        {
            ["processDefinitionId"] = definition.ProcessDefinitionId,
            ["processDefinitionVersion"] = definition.Version,
            ["processDefinitionKey"] = $"{definition.ProcessDefinitionKey}",
            ["resourceName"] = definition.ResourceName,
            ["tenantId"] = definition.TenantId,
        },
    };

    private static JsonObject ToJson(DecisionDefinitionRecord decision) => new()
    {
        ["decisionDefinition"] = new JsonObject
        {
            ["decisionDefinitionId"] = decision.DecisionDefinitionId,
            ["version"] = decision.Version,
            ["name"] = decision.Name,
            ["tenantId"] = decision.TenantId,
            ["decisionRequirementsId"] = decision.Requirements.DecisionRequirementsId,
            ["decisionDefinitionKey"] = $"{decision.DecisionDefinitionKey}",
            ["decisionRequirementsKey"] = $"{decision.Requirements.DecisionRequirementsKey}",
        },
    };

    private static JsonObject ToJson(DecisionRequirementsRecord requirements) => new()
    {
        ["decisionRequirements"] = new JsonObject
        {
            ["decisionRequirementsId"] = requirements.DecisionRequirementsId,
            ["decisionRequirementsName"] = requirements.Name,
            ["version"] = requirements.Version,
            ["resourceName"] = requirements.ResourceName,
            ["tenantId"] = requirements.TenantId,
            ["decisionRequirementsKey"] = $"{requirements.DecisionRequirementsKey}",
        },
    };

    private static JsonObject ToJson(ResourceRecord resource) => resource.Kind == ResourceKind.Form ? ToFormJson(resource) : new()
    {
        ["resource"] = new JsonObject
        {
            ["resourceId"] = resource.ResourceId,
            ["resourceName"] = resource.ResourceName,
            ["version"] = resource.Version,
            ["tenantId"] = resource.TenantId,
            ["resourceKey"] = $"{resource.ResourceKey}",
        },
    };

    private static JsonObject ToFormJson(ResourceRecord form) => new()
    {
        ["form"] = new JsonObject
        {
            ["formId"] = form.ResourceId,
            ["version"] = form.Version,
            ["resourceName"] = form.ResourceName,
            ["tenantId"] = form.TenantId,
            ["formKey"] = $"{form.ResourceKey}",
        },
    };
}
