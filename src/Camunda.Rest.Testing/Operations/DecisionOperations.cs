using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Decisions: their definitions, evaluations, and DMN files.</summary>
internal sealed class DecisionOperations(EngineCluster engine)
{
    /// <summary>How a version of the API says that nothing failed.</summary>
#if CAMUNDA_8_9_OR_GREATER
    private const string? NoFailure = null;
#else
    private const string? NoFailure = "";
#endif

    private readonly EntityView<DecisionDefinitionRecord> _definitions = DecisionDefinitionView.Create(() => engine.Snapshot);
    private readonly EntityView<DecisionRequirementsRecord> _requirements = DecisionRequirementsView.Create();
    private readonly EntityView<DecisionInstanceRecord> _instances = DecisionInstanceView.Create();

    public void Register(OperationTable table) => table
        .Add("evaluateDecision", EvaluateAsync)
        .Add("getDecisionDefinition", request => OperationResult.Ok(_definitions.ToJson(FindDefinition(request))))
        .Add(
            "getDecisionDefinitionXML",
            request => new(200, Text: FindDefinition(request).Requirements.Xml, TextType: "text/xml"))
        .Add(
            "searchDecisionDefinitions",
            request => EntitySearch.Answer(_definitions, [.. engine.Snapshot.Decisions.Values], request.Body))
        .Add("getDecisionRequirements", request => OperationResult.Ok(_requirements.ToJson(FindRequirements(request))))
        .Add("getDecisionRequirementsXML", request => new(200, Text: FindRequirements(request).Xml, TextType: "text/xml"))
        .Add(
            "searchDecisionRequirements",
            request => EntitySearch.Answer(_requirements, [.. engine.Snapshot.DecisionRequirements.Values], request.Body))
        .Add("getDecisionInstance", request => OperationResult.Ok(_instances.ToJson(FindInstance(request))))
        .Add(
            "searchDecisionInstances",
            request => EntitySearch.Answer(_instances, [.. engine.Snapshot.DecisionInstances.Values], request.Body))
        .Add("deleteDecisionInstance", DeleteAsync);

    private async ValueTask<OperationResult> EvaluateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        DecisionEvaluationRecord evaluation = await engine.EvaluateDecisionAsync(
            request.Body.Key("decisionDefinitionKey"),
            request.Body.Text("decisionDefinitionId"),
            request.Body.Text("tenantId"),
            request.Body.Object("variables"),
            cancellationToken).ConfigureAwait(false);
        DecisionDefinitionRecord root = evaluation.Root;
        return OperationResult.Ok(new()
        {
            ["decisionDefinitionId"] = root.DecisionDefinitionId,
            ["decisionDefinitionKey"] = $"{root.DecisionDefinitionKey}",
            ["decisionDefinitionName"] = root.Name,
            ["decisionDefinitionVersion"] = root.Version,
            ["decisionEvaluationKey"] = $"{evaluation.DecisionEvaluationKey}",
            ["decisionInstanceKey"] = $"{evaluation.DecisionEvaluationKey}",
            ["decisionRequirementsId"] = root.Requirements.DecisionRequirementsId,
            ["decisionRequirementsKey"] = $"{root.Requirements.DecisionRequirementsKey}",
            ["tenantId"] = root.TenantId,
            ["output"] = evaluation.Output.ToJson().GetRawText(),
            ["failedDecisionDefinitionId"] = evaluation.Failed?.Definition.DecisionDefinitionId ?? NoFailure,
            ["failureMessage"] = evaluation.Failed?.Failure ?? NoFailure,
            ["evaluatedDecisions"] = new JsonArray([.. evaluation.Instances.Select(ToJson)]),
        });
    }

    private static JsonObject ToJson(DecisionInstanceRecord instance) => new()
    {
        ["decisionDefinitionId"] = instance.Definition.DecisionDefinitionId,
        ["decisionDefinitionKey"] = $"{instance.Definition.DecisionDefinitionKey}",
        ["decisionDefinitionName"] = instance.Definition.Name,
        ["decisionDefinitionVersion"] = instance.Definition.Version,
        ["decisionDefinitionType"] = instance.Decision.DecisionType,
        ["decisionEvaluationInstanceKey"] = instance.DecisionEvaluationInstanceKey,
        ["output"] = DecisionInstanceView.ResultOf(instance.Decision),
        ["tenantId"] = instance.Definition.TenantId,
        ["evaluatedInputs"] = DecisionInstanceView.InputsOf(instance.Decision),
        ["matchedRules"] = DecisionInstanceView.RulesOf(instance.Decision),
    };

    private async ValueTask<OperationResult> DeleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.DeleteDecisionEvaluationAsync(request.Key("decisionEvaluationKey"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private DecisionDefinitionRecord FindDefinition(OperationRequest request) =>
        engine.Snapshot.Decisions.Get("decision definition", request.Key("decisionDefinitionKey"));

    private DecisionRequirementsRecord FindRequirements(OperationRequest request) =>
        engine.Snapshot.DecisionRequirements.Get("decision requirements", request.Key("decisionRequirementsKey"));

    private DecisionInstanceRecord FindInstance(OperationRequest request)
    {
        string key = request.PathValues["decisionEvaluationInstanceKey"];
        return engine.Snapshot.DecisionInstances.Values.FirstOrDefault(instance => instance.DecisionEvaluationInstanceKey == key)
            ?? throw ProblemException.NotFound($"There is no decision instance with the key {key}.");
    }
}
