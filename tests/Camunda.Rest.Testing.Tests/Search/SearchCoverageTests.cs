using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;
using Camunda.Rest.Testing.Tests.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Search;

/// <summary>All that the contracts let a client filter and sort by is answered.</summary>
public sealed class SearchCoverageTests
{
    private static readonly Dictionary<string, (Func<string, bool> Filters, Func<string, bool> Sorts)> Views = new()
    {
        ["searchProcessDefinitions"] = Answers(ProcessDefinitionView.Create(() => EngineSnapshot.Empty)),
        ["searchProcessInstances"] = Answers(ProcessInstanceView.Create(() => EngineSnapshot.Empty)),
        ["searchElementInstances"] = Answers(ElementInstanceView.Create()),
        ["searchJobs"] = Answers(JobView.Create()),
        ["searchUserTasks"] = Answers(UserTaskView.Create(() => EngineSnapshot.Empty)),
        ["searchVariables"] = Answers(VariableView.Create(truncate: true)),
        ["searchUserTaskVariables"] = Answers(VariableView.Create(truncate: true)),
        ["searchIncidents"] = Answers(IncidentView.Create()),
        ["searchMessageSubscriptions"] = Answers(MessageSubscriptionView.Create()),
        ["searchCorrelatedMessageSubscriptions"] = Answers(CorrelatedMessageView.Create(1)),
        ["searchTenants"] = Answers(IdentityView.Create(IdentityKind.Tenant)),
        ["searchGroups"] = Answers(IdentityView.Create(IdentityKind.Group)),
        ["searchRoles"] = Answers(IdentityView.Create(IdentityKind.Role)),
        ["searchUsers"] = Answers(IdentityView.Create(IdentityKind.User)),
        ["searchMappingRule"] = Answers(IdentityView.Create(IdentityKind.MappingRule)),
        ["searchUsersForTenant"] = Answers(IdentityView.Create(IdentityKind.User)),
        ["searchClientsForTenant"] = Answers(IdentityView.Create(IdentityKind.Client)),
        ["searchMappingRulesForTenant"] = Answers(IdentityView.Create(IdentityKind.MappingRule)),
        ["searchGroupIdsForTenant"] = Answers(IdentityView.Create(IdentityKind.Group)),
        ["searchRolesForTenant"] = Answers(IdentityView.Create(IdentityKind.Role)),
        ["searchUsersForGroup"] = Answers(IdentityView.Create(IdentityKind.User)),
        ["searchClientsForGroup"] = Answers(IdentityView.Create(IdentityKind.Client)),
        ["searchMappingRulesForGroup"] = Answers(IdentityView.Create(IdentityKind.MappingRule)),
        ["searchRolesForGroup"] = Answers(IdentityView.Create(IdentityKind.Role)),
        ["searchUsersForRole"] = Answers(IdentityView.Create(IdentityKind.User)),
        ["searchClientsForRole"] = Answers(IdentityView.Create(IdentityKind.Client)),
        ["searchGroupsForRole"] = Answers(IdentityView.Create(IdentityKind.Group)),
        ["searchMappingRulesForRole"] = Answers(IdentityView.Create(IdentityKind.MappingRule)),
    };

    [TestCaseSource(typeof(ContractFiles), nameof(ContractFiles.Versions))]
    public void FilterAndSort_OfThePublishedContract_AreAnswered(string version)
    {
        ApiContract contract = ContractFiles.Read(version);
        List<string> unanswered = [];
        foreach ((string operationId, (Func<string, bool> filters, Func<string, bool> sorts)) in Views)
        {
            ObjectSchema query = (ObjectSchema)contract.Operations
                .Single(operation => operation.OperationId == operationId)
                .Body!.Content["application/json"].Schema;
            IEnumerable<string> filterFields = query.Properties.TryGetValue("filter", out ApiProperty? filter)
                ? ((ObjectSchema)filter.Use.Schema).Properties.Keys
                : [];
            ObjectSchema sort = (ObjectSchema)((ArraySchema)query.Properties["sort"].Use.Schema).Items.Schema;
            IEnumerable<string> sortFields = ((EnumSchema)sort.Properties["field"].Use.Schema).Values;
            unanswered.AddRange(filterFields.Where(name => name != "$or" && !filters(name))
                .Select(name => $"{operationId}: filter {name}"));
            unanswered.AddRange(sortFields.Where(name => !sorts(name)).Select(name => $"{operationId}: sort {name}"));
        }

        Assert.That(unanswered, Is.Empty);
    }

    private static (Func<string, bool> Filters, Func<string, bool> Sorts) Answers<T>(EntityView<T> view) =>
        (name => view.OwnFilter(name) is not null || view.Field(name) is not null, name => view.Field(name) is not null);
}
