using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Process instances, and the filters on what is in them: variables, elements, jobs, incidents.</summary>
internal static class ProcessInstanceView
{
    /// <summary>
    /// The properties of an instance's filter that one and the same element must fit, and their names in the filter of elements.
    /// </summary>
    private static readonly Dictionary<string, string> ElementFilters = new(StringComparer.Ordinal)
    {
        ["elementId"] = "elementId",
        ["elementInstanceState"] = "state",
        ["hasElementInstanceIncident"] = "hasIncident",
    };

    public static EntityView<ProcessInstanceRecord> Create(Func<EngineSnapshot> snapshot)
    {
        EntityView<ElementInstanceRecord> elements = ElementInstanceView.Create();
        return new EntityView<ProcessInstanceRecord>("processInstanceKey")
            .Process(instance => instance.Process)
            .Text("processDefinitionName", instance => instance.Process.Definition.Name ?? instance.Process.Definition.ProcessDefinitionId)
            .Number("processDefinitionVersion", instance => instance.Process.Definition.Version)
            .Text("processDefinitionVersionTag", instance => instance.Process.Definition.VersionTag)
            .Moment("startDate", instance => instance.StartDate)
            .Moment("endDate", instance => instance.EndDate)
            .Moment("suspendedDate", instance => instance.SuspendedDate)
            .Text("state", instance => instance.SuspendedDate is null ? instance.State.Value : "SUSPENDED")
            .Flag("hasIncident", instance => instance.HasIncident)
            .Key("parentProcessInstanceKey", instance => instance.ParentProcessInstanceKey)
            .Key("parentElementInstanceKey", instance => instance.ParentElementInstanceKey)
            .Tags(instance => instance.Process.Tags)
            .SearchedBy("batchOperationId", FieldKind.Text, instance => BatchesOf(snapshot(), instance))
            .SearchedBy("batchOperationKey", FieldKind.Text, instance => BatchesOf(snapshot(), instance))
            .Filter("variables", operand => HasVariables(snapshot(), operand))
            .Filter("errorMessage", operand => HasError(snapshot(), FieldKind.Text, operand, incident => incident.ErrorMessage))
            .Filter(
                "incidentErrorHashCode",
                operand => HasError(snapshot(), FieldKind.Number, operand, incident => HashCode(incident.ErrorMessage)))
            .Filter("hasRetriesLeft", operand => HasRetriesLeft(snapshot(), operand))
            .Filter([.. ElementFilters.Keys], filter => HasElement(snapshot(), elements, filter));
    }

    private static IReadOnlyList<IComparable> BatchesOf(EngineSnapshot snapshot, ProcessInstanceRecord instance) =>
    [
        .. snapshot.Batches.Values
            .Where(batch => batch.Items.Any(item => item.Process?.ProcessInstanceKey == instance.Process.ProcessInstanceKey))
            .Select(batch => $"{batch.BatchOperationKey}"),
    ];

    private static Func<ProcessInstanceRecord, bool> HasVariables(EngineSnapshot snapshot, JsonNode operand)
    {
        Func<IReadOnlyCollection<VariableRecord>, bool> fits = VariableFilter.Compile(operand);
        ILookup<long, VariableRecord> variables = snapshot.Variables.Values.ToLookup(variable => variable.Process.ProcessInstanceKey);
        return instance => fits([.. variables[instance.Process.ProcessInstanceKey]]);
    }

    private static Func<ProcessInstanceRecord, bool> HasError(
        EngineSnapshot snapshot, FieldKind kind, JsonNode operand, Func<IncidentRecord, IComparable> value)
    {
        Func<IReadOnlyList<IComparable>, bool> fits = FilterCondition.Compile(kind, operand);
        ILookup<long, IComparable> values = snapshot.Incidents.Values
            .Where(incident => incident.State == IncidentState.Active)
            .ToLookup(incident => incident.Process.ProcessInstanceKey, value);
        return instance => fits([.. values[instance.Process.ProcessInstanceKey]]);
    }

    /// <summary>The number by which the API names an error message: the hash of a text in Java.</summary>
    public static long HashCode(string message) => message.Aggregate(0, (hash, letter) => unchecked((31 * hash) + letter));

    private static Func<ProcessInstanceRecord, bool> HasRetriesLeft(EngineSnapshot snapshot, JsonNode operand)
    {
        bool expected = operand.GetValue<bool>();
        HashSet<long> having =
        [
            .. snapshot.Jobs.Values.Where(job => job.HasFailedWithRetriesLeft).Select(job => job.Process.ProcessInstanceKey),
        ];
        return instance => having.Contains(instance.Process.ProcessInstanceKey) == expected;
    }

    private static Func<ProcessInstanceRecord, bool> HasElement(
        EngineSnapshot snapshot, EntityView<ElementInstanceRecord> elements, JsonObject filter)
    {
        JsonObject elementFilter = [];
        foreach ((string name, string elementName) in ElementFilters)
        {
            elementFilter[elementName] = filter[name]?.DeepClone();
        }

        Func<ElementInstanceRecord, bool> fits = FilterCompiler.Compile(elements, elementFilter);
        HashSet<long> having = [.. snapshot.FlowNodeInstances.Where(fits).Select(element => element.Process.ProcessInstanceKey)];
        return instance => having.Contains(instance.Process.ProcessInstanceKey);
    }
}
