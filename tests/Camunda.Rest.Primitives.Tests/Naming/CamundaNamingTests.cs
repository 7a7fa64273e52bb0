using NUnit.Framework;
using NUnit.Framework.Constraints;

namespace Camunda.Rest.Primitives.Tests.Naming;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class CamundaNamingTests
{
    [TestCase("processDefinitionId", "ProcessDefinitionId")]
    [TestCase("ProcessDefinitionId", "ProcessDefinitionId")]
    [TestCase("process-definition-id", "ProcessDefinitionId")]
    [TestCase("Process definition", "ProcessDefinition")]
    [TestCase("Ad-hoc sub-process", "AdHocSubProcess")]
    [TestCase("AD_HOC_SUB_PROCESS_INNER_INSTANCE", "AdHocSubProcessInnerInstance")]
    [TestCase("CREATED", "Created")]
    [TestCase("camunda.document.type", "CamundaDocumentType")]
    public void ToMemberName_AnySpelling_IsPascalCase(string name, string expected) =>
        Assert.That(CamundaNaming.ToMemberName(name), Is.EqualTo(expected));

    [TestCase("getProcessDefinitionXML", "GetProcessDefinitionXml")]
    [TestCase("ID", "Id")]
    [TestCase("URL", "Url")]
    [TestCase("UUID", "Uuid")]
    [TestCase("XMLFile", "XmlFile")]
    [TestCase("userTaskID", "UserTaskId")]
    [TestCase("tenantIDs", "TenantIds")]
    [TestCase("tenantIDsOfUser", "TenantIdsOfUser")]
    [TestCase("clusterUuid", "ClusterUuid")]
    public void ToMemberName_Acronym_IsOneWord(string name, string expected) =>
        Assert.That(CamundaNaming.ToMemberName(name), Is.EqualTo(expected));

    [TestCase("$eq", "Eq")]
    [TestCase("$notIn", "NotIn")]
    [TestCase("$or", "Or")]
    public void ToMemberName_Operator_LosesItsDollarSign(string name, string expected) =>
        Assert.That(CamundaNaming.ToMemberName(name), Is.EqualTo(expected));

    [TestCase("c8Links", "C8Links")]
    [TestCase("UTF8String", "Utf8String")]
    [TestCase("base64", "Base64")]
    [TestCase("3dSecure", "_3dSecure")]
    [TestCase("404", "_404")]
    public void ToMemberName_Digits_StayInTheirWordAndNeverLead(string name, string expected) =>
        Assert.That(CamundaNaming.ToMemberName(name), Is.EqualTo(expected));

    [Test]
    public void ToMemberName_AlreadyAMemberName_IsTheSameInstance()
    {
        const string Name = "ProcessInstanceKey";
        Assert.That(CamundaNaming.ToMemberName(Name), Is.SameAs(Name));
    }

    [Test]
    public void ToMemberName_LongName_IsComplete()
    {
        string name = string.Join('_', Enumerable.Repeat("WORD", 200));
        Assert.That(CamundaNaming.ToMemberName(name), Is.EqualTo(string.Concat(Enumerable.Repeat("Word", 200))));
    }

    [TestCase("ProcessDefinitionId", "processDefinitionId")]
    [TestCase("Id", "id")]
    [TestCase("URL", "url")]
    [TestCase("ExternalURL", "externalUrl")]
    [TestCase("user-task", "userTask")]
    [TestCase("CREATION_DATE", "creationDate")]
    [TestCase("c8Links", "c8Links")]
    public void ToWireName_AnySpelling_IsCamelCase(string name, string expected) =>
        Assert.That(CamundaNaming.ToWireName(name), Is.EqualTo(expected));

    [TestCase("processInstanceKey")]
    [TestCase("id")]
    [TestCase("url")]
    [TestCase("hasFailedWithRetriesLeft")]
    [TestCase("c8Links")]
    [TestCase("isTruncated")]
    public void ToWireName_OfTheMemberName_GivesTheWireNameBack(string wireName) =>
        Assert.That(CamundaNaming.ToWireName(CamundaNaming.ToMemberName(wireName)), Is.EqualTo(wireName));

    [TestCase("UserTask", "user-tasks")]
    [TestCase("UserTasks", "user-tasks")]
    [TestCase("User task", "user-tasks")]
    [TestCase("ProcessInstance", "process-instances")]
    [TestCase("AdHocActivity", "ad-hoc-activities")]
    [TestCase("Batch", "batches")]
    [TestCase("Process", "processes")]
    [TestCase("ApiKey", "api-keys")]
    [TestCase("DecisionRequirements", "decision-requirements")]
    [TestCase("Cluster", "cluster")]
    [TestCase("Topology", "topology")]
    public void ToPathSegment_Resource_IsItsPluralInKebabCase(string resourceName, string expected) =>
        Assert.That(CamundaNaming.ToPathSegment(resourceName), Is.EqualTo(expected));

    [TestCase("CallHierarchy", "call-hierarchy")]
    [TestCase("callHierarchy", "call-hierarchy")]
    [TestCase("UserTask", "user-task")]
    [TestCase("XML", "xml")]
    [TestCase("form", "form")]
    [TestCase("v2", "v2")]
    public void ToKebabCase_AnySpelling_JoinsSmallWordsAndKeepsTheNumber(string name, string expected) =>
        Assert.That(CamundaNaming.ToKebabCase(name), Is.EqualTo(expected));

    [Test]
    public void ToKebabCase_LongName_IsComplete() =>
        Assert.That(
            CamundaNaming.ToKebabCase("A" + string.Concat(Enumerable.Repeat("1B", 300))), Has.Length.EqualTo(901).And.EndsWith("-b1-b"));

    [TestCase("user-tasks", "UserTask")]
    [TestCase("ad-hoc-activities", "AdHocActivity")]
    [TestCase("batches", "Batch")]
    [TestCase("processes", "Process")]
    [TestCase("decision-requirements", "DecisionRequirements")]
    [TestCase("usage-metrics", "UsageMetric")]
    [TestCase("license", "License")]
    [TestCase("status", "Status")]
    [TestCase("licenses", "License")]
    public void ToResourceName_PathSegment_IsTheSingularInPascalCase(string pathSegment, string expected) =>
        Assert.That(CamundaNaming.ToResourceName(pathSegment), Is.EqualTo(expected));

    [TestCaseSource(nameof(TopLevelSegments))]
    public void ToPathSegment_OfTheResourceName_GivesTheSegmentBack(string pathSegment) =>
        Assert.That(CamundaNaming.ToPathSegment(CamundaNaming.ToResourceName(pathSegment)), Is.EqualTo(pathSegment));

    [TestCase("/user-tasks")]
    [TestCase("{userTaskKey}")]
    [TestCase("user-tasks/search")]
    public void MethodsForOneSegment_MoreThanOne_Throw(string segment)
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => CamundaNaming.ToResourceName(segment), Refused());
            Assert.That(() => CamundaNaming.ToPathSegment(segment), Refused());
            Assert.That(() => CamundaNaming.ToKebabCase(segment), Refused());
            Assert.That(() => CamundaNaming.ToVerb(segment), Refused());
            Assert.That(() => CamundaNaming.TryGetVerb(segment, out _), Refused());
            Assert.That(() => CamundaNaming.ToActionSegment(segment), Refused());
        });

        IResolveConstraint Refused() => Throws.ArgumentException.With.Message.Contains($"'{segment}' is not a single path segment")
            .And.Message.Contains("such as 'user-tasks'");
    }

    [TestCase("user-tasks", true)]
    [TestCase("UserTasks", true)]
    [TestCase("usage-metrics", true)]
    [TestCase("decision-requirements", true)]
    [TestCase("STATISTICS", true)]
    [TestCase("user-task", false)]
    [TestCase("Process", false)]
    [TestCase("status", false)]
    [TestCase("license", false)]
    [TestCase("s", false)]
    public void IsPlural_Name_GoesByItsLastWord(string resourceName, bool expected) =>
        Assert.That(CamundaNaming.IsPlural(resourceName), Is.EqualTo(expected));

    [TestCase("activation", "Activate")]
    [TestCase("assignment", "Assign")]
    [TestCase("broadcast", "Broadcast")]
    [TestCase("cancellation", "Cancel")]
    [TestCase("completion", "Complete")]
    [TestCase("correlation", "Correlate")]
    [TestCase("deletion", "Delete")]
    [TestCase("error", "ThrowError")]
    [TestCase("evaluation", "Evaluate")]
    [TestCase("failure", "Fail")]
    [TestCase("list", "List")]
    [TestCase("migration", "Migrate")]
    [TestCase("modification", "Modify")]
    [TestCase("pause", "Pause")]
    [TestCase("publication", "Publish")]
    [TestCase("reset", "Reset")]
    [TestCase("resolution", "Resolve")]
    [TestCase("resumption", "Resume")]
    [TestCase("search", "Search")]
    [TestCase("suspension", "Suspend")]
    [TestCase("update", "Update")]
    [TestCase("incident-resolution", "ResolveIncident")]
    [TestCase("business-id-assignment", "AssignBusinessId")]
    public void ToVerb_Action_IsTheVerbBeforeItsObject_AndBack(string action, string verb) =>
        Assert.That((CamundaNaming.ToVerb(action), CamundaNaming.ToActionSegment(verb)), Is.EqualTo((verb, action)));

    [TestCase("resolve", "Resolve", "resolution")]
    [TestCase("resume", "Resume", "resumption")]
    [TestCase("restore", "Restore", "restoration")]
    [TestCase("sync", "Sync", "synchronization")]
    [TestCase("throw-error", "ThrowError", "error")]
    public void ToVerb_VerbInAPath_IsThatVerb(string segment, string verb, string noun) =>
        Assert.That((CamundaNaming.ToVerb(segment), CamundaNaming.ToActionSegment(verb)), Is.EqualTo((verb, noun)));

    [TestCase("user-tasks")]
    [TestCase("form")]
    [TestCase("me")]
    [TestCase("errors")]
    [TestCase("playlist")]
    [TestCase("process-instances-by-error")]
    public void ToVerb_NoAction_ThrowsAndSaysWhatThereIs(string segment)
    {
        Assert.That(CamundaNaming.TryGetVerb(segment, out string? verb), Is.False);
        Assert.That(verb, Is.Null);
        Assert.That(() => CamundaNaming.ToVerb(segment), Throws.ArgumentException.With
            .Property("ParamName")
            .EqualTo("action")
            .And.Message.Contains($"'{segment}'")
            .And.Message.Contains("assignment"));
    }

    [TestCase("Frobnicate")]
    [TestCase("Listen")]
    [TestCase("assignment")]
    [TestCase("ThrowErrorOfJob")]
    public void ToActionSegment_NoAction_ThrowsAndSaysWhatThereIs(string verb) =>
        Assert.That(() => CamundaNaming.ToActionSegment(verb), Throws.ArgumentException.With
            .Property("ParamName")
            .EqualTo("verb")
            .And.Message.Contains($"'{verb}'")
            .And.Message.Contains("Assign"));

    [TestCase("resolveIncident", "incident-resolution")]
    [TestCase("cancel process instance", "process-instance-cancellation")]
    public void ToActionSegment_AnySpelling_IsTheNounInKebabCase(string verb, string expected) =>
        Assert.That(CamundaNaming.ToActionSegment(verb), Is.EqualTo(expected));

    [TestCase("processInstanceKey", CamundaNameKind.Key)]
    [TestCase("ProcessInstanceKey", CamundaNameKind.Key)]
    [TestCase("key", CamundaNameKind.Key)]
    [TestCase("elementInstanceKeys", CamundaNameKind.Key)]
    [TestCase("processDefinitionId", CamundaNameKind.Id)]
    [TestCase("id", CamundaNameKind.Id)]
    [TestCase("tenantIDs", CamundaNameKind.Id)]
    [TestCase("monkey", CamundaNameKind.Attribute)]
    [TestCase("paid", CamundaNameKind.Attribute)]
    [TestCase("keyword", CamundaNameKind.Attribute)]
    [TestCase("keyed", CamundaNameKind.Attribute)]
    [TestCase("idx", CamundaNameKind.Attribute)]
    [TestCase("version", CamundaNameKind.Attribute)]
    [TestCase("username", CamundaNameKind.Attribute)]
    public void GetKind_Name_GoesByItsLastWord(string name, CamundaNameKind expected) =>
        Assert.That(CamundaNaming.GetKind(name), Is.EqualTo(expected));

    [TestCase("processInstanceKey", "ProcessInstance")]
    [TestCase("ProcessDefinitionId", "ProcessDefinition")]
    [TestCase("elementInstanceKeys", "ElementInstance")]
    [TestCase("user_task_key", "UserTask")]
    public void GetEntityName_KeyOrId_IsWhatStandsBeforeTheSuffix(string name, string expected) =>
        Assert.That(CamundaNaming.GetEntityName(name), Is.EqualTo(expected));

    [TestCase("id")]
    [TestCase("key")]
    [TestCase("assignee")]
    [TestCase("processDefinitionVersion")]
    public void GetEntityName_NoEntity_ThrowsAndSaysWhatIsNeeded(string name) =>
        Assert.That(
            () => CamundaNaming.GetEntityName(name),
            Throws.ArgumentException.With.Message.Contains(name).And.Message.Contains("processInstanceKey"));

    [TestCase("id", false, null)]
    [TestCase("creationDate", false, null)]
    [TestCase("tenantId", true, "Tenant")]
    public void TryGetEntityName_Name_SaysWhetherThereIsOne(string name, bool expected, string? expectedEntity)
    {
        bool found = CamundaNaming.TryGetEntityName(name, out string? entity);
        Assert.That((found, entity), Is.EqualTo((expected, expectedEntity)));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("$")]
    [TestCase("--")]
    public void EveryMethod_NameWithoutAWord_ThrowsAnArgumentException(string name)
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => CamundaNaming.ToMemberName(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
            Assert.That(() => CamundaNaming.ToWireName(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
            Assert.That(
                () => CamundaNaming.ToPathSegment(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("resourceName"));
            Assert.That(
                () => CamundaNaming.ToResourceName(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("pathSegment"));
            Assert.That(() => CamundaNaming.ToKebabCase(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
            Assert.That(() => CamundaNaming.IsPlural(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("resourceName"));
            Assert.That(() => CamundaNaming.ToVerb(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("action"));
            Assert.That(() => CamundaNaming.ToActionSegment(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("verb"));
            Assert.That(() => CamundaNaming.GetKind(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
            Assert.That(() => CamundaNaming.GetEntityName(name), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
        });
    }

    [Test]
    public void EveryMethod_Null_ThrowsAnArgumentNullException()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => CamundaNaming.ToMemberName(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToWireName(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToKebabCase(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToPathSegment(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToResourceName(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.IsPlural(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToVerb(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.ToActionSegment(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.GetKind(null!), Throws.ArgumentNullException);
            Assert.That(() => CamundaNaming.GetEntityName(null!), Throws.ArgumentNullException);
        });
    }

    private static IEnumerable<string> TopLevelSegments() =>
    [
        "agent-definitions", "agent-instances", "audit-logs", "authentication", "authorizations", "backups", "batch-operation-items",
        "batch-operations", "clock", "cluster",
        "cluster-variables", "conditionals", "correlated-message-subscriptions", "decision-definitions", "decision-instances",
        "decision-requirements", "deployments", "documents",
        "element-instances", "exporting", "expression", "forms", "global-task-listeners", "groups", "incidents", "jobs", "license",
        "mapping-rules", "message-subscriptions", "messages",
        "mode", "process-definitions", "process-instances", "resources", "restore", "roles", "secrets", "setup", "signals", "status",
        "system", "tenants", "topology", "user-tasks", "users",
        "variables",
    ];
}
