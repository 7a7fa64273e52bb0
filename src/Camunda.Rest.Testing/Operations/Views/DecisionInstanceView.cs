using System.Text.Json.Nodes;
using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Evaluated decisions.</summary>
internal static class DecisionInstanceView
{
    // The contract knows these types only; the types of other logic were added to the engine before the API.
    private static readonly string[] KnownTypes = ["DECISION_TABLE", "LITERAL_EXPRESSION"];

    public static EntityView<DecisionInstanceRecord> Create() => new EntityView<DecisionInstanceRecord>("key")
        .SearchedBy("key", FieldKind.Key, instance => [instance.Key])
        .Text("decisionEvaluationInstanceKey", instance => instance.DecisionEvaluationInstanceKey)
        .Key("decisionEvaluationKey", instance => instance.DecisionEvaluationKey)
        .Text("state", instance => instance.Failure is null ? "EVALUATED" : "FAILED")
        .Moment("evaluationDate", instance => instance.EvaluationDate)
        .Text("evaluationFailure", instance => instance.Failure)
        .Key("decisionDefinitionKey", instance => instance.Definition.DecisionDefinitionKey)
        .Text("decisionDefinitionId", instance => instance.Definition.DecisionDefinitionId)
        .Text("decisionDefinitionName", instance => instance.Definition.Name)
        .Number("decisionDefinitionVersion", instance => instance.Definition.Version)
        .Text("decisionDefinitionType", instance => TypeOf(instance.Decision))
        .Key("rootDecisionDefinitionKey", instance => instance.Root.DecisionDefinitionKey)
        .Key("decisionRequirementsKey", instance => instance.Definition.Requirements.DecisionRequirementsKey)
        .Text("result", instance => ResultOf(instance.Decision))
        .Text("tenantId", instance => instance.Definition.TenantId)
        .Key("processDefinitionKey", instance => instance.Element?.Process.Definition.ProcessDefinitionKey)
        .Key("processInstanceKey", instance => instance.Element?.Process.ProcessInstanceKey)
        .Key("rootProcessInstanceKey", instance => instance.Element?.Process.RootProcessInstanceKey)
        .Key("elementInstanceKey", instance => instance.Element?.ElementInstanceKey)
        .Text("businessId", instance => instance.Element?.Process.BusinessId)
        .Json("evaluatedInputs", instance => InputsOf(instance.Decision))
        .Json("matchedRules", instance => RulesOf(instance.Decision));

    /// <summary>The type of a decision's logic, as far as the API has a name for it.</summary>
    public static string TypeOf(EvaluatedDecision decision) =>
        KnownTypes.Contains(decision.DecisionType) ? decision.DecisionType : "UNKNOWN";

    /// <summary>The JSON text of the result.</summary>
    public static string ResultOf(EvaluatedDecision decision) => decision.Output.ToJson().GetRawText();

    public static JsonArray InputsOf(EvaluatedDecision decision) =>
    [
        .. decision.EvaluatedInputs.Select(input => new JsonObject
        {
            ["inputId"] = input.InputId ?? "",
            ["inputName"] = input.InputName,
            ["inputValue"] = input.InputValue.ToJson().GetRawText(),
        }),
    ];

    public static JsonArray RulesOf(EvaluatedDecision decision) =>
    [
        .. decision.MatchedRules.Select(rule => new JsonObject
        {
            ["ruleId"] = rule.RuleId ?? "",
            ["ruleIndex"] = rule.RuleIndex,
            ["evaluatedOutputs"] = new JsonArray(
            [
                .. rule.EvaluatedOutputs.Select(output => new JsonObject
                {
                    ["outputId"] = output.OutputId ?? "",
                    ["outputName"] = output.OutputName ?? "",
                    ["outputValue"] = output.OutputValue.ToJson().GetRawText(),
                    ["ruleId"] = rule.RuleId ?? "",
                    ["ruleIndex"] = rule.RuleIndex,
                }),
            ]),
        }),
    ];
}
