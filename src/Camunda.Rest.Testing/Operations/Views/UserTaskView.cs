using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>User tasks, and the filters on their variables.</summary>
internal static class UserTaskView
{
    public static EntityView<UserTaskRecord> Create(Func<EngineSnapshot> snapshot) => new EntityView<UserTaskRecord>("userTaskKey")
        .Process(task => task.Process)
        .Key("userTaskKey", task => task.UserTaskKey)
        .Key("elementInstanceKey", task => task.ElementInstanceKey)
        .Text("elementId", task => task.ElementId)
        .Text("name", task => task.Name)
        .Text("state", task => task.State.Value)
        .Text("assignee", task => task.Assignee)
        .Texts("candidateGroups", task => task.CandidateGroups)
        .Texts("candidateUsers", task => task.CandidateUsers)
        .SearchedBy("candidateGroup", FieldKind.Text, task => task.CandidateGroups)
        .SearchedBy("candidateUser", FieldKind.Text, task => task.CandidateUsers)
        .Text("processName", task => task.Process.Definition.Name ?? task.Process.Definition.ProcessDefinitionId)
        .Number("processDefinitionVersion", task => task.Process.Definition.Version)
        .Moment("creationDate", task => task.CreationDate)
        .Moment("completionDate", task => task.CompletionDate)
        .Moment("followUpDate", task => task.FollowUpDate)
        .Moment("dueDate", task => task.DueDate)
        .Number("priority", task => task.Priority)
        .Text("externalFormReference", task => task.ExternalFormReference)
        .Key("formKey", task => task.FormKey)
        .Tags(task => task.Process.Tags)
        .Json("customHeaders", task => JobView.Headers(task.CustomHeaders))
        .Filter("processInstanceVariables", operand => HasVariables(snapshot(), operand, task => task.Process.ProcessInstanceKey))
        .Filter("localVariables", operand => HasVariables(snapshot(), operand, task => task.ElementInstanceKey));

    private static Func<UserTaskRecord, bool> HasVariables(EngineSnapshot snapshot, JsonNode operand, Func<UserTaskRecord, long> scope)
    {
        Func<IReadOnlyCollection<VariableRecord>, bool> fits = VariableFilter.Compile(operand);
        ILookup<long, VariableRecord> variables = snapshot.Variables.Values.ToLookup(variable => variable.ScopeKey);
        return task => fits([.. variables[scope(task)]]);
    }
}
